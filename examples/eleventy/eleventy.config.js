import { render } from 'onrecord/server.js';
import { story } from 'onrecord/story.js';

export default function (config) {
  config.addShortcode('embed', (tag, id, attributes) =>
    render(tag, { ...attributes, id, story, lang: 'en' }),
  );
  config.addPassthroughCopy({ 'node_modules/onrecord/dist/onrecord.js': 'onrecord.js' });
  config.addPassthroughCopy('src/main.js');
  config.addPassthroughCopy('src/story.json');
  return { dir: { input: 'src', output: 'dist' } };
}
