import { number } from './format.js';
import type { Reader } from './reader.js';
import type { Entry } from './stance-row.js';
import type { GroupView, RowView } from './views.js';

export type Sort = 'name' | 'date' | 'category';

export interface Arrangement {
  /** What the rows are put under. Default `category`. */
  readonly groupBy?: 'category' | 'kind' | 'none' | undefined;
  /** The order of the rows within a group: by the party's name, latest first, or by the scale. Default `name`. */
  readonly sort?: Sort | undefined;
  /** Against that order: names from the end, dates from the earliest. Unknown dates stay last. Default false. */
  readonly reverse?: boolean | undefined;
  /** Only the rows of these categories, by id. Ids that the question lacks are passed over. Default all. */
  readonly filter?: readonly string[] | undefined;
  /** Only the rows whose side is found by these words: its name in any language of the story, or its code. */
  readonly search?: string | undefined;
  /** How many rows are shown before the reader asks for all: 1 or more. Default all. */
  readonly limit?: number | undefined;
  /** Whether the controls are to be there, however few the rows. Default false. */
  readonly controls?: boolean | undefined;
  /** What the rows are laid out as. Of a map the tiles are made too. Default `list`. */
  readonly view?: 'list' | 'table' | 'tiles' | undefined;
}

const kinds = ['country', 'organisation', 'bloc', 'group'];

/** In order, from entries that are in the order of their names. */
export function ordered(byName: readonly Entry[], { sort, reverse }: Arrangement): readonly Entry[] {
  const way = reverse ? -1 : 1;
  // Text that is compared as it stands costs nothing beside a collator, and sorting keeps the order of what is equal.
  const against = (a: string, b: string) => (a === b ? 0 : a < b ? 1 : -1);
  if (sort === 'date') {
    return byName.toSorted((a, b) =>
      a.date && b.date ? way * against(a.date, b.date) : against(a.date, b.date),
    );
  }
  if (sort === 'category') return byName.toSorted((a, b) => way * (a.rank - b.rank));
  return reverse ? byName.toReversed() : byName;
}

const entriesIn = new WeakMap<GroupView, readonly Entry[]>();

/** Some of the rows of a group, as `slice` picks them from an array. The others are not made. */
export const someRows = (group: GroupView, from: number, to?: number): readonly RowView[] =>
  entriesIn
    .get(group)!
    .slice(from, to)
    .map(({ row }) => row);

/**
 * The rows in groups: the counted ones, then silences, groups of parties, and what was retracted, each apart.
 *
 * @param entries in order
 * @param matches those of them that are to be shown. A group of which none is, is there without rows, so that what was
 *   drawn of it can be kept until it comes back.
 */
export function grouped(
  reader: Reader,
  entries: readonly Entry[],
  matches: readonly Entry[],
  { groupBy, limit }: Arrangement,
): GroupView[] {
  const groups = new Map<string, { order: number; first: Entry; whole: number; rows: Entry[] }>();
  for (const entry of entries) {
    const [id, order] = placeOf(entry, groupBy);
    const group = groups.get(id) ?? { order, first: entry, whole: 0, rows: [] };
    group.whole += 1;
    groups.set(id, group);
  }
  for (const entry of matches) groups.get(placeOf(entry, groupBy)[0])!.rows.push(entry);
  let left = limit && limit >= 1 ? Math.floor(limit) : Infinity;
  return [...groups]
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([id, { first, whole, rows }]) => {
      const shown = Math.min(left, rows.length);
      left -= shown;
      const group: GroupView = {
        ...headingOf(reader, id, first),
        id,
        count: number(reader, rows.length),
        whole,
        size: rows.length,
        shown,
        get rows() {
          return someRows(group, 0);
        },
      };
      entriesIn.set(group, rows);
      return group;
    });
}

/** Which group a row goes in, and where that group stands. */
function placeOf(
  { category, kind, silence, rank, retraction }: Entry,
  groupBy: Arrangement['groupBy'] = 'category',
): [string, number] {
  if (retraction) return [category.id, 4000];
  if (kind === 'group') return ['groups', 3000];
  if (silence) return [`silence ${category.id}`, 2000 + rank];
  if (groupBy === 'kind') return [`kind ${kind}`, kinds.indexOf(kind)];
  return groupBy === 'none' ? ['all', 0] : [`category ${category.id}`, rank];
}

function headingOf(
  { messages }: Reader,
  id: string,
  { category, kind }: Entry,
): Pick<GroupView, 'label' | 'category' | 'note'> {
  if (id === 'groups') return { label: { text: messages.apart }, note: { text: messages.apartNote } };
  if (id === 'all') return {};
  if (id.startsWith('kind')) return { label: { text: messages.partyKind[kind] } };
  return { label: category.label, category, note: category.description };
}
