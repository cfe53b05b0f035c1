import { repeat } from 'lit/directives/repeat.js';
import type { GroupView, RowView, StanceListView } from '../../model/views.js';
import { bounds, isLong, portion, type Place } from './portions.js';
import { idOf } from './stance-row.js';

/** What every row of an embed is laid out by. */
export interface Layout {
  readonly view: StanceListView;
  /** Whether rows after the limit are shown too. */
  readonly all: boolean;
  /** Whether what a control would open is open. */
  readonly open: boolean;
  /** Whether these rows may be drawn now. */
  readonly may: (rows: number) => boolean;
}

/** How many rows a list has when none is left out. */
export const rowsOf = ({ groups }: StanceListView): number =>
  groups.reduce((sum, { whole }) => sum + whole, 0);

const always = () => true;

/** The rows of a group, in portions where the list is long. */
export function renderRows(
  { view, all, open, may }: Layout,
  group: GroupView,
  frame: (place: Place, content: unknown, first: boolean) => unknown,
  row: (row: RowView, hidden: boolean) => unknown,
): unknown[] {
  const total = rowsOf(view);
  return bounds(group.whole, total).map(([from, to]) => {
    const count = Math.min(to, group.size) - from;
    const left = all ? count : group.shown - from;
    // Of a portion that is hidden as a whole no row is.
    const within = left > 0 ? Math.min(left, count) : count;
    const options = [view.labels, open, group.category?.id, within];
    return portion(
      { group, from, to, out: left <= 0, options, may: isLong(total) ? may : always },
      (place, content) => frame(place, content, !from),
      (rows) => repeat(rows, idOf, (each, i) => row(each, i >= within)),
    );
  });
}
