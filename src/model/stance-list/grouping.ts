import { number } from '../language/format.js';
import type { Reader } from '../language/reader.js';
import { isSame } from '../same-view.js';
import type { Entry } from './stance-row.js';
import type { GroupView } from '../views.js';

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
  // Text that is compared as it stands costs nothing beside a collator.
  if (sort === 'date') {
    return inOrderOf(
      byName,
      ({ date }) => date,
      (a, b) => (a && b ? way : 1) * (a < b ? 1 : -1),
    );
  }
  if (sort === 'category')
    return inOrderOf(
      byName,
      ({ rank }) => rank,
      (a, b) => way * (a - b),
    );
  return reverse ? byName.toReversed() : byName;
}

/** Of thousands of entries few are dated or placed unlike all others: only what differs is compared. */
function inOrderOf<K>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => K,
  compare: (a: K, b: K) => number,
) {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.keys()].sort(compare).flatMap((key) => groups.get(key)!);
}

const entriesIn = new WeakMap<GroupView, readonly Entry[]>();

/** The entries of a group's rows, in order. Each row is made when it is asked for. */
export const entriesOfGroup = (group: GroupView): readonly Entry[] => entriesIn.get(group)!;

/** Whether groups that are the same else have the same rows. Those of one entry are; only others are made, and compared. */
export const haveSameRows = (a: readonly GroupView[], b: readonly GroupView[]): boolean =>
  a.every((group, i) => {
    const others = entriesOfGroup(b[i]!);
    return entriesOfGroup(group).every(
      (entry, j) => entry === others[j] || isSame(entry.row, others[j]!.row),
    );
  });

/** A group with all its entries, in the order of their names. */
export interface Place extends Pick<GroupView, 'id' | 'label' | 'category' | 'note'> {
  readonly order: number;
  readonly entries: Entry[];
}

/**
 * All entries in their groups: the counted ones, then silences, groups of parties, and what was retracted, each apart.
 *
 * @param byName the same entries in the order of their names
 */
export function placesOf(
  reader: Reader,
  entries: readonly Entry[],
  byName: readonly Entry[],
  groupBy: Arrangement['groupBy'],
): readonly Place[] {
  const places = new Map<string, Place>();
  const make = (entry: Entry): Place => {
    const [id, order] = placeOf(entry, groupBy);
    let place = places.get(id);
    if (!place) places.set(id, (place = { id, order, entries: [], ...headingOf(reader, id, entry) }));
    return place;
  };
  // Entries of one category and one kind are in one group, whatever they are put under.
  const known = new Map<string, Partial<Record<Entry['kind'], Place>>>();
  const of = (entry: Entry): Place => {
    const { category, kind } = entry;
    let byKind = known.get(category.id);
    if (!byKind) known.set(category.id, (byKind = {}));
    return (byKind[kind] ??= make(entry));
  };
  // Of two groups whose places are the same, the one that the story has first comes first.
  for (const entry of entries) of(entry);
  for (const entry of byName) of(entry).entries.push(entry);
  return [...places.values()].sort((a, b) => a.order - b.order);
}

/**
 * The rows that are to be shown, in their groups. A group of which nothing is, is there without rows, so that what was
 * drawn of it can be kept until it comes back.
 *
 * @param arrange what is to be shown of entries, in order
 * @param limit how many rows are shown before the reader asks for all
 */
export function grouped(
  reader: Reader,
  places: readonly Place[],
  arrange: (entries: readonly Entry[]) => readonly Entry[],
  limit: number | undefined,
): GroupView[] {
  let left = limit && limit >= 1 ? Math.floor(limit) : Infinity;
  return places.map(({ order, entries: all, ...heading }) => {
    const entries = arrange(all);
    const shown = Math.min(left, entries.length);
    left -= shown;
    const group: GroupView = {
      ...heading,
      whole: all.length,
      count: number(reader, entries.length),
      size: entries.length,
      shown,
      get rows() {
        return entries.map(({ row }) => row);
      },
    };
    entriesIn.set(group, entries);
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
