import type { Load } from '../load.js';
import { document } from '../site.js';

/** A newer version of a story that many embeds show. */
export const refresh: Load = {
  name: 'refresh',
  about:
    'All quotes are rendered, and then a newer story replaces theirs. Every object of it is new, as if it came from a server. `one`: one quote has changed, and `rendered #` is the number of embeds that rendered again. `all`: every quote has changed.',
  sizes: [100, 1000],
  quick: [100],
  candidates: ['hand', 'lit', 'onrecord'],
  figures: ['one cpu', 'one rendered #', 'all cpu'],
  leaveOut: ({ throttle }) => throttle > 1,
  page: ({ candidate, size }) =>
    document(
      candidate,
      '',
      `<main data-candidate="${candidate.replace('before', 'onrecord')}" data-size="${size}"></main>
      <script type="module" src="/c/refresh/page.js"></script>`,
    ),
  async measure(visit, _cell, address) {
    await visit.open(address);
    await visit.does('one');
    visit.metrics['one rendered #'] = await visit.ask('rendered');
    await visit.does('all');
  },
};
