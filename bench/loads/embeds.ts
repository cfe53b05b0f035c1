import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { story } from '../../src/story/bundled.js';
import type { Load } from '../load.js';
import { reserved } from '../reserved.js';
import { document } from '../site.js';

const views = story.quotes.map(({ id }) => leaderQuote(story, id, 'en', '2026-01-01')!);

const load = (name: string, order: 'module' | 'markup', about: string): Load => ({
  name,
  about: `${about} \`read\` is the cost while the reader scrolls to the end, half a screen at a time.`,
  sizes: [1, 100, 1000],
  quick: [1, 100],
  candidates: ['static', 'hand', 'lit', 'onrecord', 'adopted'],
  figures: ['appear cpu', 'appear longest', 'read cpu', 'read longest'],

  async files({ prerender }) {
    const markups = views.map(({ id }) => `<leader-quote quote="${id}"></leader-quote>`);
    const rendered = await prerender(markups);
    return {
      '/onrecord.css': reserved,
      '/quotes.json': JSON.stringify(views),
      '/prerendered.json': JSON.stringify(Object.fromEntries(views.map(({ id }, i) => [id, rendered[i]]))),
    };
  },

  leaveOut: ({ throttle }) => throttle > 1,
  page: ({ candidate, size }) =>
    document(
      candidate,
      /onrecord|before/.test(candidate) ? '<link rel="stylesheet" href="/onrecord.css">' : '',
      `<main data-candidate="${candidate.replace('before', 'onrecord')}" data-size="${size}" data-order="${order}"></main>
      <script type="module" src="/c/quotes/page.js"></script>`,
    ),

  async measure(visit, { size }, address) {
    await visit.open(address);
    await visit.does('appear');
    if (size <= 100) await visit.does('read');
  },
});

/** Embeds that a script inserts into a page. */
export const embeds = load(
  'embeds',
  'module',
  'A script inserts all quotes into a page at once, with a paragraph between two quotes. The module is loaded before, and for ours also `onrecord.css`, which reserves the space of each quote. `appear` lasts until everything in view is painted and the page is idle.',
);

/** Embeds that are in the HTML before the module is loaded. */
export const arrival = load(
  'arrival',
  'markup',
  'The same quotes in the HTML of a page that is painted before the module is loaded. `appear` lasts from then, including the evaluation of the module, until the page is idle. The cost of the HTML itself is in `article` and, for `adopted`, in `embeds`.',
);
