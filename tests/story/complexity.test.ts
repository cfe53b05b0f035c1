/** Reading a story takes steps in proportion to its size, whatever is in it. Steps are counted, not timed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStory } from '../../src/story/open.js';
import { check } from '../../src/story/check.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

/** The number of times that a property is read, of a value or of any value below it. */
function steps(value: object, read: (value: unknown) => unknown): number {
  let count = 0;
  const known = new WeakMap<object, object>();
  const wrap = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner;
    let proxy = known.get(inner);
    if (!proxy) {
      proxy = new Proxy(inner, {
        get: (target, key, self) => (count++, wrap(Reflect.get(target, key, self))),
        ownKeys: (target) => ((count += Reflect.ownKeys(target).length), Reflect.ownKeys(target)),
      });
      known.set(inner, proxy);
    }
    return proxy;
  };
  read(wrap(value));
  return count;
}

const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const edited = (edit: (story: Story) => unknown): Story => {
  const story = small();
  edit(story);
  return story;
};
const party = (i: number) => ({ id: `p-${i}`, kind: 'country' as const, name: 'P' });
const citations = [{ source: 'minutes' }];

/** Each makes a story whose size grows in proportion to n. */
const stories: Readonly<Record<string, (n: number) => Story>> = {
  'parties and stances': (n) =>
    edited(({ parties, questions }) => {
      parties.push(...many(n, party));
      questions[0]!.stances.push(...many(n, (i) => ({ party: `p-${i}`, category: 'yes', citations })));
    }),
  'retractions of stances': (n) =>
    edited((story) => {
      story.parties.push(...many(n, party));
      story.questions[0]!.stances.push(...many(n, (i) => ({ party: `p-${i}`, category: 'yes', citations })));
      story.changes = many(n, (i) => ({
        type: 'retraction' as const,
        version: 2,
        date: '2024-01-02',
        item: `questions/more-benches/p-${i}`,
        note: 'Gone.',
      }));
    }),
  'sources padded with zeros': (n) =>
    edited(({ sources }) => sources.push(...many(n, () => 0 as unknown as Story['sources'][number]))),
  'bad parties, and stances that rest on them': (n) =>
    edited(({ parties, questions }) => {
      parties.push(...many(n, (i) => ({ ...party(i), kind: 'city' as 'country' })));
      questions[0]!.stances.push(...many(n, (i) => ({ party: `p-${i}`, category: 'yes', citations })));
    }),
  'unknown fields': (n) =>
    edited((story) => Object.assign(story, Object.fromEntries(many(n, (i) => [`field${i}`, i])))),
  'unknown fields in each of many items': (n) =>
    edited(({ parties }) => parties.push(...many(n, (i) => ({ ...party(i), mood: 1, colour: 2 })))),
  'languages of a title': (n) =>
    edited(
      (story) =>
        (story.title = Object.fromEntries(many(n, (i) => [`en-${String(i).padStart(5, '0')}`, 'T']))),
    ),
  'parties with one id': (n) => edited(({ parties }) => parties.push(...many(n, () => party(1)))),
  'citations of one source': (n) =>
    edited(({ pledges }) => (pledges[0]!.citations = many(n, () => ({ source: 'minutes' })))),
};

describe('the steps of reading a story', () => {
  for (const [name, storyOf] of Object.entries(stories)) {
    it(`double at most if its size doubles: ${name}`, () => {
      for (const read of [check, openStory]) {
        const [once, twice] = [steps(storyOf(1000), read), steps(storyOf(2000), read)];
        assert.ok(twice <= 2.1 * once, `${once} steps, then ${twice}`);
      }
    });
  }
});

describe('a story beyond the caps', () => {
  const faults = (story: Story) =>
    check(story)
      .filter(({ soft }) => !soft)
      .map(({ path }) => path);
  const beyond: readonly (readonly [path: string, most: number, storyOf: (n: number) => Story])[] = [
    [
      'parties',
      20_000,
      (n) => edited((story) => (story.parties = [...story.parties, ...many(n - 3, party)])),
    ],
    [
      'quotes[0].wordings',
      10,
      (n) => edited(({ quotes }) => (quotes[0]!.wordings = many(n, () => ({ text: 'Sit', citations })))),
    ],
    [
      'pledges[0].citations',
      100,
      (n) => edited(({ pledges }) => (pledges[0]!.citations = many(n, () => citations[0]!))),
    ],
    [
      'quotes[0].text',
      5000,
      (n) => edited(({ quotes }) => (quotes[0]!.text = 'a.'.repeat(n / 2) + 'a'.repeat(n % 2))),
    ],
    [
      'speakers[0].id',
      100,
      (n) => edited((story) => (story.speakers = [{ id: 'a'.repeat(n), name: 'A' }, ...story.speakers])),
    ],
    [
      'sources[0].url',
      2000,
      (n) => edited(({ sources }) => (sources[0]!.url = `https://a/${'b'.repeat(n - 10)}`)),
    ],
    [
      'title',
      100,
      (n) =>
        edited(
          (story) =>
            (story.title = Object.fromEntries(many(n, (i) => [`en-${String(i).padStart(5, '0')}`, 'T']))),
        ),
    ],
  ];
  for (const [path, most, storyOf] of beyond) {
    it(`has a fault: ${path} of more than ${most}`, () => {
      assert.deepEqual(faults(storyOf(most)), []);
      assert.deepEqual(faults(storyOf(most + 1)).slice(0, 1), [path]);
    });
  }

  it('loses the whole list, and what rests on it', () => {
    const [change] = small().changes;
    const { story } = openStory(edited((each) => (each.changes = many(20_001, () => change!))));
    assert.deepEqual({ ...story, changes: small().changes }, small());
    assert.deepEqual(story!.changes, []);
    // Everything that the small story can show rests on a party.
    assert.equal(openStory(edited((each) => (each.parties = many(20_001, party)))).story, undefined);
  });

  it('is told about the first hundred unknown fields of an object', () => {
    const story = stories['unknown fields']!(300_000);
    assert.equal(check(story).length, 100);
  });
});
