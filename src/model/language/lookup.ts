import { sharedWords } from './english/shared.js';
import type { Messages } from './messages.js';
import { registry } from './register.js';

/** The English words of the elements whose code is loaded. The code of one element carries no words that only others show. */
const english: Partial<Messages> = sharedWords;

/** Locales completed with English: a locale of another version may lack a message, and no element goes blank for one. */
const complete = new Map<Messages, Messages>();

/** Adds the English words that only one element shows. Each module that shows such words calls it. */
export function addEnglish(words: Partial<Messages>): void {
  Object.assign(english, words);
  // An element may be loaded after others have shown a locale, which then lacks this element's English words.
  complete.clear();
}

function completed(own: Messages): Messages {
  const whole: Record<string, unknown> = { ...english, ...own };
  for (const [name, words] of Object.entries(english))
    if (typeof words === 'object') whole[name] = { ...words, ...(own[name as keyof Messages] as object) };
  complete.set(own, whole as unknown as Messages);
  return whole as unknown as Messages;
}

/** The length that RFC 5646 (section 4.4.1) names as enough for any tag in use. */
const LONGEST_TAG = 35;

/**
 * A language tag as pages write it, as BCP 47 has it: `fr_FR.UTF-8` is `fr-FR`. A tag of more than 35 characters is cut
 * after a whole subtag, so that no lookup takes longer than 18 steps.
 */
export function languageTag(given: string): string {
  const [tag] = given
    .slice(0, LONGEST_TAG + 1)
    .replaceAll('_', '-')
    .split(/[.@]/) as [string];
  return tag.length > LONGEST_TAG ? tag.slice(0, Math.max(0, tag.lastIndexOf('-'))) : tag;
}

/**
 * Looks up a language tag: the whole tag, then without its last subtag, and so on to the language alone (RFC 4647,
 * section 3.4). So the script counts before the region.
 *
 * @param get returns the entry for a tag in lower case, or `undefined` if there is none
 */
export function lookUp<T>(tag: string, get: (tag: string) => T | undefined): T | undefined {
  const subtags = languageTag(tag).toLowerCase().split('-');
  let found: T | undefined;
  for (; found === undefined && subtags.length; subtags.pop()) found = get(subtags.join('-'));
  return found;
}

/** The messages for a language tag: those of the nearest registered language, else English. */
export function messagesFor(language: string): Messages {
  const { locales } = registry();
  const own = lookUp(language, (tag) => locales?.get(tag));
  return own ? (complete.get(own) ?? completed(own)) : (english as Messages);
}
