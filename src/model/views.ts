/**
 * The view objects that the model returns and the elements lay out. All strings are finished: in the reader's language,
 * formatted, counted and in order. Each fact carries the sources that it rests on.
 */
import type { LeaderQuoteView } from './views/leader-quote.js';
import type { PledgeCounterView } from './views/pledge-counter.js';
import type { StanceListView } from './views/stance-list.js';

export type * from './views/leader-quote.js';
export type * from './views/pledge-counter.js';
export type * from './views/shared.js';
export type * from './views/stance-list.js';

/** Any view, told apart by its `tag`. */
export type View = PledgeCounterView | LeaderQuoteView | StanceListView;

/** The tag names of the three elements. */
export type Tag = View['tag'];

/** For each element, the attributes that it can have in place of `pledge`, `quote` or `question`, to show another item or several. */
export interface OtherItems {
  readonly 'pledge-counter': never;
  readonly 'leader-quote': 'speaker';
  readonly 'stance-list': 'party' | 'questions';
}

/** Any of these attributes. */
export type OtherItem = OtherItems[Tag];
