import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { story as bundled } from '../../src/story/bundled.js';
import { type Fault } from '../../src/story/check.js';
import { lists } from '../../src/story/trusted.js';
import { openStory } from '../../src/story/open.js';
import { trust } from '../../src/story/trusted.js';
import type { Story } from '../../src/story/types.js';
import { validate } from '../../src/node/validate.js';
import { changed, small } from '../fixtures/small.js';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
const second = read('../fixtures/valid/second.json');
const ids = (story: Story | undefined) =>
  lists.flatMap((list) => (story?.[list] ?? []).map((item) => ('id' in item ? `${list}/${item.id}` : list)));
const hard = (faults: readonly Fault[]) => faults.filter(({ soft }) => !soft).map(({ path }) => path);

describe('a story that is opened', () => {
  it('is kept whole if it is valid', () => {
    for (const story of [small(), read('../../src/story/reassurance-force.json'), second]) {
      assert.deepEqual(openStory(story), { story, faults: [] });
    }
  });

  it('has all its lists, even those that the file leaves out', () => {
    const { story } = openStory({ ...small(), changes: undefined });
    assert.deepEqual(story?.changes, []);
  });

  it('loses only a broken item and the items that rest on it', () => {
    const { story, faults } = openStory(changed('quotes[0].kind', 'tweet'));
    assert.deepEqual(hard(faults), ['quotes[0].kind', 'questions[0].stances[0].quote', 'changes[0].item']);
    assert.deepEqual(ids(story), [
      'sources/minutes',
      'sources/diary',
      'parties/ash',
      'parties/birch',
      'parties/grove',
      'speakers/ada',
      'pledges/benches',
      'pledges/paint',
      'quotes/rest',
    ]);
  });

  for (const [key, address] of [
    ['url', 'javascript:alert(1)'],
    ['archivedUrl', 'not an address'],
  ] as const) {
    it(`keeps a source and all that rests on it, but not an invalid ${key}`, () => {
      const given = changed(`sources[0].${key}`, address);
      const { story, faults } = openStory(given);
      assert.deepEqual(hard(faults), [`sources[0].${key}`]);
      assert.deepEqual(ids(story), ids(small()));
      assert.deepEqual(JSON.parse(JSON.stringify(story)), changed(`sources[0].${key}`, undefined));
      assert.equal(given.sources[0]![key], address, 'the page’s own object has changed');
    });
  }

  it('loses a source that has another fault than its address', () => {
    const given = changed('sources[0].url', 'ftp://example.org');
    given.sources[0]!.title = '';
    assert.ok(!ids(openStory(given).story).includes('sources/minutes'));
  });

  it('reports the paths of the file even after earlier items were removed', () => {
    const story = changed('quotes[0].kind', 'tweet');
    story.quotes[2] = { ...story.quotes[1]!, id: 'third', speaker: 'bob' };
    assert.deepEqual(hard(openStory(story).faults).slice(0, 2), ['quotes[0].kind', 'quotes[2].speaker']);
  });

  it('keeps the first of two items with the same id', () => {
    const story = small();
    story.quotes.push({ ...story.quotes[1]!, occasion: 'Another' });
    story.parties.push({ id: 'grove', kind: 'country', name: 'Not a country, but a grove' });
    const opened = openStory(story);
    assert.deepEqual(opened.story, small());
    assert.deepEqual(hard(opened.faults), ['parties[3].id', 'quotes[2].id']);
  });

  it('keeps an item with an unknown field or category', () => {
    const strange = {
      ...changed('questions[0].stances[0].category', 'perhaps'),
      colour: 'blue',
      '': 1,
      'quotes[0]': 2,
    };
    const { story, faults } = openStory(strange);
    assert.deepEqual(
      faults.map(({ path, soft }) => [path, soft]),
      [
        ['questions[0].stances[0].category', true],
        ['colour', true],
        ['story', true],
        ['quotes[0]', true],
      ],
    );
    assert.deepEqual(story, strange);
  });

  it('is read as far as possible if its format is newer', () => {
    const { story, faults } = openStory({ ...small(), schemaVersion: 2, mood: 'hopeful' });
    assert.deepEqual(hard(faults), ['schemaVersion']);
    assert.deepEqual(ids(story), ids(small()));
  });

  it('shows its items even if its own fields are invalid', () => {
    const { attributes, pledges, quotes, questions, sources, parties, speakers, changes } = small();
    const { story, faults } = openStory({
      attributes,
      pledges,
      quotes,
      questions,
      sources,
      parties,
      speakers,
      changes,
    });
    assert.deepEqual(ids(story), ids(small()));
    assert.equal(story?.asOf, '');
    assert.equal(faults.length, 8);

    const broken = { ...changed('pledges[0].count', 26), version: 'two' };
    assert.deepEqual(ids(openStory(broken).story), ids({ ...small(), pledges: pledges.slice(1) }));
  });

  it('loses optional fields that are invalid', () => {
    const broken = {
      ...small(),
      $schema: 5,
      reviewBy: 'soon',
      supersededBy: 'javascript:alert(1)',
      changes: 'none',
    };
    const { story, faults } = openStory(broken);
    assert.deepEqual(hard(faults), ['$schema', 'reviewBy', 'supersededBy', 'changes']);
    const { $schema: _schema, reviewBy: _review, supersededBy: _superseded, ...rest } = small();
    assert.deepEqual(story, { ...rest, changes: [] });
  });

  it('has each fault reported once, even one that shows only after others are removed', () => {
    const { faults } = openStory({ ...small(), sources: {}, asOf: '2024-01-03' });
    assert.equal(faults.filter(({ path }) => path === 'checked').length, 1);
    assert.equal(new Set(faults.map(({ path }) => path)).size, faults.length);
  });

  it('is undefined if nothing in it can be used', () => {
    for (const value of [
      null,
      undefined,
      'story',
      26,
      [small()],
      {},
      { quotes: [null] },
      { ...small(), sources: {} },
    ]) {
      const { story, faults } = openStory(value);
      assert.equal(story, undefined);
      assert.ok(faults.length > 0);
    }
  });

  it('is checked once, and the bundled story never', () => {
    const story = small();
    assert.equal(openStory(story), openStory(story));
    assert.equal(openStory(bundled).story, bundled);
    const trusted = trust({ ...small(), title: '' });
    assert.deepEqual(openStory(trusted), { story: trusted, faults: [] });
  });

  it('may be frozen, cyclic, deeply nested, or use the names of prototype members', () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    assert.deepEqual(openStory(freeze(small())).faults, []);

    const cyclic = small() as unknown as Record<string, unknown>;
    cyclic['self'] = cyclic;
    (cyclic['quotes'] as unknown[])[1] = { id: 'rest', context: cyclic };
    (cyclic['parties'] as unknown[]).push(cyclic['parties']);
    assert.ok(openStory(cyclic).story);

    let deep: unknown = 'bottom';
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.deepEqual(ids(openStory({ ...small(), title: deep, deep }).story), ids(small()));

    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const text = JSON.stringify(small()).replaceAll(
        '"citations":',
        `"${name}":{"polluted":true},"citations":`,
      );
      const { story, faults } = openStory(JSON.parse(text));
      assert.deepEqual(hard(faults), [], name);
      assert.deepEqual(ids(story), ids(small()));
    }
    assert.equal('polluted' in {}, false);
  });

  it('may have any value in place of an id or a number, even one that cannot become a string', () => {
    const untold = [
      { toString: 1 },
      Object.create(null),
      Symbol('id'),
      [[]],
      NaN,
      1n,
      () => 'id',
    ] as unknown[];
    for (const value of untold) {
      for (const path of [
        'quotes[0].id',
        'questions[0].stances[0].party',
        'version',
        'asOf',
        'changes[0].version',
      ]) {
        assert.ok(openStory(changed(path, value)).faults.length > 0, path);
      }
    }
  });
});

