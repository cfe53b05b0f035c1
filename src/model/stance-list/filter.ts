import type { Reader } from '../language/reader.js';
import type { Entry } from './stance-row.js';
import { fold } from './search-key.js';

/** What leaves, of entries, those of these categories, where any are named, whose names have every word of the search. */
export function narrowing(
  reader: Reader,
  categories: ReadonlySet<string>,
  search: string,
): (entries: readonly Entry[]) => readonly Entry[] {
  const [word = '', ...others] = fold(reader, search).split(/\s+/).filter(Boolean);
  if (!categories.size && !word) return (entries) => entries;
  return (entries) =>
    entries.filter(
      ({ key, category }) =>
        key.includes(word) &&
        (!categories.size || categories.has(category.id)) &&
        others.every((each) => key.includes(each)),
    );
}
