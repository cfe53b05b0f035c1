import type { Load } from '../load.js';
import { document } from '../site.js';
import { storyOf } from '../story.js';

// A list of the format has at most 20,000 entries, which is about 6,000 kilobytes.
const sizes = [10, 1000, 5000];

/** The text of a story of about this many kilobytes. */
function textOf(kilobytes: number): string {
  const perSide = JSON.stringify(storyOf(1000)).length / 1000;
  return JSON.stringify(storyOf(Math.round((kilobytes * 1000) / perSide)));
}

/** The cost of a long story before anything is rendered. */
export const story: Load = {
  name: 'story',
  about:
    'A story of this many kilobytes. `parse` is `JSON.parse` alone, the lower bound. The other steps are the check, the first view (`index`), a first and a second search, and an update in which one fact has changed.',
  sizes,
  quick: [10, 1000],
  candidates: ['onrecord'],
  figures: ['parse', 'check', 'index', 'search', 'searchAgain', 'update'].map(
    (step) => `${step} cpu to paint`,
  ),
  files: () => Promise.resolve(Object.fromEntries(sizes.map((size) => [`/text-${size}.json`, textOf(size)]))),
  leaveOut: ({ throttle }) => throttle > 1,
  page: ({ candidate, size }) =>
    document(
      candidate,
      '',
      `<main data-size="${size}"></main><script type="module" src="/c/story/page.js"></script>`,
    ),
  async measure(visit, _cell, address) {
    await visit.open(address);
    for (const step of ['parse', 'check', 'index', 'search', 'searchAgain', 'update']) await visit.does(step);
  },
};
