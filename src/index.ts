/** The entry point of the npm package: importing it registers the three elements. */
export * from './elements/pledge-counter/pledge-counter.js';
export * from './elements/leader-quote/leader-quote.js';
export * from './elements/stance-list/stance-list.js';
export { setStory } from './page/page.js';
export { story } from './story/bundled.js';
export { version } from './version.js';
