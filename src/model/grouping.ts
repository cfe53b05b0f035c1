import { number } from './format.js';
import type { Reader } from './reader.js';
import { isSame } from './same.js';
import type { Entry } from './stance-row.js';
import type { GroupView } from './views.js';

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

/** A group, with as many rows as it has when none is left out. */
interface Place extends Pick<GroupView, 'id' | 'label' | 'category' | 'note'> {
  whole: number;
  readonly order: number;
}

/** The groups that entries are put in, and which each is in. */
export interface Places {
  readonly all: readonly Place[];
  readonly of: (entry: Entry) => Place;
}

/** The counted ones, then silences, groups of parties, and what was retracted, each apart. */
export function placesOf(reader: Reader, entries: readonly Entry[], groupBy: Arrangement['groupBy']): Places {
  const places = new Map<string, Place>();
  const make = (entry: Entry): Place => {
    const [id, order] = placeOf(entry, groupBy);
    let place = places.get(id);
    if (!place) places.set(id, (place = { id, order, whole: 0, ...headingOf(reader, id, entry) }));
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
  for (const entry of entries) of(entry).whole += 1;
  return { all: [...places.values()].sort((a, b) => a.order - b.order), of };
}

/**
 * Rows in their groups.
 *
 * @param matches what is to be shown, in order. A group of which nothing is, is there without rows, so that what was
 *   drawn of it can be kept until it comes back.
 * @param limit how many rows are shown before the reader asks for all
 */
export function grouped(
  reader: Reader,
  { all, of }: Places,
  matches: readonly Entry[],
  limit: number | undefined,
): GroupView[] {
  const rows = new Map(all.map((place) => [place, [] as Entry[]]));
  for (const entry of matches) rows.get(of(entry))!.push(entry);
  let left = limit && limit >= 1 ? Math.floor(limit) : Infinity;
  return [...rows].map(([{ order, ...place }, entries]) => {
    const shown = Math.min(left, entries.length);
    left -= shown;
    const group: GroupView = {
      ...place,
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
