/** Makes the bundled story the default of the page's elements. Elements that are on the page already show it then. */
import { setBundledStory } from './page/page.js';
import { story } from './story/bundled.js';

setBundledStory(story);

export { story };
