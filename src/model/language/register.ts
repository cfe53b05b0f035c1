import type { Messages } from './messages.js';

/** The locales that all copies of this package on a page share, on one global symbol. */
interface Languages {
  /** By language tag, in lower case. English is not in it, since each copy has it. */
  locales?: Map<string, Messages>;
  /** Called when a locale was registered, since elements on screen may be shown in it now. */
  readonly listeners?: ReadonlySet<() => void>;
}

/** The shared locales. Looked up at each use, so that a locale's module may load before the elements or after them. */
export const languages = (): Languages => {
  const key = Symbol.for('onrecord');
  const shared = globalThis as { [key]?: Languages };
  return (shared[key] ??= {});
};

/**
 * Registers the interface's words in a language, and shows elements on screen in it. A second registration of a language
 * replaces the first. The modules in `onrecord/locales/` call this themselves.
 *
 * @param messages the words, of the type `Messages` of `onrecord/model.js`. English stands in for missing ones.
 */
export function registerLocale(messages: Messages): void {
  const shared = languages();
  (shared.locales ??= new Map<string, Messages>()).set(messages.language.toLowerCase(), messages);
  shared.listeners?.forEach((listener) => listener());
}
