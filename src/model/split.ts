import { number, plural } from './format.js';
import { fill, type Reader } from './reader.js';
import type { Entry } from './stance-row.js';
import type { SplitView } from './views.js';
import { join } from './wording.js';

/** How the sides are split: one part a category that anyone holds. Silences, groups and what was retracted count in none. */
export function split(reader: Reader, entries: readonly Entry[]): SplitView {
  const { messages } = reader;
  const sides = entries.filter(({ kind, retraction }) => kind !== 'group' && !retraction);
  const counted = sides.filter(({ silence }) => !silence);
  const silent = sides.length - counted.length;
  const held = new Map<string, { readonly first: Entry; size: number }>();
  for (const entry of counted) {
    const part = held.get(entry.category.id);
    if (part) part.size += 1;
    else held.set(entry.category.id, { first: entry, size: 1 });
  }
  const count = (forms: { readonly other: string }, value: number) =>
    fill(reader, plural(reader, forms, value), { count: number(reader, value) });
  let start = 0;
  return {
    note: join(
      messages.between.comma,
      counted.length && count(messages.split, counted.length),
      silent && count(messages.silent, silent),
    ),
    parts: [...held.values()]
      .toSorted((a, b) => a.first.rank - b.first.rank)
      .map(({ first, size: many }) => {
        const size = (100 * many) / counted.length;
        start += size;
        return { ...first.category, count: number(reader, many), start: start - size, size };
      }),
  };
}
