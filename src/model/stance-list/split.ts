import type { PluralText, Question } from '../../story/types.js';
import { number, plural, unit } from '../language/format.js';
import { fill, isolate, type Reader } from '../language/reader.js';
import type { Entry } from './entry.js';
import type { StanceEntry } from './stance-row.js';
import type { SplitView } from '../views.js';
import { counted, join, stop } from '../language/wording.js';

/** The silence of the default scale that has a phrase of its own: "2 with no statement". */
const NO_STATEMENT = 'no-statement-found';

/** The story's own clause with its number: "12 did not vote". */
const clause = (reader: Reader, says: PluralText, count: number): string =>
  isolate(
    reader,
    unit(reader, says, count).text.replace('{count}', () => number(reader, count)),
  );

/** The entries that hold one category: the first of them, and their number. */
interface Held<E> {
  readonly first: E;
  size: number;
}

/** The most groups of parties that the line under the bar names. More are counted in one number. */
const MAX_NAMED_GROUPS = 3;

/**
 * How the parties are split: one part for each category that a party holds. Silences, groups of parties and retracted
 * stances are in no part.
 *
 * @param sides what the story calls the parties, as a noun with its plural forms
 */
export function split(reader: Reader, entries: readonly StanceEntry[], sides?: Question['sides']): SplitView {
  const { messages } = reader;
  const { comma, colon, semicolon } = messages.between;
  const groups = entries.filter(({ kind, retraction }) => kind === 'group' && !retraction);
  const single = entries.filter(({ kind, retraction }) => kind !== 'group' && !retraction);
  const stances = single.filter(({ silence }) => !silence);
  const silences = heldIn(single.filter(({ silence }) => silence));
  const count = (forms: { readonly other: string }, value: number) =>
    fill(reader, plural(reader, forms, value), { count: number(reader, value) });
  const unstated = silences.find(({ first }) => isUnstated(reader, first))?.size;
  let start = 0;
  const apart =
    groups.length > MAX_NAMED_GROUPS
      ? [`${messages.apart} (${number(reader, groups.length)})`]
      : groups.map((each) => withCategory(reader, each));
  const size = stances.length
    ? sides
      ? counted(reader, { qualifier: 'exactly', value: stances.length }, sides)
      : count(messages.split, stances.length)
    : '';
  const own = silences.flatMap(({ first: { says }, size }) => (says ? stop(clause(reader, says, size)) : []));
  const note = size && apart.length ? stop(messages.notCounted + colon + apart.join(semicolon)) : size;
  return {
    note: own.length ? join(' ', note && stop(note), ...own) : note,
    // Each part is a sentence of its own, because a label is capitalised and does not fit into the middle of a sentence.
    sentence: join(
      ' ',
      ...[
        join(comma, size, unstated && count(messages.silent, unstated)),
        ...silences
          .filter(({ first }) => !isUnstated(reader, first))
          .map(({ first: { category, says }, size }) =>
            says
              ? clause(reader, says, size)
              : isolate(reader, category.label.text) + colon + number(reader, size),
          ),
      ].map((part) => part && stop(part)),
    ),
    parts: heldIn(stances).map(({ first, size: many }) => {
      const size = (100 * many) / stances.length;
      start += size;
      return { ...first.category, count: number(reader, many), start: start - size, size };
    }),
    silences: silences.map(({ first, size }) => ({ ...first.category, count: number(reader, size) })),
  };
}

/** A party that no part counts, and its category: "26 nations, not named (Committed)". */
export const withCategory = (reader: Reader, { name, category }: StanceEntry): string =>
  `${isolate(reader, name.text)} (${isolate(reader, category.label.text)})`;

/** Whether a silence has the label of the default scale. Only then can the phrase for that label be used. */
const isUnstated = ({ messages }: Reader, { category, says }: StanceEntry): boolean =>
  !says && category.label.text === messages.scale[NO_STATEMENT];

/** The categories that these entries hold, in the order of the scale. */
export function heldIn<E extends Pick<Entry, 'category' | 'rank'>>(entries: readonly E[]): Held<E>[] {
  const held = new Map<string, Held<E>>();
  for (const entry of entries) {
    const known = held.get(entry.category.id);
    if (known) known.size += 1;
    else held.set(entry.category.id, { first: entry, size: 1 });
  }
  return [...held.values()].sort((a, b) => a.first.rank - b.first.rank);
}
