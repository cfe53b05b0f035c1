/** A link is tested when it is made, because a page can change a story after the check. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { exportsOf } from '../../src/model/leader-quote/cite.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { isAddress, linkIn } from '../../src/story/link.js';
import { openStory } from '../../src/story/open.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

const script = 'javascript:alert(1)';

/** Every string in a view that becomes the address of a link. */
function linksOf(view: unknown): string[] {
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([key, value]: [string, unknown]) =>
    (key === 'href' || key === 'address') && value !== undefined ? [value as string] : linksOf(value),
  );
}
const everyLink = (story: Story): string[] => [
  ...linksOf(pledgeCounter(story, 'benches', '', '')),
  ...linksOf(leaderQuote(story, 'sit-down', '', '')),
  ...linksOf(leaderQuote(story, 'rest', '', '')),
  ...linksOf(stanceList(story, 'more-benches', '', '')),
];
const text = (story: Story) => exportsOf(story, 'sit-down', '').map((each) => each.text);

describe('a link', () => {
  it('is made of every address of a checked story', () => {
    const links = everyLink(openStory(small()).story!);
    assert.ok(links.length > 20);
    assert.deepEqual([...new Set(links.map((link) => link.split('#')[0]))].sort(), [
      'https://archive.example.org/minutes',
      'https://example.org/minutes',
      'https://example.org/newer',
    ]);
  });

  it('is not made of a script that a page puts into a story after the check', () => {
    const { story } = openStory(small());
    story!.sources[0]!.url = story!.sources[0]!.archivedUrl = story!.supersededBy = script;
    assert.deepEqual(everyLink(story!), []);
    assert.ok(!text(story!).some((each) => each.includes(script)));
  });

  it('is not made of a value that changes each time it is read', () => {
    const { story } = openStory(small());
    let reads = 0;
    Object.defineProperty(story!.sources[0], 'url', {
      get: () => (reads++ % 2 ? script : 'https://example.org/'),
    });
    const links = everyLink(story!);
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((link) => !link.startsWith('https:')),
      [],
    );
  });

  for (const address of [script, 'https://attacker.example/']) {
    it(`is not made of a field of Object.prototype: ${address}`, () => {
      const fields = ['url', 'archivedUrl', 'supersededBy', 'href'];
      const { story } = openStory(small());
      for (const each of story!.sources) {
        delete each.url;
        delete each.archivedUrl;
      }
      delete story!.supersededBy;
      try {
        for (const field of fields)
          Object.defineProperty(Object.prototype, field, { value: address, configurable: true });
        assert.deepEqual(everyLink(story!), []);
      } finally {
        for (const field of fields) delete (Object.prototype as Record<string, unknown>)[field];
      }
    });
  }
});

describe('an address', () => {
  const bad = [
    'https://example.org:99999/',
    'https://example.org:65536',
    'https://999.999.999.999/',
    'https://xn--a/',
    'https://0x1ffffffff/',
    'ftp://example.org/',
    ' https://example.org/',
    'https://user@example.org/',
    'https://.example.org/',
    'https://example\uFF0Eorg\uFF0F/',
    'https://user\uFF20example.org/',
    'https://example.org/\n',
    script,
    '',
    null,
    undefined,
    { toString: () => 'https://example.org/' },
  ];
  for (const value of bad) {
    it(`is not ${JSON.stringify(value)}`, () => {
      assert.equal(isAddress(value), false);
      assert.equal(linkIn({ url: value as string }, 'url'), undefined);
    });
  }

  it('may have a port up to 65535', () => assert.ok(isAddress('https://example.org:65535/')));

  for (const host of ['münchen.de', 'пример.рф', 'उदाहरण.भारत', '☃.net', 'xn--n3h.net', 'a_b.example.org'])
    it(`may have the host ${host}`, () => assert.ok(isAddress(`https://${host}/page?q=1#part`)));
});
