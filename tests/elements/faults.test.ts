/** A real server with faults, and a long series of faults. The last good content stays, or else the fallback. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { store } from '../../src/page/stories.js';
import { TIMEOUT } from '../../src/story/load.js';
import { openStory } from '../../src/story/open.js';
import { engine } from '../engine.js';
import { json, offline, silence, status, turns, type Reply } from '../story/virtual.js';
import {
  expectFallback,
  hearErrors,
  hearWarnings,
  isShown,
  root,
  settle,
  show,
  textOf,
  type Widget,
} from './helpers.js';
import { ADDRESS, edition, online, record } from './living.js';

interface Faults {
  readonly url: string;
  readonly paths: readonly string[];
  readonly requests: readonly string[];
}
const command = (payload: object = {}) => executeServerCommand<Faults, object>('faults', payload);

const FALLBACK = 'In the words of the page.';
const BENCHES = { pledge: 'benches' };
/** The names of the server's faults in the table of `docs/reports/faults.md`. */
const named: Readonly<Record<string, string>> = {
  '/good': 'No fault, for comparison',
  '/html': 'HTML instead of a story',
  '/html-as-json': 'HTML with the content type of JSON',
  '/wrong-type': 'A story with the content type of an image',
  '/half': 'Half a file',
  '/cut': 'A connection cut in the middle',
  '/reset': 'A connection closed without an answer',
  '/slow-headers': 'An answer that never begins',
  '/slow-body': 'An answer that never ends',
  '/empty': 'An empty answer',
  '/204': '204, no content',
  '/304': '304 to a request without conditions',
  '/loop': 'A redirect to itself',
  '/redirect': 'A redirect to the story',
  '/10-mb': '10 MB of white space before the story',
  '/no-cors': 'No permission for other sites (CORS)',
  '/not-utf-8': 'UTF-16',
  '/gzip-lie': 'A story with a wrong Content-Encoding',
  '/deep': '200,000 nested lists',
  '/prototype': 'Keys that name a prototype',
};
/** The faults that a browser tolerates: the story is shown. */
const harmless = new Set(['/good', '/wrong-type', '/redirect', '/prototype', '/status-200', '/status-203']);
// WebKitGTK accepts an uncompressed answer with `Content-Encoding: gzip`.
if (engine === 'webkit') harmless.add('/gzip-lie');
const statuses = [200, 203, 400, 401, 403, 404, 408, 410, 418, 429, 451, 500, 502, 503, 504, 507, 599].map(
  (code) => `/status-${code}`,
);
const { paths } = await command();
const every = [...paths, ...statuses];

const takes304 = (path: string) => engine === 'firefox' && path === '/304';

/**
 * The real network, and a clock that the test moves only while no request is under way. A request may take as long as it
 * needs. A request that is never answered times out after 200 ms.
 */
function real(path: string) {
  const world = online(({ address, init }) => fetch(address, init));
  let loading = 0;
  let loaded = 0;
  const { later } = world;
  Object.assign(world, {
    later(wait: number, then: () => void) {
      if (wait !== TIMEOUT) return later(wait, then);
      loading++;
      const timer = path.startsWith('/slow') ? setTimeout(then, 200) : undefined;
      return () => (loading--, loaded++, clearTimeout(timer));
    },
  });
  const until = async (done: () => boolean) => {
    while (!done()) await (loading ? turns() : world.pass(1));
    await turns();
  };
  /** Waits for the first answer, which may have arrived already. */
  const tried = (address: string) =>
    until(() => {
      const { value, failure } = store().get(address);
      return !!(value ?? failure);
    });
  const answered = (address: string) => {
    const before = store().get(address);
    const earlier = loaded;
    // On a 304, Firefox uses its cached answer, and the store does not change.
    const isSame = () => takes304(path) && loaded > earlier && !loading;
    return until(() => store().get(address) !== before || isSame());
  };
  return { until, tried, answered };
}

