import type { Reader } from '../language/reader.js';
import { fold, startOf, wordsIn } from './search-key.js';

/** The fields of an entry that a search and a filter compare. */
interface Searchable {
  readonly searchKey: string;
  readonly category: { readonly id: string };
}

/** The most words of a search that count, because each word is looked for in each name. Further words are ignored. */
const MOST_WORDS = 20;

/**
 * Makes a function that keeps the entries of these categories whose name has a word that starts with each word of the
 * search. No categories means all of them.
 */
export function narrowing(
  reader: Reader,
  categories: ReadonlySet<string>,
  search: string,
): <E extends Searchable>(entries: readonly E[]) => readonly E[] {
  const folded = fold(reader, search).trim();
  const words = wordsIn(folded).map(startOf);
  // Punctuation alone is part of no name.
  if (folded && !words.length) return () => [];
  const [word = '', ...others] = new Set(words.slice(0, MOST_WORDS));
  if (!categories.size && !word) return (entries) => entries;
  return (entries) =>
    entries.filter(
      ({ searchKey, category }) =>
        searchKey.includes(word) &&
        (!categories.size || categories.has(category.id)) &&
        others.every((each) => searchKey.includes(each)),
    );
}
