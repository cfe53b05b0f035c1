/** The stories that need no check, such as the bundled one. The drop-in shows them without the code that checks a story. */
import type { Fault } from './check.js';
import type { Story } from './types.js';

export interface Opened {
  /** The story without the items that have a fault. Not set if nothing of it can be shown. */
  readonly story: Story | undefined;
  readonly faults: readonly Fault[];
}

/** The names of a story's lists. Their entries are the items of the story. */
export const lists = ['sources', 'parties', 'speakers', 'pledges', 'quotes', 'questions', 'changes'] as const;

/** The stories that have been read, by the objects that were given. */
export const opened = new WeakMap<object, Opened>();

/** A story with all its lists: a list that was left out is empty. */
export const withLists = (story: Story): Story => ({
  ...(Object.fromEntries(lists.map((list) => [list, []])) as unknown as Story),
  ...story,
});

/** Marks a story as checked. The build has checked the bundled story. */
export const trust = (given: Story): Story => {
  const story = withLists(given);
  opened.set(story, { story, faults: [] });
  return story;
};
