import type { Story } from '../../story/types.js';

/** What every copy of this package on one page shares. A later version adds to it and takes nothing away. */
interface Page {
  /** The story of the elements that have none of their own, where the page has set one. */
  story?: Story | undefined;
  /** Where this project's files are, without a slash at its end; none where that is not known. */
  base?: string | undefined;
  /** Told when the page's story changes: the connected elements. */
  readonly listeners: Set<() => void>;
  /** The reader's day, YYYY-MM-DD, in the reader's own time zone. Replaceable, so that a test can set the clock. */
  today: () => string;
}

const key = Symbol.for('onrecord');
const shared = globalThis as { [key]?: Page };

export const page: Page = (shared[key] ??= {
  listeners: new Set(),
  today: () => {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  },
});

/**
 * Sets the story that the page's elements show, but for those with a `story` of their own.
 *
 * @param story a story object, as in `onrecord/schema.json`; `undefined` goes back to the bundled one. Of a story with
 *   faults what can be shown is shown; anything that is no story leaves what is on screen, with one warning.
 */
export function setStory(story: Story | undefined): void {
  page.story = story;
  for (const listener of page.listeners) listener();
}
