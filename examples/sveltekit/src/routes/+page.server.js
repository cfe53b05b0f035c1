import { render } from 'onrecord/server.js';
import { story } from 'onrecord/story.js';

export const prerender = true;

const lang = 'en';

export const load = () => ({
  counter: render('pledge-counter', { id: 'reassurance-force', story, lang, 'heading-level': 2 }),
  list: render('stance-list', { id: 'troops-in-ukraine', story, lang }),
});
