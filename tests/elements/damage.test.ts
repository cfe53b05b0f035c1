/**
 * Valid, nearly valid and hostile stories. Each must be shown or refused. None may throw, leave a blank embed or have its
 * text interpreted as markup. The tests try 1,000 random stories, or as many as the environment variable `DAMAGE` says.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import {
  afterThis,
  hearErrors,
  hearWarnings,
  isShown,
  openPage,
  root,
  settle,
  textOf,
  type Tag,
} from './helpers.js';
import { record } from './living.js';

const RUNS = Number(await executeServerCommand('environment', 'DAMAGE')) || 1000;
const FALLBACK = 'In the words of the page.';
const BATCH = 50;

type Item = readonly [tag: Tag, attribute: string, id: string];
const items: readonly Item[] = [
  ['pledge-counter', 'pledge', 'benches'],
  ['leader-quote', 'quote', 'sit-down'],
  ['stance-list', 'question', 'more-benches'],
];

/** The lists that only some elements read. Each element reads the other lists, and the story's own fields. */
const readers: Readonly<Record<string, readonly Tag[]>> = {
  pledges: ['pledge-counter'],
  quotes: ['leader-quote', 'stance-list'],
  questions: ['stance-list'],
};
const reads = (tag: Tag, path: string) => readers[path.split('/')[1]!]?.includes(tag) ?? true;

const run = 'globalThis.executed=1';
const hostile: Readonly<Record<string, string>> = {
  script: `<script>${run}</script>`,
  'an image that fails': `"'><img src=x onerror=${run}>`,
  'SVG that loads': `</style></textarea><svg onload=${run}>`,
  'a frame': `<iframe srcdoc="<script>parent.executed=1</script>">`,
  'a template': '${globalThis.executed=1}{{constructor.constructor("executed=1")()}}<!--?lit$1$-->',
  'a javascript: address': `javascript:${run}`,
  'a javascript: address in disguise': `\u0001 jAvA\nscript:${run}//http://example.org`,
  'a data: address': `data:text/html,<script>${run}</script>`,
  'an address with a script in it': `https://example.org/"onclick="${run}`,
  'a bidi override': '\u202Egnol eht lla\u202D and \u2067isolated',
  'lone surrogates': '\uD800 half \uDC00',
  'zero-width characters': '\u200B\u200D\uFEFF\u2060',
  'control characters': '\0\u0007\u001B[31m',
  'a thousand accents on a letter': `e${'\u0301'.repeat(1000)}`,
  'placeholders of messages': '{title} {count} {toString} {__proto__}',
  'a key that names a prototype': '__proto__',
  'a bad language tag': 'en-x-a-',
  'an empty text': '',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A place in a story: an object or list, one of its keys, and the path of the field. In a path, every index of a list is `0`. */
type Place = [at: Record<string, unknown>, key: string, path: string];

function placesIn(value: unknown, path = ''): Place[] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const field = `${path}/${Array.isArray(value) ? 0 : key}`;
    return [[value, key, field] satisfies Place, ...placesIn(value[key], field)];
  });
}
const textsIn = (story: unknown) => placesIn(story).filter(([at, key]) => typeof at[key] === 'string');
/** One place for each path, so a field of a hundred stances is tried once. */
const oneOfEachField = (places: Place[]) => [
  ...new Map(places.toReversed().map((each) => [each[2], each])).values(),
];
/** One place for each field name, for tests that take long. */
const oneOfEachName = (places: Place[]) => [
  ...new Map(places.toReversed().map((each) => [each[1], each])).values(),
];

