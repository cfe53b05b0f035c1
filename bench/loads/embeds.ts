import { leaderQuote } from '../../src/model/leader-quote.js';
import { story } from '../../src/story/bundled.js';
import type { Load } from '../load.js';
import { document } from '../site.js';

const views = story.quotes.map(({ id }) => leaderQuote(story, id, 'en', '2026-01-01')!);

/** Embeds on an article, put there at once. */
export const embeds: Load = {
  name: 'embeds',
  about:
    'Quotes put into a page at once, a paragraph between two. `appear`: until all that is in view is painted and the page is idle. `read`: what follows as the reader scrolls to the end, half a screen at a time.',
  sizes: [1, 100, 1000],
  quick: [1, 100],
  candidates: ['static', 'hand', 'lit', 'onrecord', 'adopted'],
  figures: ['appear cpu', 'appear longest', 'read cpu', 'read longest'],

  async files({ prerender }) {
    const markups = views.map(({ id }) => `<leader-quote quote="${id}"></leader-quote>`);
    const rendered = await prerender(markups);
    return {
      '/quotes.json': JSON.stringify(views),
      '/prerendered.json': JSON.stringify(Object.fromEntries(views.map(({ id }, i) => [id, rendered[i]]))),
    };
  },

  page: ({ candidate, size }) =>
    document(
      candidate,
      '',
      `<main data-candidate="${candidate.replace('before', 'onrecord')}" data-size="${size}"></main>
      <script type="module" src="/c/quotes/page.js"></script>`,
    ),

  async measure(visit, _cell, address) {
    await visit.open(address);
    await visit.does('appear');
    if (visit.throttled) return;
    await visit.does('read');
  },
};
