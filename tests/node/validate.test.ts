import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { check, type Fault } from '../../src/story/check.js';
import { expected } from '../../src/story/expected.js';
import { openStory } from '../../src/story/open.js';
import { Story } from '../../src/story/schema.js';
import { shapes } from '../../src/story/shapes.js';
import { faultsOf, validate } from '../../src/node/validate.js';
import { invalid } from '../fixtures/invalid.js';
import { changed, small } from '../fixtures/small.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const jsonSchema = new Ajv2020({ allErrors: true }).compile(read('../../src/story/schema.json') as object);

const compact = (story: object): Fault[] => check(story);
const valibot = (story: unknown): Fault[] =>
  (v.safeParse(Story, story, { abortPipeEarly: true }).issues ?? []).flatMap((issue) => faultsOf(issue));
const told = (faults: readonly Fault[]) =>
  faults.map(({ path, value, expected, soft }) => ({ path, value, expected, soft }));

describe('a valid story', () => {
  const stories = {
    'the bundled story': read('../../src/story/reassurance-force.json'),
    'the second story': read('../fixtures/valid/second.json'),
    'the small story': small(),
  };
  for (const [name, story] of Object.entries(stories)) {
    it(`is ${name}, by every check`, () => {
      assert.deepEqual(told(validate(story).faults), []);
      assert.deepEqual(told(valibot(story)), []);
      assert.deepEqual(told(compact(story as object)), []);
      assert.deepEqual(told(openStory(story).faults), []);
      assert.ok(jsonSchema(story), JSON.stringify(jsonSchema.errors));
    });
  }

  it('may leave out its lists, which are then empty', () => {
    const { story, faults } = validate({ ...small(), questions: undefined, changes: [] });
    assert.deepEqual(told(faults), []);
    assert.deepEqual(story?.questions, []);
  });

  it('may give what its rows share once, and leave it out of the rows', () => {
    const { citations, ...rest } = small().pledges[0]!.defaults!;
    const [pledge] = small().pledges;
    const [, ...others] = pledge!.pledgers!;
    const pledgers = [...others, { party: 'ash' }];
    const fault = (story: object) => told(validate(story).faults).map(({ path }) => path);
    const given = { ...small(), pledges: [{ ...pledge, pledgers }] };
    assert.deepEqual(fault(given), []);
    const without = { ...given, pledges: [{ ...pledge, pledgers, defaults: rest }] };
    assert.deepEqual(fault(without), ['pledges[0].pledgers[2].citations']);
    assert.deepEqual(fault({ ...without, defaults: { citations } }), []);

    const [question] = small().questions;
    const stances = [
      { party: 'ash', category: 'yes' },
      { party: 'birch', category: 'silent' },
    ];
    const asked = { ...small(), questions: [{ ...question, stances }] };
    assert.deepEqual(fault(asked), ['questions[0].stances[0].quote', 'questions[0].stances[1].searched']);
    assert.deepEqual(fault({ ...asked, defaults: { citations, searched: ['minutes'] } }), []);
  });

  it('may be checked and due for review on the day that it describes', () => {
    const day = { asOf: '2024-02-29', checked: '2024-02-29', reviewBy: '2024-02-29' };
    assert.deepEqual(told(validate({ ...small(), ...day }).faults), []);
  });

  it('may have a quotation at both ends of a quote, or an apostrophe', () => {
    for (const words of [
      '‘Yes’ is not ‘no’',
      '“Yes” is not “no”',
      '’Tis the nations’',
      '‘Yes’ say the nations’',
      'the “force”',
      '’',
      '“',
    ]) {
      assert.deepEqual(told(validate(changed('quotes[0].text', words)).faults), [], words);
    }
  });

  it('may have any language tag that Intl knows, and no other', () => {
    for (const language of [
      'uk',
      'pt-BR',
      'zh-Hant',
      'es-419',
      'ca-valencia',
      'de-1996',
      'sr-Latn-RS',
      'haw',
    ]) {
      assert.deepEqual(told(validate(changed('language', language)).faults), [], language);
      assert.doesNotThrow(() => new Intl.Locale(language));
    }
  });

  it('may have any address of http or https', () => {
    for (const url of [
      'HTTP://EXAMPLE.ORG',
      'http://127.0.0.1:8080/a?b#c',
      'https://пример.example/ї',
      'http://a#b',
    ]) {
      assert.deepEqual(told(validate(changed('sources[0].url', url)).faults), [], url);
      assert.doesNotThrow(() => new URL(url));
    }
  });
});

