import type { Sort } from '../../model/stance-list/grouping.js';

/** A reader has narrowed the rows to categories, or to what a search finds, or has gone back to all. */
export class OnrecordFilterEvent extends Event {
  static readonly type = 'onrecord-filter';

  /** The ids of the categories that are shown; none where all are. */
  readonly categories: readonly string[];

  /** The words that were searched for; empty where none were. */
  readonly search: string;

  constructor(categories: readonly string[], search: string) {
    super(OnrecordFilterEvent.type, { bubbles: true, composed: true });
    this.categories = categories;
    this.search = search;
  }
}

/** A reader has put the rows in another order. */
export class OnrecordSortEvent extends Event {
  static readonly type = 'onrecord-sort';

  /** What the rows are ordered by. */
  readonly sort: Sort;

  readonly direction: 'ascending' | 'descending';

  constructor(sort: Sort, direction: 'ascending' | 'descending') {
    super(OnrecordSortEvent.type, { bubbles: true, composed: true });
    this.sort = sort;
    this.direction = direction;
  }
}

declare global {
  interface HTMLElementEventMap {
    'onrecord-filter': OnrecordFilterEvent;
    'onrecord-sort': OnrecordSortEvent;
  }
}
