import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_BYTES } from '../../src/story/load.js';
import { openStory } from '../../src/story/open.js';
import { KEPT, StoryStore } from '../../src/story/store.js';
import { versionIn } from '../../src/story/frozen.js';
import { json, offline, silence, status, turns, Virtual, type Reply } from './virtual.js';

const ADDRESS = 'https://stories.example/story.json';
const storyOf = (version: number, more: object = {}) => ({
  schemaVersion: 1,
  id: 'lamps',
  title: 'Lamps',
  language: 'en',
  version,
  asOf: '2026-01-01',
  checked: '2026-01-01',
  status: 'live',
  sources: [{ id: 'report', title: 'A report', kind: 'report' }],
  speakers: [{ id: 'ada', name: 'Ada' }],
  quotes: [
    {
      id: 'light',
      speaker: 'ada',
      kind: 'direct',
      text: 'Light',
      said: { precision: 'unknown' },
      citations: [{ source: 'report' }],
    },
  ],
  ...more,
});

/** Encodes each letter as one byte, as an editor on Windows may. */
const windows1252 = (text: string) =>
  Uint8Array.from(text.replace('Ada', 'François'), (letter) => letter.charCodeAt(0));

/** A store on a network with these responses. The last one repeats. */
function open(...replies: Reply[]) {
  let next = 0;
  const world = new Virtual((request) => replies[Math.min(next++, replies.length - 1)]!(request));
  const store = new StoryStore(world);
  let news = 0;
  const listener = () => news++;
  return {
    world,
    store,
    listener,
    heard: () => news,
    version: () => {
      const { value } = store.get(ADDRESS);
      return value && openStory(value).story?.version;
    },
    failure: () => store.get(ADDRESS).failure,
  };
}
const good =
  (version = 1): Reply =>
  () =>
    json(storyOf(version));

/** A good answer that says which address it is from, as a browser does. */
const redirectedTo =
  (url: string): Reply =>
  () =>
    Object.defineProperty(json(storyOf(2)), 'url', { value: url });

