import { StoryStore } from '../story/store.js';
import type { Story } from '../story/types.js';
import { announce } from './announce.js';
import { pageDocument } from './dom.js';

/** What every copy of this package on one page shares. A later version adds to it and takes nothing away. */
interface Page {
  /** The story of the elements that have none of their own, or its address, where the page has set one. */
  story?: Story | string | undefined;
  /** Told when the page's story changes: the connected elements. */
  listeners: Set<() => void>;
  /** Told when a `lang` or `data-theme` changes somewhere in the page. */
  surroundings?: { readonly observer: MutationObserver; readonly listeners: Set<() => void> };
  /** The reader's day, YYYY-MM-DD, in the reader's own time zone. Replaceable, so that a test can set the clock. */
  today: () => string;
  /** Where the address pages are, as `setBase()` said; and where the script is that the page loaded. */
  base?: string | undefined;
  script?: string | undefined;
  /** Elements that have not been rendered, because no reader is near them, and what renders each. */
  waiting?: Map<Element, { readonly act: () => void; readonly prepare: () => void }>;
  /** Tells when a reader is near one of them. */
  nearness?: IntersectionObserver | undefined;
  /** Whether what is rendered now is to be whole, with nothing left for later: paper waits for nothing. */
  isWhole?: boolean;
  /** Addresses from which placeholders may take a story, as `upgrade()` was told. */
  sources?: readonly string[];
  /** Upgrades placeholders that come late. */
  placeholders?: MutationObserver;
  /** Whether the page refused the Trusted Types policy. The policy itself would let any script write HTML: it is not shared. */
  isRefused?: boolean;
  /** The stories that come from elsewhere. */
  store: StoryStore;
  /** Tells a reader who can't see it that what is shown has changed. */
  announce: typeof announce;
}

const key = Symbol.for('onrecord');
const shared = globalThis as { [key]?: Partial<Page> };
const found = (shared[key] ??= {});

// Each by itself: what an earlier version made lacks what was added since.
found.listeners ??= new Set();
found.today ??= () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
found.announce ??= announce;
found.store ??= new StoryStore({
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  later(wait, then) {
    const timer = setTimeout(then, wait);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  // Not `navigator.onLine`, which is false on some machines that do have a network. A failed request costs little.
  awake: () => !pageDocument.hidden,
  onWake(then) {
    pageDocument.addEventListener('visibilitychange', then);
    addEventListener('online', then);
  },
});

export const page = found as Page;

/** Renders something whole, however long it is. */
export function renderWhole(render: () => void): void {
  page.isWhole = true;
  try {
    render();
  } finally {
    page.isWhole = false;
  }
}

/**
 * Sets the story that the page's elements show, but for those with a `story` or `src` of their own.
 *
 * @param story a story object, as in `onrecord/schema.json`, or the address of one, relative to the page; `undefined`
 *   goes back to what `<meta name="onrecord-story">` names, else to the bundled one. Of a story with faults what can be
 *   shown is shown; anything that is no story leaves what is on screen, with one warning.
 */
export function setStory(story: Story | string | undefined): void {
  page.story = story;
  for (const listener of page.listeners) listener();
}