describe('an invalid story', () => {
  for (const { name, seen, change, fault } of invalid) {
    it(`has ${name}`, () => {
      const story = changed(...change);
      const { path = change[0], soft = false } = fault;
      const value = 'value' in fault ? fault.value : change[1];
      const wanted = [{ path, value, expected: fault.expected, soft }];
      assert.deepEqual(told(validate(story).faults), wanted);
      assert.deepEqual(told(compact(story)), wanted);
      assert.deepEqual(told(openStory(story).faults.slice(0, 1)), wanted);

      // Valibot takes an array for an object, and then reports its missing fields.
      const paths = valibot(story).map((fault) => (Array.isArray(value) ? path : fault.path));
      assert.deepEqual([...new Set(paths)], seen === 'beyond shape' ? [] : [path], 'by Valibot');
      assert.equal(jsonSchema(story), seen !== 'everywhere', 'by JSON Schema');
    });
  }

  it('is not a story at all', () => {
    for (const value of [null, undefined, 'story', 26, [], [small()], true]) {
      assert.deepEqual(told(validate(value).faults), [
        { path: 'story', value, expected: expected.object, soft: false },
      ]);
      if (!Array.isArray(value)) assert.deepEqual(told(valibot(value)).length, 1);
    }
  });

  it('has all its faults reported at once, and each only once', () => {
    const story = changed('quotes[0].kind', 'tweet');
    story.parties[0]!.size = 3;
    story.changes[0]!.item = 'quotes/get-up';
    story.asOf = '2024-01-03';
    Object.assign(story.quotes[1]!, { text: '“Rest.”', mood: 'calm' });
    const paths = validate(story).faults.map(({ path }) => path);
    assert.deepEqual(paths, [
      'parties[0].size',
      'quotes[0].kind',
      'quotes[1].mood',
      'quotes[1].text',
      'changes[0].item',
      'checked',
    ]);
  });

  it('has a field that only a prototype has', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const story = JSON.parse(
        JSON.stringify(small()).replace('"name":"Ada"', `"name":"Ada","${name}":{}`),
      ) as object;
      assert.deepEqual(
        validate(story).faults.map(({ path, soft }) => ({ path, soft })),
        [{ path: `speakers[0].${name}`, soft: true }],
      );
    }
  });

  it('has the same invalid date in several places, and each place is reported', () => {
    const story = small();
    const none = { precision: 'day' as const, date: '2024-02-30' };
    const days = { precision: 'day' as const, date: '2024-02-29' };
    const [first] = story.pledges[0]!.history!;
    story.pledges[0]!.history = [none, days, none, days].map((asOf) => ({ ...first!, asOf }));
    const at = [0, 2].map((i) => `pledges[0].history[${i}].asOf.date`);
    for (let check = 0; check < 2; check++)
      assert.deepEqual(
        compact(story).map(({ path }) => path),
        at,
      );
    // A month is a valid date but not a valid day.
    story.asOf = '2024-01';
    first!.asOf = { precision: 'month', date: '2024-01' };
    story.pledges[0]!.history = [first!];
    assert.deepEqual(
      compact(story).map(({ path }) => path),
      ['asOf'],
    );
  });

  it('may be made of class instances: their methods are not unknown fields, and their getters are read', () => {
    class Speaker {
      readonly id = 'ada';
      readonly mood = 'calm';
      get name() {
        return ' ';
      }
      greet() {
        return this.name;
      }
    }
    Object.defineProperty(Speaker.prototype, 'greet', { enumerable: true });
    assert.deepEqual(
      compact({ ...small(), speakers: [new Speaker()] }).map(({ path, soft }) => ({ path, soft })),
      [
        { path: 'speakers[0].name', soft: false },
        { path: 'speakers[0].mood', soft: true },
      ],
    );
  });

  it('may have enormous lists', () => {
    const story = small();
    const parties = Array.from({ length: 10_000 }, (_, i) => ({
      id: `party-${i}`,
      kind: 'country' as const,
      name: 'P',
    }));
    story.parties.push(...parties);
    story.questions[0]!.stances.push(
      ...parties.map(({ id }) => ({ party: id, category: 'yes', citations: [{ source: 'minutes' }] })),
    );
    story.changes = parties.map(({ id }) => ({ ...story.changes[0]!, item: `questions/more-benches/${id}` }));
    assert.deepEqual(compact(story), []);
  });
});

/** The path of every place in a value. */
function* places(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    yield here;
    yield* places(below, here);
  }
}

describe('the compact check', () => {
  it('has a shape for each object, and the small story uses every field', () => {
    const used = new Set([...places(small())].map((path) => path.split(/[.\]]/).at(-1)));
    for (const fields of Object.values(shapes)) {
      for (const field of fields.split(' ')) assert.ok(used.has(field.split(/\??:/)[0]), field);
    }
  });

  it('agrees with Valibot and JSON Schema about any value in any place', () => {
    const values = [undefined, null, true, -1, 0, 3.5, '', ' ', 'x', 'X y', '2024-02-30', '2024'];
    const ofShape = (fault: Fault) =>
      Object.values<string>(expected).includes(fault.expected) || /^(one of|no such)/.test(fault.expected);
    const noCalendar = ({ value, expected: said }: Fault) =>
      value === '2024-02-30' && (said === expected.day || said === expected.date);
    let compared = 0;
    for (const path of places(small())) {
      for (const value of [...values, [], [null], {}, { en: '' }]) {
        const story = changed(path, value);
        const faults = compact(story).filter(ofShape);
        const where = `${path}: ${JSON.stringify(value)}`;
        // Valibot takes an array for an object, and then reports its missing fields.
        const paths = (all: readonly Fault[]) =>
          [...new Set(all.map((fault) => (Array.isArray(value) ? path : fault.path)))].sort();
        // It takes a list for an object without required fields too.
        const isOptional = Array.isArray(value) && /defaults$|\.attributes$/.test(path);
        if (!isOptional) assert.deepEqual(paths(valibot(story)), paths(faults), where);
        assert.equal(jsonSchema(story), faults.every(noCalendar), `${where}, by JSON Schema`);
        compared++;
      }
    }
    assert.ok(compared > 4000, String(compared));
  });
});