describe('a server that fails', () => {
  for (const path of every) {
    it(`with ${path}: keeps the fallback at first, and the last good content later`, async function () {
      // A redirect loop takes twenty requests for each of four tries.
      this.timeout(60_000);
      hearWarnings();
      const errors = hearErrors();
      const { until, tried, answered } = real(path);
      const { url } = await command({ story: JSON.stringify(edition(1)), fault: path });

      const early = await show(
        'pledge-counter',
        { ...BENCHES, src: `${url}${path}` },
        { fallback: FALLBACK },
      );
      await tried(`${url}${path}`);
      await settle(early);
      if (harmless.has(path)) expect(isShown(early)).to.equal(true);
      else expectFallback(early, FALLBACK);

      await command({ fault: '/good' });
      const late = await show(
        'pledge-counter',
        { ...BENCHES, src: `${url}/now`, refresh: 15 },
        { fallback: FALLBACK },
      );
      await tried(`${url}/now`);
      await settle(late);
      const before = textOf(root(late));
      await command({ fault: path, story: JSON.stringify(edition(2)) });
      await answered(`${url}/now`);
      await settle(late);
      expect(textOf(root(late))).to.equal(before);
      const harmlessNow = harmless.has(path) || takes304(path);
      expect(store().get(`${url}/now`).failure === undefined).to.equal(harmlessNow);

      await command({ fault: '/good' });
      await until(() => !store().get(`${url}/now`).failure);
      const { requests } = await command();
      expect(
        requests.filter((each) => !each.startsWith('GET ')),
        'asked for permission first',
      ).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      await record('faults', named[path] ?? 'One of 17 HTTP status codes', 2);
    });
  }
});

/** A random generator that gives the same numbers in every run. */
const dice = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

it('keeps the last good content of 100 embeds through 500 bad answers, with one request at a time', async function () {
  this.timeout(240_000);
  hearWarnings();
  const errors = hearErrors();
  const chance = dice(26);
  let version = 1;
  const good: Reply = () => json(edition(++version, (story) => (story.title = `At ${version}`)));
  const failures: readonly (readonly [name: string, reply: Reply])[] = [
    ['offline', offline],
    ['no answer at all', silence],
    ['500', status(500)],
    ['503 with Retry-After', status(503, { 'retry-after': '20' })],
    ['429 with a long Retry-After', status(429, { 'retry-after': '300' })],
    ['404', status(404)],
    ['304', status(304)],
    ['HTML', () => new Response('<!doctype html>')],
    ['half a file', () => new Response('{"schemaVersion":1,')],
    ['no story', () => json({})],
    ['an older version', () => json(edition(1, (story) => (story.title = 'Old')))],
  ];
  const count = new Map<string, number>();
  const world = online((request) => {
    // A good answer now and then, so that the embeds have content to lose.
    if (!world.requests.at(-1) || chance() < 0.04) return good(request);
    const [name, reply] = failures[Math.floor(chance() * failures.length)]!;
    count.set(name, (count.get(name) ?? 0) + 1);
    return reply(request);
  });
  world.chance = 0.5;
  const place = document.createElement('div');
  document.body.append(place);
  const embeds: Widget[] = [];
  const items = [
    ['pledge-counter', 'pledge', 'benches'],
    ['leader-quote', 'quote', 'sit-down'],
    ['stance-list', 'question', 'more-benches'],
  ] as const;
  for (let i = 0; i < 100; i++) {
    const [tag, attribute, id] = items[i % 3]!;
    const embed = document.createElement(tag);
    for (const [name, value] of [
      [attribute, id],
      ['src', ADDRESS],
      ['refresh', '15'],
    ] as const)
      embed.setAttribute(name, value);
    embed.textContent = FALLBACK;
    embeds.push(embed);
  }
  place.append(...embeds);
  let shown: string[] = [];
  let lost = 0;
  const failed = () => [...count.values()].reduce((sum, each) => sum + each, 0);
  while (failed() < 500) {
    const before = store().get(ADDRESS).value;
    await world.pass(60);
    await settle(...embeds);
    const { value } = store().get(ADDRESS);
    if (!value) continue;
    const now = embeds.map((embed) => (isShown(embed) ? textOf(root(embed)) : ''));
    if (value === before && shown.length) lost += now.filter((text, i) => text !== shown[i]).length;
    lost += now.filter((text) => !text).length;
    shown = now;
  }
  expect(lost, 'embeds that lost what they showed').to.equal(0);
  expect(world.most, 'requests under way at once').to.equal(1);
  expect(errors).to.deep.equal([]);
  const last = store().get(ADDRESS).value;
  expect(openStory(last).story!.version).to.equal(version);
  const asked = world.requests.length;
  place.remove();
  await world.pass(3600);
  expect(world.requests.length, 'requests after the last embed is gone').to.be.at.most(asked + 1);
  expect(world.waiting).to.equal(0);
  for (const [name, times] of count) await record('faults', `100 embeds, at random: ${name}`, times);
});
