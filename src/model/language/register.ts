import type { Messages } from './messages.js';

/**
 * The part of the registry that locales use. All copies of this package on a page share the registry under one global
 * symbol. `page/page.ts` adds the other fields.
 */
export interface Registry {
  /** By language tag, in lower case. English is not in it, since each copy has it. */
  locales?: Map<string, Messages>;
  /** Called when a locale was registered, since elements on screen may be shown in it now. */
  readonly listeners?: ReadonlySet<() => void>;
}

/** The shared registry. It is looked up at each use, so that a locale's module may load before the elements or after them. */
export const registry = (): Registry => {
  const key = Symbol.for('onrecord');
  const shared = globalThis as { [key]?: Registry };
  return (shared[key] ??= {});
};

/**
 * Registers the interface's words in a language, and shows elements on screen in it. A second registration of a language
 * replaces the first. The modules in `onrecord/locales/` call this themselves.
 *
 * @param messages the words, of the type `Messages` of `onrecord/model.js`. English stands in for missing ones.
 */
export function registerLocale(messages: Messages): void {
  const shared = registry();
  (shared.locales ??= new Map<string, Messages>()).set(messages.language.toLowerCase(), messages);
  shared.listeners?.forEach((listener) => listener());
}
