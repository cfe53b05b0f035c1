import type { Change, Party } from '../../story/types.js';
import type { CategoryView, RowHead, RowView } from '../views.js';

/** A row with the fields that a list groups, sorts and searches by. */
export interface Entry extends RowHead {
  readonly party: Party;
  /** The name that the row is sorted by. */
  readonly sortName: string;
  readonly kind: Party['kind'];
  /** The date that the row is sorted by; empty if it is unknown. */
  readonly date: string;
  /** Whether the bar and the totals leave the row out: a silence, or a category that is not counted. */
  readonly silence: boolean;
  /** The retraction of the stance. A retracted stance is shown without its words and is counted nowhere. */
  readonly retraction: Change | undefined;
  /** The category's place in the whole scale. */
  readonly rank: number;
  /** The folded text that a search looks in. */
  readonly searchKey: string;
  /** The categories of a side in a matrix, in the order of the questions. A list has none. */
  readonly cells?: readonly CategoryView[];
  /** The row. It is made at each access. */
  readonly row: RowView;
}
