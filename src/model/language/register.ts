import type { Messages } from './messages.js';

/** What every copy of this package on one page shares of languages: it stands on the one global symbol. */
interface Languages {
  /** By language tag, in lower case. English is in each copy. */
  locales?: Map<string, Messages>;
  /** Told when a language came: what is on screen may be in it now. */
  readonly listeners?: ReadonlySet<() => void>;
}

/** Looked up at each use, so that a module of one language works before or after the elements, or without them. */
export const languages = (): Languages => {
  const key = Symbol.for('onrecord');
  const shared = globalThis as { [key]?: Languages };
  return (shared[key] ??= {});
};

/**
 * Adds the interface's words in a language. Elements on screen follow; of two for one language the last one counts.
 *
 * @param messages as in `onrecord/model.js`, or one of `onrecord/locales/`, which call this themselves
 */
export function registerLocale(messages: Messages): void {
  const shared = languages();
  (shared.locales ??= new Map<string, Messages>()).set(messages.language.toLowerCase(), messages);
  shared.listeners?.forEach((listener) => listener());
}
