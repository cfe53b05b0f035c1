import { number, plural } from '../language/format.js';
import type { Arrangement, Sort } from './grouping.js';
import { fill, type Reader } from '../language/reader.js';
import type { ControlsView } from '../views.js';

/** A list that one look takes in needs nothing to find one's way in it: it has controls only where the page asks. */
const FEW = 12;

/**
 * What a reader narrows and orders the rows by, and what came of it in words.
 *
 * @param total how many rows there are
 * @param found how many of them are left
 * @param shown how many of these come before the limit
 */
export function controls(
  reader: Reader,
  total: number,
  found: number,
  shown: number,
  categories: ReadonlySet<string>,
  arrangement: Arrangement,
): ControlsView | undefined {
  const { messages } = reader;
  const narrowed = found < total;
  if (!arrangement.controls && !narrowed && total <= FEW) return undefined;
  const columns: Record<Sort, string> = {
    name: messages.columns.party,
    category: messages.columns.category,
    date: messages.columns.date,
  };
  // Under the headings of a list the rows are in the order of the categories anyway; a table has no such headings.
  const underHeadings = arrangement.view !== 'table' && isByCategory(arrangement);
  const sorts = (Object.keys(columns) as Sort[]).filter((id) => id !== 'category' || !underHeadings);
  const by = sortOf(arrangement, sorts);
  const way = (by === 'date') === !arrangement.reverse ? 'descending' : 'ascending';
  const counts = { count: number(reader, shown), total: number(reader, total) };
  return {
    search: messages.search,
    sort: messages.sortBy,
    filter: messages.filterBy,
    clear: messages.clear,
    categories,
    sorts: sorts.map((id) => ({ id, label: columns[id] })),
    sorted: { by, way, text: fill(reader, messages.sorted[way], { column: columns[by] }) },
    narrowed,
    found: found ? fill(reader, plural(reader, messages.found, total), counts) : messages.foundNone,
  };
}

const isByCategory = ({ groupBy }: Arrangement) => groupBy !== 'kind' && groupBy !== 'none';

/** What the rows are ordered by before all else. */
function sortOf(arrangement: Arrangement, sorts: readonly Sort[]): Sort {
  if (arrangement.view === 'table' && isByCategory(arrangement)) return 'category';
  return sorts.find((id) => id === arrangement.sort) ?? 'name';
}
