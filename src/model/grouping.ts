import { compare, number } from './format.js';
import type { Reader } from './reader.js';
import type { Entry } from './stance-row.js';
import type { GroupView } from './views.js';

export interface Arrangement {
  /** What the rows are put under. Default `category`. */
  readonly groupBy?: 'category' | 'kind' | 'none' | undefined;
  /** The order of the rows within a group: by the party's name, latest first, or by the scale. Default `name`. */
  readonly sort?: 'name' | 'date' | 'category' | undefined;
  /** How many rows are shown before the reader asks for all: 1 or more. Default all. */
  readonly limit?: number | undefined;
}

const kinds = ['country', 'organisation', 'bloc', 'group'];

/** The rows in groups: the counted ones, then silences, then groups of parties, each apart. */
export function grouped(
  reader: Reader,
  entries: readonly Entry[],
  { groupBy, sort, limit }: Arrangement,
): GroupView[] {
  const byName = (a: Entry, b: Entry) => compare(reader, a.row.name.text, b.row.name.text);
  const ordered = entries.toSorted(
    (a, b) =>
      (sort === 'date'
        ? a.date < b.date
          ? 1
          : a.date > b.date
            ? -1
            : 0
        : sort === 'category'
          ? a.rank - b.rank
          : 0) || byName(a, b),
  );
  const groups = new Map<string, { order: number; entries: Entry[] }>();
  for (const entry of ordered) {
    const [key, order] = placeOf(entry, groupBy);
    const group = groups.get(key) ?? { order, entries: [] };
    if (!groups.has(key)) groups.set(key, group);
    group.entries.push(entry);
  }
  let left = limit && limit >= 1 ? Math.floor(limit) : Infinity;
  return [...groups]
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([id, { entries }]) => {
      const shown = Math.min(left, entries.length);
      left -= shown;
      return {
        ...headingOf(reader, id, entries[0]!),
        id,
        count: number(reader, entries.length),
        rows: entries.map(({ row }) => row),
        shown,
      };
    });
}

/** Which group a row goes in, and where that group stands. */
function placeOf(
  { row, kind, silence, rank }: Entry,
  groupBy: Arrangement['groupBy'] = 'category',
): [string, number] {
  if (kind === 'group') return ['groups', 3000];
  if (silence) return [`silence ${row.category.id}`, 2000 + rank];
  if (groupBy === 'kind') return [`kind ${kind}`, kinds.indexOf(kind)];
  return groupBy === 'none' ? ['all', 0] : [`category ${row.category.id}`, rank];
}

function headingOf(
  { messages }: Reader,
  id: string,
  { row, kind }: Entry,
): Pick<GroupView, 'label' | 'category' | 'note'> {
  if (id === 'groups') return { label: { text: messages.apart }, note: { text: messages.apartNote } };
  if (id === 'all') return {};
  if (id.startsWith('kind')) return { label: { text: messages.partyKind[kind] } };
  return { label: row.category.label, category: row.category, note: row.category.description };
}
