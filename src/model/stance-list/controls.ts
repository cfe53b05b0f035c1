import { number, plural } from '../language/format.js';
import { hasCategoryHeadings, isByCategory, type Arrangement, type Sort } from './grouping.js';
import { fill, type Reader } from '../language/reader.js';
import type { ControlsView } from '../views.js';

/**
 * A list of up to this many rows is easy to read as a whole, so it shows its summaries, and has controls only if the page
 * asks for them.
 */
const SHORT = 12;

const isShort = (total: number): boolean => total <= SHORT;

/** Whether a closed row shows its name alone. The summaries of a long list would take many pages. */
export const isNamesOnly = ({ rows }: Arrangement, total: number): boolean =>
  rows === 'names' || (rows !== 'summary' && !isShort(total));

/**
 * The controls that filter and sort the rows, and their result in words.
 *
 * @param total the number of rows
 * @param found the number of rows that match the filter and the search
 * @param shown the number of those rows that come before the limit
 * @param categories the categories and values that the rows are filtered by
 * @param values the values that a reader can filter by
 */
export function controls(
  reader: Reader,
  total: number,
  found: number,
  shown: number,
  categories: ReadonlySet<string>,
  values: ControlsView['values'],
  arrangement: Arrangement,
): ControlsView | undefined {
  const { messages } = reader;
  const search = arrangement.search?.trim();
  const narrowed = found < total;
  if (!arrangement.controls && !narrowed && isShort(total)) return undefined;
  const columns: Record<Sort, string> = {
    name: messages.columns.party,
    category: messages.columns.category,
    date: messages.columns.date,
  };
  // Under headings for the categories, the rows are already sorted by category.
  const underHeadings = isByCategory(arrangement) && hasCategoryHeadings(arrangement);
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
    values,
    sorts: sorts.map((id) => ({ id, label: columns[id] })),
    sorted: { by, way, text: messages.sorted[by][way] },
    narrowed,
    found: found
      ? fill(reader, plural(reader, messages.found, total), counts)
      : search
        ? fill(reader, messages.foundNoneFor, { search })
        : messages.foundNone,
  };
}

/** The first key that the rows are sorted by. Rows that are grouped by category without headings look sorted by category. */
function sortOf(arrangement: Arrangement, sorts: readonly Sort[]): Sort {
  if (isByCategory(arrangement) && sorts.includes('category')) return 'category';
  return sorts.find((id) => id === arrangement.sort) ?? 'name';
}
