import { byText, number } from '../language/format.js';
import { isolate, type Reader } from '../language/reader.js';
import { isSame } from '../same-view.js';
import { attributeById, groupingAttribute, valueOf, type Value } from './attributes.js';
import { heldIn } from './split.js';
import type { Entry } from './entry.js';
import type { GroupView } from '../views.js';

export type Sort = 'name' | 'date' | 'category';

/** A way to group rows. Any other string is the id of an attribute of the story; an unknown id groups by category. */
export type GroupBy = 'category' | 'kind' | 'none' | (string & {});

/** The options by which the rows of a question are grouped, sorted and filtered. */
export interface Arrangement {
  /** Groups the rows by their category, by the kind of party, not at all, or by the attribute with this id. Default `category`. */
  readonly groupBy?: GroupBy | undefined;
  /** The order of the rows within a group: by the party's name, by date (latest first), or by the scale. Default `name`. */
  readonly sort?: Sort | undefined;
  /** Reverses that order. Unknown dates stay last. Default false. */
  readonly reverse?: boolean | undefined;
  /** Whether the reader chose `sort`, and not the page. Default false. */
  readonly isReaderSort?: boolean | undefined;
  /** Show only the rows of these categories, by id, and of these values of attributes: `state=texas`. What the question lacks is ignored. Default all. */
  readonly filter?: readonly string[] | undefined;
  /** Show only the rows whose party matches all these words: by its name in any language of the story, or by its code. */
  readonly search?: string | undefined;
  /** How many rows are shown until the reader asks for all: 1 or more. Default all. */
  readonly limit?: number | undefined;
  /** Shows the controls even if the list is short. Default false. */
  readonly controls?: boolean | undefined;
  /** Whether a closed row shows its summary or only its name. Anything else is `summary` for up to twelve rows, and `names` for more. */
  readonly rows?: 'summary' | 'names' | undefined;
  /** How the rows are laid out. `tiles` makes a map if at least twelve of the parties are countries. Default `list`. */
  readonly view?: 'list' | 'table' | 'tiles' | undefined;
}

/**
 * The key that groups the rows, after the reader's choices. If a reader sorts a table, all its rows are one group, because
 * a table has no headings for the categories.
 */
export const groupingOf = ({ view, groupBy = 'category', isReaderSort }: Arrangement): GroupBy =>
  view === 'table' && isReaderSort && groupBy === 'category' ? 'none' : groupBy;

export const isByCategory = (arrangement: Arrangement): boolean => groupingOf(arrangement) === 'category';

/** Replaces an unknown way to group by the default. */
export const withKnownGroups = (reader: Reader, arrangement: Arrangement): Arrangement => {
  const { groupBy } = arrangement;
  const isKnown = groupBy === 'kind' || groupBy === 'none' || !!attributeById(reader, groupBy);
  return isKnown ? arrangement : { ...arrangement, groupBy: 'category' };
};

/** A table has a column for the category, so it has no headings for categories. */
export const hasCategoryHeadings = ({ view }: Arrangement): boolean => view !== 'table';

/** The order of the kinds of party. Groups of parties have a place of their own in the list. */
const kinds: Readonly<Record<Exclude<Entry['kind'], 'group'>, number>> = {
  country: 0,
  organisation: 1,
  bloc: 2,
  person: 3,
  promise: 4,
};

