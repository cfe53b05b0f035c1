import type { Load } from '../load.js';
import { document } from '../site.js';

/** News of a story that many embeds show. */
export const refresh: Load = {
  name: 'refresh',
  about:
    'So many quotes, all rendered, and a newer story in the place of theirs, every object of it new as it is when it came from a server. `one`: one of the quotes has changed, which one embed shows; `rendered #` is how many were laid out again. `all`: all have changed.',
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
