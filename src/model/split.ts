import { number, plural } from './format.js';
import { fill, type Reader } from './reader.js';
import type { Entry } from './stance-row.js';
import type { SplitView } from './views.js';
import { join } from './wording.js';

/** How the sides are split: one part a category that anyone holds. Silences and groups are counted in none. */
export function split(reader: Reader, entries: readonly Entry[]): SplitView {
  const { messages } = reader;
  const sides = entries.filter(({ kind }) => kind !== 'group');
  const counted = sides.filter(({ silence }) => !silence);
  const silent = sides.length - counted.length;
  const held = new Map<string, Entry[]>();
  for (const entry of counted.toSorted((a, b) => a.rank - b.rank)) {
    const { id } = entry.row.category;
    held.set(id, [...(held.get(id) ?? []), entry]);
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
    parts: [...held.values()].map((part) => {
      const size = (100 * part.length) / counted.length;
      start += size;
      return { ...part[0]!.row.category, count: number(reader, part.length), start: start - size, size };
    }),
  };
}