/** Sorts entries that are already in the order of their names. */
function ordered(byName: readonly Entry[], { sort, reverse }: Arrangement): readonly Entry[] {
  const way = reverse ? -1 : 1;
  // Dates are compared as plain strings. A collator would cost far more.
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

/** Sorts by a key. Thousands of entries share few keys, so entries are collected by key and only the keys are compared. */
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

/** The entries of a group in order, and the entries that match the filter and the search. */
interface ArrangedEntries {
  readonly ordered: readonly Entry[];
  readonly found: readonly Entry[];
}

const arrangedIn = new WeakMap<GroupView, ArrangedEntries>();

/** The entries of a group that match the filter and the search, in order. */
export const entriesOfGroup = (group: GroupView): readonly Entry[] => arrangedIn.get(group)!.found;

/** All entries of a group in order, including entries that don't match the filter or the search. */
export const allEntriesOfGroup = (group: GroupView): readonly Entry[] => arrangedIn.get(group)!.ordered;

/**
 * Whether two lists of groups have the same rows. The caller has compared everything else about the groups.
 * Only rows of different entries are made and compared.
 */
export const haveSameRows = (a: readonly GroupView[], b: readonly GroupView[]): boolean =>
  a.every((group, i) => {
    const others = entriesOfGroup(b[i]!);
    return entriesOfGroup(group).every(
      (entry, j) =>
        entry === others[j] ||
        // The summary comes first, because a whole row may format the first date of the page, which is slow.
        (isSame(entry.summary, others[j]!.summary) && isSame(entry.row, others[j]!.row)),
    );
  });

/** A group before the filter and the search: its heading, and all its entries in the order of their names. */
export interface WholeGroup extends Pick<GroupView, 'id' | 'label' | 'category' | 'note'> {
  /** The value of the attribute that the rows are grouped by. */
  readonly valueId: string | undefined;
  readonly order: number;
  readonly entries: Entry[];
}

/**
 * Puts all entries into groups: first the counted ones, then silences, then groups of parties, then retracted stances.
 *
 * @param byName the same entries in the order of their names
 */
export function wholeGroupsOf(
  reader: Reader,
  entries: readonly Entry[],
  byName: readonly Entry[],
  groupBy: GroupBy,
): readonly WholeGroup[] {
  const groups = new Map<string, WholeGroup>();
  const attribute = groupingAttribute(reader, groupBy);
  const make = (entry: Entry): WholeGroup => {
    const value = attribute && valueOf(reader, entry.party, attribute);
    const [id, order] = groupOf(entry, groupBy, value);
    let group = groups.get(id);
    if (!group) {
      const heading = headingOf(reader, id, entry, value);
      groups.set(id, (group = { id, valueId: value?.id, order, entries: [], ...heading }));
    }
    return group;
  };
  // Entries of one category and one kind always share a group, so the group is looked up once for each such pair.
  const known = new Map<string, Partial<Record<Entry['kind'], WholeGroup>>>();
  const of = (entry: Entry): WholeGroup => {
    if (attribute) return make(entry);
    const { category, kind } = entry;
    let byKind = known.get(category.id);
    if (!byKind) known.set(category.id, (byKind = {}));
    return (byKind[kind] ??= make(entry));
  };
  // This pass makes the groups in the story's order, which decides between two groups of equal rank.
  for (const entry of entries) of(entry);
  for (const entry of byName) of(entry).entries.push(entry);
  // Values that are not declared are in the order of their names.
  const inOrder = attribute
    ? byText(reader, [...groups.values()], ({ label }) => label?.text ?? '')
    : [...groups.values()];
  return inOrder.sort((a, b) => a.order - b.order);
}

/**
 * The groups as a reader sees them. A group without a match stays in the list, so that its rows can stay in the page until
 * they match again.
 *
 * @param narrow returns the entries that match the filter and the search
 */
export function grouped(
  reader: Reader,
  groups: readonly WholeGroup[],
  narrow: (entries: readonly Entry[]) => readonly Entry[],
  arrangement: Arrangement,
): GroupView[] {
  const { limit } = arrangement;
  let left = limit && limit >= 1 ? Math.floor(limit) : Infinity;
  return groups.map(({ id, label, category, note, entries }) => {
    const sorted = ordered(entries, arrangement);
    const found = narrow(sorted);
    const shown = Math.min(left, found.length);
    left -= shown;
    const group: GroupView = {
      id,
      ...((!category || hasCategoryHeadings(arrangement)) && { label, category, note }),
      whole: entries.length,
      count: number(reader, found.length),
      size: found.length,
      ...(!category && label && id !== GROUPS && !found[0]?.cells && { subtotals: subtotals(reader, found) }),
      shown,
      get rows() {
        return found.map(({ row }) => row);
      },
    };
    arrangedIn.set(group, { ordered: sorted, found });
    return group;
  });
}

/** How these entries are split: "In favour: 30; Against: 2". */
function subtotals(reader: Reader, entries: readonly Entry[]): string {
  const { colon, semicolon } = reader.messages.between;
  return heldIn(entries)
    .map(({ first, size }) => isolate(reader, first.category.label.text) + colon + number(reader, size))
    .join(semicolon);
}

/** The id of the group that holds groups of parties. */
const GROUPS = 'groups';

/** The id of the group that a row belongs to, and the rank of that group in the list. */
function groupOf(
  { category, kind, silence, rank, retraction }: Entry,
  groupBy: GroupBy,
  value: Value | undefined,
): [id: string, order: number] {
  if (retraction) return [category.id, 4000];
  if (kind === 'group') return [GROUPS, 3000];
  if (value) return [`value ${value.id}`, value.rank];
  if (silence) return [`silence ${category.id}`, 2000 + rank];
  if (groupBy === 'kind') return [`kind ${kind}`, kinds[kind]];
  if (groupBy === 'none') return ['all', 0];
  return groupBy === 'category' ? [`category ${category.id}`, rank] : ['value', 1500];
}

function headingOf(
  { messages }: Reader,
  id: string,
  { category, kind }: Entry,
  value: Value | undefined,
): Pick<GroupView, 'label' | 'category' | 'note'> {
  if (id === GROUPS) return { label: { text: messages.apart }, note: { text: messages.apartNote } };
  if (id === 'all') return {};
  if (id.startsWith('kind')) return { label: { text: messages.partyKind[kind] } };
  if (id.startsWith('value')) return { label: value?.label ?? { text: messages.noDomain } };
  return { label: category.label, category, note: category.description };
}
