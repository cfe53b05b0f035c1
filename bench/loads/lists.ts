import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { listOf } from '../candidates/lists/list.js';
import type { Load } from '../load.js';
import { document } from '../site.js';
import { storyOf } from '../story.js';
import type { Visit } from '../visit.js';

const sizes = [26, 193, 1000, 10_000];
const FRAMES = 60;
const STOPS = 20;

/** A long list of rows: rendering, filtering, sorting and scrolling it. */
export const lists: Load = {
  name: 'lists',
  about:
    'One list with this many rows. `first` is the cost from the data in memory to the first rows, and then to all rows that the candidate puts into the page. `key` is the worst of three keys in the filter, with a pause after each. `sort` sorts by date. `change` changes one row. `scroll` is one of 60 frames, each of which scrolls by most of a screen. `blanks` counts the stops without a row in the middle of the viewport, of 20 stops that are seven times as far apart. Our element checks and reads a story; the others get finished rows. `window` keeps 14 rows in the page, and Tabulator keeps the rows in view, without the headings of the categories. `static` has no controls.',
  sizes,
  quick: [193, 1000],
  candidates: ['static', 'hand', 'lit', 'tabulator', 'window', 'onrecord'],
  figures: [
    'first cpu to paint',
    'first cpu',
    'first longest',
    'rows #',
    'heap MB',
    'key cpu to paint',
    'key paint',
    'key cpu',
    'sort cpu to paint',
    'sort cpu',
    'change cpu to paint',
    'scroll cpu',
    'blanks #',
  ],

  files: () => {
    const files = sizes.flatMap((size) => {
      const story = storyOf(size);
      const view = stanceList(story, 'question', 'en', '2026-01-01')!;
      const dates = new Map(story.questions[0]!.stances.map(({ party, asOf }) => [party, asOf?.date ?? '']));
      return [
        [`/story-${size}.json`, JSON.stringify(story)],
        [`/list-${size}.json`, JSON.stringify(listOf(view, (id) => dates.get(id)!))],
      ];
    });
    return Promise.resolve(Object.fromEntries(files) as Record<string, string>);
  },

  // At a quarter of the speed, only the longest list is measured. Candidates that render all rows at each key are left out there.
  leaveOut: ({ candidate, size, throttle }) =>
    throttle > 1 && (size < 10_000 || ['static', 'hand', 'lit'].includes(candidate)),

  page: ({ candidate, size }) =>
    document(
      candidate,
      '',
      `<main data-candidate="${candidate.replace('before', 'onrecord')}" data-size="${size}"></main>
      <script type="module" src="/c/lists/page.js"></script>`,
    ),

  async measure(visit, { candidate, size }, address) {
    await visit.open(address);
    const empty = await visit.heap();
    await visit.does('first');
    visit.metrics['rows #'] = await visit.ask('rows');
    visit.metrics['heap MB'] = ((await visit.heap()) - empty) / 1e6;
    if (candidate !== 'static') await act(visit);
    if (size > 193 && candidate !== 'window') await scroll(visit);
  },
};

async function act(visit: Visit): Promise<void> {
  for (const key of ['a', 'r', 's'] as const) {
    await visit.ask('listen');
    await visit.span(`key ${key}`, async () => {
      await visit.page.keyboard.press(key);
      return visit.ask('keyPainted');
    });
  }
  visit.worst('key');
  await visit.ask('clear');
  await visit.ask('idle');
  await visit.does('sort');
  await visit.does('change');
}

async function scroll(visit: Visit): Promise<void> {
  await visit.does('scroll', FRAMES);
  visit.metrics['scroll cpu'] = visit.metrics['scroll cpu to paint']! / FRAMES;
  visit.metrics['blanks #'] = await visit.ask('blanks', STOPS);
}