const damage = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    where: fc.nat(),
    value: fc.constantFrom(...Object.values(hostile)),
  }),
  fc.record({ kind: fc.constant('text' as const), where: fc.nat(), value: fc.string({ unit: 'binary' }) }),
  fc.record({ kind: fc.constant('value' as const), where: fc.nat(), value: fc.jsonValue() }),
  fc.record({ kind: fc.constant('gone' as const), where: fc.nat(), value: fc.constant(null) }),
  fc.record({ kind: fc.constant('twice' as const), where: fc.nat(), value: fc.constant(null) }),
  fc.record({
    kind: fc.constant('key' as const),
    where: fc.nat(),
    value: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'length'),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(damages: readonly Damage[]): unknown {
  const story: unknown = small();
  for (const { kind, where, value } of damages) {
    const places = kind === 'text' ? textsIn(story) : placesIn(story);
    const place = places[where % Math.max(1, places.length)];
    if (!place) break;
    const [at, key] = place;
    if (kind === 'gone') delete at[key];
    else if (kind === 'twice') {
      if (Array.isArray(at)) at.push(structuredClone(at[Number(key)]));
    } else if (kind === 'key' && !Array.isArray(at)) {
      // As in the result of JSON.parse, the key is the object's own and does not set its prototype.
      Object.defineProperty(at, String(value), {
        value: { polluted: 1 },
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else if (kind === 'text' || kind === 'value') at[key] = value;
  }
  return story;
}

const allowed = new Set(
  'div span b strong s i p a ul li dl dt dd details summary figure figcaption blockquote section button svg path rect text slot table thead tbody tr th td bdi caption mark ol label select option input pre sup'.split(
    ' ',
  ),
);

/** The faults of an embed. Empty if the embed shows text or its fallback, and nothing else. */
function faultsOf(element: Element): string[] {
  const shown = isShown(element);
  const text = textOf(shown ? root(element) : element);
  const nodes = [...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  return [
    ...(text ? [] : ['blank']),
    ...nodes.flatMap((node) => [
      ...(allowed.has(node.localName) ? [] : [`a <${node.localName}>`]),
      ...[...node.attributes].flatMap(({ name, value }) => [
        ...(name.startsWith('on') || name === 'style' || name.startsWith('src')
          ? [`${name}="${value}"`]
          : []),
        ...(name === 'href' && !/^(https?:\/\/|#source-[\d.]+$)/i.test(value) ? [`a link to ${value}`] : []),
      ]),
    ]),
    ...(/[\u202A-\u202E]/.test(text) ? ['a bidi override'] : []),
  ];
}

/** Shows each story in one embed, and returns the faults of all embeds. */
async function faultsOfAll(
  stories: readonly (readonly [item: Item, story: unknown])[],
  fallback = FALLBACK,
): Promise<string[]> {
  const place = openPage();
  const embeds = stories.map(([[tag, attribute, id], story]) => {
    const embed = document.createElement(tag);
    embed.setAttribute(attribute, id);
    embed.textContent = fallback;
    embed.story = story as Story;
    return embed;
  });
  place.append(...embeds);
  await settle(...embeds);
  const faults = embeds.flatMap((embed, i) =>
    faultsOf(embed).map((fault) => `${fault} in ${JSON.stringify(stories[i]).slice(0, 400)}`),
  );
  place.remove();
  return faults;
}

beforeEach(() => {
  const errors = hearErrors();
  hearWarnings();
  afterThis(() => {
    expect(errors).to.deep.equal([]);
    expect('executed' in globalThis, 'something was executed').to.equal(false);
    expect('polluted' in {}, 'a prototype was changed').to.equal(false);
  });
});

it(`shows or refuses each of ${RUNS} damaged stories`, async function () {
  this.timeout(60_000 + RUNS * 60);
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(damage, { maxLength: 6 }), { minLength: BATCH, maxLength: BATCH }),
      async (batch) => {
        tried += batch.length;
        const faults = await faultsOfAll(
          batch.map((damages, i) => [items[i % 3]!, damaged(damages)] as const),
        );
        expect(faults).to.deep.equal([]);
      },
    ),
    { numRuns: Math.ceil(RUNS / BATCH), endOnFailure: RUNS > 2000 },
  );
  await record('inputs', 'Stories with up to six places damaged at random', tried);
});

for (const [name, value] of Object.entries(hostile)) {
  it(`shows as text or refuses, in every text field: ${name}`, async function () {
    this.timeout(60_000);
    const places = oneOfEachField(textsIn(small())).length;
    const stories = Array.from({ length: places }, (_, i) => {
      const story = small();
      const [at, key, path] = oneOfEachField(textsIn(story))[i]!;
      at[key] = value;
      return items.filter(([tag]) => reads(tag, path)).map((item) => [item, story] as const);
    });
    const faults = await faultsOfAll(stories.flat());
    expect(faults).to.deep.equal([]);
    await record('inputs', `In each text field: ${name}`, places);
  });
}

it('shows or refuses a text of a million characters, in one text field of each name', async function () {
  this.timeout(240_000);
  const places = oneOfEachName(textsIn(small())).length;
  const value = 'M'.repeat(1_000_000);
  for (let i = 0; i < places; i++) {
    const story = small();
    const [at, key] = oneOfEachName(textsIn(story))[i]!;
    at[key] = value;
    expect(await faultsOfAll([[items[i % 3]!, story]])).to.deep.equal([]);
  }
  await record('inputs', 'In one text field of each name: a million characters', places);
});

it('shows 10,000 rows', async function () {
  this.timeout(120_000);
  const story = small();
  for (let i = 0; i < 10_000; i++) {
    story.parties.push({ id: `side-${i}`, kind: 'country', name: `Side ${i}` });
    story.questions[0]!.stances.push({
      party: `side-${i}`,
      category: 'yes',
      citations: [{ source: 'minutes' }],
    });
  }
  expect(await faultsOfAll([[items[2]!, story]])).to.deep.equal([]);
  await record('inputs', 'A question with 10,000 rows', 1);
});

it('shows or refuses 5,000 nested lists or objects, in one field of each name', async function () {
  this.timeout(120_000);
  const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown;
  const nested = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`) as unknown;
  const places = oneOfEachName(placesIn(small())).length;
  for (const value of [deep, nested]) {
    for (let i = 0; i < places; i++) {
      const story = small();
      const [at, key] = oneOfEachName(placesIn(story))[i]!;
      at[key] = value;
      const embeds = items.map(([tag, attribute, id]) =>
        Object.assign(document.createElement(tag), { [attribute]: id, textContent: FALLBACK, story }),
      );
      const place = openPage();
      place.append(...embeds);
      await settle(...embeds);
      expect(embeds.flatMap(faultsOf), key).to.deep.equal([]);
      place.remove();
    }
  }
  await record('inputs', 'In one field of each name: 5,000 nested lists or objects', 2 * places);
});
