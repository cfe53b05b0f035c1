/** One embed of each kind, for tests that ask the same of all three. */
import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import type { View } from '../../src/model/views.js';
import type { Story } from '../../src/story/types.js';
import { root, today, type Tag } from './helpers.js';

export interface Embed {
  readonly tag: Tag;
  readonly attribute: string;
  readonly list: 'pledges' | 'quotes' | 'questions';
  view(story: Story, id: string): View | undefined;
}

export const embeds: readonly Embed[] = [
  {
    tag: 'pledge-counter',
    attribute: 'pledge',
    list: 'pledges',
    view: (story, id) => pledgeCounter(story, id, 'en-GB', today),
  },
  {
    tag: 'leader-quote',
    attribute: 'quote',
    list: 'quotes',
    view: (story, id) => leaderQuote(story, id, 'en-GB', today),
  },
  {
    tag: 'stance-list',
    attribute: 'question',
    list: 'questions',
    view: (story, id) => stanceList(story, id, 'en-GB', today),
  },
];

export const FALLBACK = 'In the words of the page.';

/** The accessible name of a widget. */
export const says = (element: Element) => root(element).getAttribute('aria-label');

/** The accessible name that the model gives a widget, in English. */
export const nameOf = (embed: Embed, story: Story, id: string) => embed.view(story, id)?.name;
