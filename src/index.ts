/** The entry point of the npm package: importing it registers the three elements, with the bundled story. */
export * from './elements/pledge-counter/pledge-counter.js';
export * from './elements/leader-quote/leader-quote.js';
export * from './elements/stance-list/stance-list.js';
export { story } from './bundled-story.js';
export { setStory } from './page/page.js';
export { version } from './version.js';
