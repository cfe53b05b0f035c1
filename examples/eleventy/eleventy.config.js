import { leaderQuote, pledgeCounter, stanceList } from 'onrecord/model.js';
import { story } from 'onrecord/story.js';

const views = {
  'pledge-counter': pledgeCounter,
  'leader-quote': leaderQuote,
  'stance-list': stanceList,
};

export default function (config) {
  // The sentence of an item: the text that readers have before the script.
  config.addFilter('sentence', (id, tag) => views[tag](story, id, 'en', '2025-09-05')?.sentence);
  config.addPassthroughCopy({ 'node_modules/onrecord/dist/onrecord.js': 'onrecord.js' });
  config.addPassthroughCopy('src/main.js');
  config.addPassthroughCopy('src/story.json');
  return { dir: { input: 'src', output: 'dist' } };
}
