import { en } from './locales/en.js';
import type { Messages } from './messages.js';
import { languages } from './register.js';

/** English stands in for what a locale of another version lacks, so that no element goes blank over a word. */
const complete = new WeakMap<Messages, Messages>();
function completed(own: Messages): Messages {
  const whole = Object.fromEntries(
    Object.entries({ ...en, ...own }).map(([name, value]: [string, unknown]) => {
      const english: unknown = en[name as keyof typeof en];
      return [name, typeof english === 'object' ? { ...english, ...(value as object) } : value];
    }),
  ) as unknown as Messages;
  complete.set(own, whole);
  return whole;
}

/**
 * What there is for a language tag: for all of it, else without its last subtag, and so on to the language alone
 * (RFC 4647, 3.4), so that the script counts before the region.
 */
export function lookUp<T>(tag: string, get: (tag: string) => T | undefined): T | undefined {
  const subtags = tag.toLowerCase().split('-');
  let found: T | undefined;
  for (; found === undefined && subtags.length; subtags.pop()) found = get(subtags.join('-'));
  return found;
}

/** The messages for a language tag: those of the nearest that there is, else English. */
export function messagesFor(language: string): Messages {
  const { locales } = languages();
  const own = lookUp(language, (tag) => locales?.get(tag));
  return own ? (complete.get(own) ?? completed(own)) : en;
}