describe('a story from an address', () => {
  it('is requested once, however many embeds show it', async () => {
    const { world, store, version } = open(good());
    const heard: number[] = [];
    for (let i = 0; i < 100; i++) store.join(ADDRESS, () => heard.push(i));
    await world.pass(60);
    assert.equal(world.requests.length, 1);
    assert.equal(new Set(heard).size, 100);
    assert.equal(version(), 1);
  });

  it('may come by a redirect within its host', async () => {
    const address = ADDRESS.replace('https:', 'http:');
    const { world, store, listener } = open(redirectedTo('https://stories.example/v/2/story.json'));
    store.join(address, listener);
    await world.pass(1);
    const { value, failure } = store.get(address);
    assert.equal(failure, undefined);
    assert.equal((value as { version: number }).version, 2);
  });

  it('is requested without a CORS preflight', async () => {
    const { world, store, listener } = open(good());
    store.join(ADDRESS, listener);
    await turns();
    const { headers, method, credentials, cache, mode } = world.requests[0]!.init;
    assert.deepEqual({ headers, method, mode }, { headers: undefined, method: undefined, mode: undefined });
    assert.deepEqual({ credentials, cache }, { credentials: 'omit', cache: 'no-cache' });
  });

  it('has its request aborted when the last embed leaves', async () => {
    const { world, store, listener } = open(silence);
    const other = () => {};
    const leave = [store.join(ADDRESS, listener), store.join(ADDRESS, other)];
    await turns();
    const { signal } = world.requests[0]!.init;
    leave[0]!();
    await turns();
    assert.equal(signal!.aborted, false);
    leave[1]!();
    await turns();
    assert.equal(signal!.aborted, true);
    await world.pass(1000);
    assert.equal(world.requests.length, 1);
    assert.equal(world.waiting, 0);
  });

  it('keeps its request while an embed moves', async () => {
    const { world, store, listener } = open(silence);
    store.join(ADDRESS, listener)();
    store.join(ADDRESS, listener);
    await turns();
    assert.equal(world.requests.length, 1);
    assert.equal(world.requests[0]!.init.signal!.aborted, false);
  });

  it('is not requested again if its only embed moves or starts to refresh', async () => {
    const { world, store, listener } = open(good());
    let leave = store.join(ADDRESS, listener);
    await turns();
    for (const refresh of [undefined, 15]) {
      leave();
      leave = store.join(ADDRESS, listener, refresh);
      await turns();
    }
    assert.equal(world.requests.length, 1);
    await world.pass(20);
    assert.equal(world.requests.length, 2);
    store.join(ADDRESS, listener);
    leave();
    await turns();
    await world.pass(60);
    assert.equal(world.requests.length, 2, 'nobody follows it any more');
  });

  it('is shown at once and requested again if it was loaded before all embeds left', async () => {
    const { world, store, listener, version } = open(good(1), good(2));
    const leave = store.join(ADDRESS, listener);
    await turns();
    leave();
    await turns();
    store.join(ADDRESS, listener);
    assert.equal(version(), 1);
    await turns();
    assert.equal(version(), 2);
    assert.equal(world.requests.length, 2);
  });

  it('is forgotten a minute after its last embed has left, and not before', async () => {
    const { world, store, listener } = open(good());
    for (let i = 0; i < 40; i++) {
      const leave = store.join(`${ADDRESS}?${i}`, listener);
      await turns();
      leave();
    }
    store.join(`${ADDRESS}?0`, listener);
    assert.equal(store.stories.length, 40);
    await world.pass(KEPT / 1000 + 1);
    assert.equal(store.stories.length, 1, 'only the address that an embed has come back to is kept');
    assert.ok(store.get(`${ADDRESS}?0`).value);
    assert.equal(world.waiting, 0);
  });

  it('is read as text if the page’s own fetch gives no stream', async () => {
    const asText = (text: string): Reply => {
      return () => ({ ok: true, status: 200, text: () => Promise.resolve(text) }) as unknown as Response;
    };
    const { store, listener, version } = open(asText(JSON.stringify(storyOf(3))));
    store.join(ADDRESS, listener);
    await turns();
    assert.equal(version(), 3);

    const endless = open(asText(' '.repeat(MAX_BYTES + 1)));
    endless.store.join(ADDRESS, endless.listener);
    await turns();
    assert.match(endless.failure()!, /larger than 5 MB/);
  });

  it('is read with a byte order mark, and in pieces that cut letters', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(storyOf(1, { title: 'Światło' }))}`);
    const pieces = new ReadableStream<Uint8Array>({
      start(out) {
        for (const byte of bytes) out.enqueue(new Uint8Array([byte]));
        out.close();
      },
    });
    const { store, listener } = open(() => new Response(pieces));
    store.join(ADDRESS, listener);
    while (!store.get(ADDRESS).value) await turns();
    assert.equal(openStory(store.get(ADDRESS).value).story?.title, 'Światło');
  });
});

describe('a failure', () => {
  for (const code of [500, 502, 503, 408, 429]) {
    it(`is tried again after ${code}`, async () => {
      const { world, store, listener, version } = open(status(code), good());
      store.join(ADDRESS, listener);
      await world.pass(2);
      assert.equal(world.requests.length, 2);
      assert.equal(version(), 1);
    });
  }

  for (const code of [301, 304, 400, 401, 403, 404, 410, 451]) {
    it(`is final after ${code}`, async () => {
      const { world, store, listener, failure } = open(status(code), good());
      store.join(ADDRESS, listener);
      await world.pass(600);
      assert.equal(world.requests.length, 1);
      assert.match(failure()!, new RegExp(String(code)));
    });
  }

  it('of the network is reported after three retries with growing delays', async () => {
    const { world, store, listener, failure, heard } = open(offline);
    store.join(ADDRESS, listener);
    await world.pass(600);
    const [first = 0, ...others] = world.requests.map(({ at }) => at);
    assert.deepEqual(
      others.map((at) => (at - first) / 1000),
      [0.5, 1.5, 3.5],
    );
    assert.match(failure()!, /Failed to fetch/);
    assert.equal(heard(), 1);
  });

  it('is retried after a random delay', async () => {
    const { world, store, listener } = open(offline);
    world.chance = 1;
    store.join(ADDRESS, listener);
    await world.pass(600);
    assert.equal(world.requests[1]!.at - world.requests[0]!.at, 1000);
  });

  it('is a response that does not come within ten seconds', async () => {
    const { world, store, listener, version } = open(silence, good());
    store.join(ADDRESS, listener);
    await world.pass(9.9);
    assert.equal(world.requests[0]!.init.signal!.aborted, false);
    await world.pass(1);
    assert.equal(version(), 1);
  });

  it('is a response that never ends its body', async () => {
    const half: Reply = ({ init: { signal } }) =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(out) {
            out.enqueue(new TextEncoder().encode('{"schemaVersion":'));
            signal!.addEventListener('abort', () => out.error(signal!.reason));
          },
        }),
      );
    const { world, store, listener, version } = open(half, good());
    store.join(ADDRESS, listener);
    await world.pass(11);
    assert.equal(version(), 1);
  });

  it('is an endless response, which is cut off', async () => {
    let sent = 0;
    let cancelled = false;
    const endless: Reply = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(out) {
            sent += 1_000_000;
            out.enqueue(new Uint8Array(1_000_000).fill(32));
          },
          cancel() {
            cancelled = true;
          },
        }),
      );
    const { store, listener, failure, world } = open(endless, good());
    store.join(ADDRESS, listener);
    while (!failure()) await turns();
    assert.match(failure()!, /larger than 5 MB/);
    assert.ok(cancelled && sent < MAX_BYTES + 3_000_000);
    await world.pass(600);
    assert.equal(world.requests.length, 1);
  });

  it('is a redirect to another host', async () => {
    for (const url of ['https://evil.example/story.json', 'https://stories.example:8443/story.json']) {
      const { world, store, listener, version, failure } = open(good(), redirectedTo(url));
      store.join(ADDRESS, listener, 15);
      await world.pass(20);
      assert.equal(failure(), 'the request was redirected to another host');
      assert.equal(version(), 1);
      assert.equal(world.requests.length, 2);
    }
  });

  it('is retried after the delay that the server asks for', async () => {
    const { world, store, listener } = open(status(503, { 'retry-after': '7' }), good());
    store.join(ADDRESS, listener);
    await world.pass(6.9);
    assert.equal(world.requests.length, 1);
    await world.pass(0.2);
    assert.equal(world.requests.length, 2);
  });

  it('is retried after the date that the server names', async () => {
    const { world, store, listener } = open(
      status(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }),
      good(),
    );
    store.join(ADDRESS, listener);
    await world.pass(29);
    assert.equal(world.requests.length, 1);
    await world.pass(2);
    assert.equal(world.requests.length, 2);
  });

  it('with a delay of over a minute is left to the next refresh, which comes no earlier', async () => {
    const { world, store, listener, failure, version } = open(status(503, { 'retry-after': '600' }), good());
    store.join(ADDRESS, listener, 15);
    await world.pass(590);
    assert.equal(world.requests.length, 1);
    assert.match(failure()!, /503/);
    await world.pass(20);
    assert.equal(version(), 1);
    assert.equal(failure(), undefined);
  });

  const useless: readonly (readonly [string, Reply, RegExp])[] = [
    ['HTML', () => new Response('<!doctype html><title>Sign in</title>'), /not JSON/],
    ['half a file', () => new Response('{"schemaVersion":1,"pledges":[{"id":"o'), /not JSON/],
    ['nothing', () => new Response(''), /not JSON/],
    ['text in Windows-1252', () => new Response(windows1252(JSON.stringify(storyOf(1)))), /not UTF-8/],
    ['no body', () => new Response(null, { status: 204 }), /not JSON/],
    ['a list', () => json([1]), /not a story/],
    ['null', () => json(null), /not a story/],
    ['an empty object', () => json({}), /not a story/],
    [
      'a story of nothing that can be shown',
      () => json(storyOf(1, { quotes: [{ id: 'light' }] })),
      /not a story/,
    ],
  ];
  for (const [name, reply, reason] of useless) {
    it(`is ${name} instead of a story, and the last good story stays`, async () => {
      const { world, store, listener, version, failure } = open(good(), reply, good(2));
      store.join(ADDRESS, listener, 15);
      await world.pass(20);
      assert.match(failure()!, reason);
      assert.equal(version(), 1);
      await world.pass(20);
      assert.equal(failure(), undefined);
      assert.equal(version(), 2);
    });
  }

  it('is an older version than one already loaded', async () => {
    const { world, store, listener, version, failure } = open(good(5), good(4), good(6));
    store.join(ADDRESS, listener, 15);
    await world.pass(20);
    assert.equal(version(), 5);
    assert.match(failure()!, /version 4 is older than version 5/);
    await world.pass(20);
    assert.equal(version(), 6);
  });
});

describe('a wrong version', () => {
  const slip = (version: unknown): Reply => {
    return () => json(storyOf(7, { version }));
  };
  for (const version of ['7', null, 0, 2 ** 53, Infinity]) {
    it(`is corrected by the next good story: ${JSON.stringify(version)}`, async () => {
      const world = open(slip(version), good(8));
      world.store.join(ADDRESS, world.listener, 15);
      await turns();
      assert.ok(world.store.get(ADDRESS).value, 'the story is shown, whatever its version is');
      await world.world.pass(20);
      assert.equal(world.failure(), undefined);
      assert.equal(world.version(), 8);
    });

    it(`does not block the address: ${JSON.stringify(version)} after 7`, async () => {
      const world = open(good(7), slip(version), good(8));
      world.store.join(ADDRESS, world.listener, 15);
      await world.world.pass(20);
      assert.equal(world.failure(), undefined);
      await world.world.pass(20);
      assert.equal(world.version(), 8);
    });
  }
});

describe('an exception', () => {
  const unprintable = Object.assign(new Error(), {
    toString() {
      throw new Error('no text');
    },
  });
  const thrown: readonly (readonly [name: string, throwAt: (world: Virtual) => unknown])[] = [
    [
      'the request, with an error that has no text',
      (world) => (world.reply = () => Promise.reject(unprintable)),
    ],
    [
      'the clock',
      (world) =>
        Object.assign(world, {
          now: () => {
            throw new Error('no clock');
          },
        }),
    ],
    [
      'a timer',
      (world) =>
        Object.assign(world, {
          later: () => {
            throw new Error('no timers');
          },
        }),
    ],
    [
      'chance',
      (world) => (
        (world.reply = offline),
        Object.assign(world, {
          random: () => {
            throw new Error('no chance');
          },
        })
      ),
    ],
  ];
  for (const [name, throwAt] of thrown) {
    it(`of ${name} does not stall an address`, async () => {
      const { world, store, listener, version } = open(good());
      const { reply, now, later, random } = world;
      const leave = store.join(ADDRESS, listener, 15);
      throwAt(world);
      await turns();
      Object.assign(world, { reply, now, later, random });
      await world.pass(30);
      leave();
      await turns();
      store.join(ADDRESS, listener, 15);
      await world.pass(30);
      assert.equal(version(), 1);
    });
  }

  it('of one listener is reported, and the others are still called', async () => {
    const reported: unknown[] = [];
    const own = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => reported.push(error));
    try {
      const { world, store, listener, heard, version } = open(good(1), good(2));
      const error = new Error('a listener throws');
      store.join(
        ADDRESS,
        () => {
          throw error;
        },
        15,
      );
      store.join(ADDRESS, listener);
      await world.pass(20);
      assert.equal(heard(), 2);
      assert.equal(version(), 2);
      assert.deepEqual(reported, [error, error]);
    } finally {
      process.removeAllListeners('uncaughtException');
      for (const each of own) process.on('uncaughtException', each);
    }
  });
});

describe('a refresh', () => {
  it('asks as soon as the network is back after a failure', async () => {
    const { world, store, listener, version } = open(good(1), offline, offline, offline, offline, good(2));
    store.join(ADDRESS, listener, 3600);
    await world.pass(3700);
    assert.equal(world.requests.length, 5);
    await world.wake();
    assert.equal(version(), 2);
  });

  it('asks again after its interval, at least 15 seconds, plus a small random delay', async () => {
    for (const [refresh, chance, seconds] of [
      [60, 0, 60],
      [60, 1, 72],
      [1, 0, 15],
      [15, 0, 15],
    ] as const) {
      const { world, store, listener } = open(good());
      world.chance = chance;
      store.join(ADDRESS, listener, refresh);
      await world.pass(seconds - 0.1);
      assert.equal(world.requests.length, 1, `${refresh}`);
      await world.pass(0.2);
      assert.equal(world.requests.length, 2, `${refresh}`);
    }
  });

  it('never happens if its interval is not a number above 0', async () => {
    for (const refresh of [undefined, 0, -5, NaN]) {
      const { world, store, listener } = open(good());
      store.join(ADDRESS, listener, refresh);
      await world.pass(100_000);
      assert.equal(world.requests.length, 1);
      assert.equal(world.watchers, 0);
    }
  });

  it('is at most a day away, because a longer timer would overflow and fire at once', async () => {
    const { world, store, listener } = open(good());
    store.join(ADDRESS, listener, 1e12);
    await world.pass(86_399);
    assert.equal(world.requests.length, 1);
    await world.pass(2);
    assert.equal(world.requests.length, 2);
  });

  it('has the shortest interval of all embeds, as long as that embed is there', async () => {
    const { world, store, listener } = open(good());
    store.join(ADDRESS, listener);
    const leave = store.join(ADDRESS, () => {}, 15);
    store.join(ADDRESS, () => {}, 600);
    await world.pass(16);
    assert.equal(world.requests.length, 2);
    leave();
    await world.pass(590);
    assert.equal(world.requests.length, 2);
    await world.pass(20);
    assert.equal(world.requests.length, 3);
  });

  it('goes on although a timer ends before the clock has reached its time', async () => {
    for (const replies of [[good()], [good(), status(404)], [good(), status(503, { 'Retry-After': '600' })]])
      for (const seconds of [0.0004, 3600]) {
        const { world, store, listener } = open(...replies);
        store.join(ADDRESS, listener, 700);
        for (const requests of [2, 3, 4]) {
          await world.pass(1);
          world.setBack(seconds);
          await world.pass(701);
          assert.equal(world.requests.length, requests);
        }
      }
  });

  it('asks when a hidden page is shown again, although the clock was set back meanwhile', async () => {
    const { world, store, listener } = open(good());
    store.join(ADDRESS, listener, 700);
    await world.pass(1);
    world.seen = false;
    await world.pass(1000);
    world.setBack(3600);
    await world.wake();
    assert.equal(world.requests.length, 2);
  });

  it('waits while the page is hidden, and asks once when it is shown again', async () => {
    const { world, store, listener } = open(good());
    store.join(ADDRESS, listener, 15);
    await world.pass(1);
    world.seen = false;
    await world.pass(3600);
    assert.equal(world.requests.length, 1);
    await world.wake();
    assert.equal(world.requests.length, 2);
    await world.wake();
    assert.equal(world.requests.length, 2);
    assert.equal(world.watchers, 1);
  });

  it('does not call listeners if the story is the same', async () => {
    const { world, store, listener, heard } = open(good());
    store.join(ADDRESS, listener, 15);
    await world.pass(100);
    assert.ok(world.requests.length > 5);
    assert.equal(heard(), 1);
  });

  it('gives a new story to all embeds', async () => {
    const { world, store, listener, heard, version } = open(good(1), good(2));
    store.join(ADDRESS, listener);
    store.join(ADDRESS, () => {}, 15);
    await world.pass(20);
    assert.equal(version(), 2);
    assert.equal(heard(), 2);
  });

  it('never has two requests under way for an address', async () => {
    const { world, store } = open(silence);
    for (let i = 0; i < 20; i++) {
      store.join(ADDRESS, () => {}, 15 + i);
      await world.pass(3);
      await world.wake();
    }
    assert.ok(world.requests.length > 3);
    assert.equal(world.most, 1);
  });
});

it('knows every story that has been loaded, and its address', async () => {
  const { world, store, listener } = open(good(1), good(2), status(404));
  for (const name of ['a', 'b', 'c']) store.join(`${ADDRESS}?${name}`, listener);
  await world.pass(1);
  assert.deepEqual(
    store.stories.map(({ story, address }) => [story.version, address]),
    [
      [1, `${ADDRESS}?a`],
      [2, `${ADDRESS}?b`],
    ],
  );
});

it('knows the address of a published version', () => {
  const base = 'https://news.example/onrecord';
  assert.equal(versionIn(`${base}/v/12/story.json`), 12);
  assert.equal(versionIn(`${base}/v/12/story.json?now#here`), 12);
  for (const path of ['/story.json', '/v/12/', '/v/x/story.json', '/v/1/e/quote', '/x?/v/1/story.json']) {
    assert.equal(versionIn(base + path), undefined, path);
  }
});
