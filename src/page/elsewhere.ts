/**
 * Reads stories that are not inside the script: their requests, and their check. In the npm package this is a module like
 * any other. For the drop-in the build makes it the file `elsewhere.js`, which `stories-later.ts` loads when a page names
 * or sets a story.
 */
import { StoryStore } from '../story/store.js';
import { pageDocument } from './dom.js';

export { openStory } from '../story/open.js';

export const createStore = (): StoryStore =>
  new StoryStore({
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
