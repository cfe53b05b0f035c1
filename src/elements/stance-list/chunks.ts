import { nothing } from 'lit';
import { allEntriesOfGroup, entriesOfGroup } from '../../model/stance-list/grouping.js';
import type { Entry } from '../../model/stance-list/entry.js';
import type { GroupView } from '../../model/views.js';

/** Lists of up to this many rows render at once. Longer lists render in several short tasks. */
const AT_ONCE = 100;
/**
 * Lists of up to this many rows are always painted. In longer lists the browser may skip chunks that are off screen, and
 * they are then missing from screenshots that are larger than the window.
 */
const ALWAYS_PAINTED = 300;
/** The rows in the first chunk: about one screen. */
export const FIRST = 25;
/** The rows in every other chunk. `content-visibility` saves most on about this many rows, and costs time on each single row. */
const CHUNK = 50;

/** How a row is shown. Rows after the limit can be found by the browser's own search, and they are printed. */
export type RowState = 'shown' | 'after-limit' | 'left-out';

/** The value of `hidden`. With `until-found` the browser's own search finds the content and shows it. */
export const hiddenAs = (state: RowState): 'until-found' | '' | typeof nothing =>
  (({ shown: nothing, 'after-limit': 'until-found', 'left-out': '' }) as const)[state];

/** The value of `aria-hidden`. An element that is hidden until found still has a box, and would be read as an empty row. */
export const ariaHidden = (state: RowState): 'true' | typeof nothing =>
  state === 'after-limit' ? 'true' : nothing;

/** Gives an element the state of a row, as a template does by the two values above. */
export function hide(element: Element, state: RowState): void {
  if (state === 'shown') element.removeAttribute('hidden');
  else element.setAttribute('hidden', hiddenAs(state) as string);
  element.ariaHidden = state === 'after-limit' ? 'true' : null;
}

/** Successive rows of a group. They are rendered together. */
export interface Chunk {
  readonly entries: readonly Entry[];
  readonly states: readonly RowState[];
  /** The state of the most visible row. */
  readonly state: RowState;
  /** The number of rows that are shown. */
  readonly shown: number;
  /** The number of rows that the filter and the search find: those that are shown, and those after the limit. */
  readonly found: number;
  /** Whether the list is so long that it renders in several tasks. */
  readonly isSliced: boolean;
  /** Whether the browser may skip the chunk while it is off screen. */
  readonly isSkippable: boolean;
}

/** The number of rows in a list if nothing is left out. */
const totalOf = (groups: readonly GroupView[]): number => groups.reduce((sum, { whole }) => sum + whole, 0);

const made = new WeakMap<GroupView, readonly Chunk[]>();

/**
 * All rows of a group in chunks, with those that a filter or a search leaves out. Rows that are left out stay in the
 * page, hidden, so that a search only has to hide and show rows.
 *
 * @param groups all groups of the list
 */
export function chunksOf(group: GroupView, groups: readonly GroupView[]): readonly Chunk[] {
  let chunks = made.get(group);
  if (!chunks) made.set(group, (chunks = makeChunks(group, totalOf(groups))));
  return chunks;
}

function makeChunks(group: GroupView, total: number): Chunk[] {
  const isSliced = total > AT_ONCE;
  const entries = allEntriesOfGroup(group);
  const found = entriesOfGroup(group);
  let place = 0;
  // The found entries are in the same order as all entries.
  const states = entries.map((entry): RowState => {
    if (entry !== found[place]) return 'left-out';
    return place++ < group.shown ? 'shown' : 'after-limit';
  });
  const chunks: Chunk[] = [];
  for (let from = 0, to; from < entries.length; from = to) {
    to = isSliced ? from + (from ? CHUNK : FIRST) : Infinity;
    const own = states.slice(from, to);
    const shown = own.filter((state) => state === 'shown').length;
    const found = own.filter((state) => state !== 'left-out').length;
    chunks.push({
      entries: entries.slice(from, to),
      states: own,
      state: shown ? 'shown' : found ? 'after-limit' : 'left-out',
      shown,
      found,
      isSliced,
      isSkippable: total > ALWAYS_PAINTED,
    });
  }
  return chunks;
}

/** Whether two chunks have the same rows. The words and the states of the rows may differ. */
export const hasSameIds = (a: Chunk, b: Chunk): boolean =>
  a === b ||
  (a.entries.length === b.entries.length && a.entries.every(({ id }, i) => id === b.entries[i]!.id));
