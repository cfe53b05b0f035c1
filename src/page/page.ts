import { registry, type Registry } from '../model/language/register.js';
import { localDay } from '../story/local-day.js';
import type { StoryStore } from '../story/store.js';
import type { Story, StoryInput } from '../story/types.js';
import { announce } from './announce.js';

/** The state that all copies of this package on one page share. A later version may add fields, and must keep these. */
interface Page extends Registry {
  /** The story that `setStory()` has set, or its address. Elements without a story of their own show it. */
  story?: StoryInput | string | undefined;
  /** The story that elements show if nothing names another: the story that the first copy with a bundled story brought. */
  bundled?: Story;
  /**
   * The other stories in that copy's script: returns a story by the path of its file below the base address. The build of a desk's site
   * defines it, and calls `trust` with a story that is asked for first. See `held.ts`.
   */
  held?: (path: string, trust: (story: Story) => Story) => Story | undefined;
  /** Called when the page's story changes. Each connected element has one. */
  listeners: Set<() => void>;
  /** Watches the page for changes of `lang` and `data-theme`, and calls the listeners. */
  surroundings?: { readonly observer: MutationObserver; readonly listeners: Set<() => void> };
  /** The reader's day, YYYY-MM-DD, in the reader's own time zone. Replaceable, so that a test can set the clock. */
  today: () => string;
  /** The site of the widgets' own pages, as set by `setBase()`. */
  base?: string | undefined;
  /** The folder of the first script of ours that the page has loaded. */
  script?: string | undefined;
  /** The folders of all such scripts. A page trusts a site whose script it loads. */
  scripts?: Set<string>;
  /** The callbacks of elements that are not rendered yet, because they are far from the viewport. */
  waiting?: Map<Element, { readonly act: () => void; readonly prepare: () => void }>;
  /** Callbacks for when everything must be in the page: before printing, and when the browser's search opens. */
  whole?: Set<() => void>;
  /** Observes the waiting elements. */
  nearness?: IntersectionObserver | undefined;
  /** Whether elements must render completely and synchronously, because the page is about to be printed. See `mustBeWhole()`. */
  isWhole?: boolean;
  /** The addresses from which placeholders may load a story, as given to `upgrade()`. */
  sources?: readonly string[];
  /** Upgrades placeholders that are added to the page later. */
  placeholders?: MutationObserver;
  /** Whether the page refused the Trusted Types policy. The policy itself isn't shared: with it, any script could write HTML. */
  isRefused?: boolean;
  /** Loads and caches the stories that have an address. Not set before the first such story is needed. */
  store?: StoryStore | undefined;
  /** Tells screen readers that an embed has changed. */
  announce: typeof announce;
}

const found = registry() as Partial<Page>;

// Fill in each field separately: a registry that an earlier version has made lacks newer fields.
found.listeners ??= new Set();
found.today ??= localDay;
found.announce ??= announce;
export const page = found as Page;

/**
 * Whether elements must render completely and synchronously: the page is about to be printed, or its media type is print
 * already, which print services set before they load a page.
 */
export const mustBeWhole = (): boolean =>
  // Test DOMs have no `matchMedia`.
  !!page.isWhole || !!(globalThis.matchMedia as typeof matchMedia | undefined)?.('print').matches;

/** Calls a function during which elements render completely, however long their lists are. */
export function renderWhole(render: () => void): void {
  page.isWhole = true;
  try {
    render();
  } finally {
    page.isWhole = false;
  }
}

/**
 * Sets the story that the page's elements show. Elements with a `story` or `src` of their own ignore it.
 *
 * @param story a story object, as in `onrecord/schema.json`, or the address of one, relative to the page. `undefined`
 *   restores the default: the story of `<meta name="onrecord-story">`, or else the bundled one. Invalid parts of a story
 *   are left out. A value that isn't a story at all changes nothing on screen, and each element warns once.
 */
export function setStory(story: StoryInput | string | undefined): void {
  page.story = story;
  callListeners();
}

/** Sets the story that elements show if nothing names another. The first call wins. */
export function setBundledStory(story: Story): void {
  page.bundled ??= story;
  callListeners();
}

function callListeners(): void {
  for (const listener of page.listeners) listener();
}
