/**
 * Takes the place of `stories.ts` in the drop-in, and loads `elsewhere.js` when it is needed first. A page that shows only
 * the story inside the script never needs it. Until it is there, elements with another story keep their fallback.
 */
import type { Loaded, StoryStore } from '../story/store.js';
import { opened, type Opened } from '../story/trusted.js';
import type { Story } from '../story/types.js';
import { page } from './page.js';
import { textOf } from './warn.js';

type Elsewhere = typeof import('./elsewhere.js');

let elsewhere: Elsewhere | undefined;
let loading: Promise<void> | undefined;
/** The state of every address before `elsewhere.js` is there. */
let state: Loaded = {};

/** Loads the file. A bundler that includes the drop-in in a site's own script finds it by this import. */
const load = (): Promise<void> =>
  (loading ??= import('./elsewhere.js')
    .then(
      (module) => {
        elsewhere = module;
      },
      (error: unknown) => {
        const failure = `elsewhere.js, which belongs beside the script, cannot be loaded: ${textOf(error)}`;
        console.warn(`onrecord: ${failure}`);
        state = { failure };
      },
    )
    .then(() => page.listeners.forEach((listener) => listener())));

/**
 * Like `openStory()` of `story/open.ts`. A story that is not inside the script cannot be opened before the file is there: until
 * then there is neither a story nor a fault.
 */
export function openStory(value: unknown, last?: Story): Opened {
  const known = opened.get(value as object);
  if (known) return known;
  if (elsewhere) return elsewhere.openStory(value, last);
  void load();
  return { story: undefined, faults: [] };
}

const early: Pick<StoryStore, 'get' | 'join' | 'stories'> = {
  stories: [],
  get: () => state,
  join(address, listener, refresh) {
    let leave: (() => void) | undefined;
    let hasLeft = false;
    void load().then(() => {
      if (elsewhere && !hasLeft) leave = store().join(address, listener, refresh);
    });
    return () => {
      hasLeft = true;
      leave?.();
    };
  },
};

/** The store of the page, which all copies of this package share. Before the file is there, it remembers who has joined. */
export const store = (): typeof early =>
  page.store ?? (elsewhere ? (page.store = elsewhere.createStore()) : early);
