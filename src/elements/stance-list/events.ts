import type { Sort } from '../../model/stance-list/grouping.js';

/** Fired when a reader filters the rows by category or attribute, searches them, or clears the filter or the search. */
export class OnrecordFilterEvent extends Event {
  static readonly type = 'onrecord-filter';

  /** The ids of the categories that are shown, and the values of an attribute: `state=texas`. Empty if all are. */
  readonly categories: readonly string[];

  /** The words of the search. Empty if there is no search. */
  readonly search: string;

  constructor(categories: readonly string[], search: string) {
    super(OnrecordFilterEvent.type, { bubbles: true, composed: true });
    this.categories = categories;
    this.search = search;
  }
}

/** Fired when a reader sorts the rows. */
export class OnrecordSortEvent extends Event {
  static readonly type = 'onrecord-sort';

  /** The key that the rows are sorted by. */
  readonly sort: Sort;

  readonly direction: 'ascending' | 'descending';

  constructor(sort: Sort, direction: 'ascending' | 'descending') {
    super(OnrecordSortEvent.type, { bubbles: true, composed: true });
    this.sort = sort;
    this.direction = direction;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'onrecord-filter': OnrecordFilterEvent;
    'onrecord-sort': OnrecordSortEvent;
  }
}
