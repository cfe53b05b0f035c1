/** Opens stories, and loads those that have an address. In the drop-in, `stories-later.ts` takes the place of this module. */
import type { StoryStore } from '../story/store.js';
import { createStore } from './elsewhere.js';
import { page } from './page.js';

export { openStory } from '../story/open.js';

/** The store of the page, which all copies of this package share. */
export const store = (): StoryStore => (page.store ??= createStore());
