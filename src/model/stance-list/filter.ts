import { find } from '../../story/find.js';
import type { Party } from '../../story/types.js';
import type { Reader } from '../language/reader.js';
import { attributeById } from './attributes.js';
import { fold, startOf, wordsIn } from './search-key.js';

/** The fields of an entry that a search and a filter compare. */
interface Searchable {
  readonly searchKey: string;
  readonly party: Party;
  readonly category: { readonly id: string };
}

/** The most words of a search that count, because each word is looked for in each name. Further words are ignored. */
const MOST_WORDS = 20;

/** A value of an attribute, by which rows are filtered. */
interface FilterValue {
  /** The filter as the page writes it: `state=texas`. */
  readonly token: string;
  readonly attribute: string;
  readonly value: string;
}

/** Reads a filter of the form `attribute=value`. Returns undefined if the story declares no such value. */
export function valueIn(reader: Reader, token: string): FilterValue | undefined {
  const [attribute = '', value = ''] = token.split('=', 2);
  const { values = [] } = attributeById(reader, attribute) ?? {};
  return find(values, value) && { token, attribute, value };
}

/** Makes a function that tells whether a party has one of the chosen values of each attribute that is filtered by. */
function havingValues(values: readonly FilterValue[]): (party: Party) => boolean {
  const wanted = new Map<string, Set<unknown>>();
  for (const { attribute, value } of values)
    wanted.set(attribute, (wanted.get(attribute) ?? new Set()).add(value));
  return ({ attributes = {} }) => [...wanted].every(([id, some]) => some.has(attributes[id]));
}

/**
 * Makes a function that keeps the entries of these categories whose name has a word that starts with each word of the
 * search. No categories means all of them.
 *
 * @param values the parties must have one of these values of each attribute
 */
export function narrowing(
  reader: Reader,
  categories: ReadonlySet<string>,
  values: readonly FilterValue[],
  search: string,
): <E extends Searchable>(entries: readonly E[]) => readonly E[] {
  const folded = fold(reader, search).trim();
  const words = wordsIn(folded).map(startOf);
  // Punctuation alone is part of no name.
  if (folded && !words.length) return () => [];
  const [word = '', ...others] = new Set(words.slice(0, MOST_WORDS));
  if (!categories.size && !word && !values.length) return (entries) => entries;
  const isWanted = havingValues(values);
  return (entries) =>
    entries.filter(
      ({ searchKey, category, party }) =>
        searchKey.includes(word) &&
        (!categories.size || categories.has(category.id)) &&
        others.every((each) => searchKey.includes(each)) &&
        isWanted(party),
    );
}
