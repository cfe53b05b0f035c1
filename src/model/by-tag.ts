import type { Story } from '../story/types.js';
import { leaderQuote } from './leader-quote/leader-quote.js';
import { pledgeCounter } from './pledge-counter/pledge-counter.js';
import { stanceList } from './stance-list/stance-list.js';
import type { Tag, View } from './views.js';

/** The list of the story that holds an element's items, and the function that makes their views. */
interface Kind {
  readonly itemsOf: (story: Story) => readonly { readonly id: string }[];
  readonly viewOf: (story: Story, id: string, language: string, today: string) => View | undefined;
}

/**
 * The lists and view functions of all elements. For programs that handle every element: an element imports its own
 * view function, so that a page with one element does not load the others.
 */
export const byTag: Readonly<Record<Tag, Kind>> = {
  'pledge-counter': { itemsOf: ({ pledges }) => pledges, viewOf: pledgeCounter },
  'leader-quote': { itemsOf: ({ quotes }) => quotes, viewOf: leaderQuote },
  'stance-list': { itemsOf: ({ questions }) => questions, viewOf: stanceList },
};

/** The tag names of the elements. */
export const tags = Object.keys(byTag) as Tag[];
