import { number, plural } from '../language/format.js';
import { fill, type Reader } from '../language/reader.js';
import type { Entry } from './stance-row.js';
import type { SplitView } from '../views.js';
import { join } from '../language/wording.js';

/** How the sides are split: one part a category that anyone holds. Silences, groups and what was retracted count in none. */
export function split(reader: Reader, entries: readonly Entry[]): SplitView {
  const { messages } = reader;
  let counted = 0;
  let silent = 0;
  const held = new Map<string, { readonly first: Entry; size: number }>();
  for (const entry of entries) {
    const { kind, retraction, silence, category } = entry;
    if (kind === 'group' || retraction) continue;
    if (silence) {
      silent += 1;
      continue;
    }
    counted += 1;
    const part = held.get(category.id);
    if (part) part.size += 1;
    else held.set(category.id, { first: entry, size: 1 });
  }
  const count = (forms: { readonly other: string }, value: number) =>
    fill(reader, plural(reader, forms, value), { count: number(reader, value) });
  let start = 0;
  return {
    note: join(
      messages.between.comma,
      counted && count(messages.split, counted),
      silent && count(messages.silent, silent),
    ),
    parts: [...held.values()]
      .toSorted((a, b) => a.first.rank - b.first.rank)
      .map(({ first, size: many }) => {
        const size = (100 * many) / counted;
        start += size;
        return { ...first.category, count: number(reader, many), start: start - size, size };
      }),
  };
}