/** Every object and list in a value, with its keys. */
function containers(value: unknown): [container: Record<string, unknown>, keys: string[]][] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Record<string, unknown>;
  return [[container, Object.keys(container)], ...Object.values(container).flatMap(containers)];
}

describe('a story damaged at random', () => {
  const damage = fc.record({
    where: fc.nat(),
    which: fc.nat(),
    value: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(null, '', 'ash', 'minutes', -1, 3, [], {}, [null], 'javascript:alert(1)'),
      },
      { weight: 1, arbitrary: fc.jsonValue() },
    ),
  });
  const stories = { small: small(), bundled: read('../../src/story/reassurance-force.json') };

  for (const [name, whole] of Object.entries(stories)) {
    it(`keeps each item of the ${name} story that has no fault, and what it keeps is valid`, () => {
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
          const story = JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;
          for (const { where, which, value } of damages) {
            const found = containers(story).filter(([, keys]) => keys.length);
            const [container, keys] = found[where % found.length] ?? [story, ['id']];
            const key = keys[which % keys.length]!;
            if (value === undefined) delete container[key];
            else container[key] = value;
          }
          const before = JSON.stringify(story);
          const { story: kept, faults } = openStory(story);
          assert.equal(JSON.stringify(story), before, 'the input has changed');

          const paths = faults.map(({ path }) => path);
          assert.equal(new Set(paths).size, paths.length, 'a fault is told twice');
          const isAddress = /^(sources\[\d+\])\.(url|archivedUrl)$/;
          const without = new Set(paths.filter((path) => isAddress.test(path)));
          const gone = new Set(
            hard(faults)
              .filter((path) => !without.has(path))
              .map((path) => /^\w+\[\d+\]/.exec(path)?.[0]),
          );
          const sound = lists.flatMap((list) => {
            const entries = Array.isArray(story[list]) ? (story[list] as unknown[]) : [];
            return entries.flatMap((entry, i) => {
              if (gone.has(`${list}[${i}]`)) return [];
              const bad = ['url', 'archivedUrl'].filter((key) => without.has(`${list}[${i}].${key}`));
              return bad.length
                ? { ...(entry as object), ...Object.fromEntries(bad.map((key) => [key, undefined])) }
                : entry;
            });
          });
          if (!kept) return assert.ok(faults.length > 0);
          assert.deepEqual(
            lists.flatMap((list) => kept[list] as unknown[]),
            sound,
          );
          const { schemaVersion, id, title, language, version, asOf, checked, status, supersededBy } =
            small();
          const header = { schemaVersion, id, title, language, version, asOf, checked, status, supersededBy };
          assert.deepEqual(hard(validate({ ...kept, reviewBy: undefined, ...header }).faults), []);
        }),
        { seed: 20250904, numRuns: 400 },
      );
    });
  }

  it('never causes an exception, whatever it is', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        quotes: fc.anything(),
        pledges: fc.array(fc.anything()),
        questions: fc.array(fc.object()),
      }),
      fc.dictionary(fc.constantFrom(...lists, 'id', 'title', 'version'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(anything, (value) => void openStory(value)),
      { seed: 20250904, numRuns: 1000 },
    );
  });
});
