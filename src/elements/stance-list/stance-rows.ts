import type { TemplateResult } from 'lit';
import { entriesOfGroup } from '../../model/stance-list/grouping.js';
import type { GroupView, RowView, StanceListView } from '../../model/views.js';
import type { DrawnRows } from './drawn-rows.js';
import { bounds, isLong, portion, rest, type Place } from './portions.js';
import type { Slices } from './slices.js';

/** What every row of an embed is laid out by. */
export interface Layout {
  readonly view: StanceListView;
  /** Whether what a control would open is open. */
  readonly open: boolean;
  readonly rows: DrawnRows;
  readonly slices: Slices;
}

/** How many rows a list has when none is left out. */
export const rowsOf = ({ groups }: StanceListView): number =>
  groups.reduce((sum, { whole }) => sum + whole, 0);

/**
 * The rows of a group, in portions where the list is long.
 *
 * @param frame what a portion of them stands in
 * @param restFrame what the portions after the first stand in, where they can stand in something of their own
 */
export function renderRows(
  { view, open, rows, slices }: Layout,
  group: GroupView,
  frame: (place: Place, content: unknown, first: boolean, count: number) => unknown,
  row: (row: RowView, hidden: boolean) => TemplateResult,
  restFrame?: (isHidden: boolean, content: unknown) => unknown,
): unknown[] {
  const total = rowsOf(view);
  const may = isLong(total) ? (count: number) => slices.may(count) : undefined;
  const entries = entriesOfGroup(group);
  const renderPortion = ([from, to]: readonly [number, number]) => {
    const count = Math.min(to, group.size) - from;
    const left = group.shown - from;
    // Of a portion that is hidden as a whole no row is.
    const within = left > 0 ? Math.min(left, count) : count;
    const options = [view.labels, open, group.category?.id, !restFrame];
    return portion(
      {
        group,
        from,
        to,
        out: left <= 0,
        within,
        options,
        may,
        // What comes first is for the reader; what is left for a slice may be out of sight.
        far: !!may && !!restFrame && (!!from || slices.goesOn),
        whole: slices.isForPaper,
        rows,
        row: (at) => row(entries[at]!.row, at - from >= within),
      },
      (place, content) => frame(place, content, !from, within),
    );
  };
  const [first, ...others] = bounds(group.whole, total);
  const portions = () => others.map(renderPortion);
  return [
    renderPortion(first!),
    others.length ? (restFrame ? rest(group, slices, restFrame, portions) : portions()) : undefined,
  ];
}
