/** The entry point `onrecord/set-story.js`, for pages that import single elements. */
export { setStory } from './page/page.js';
