/** Small stories that were once wrong, or that the check once got wrong. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { leaderQuote, latestQuote } from '../../src/model/leader-quote/leader-quote.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { partyName } from '../../src/model/facts/names.js';
import { readerOf } from '../../src/model/language/reader.js';
import '../../src/model/language/locales/fr.js';
import { isCountry } from '../../src/node/countries.js';
import { report } from '../../src/node/report.js';
import { decode } from '../../src/node/text-file.js';
import { faultsOf, publish } from '../../src/node/versions.js';
import { openStory } from '../../src/story/open.js';
import { trust } from '../../src/story/trusted.js';
import type { Change, Story } from '../../src/story/types.js';
import { changed } from '../fixtures/small.js';

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/cases/${name}.json`, import.meta.url), 'utf8');
const story = (name: string) => JSON.parse(read(name)) as Story;
const nothing = () => undefined;
const check = (text: string, textOf: (source: string) => string | undefined = nothing) =>
  report('story.json', text, textOf);

describe('a transcript', () => {
  it('needs no quotation marks around its words', () => {
    const { faults, summary } = check(read('transcript'), () => 'We shall light fourteen lamps.\n');
    assert.deepEqual(faults, []);
    assert.equal(summary[1], 'Quotes and wordings: 1 proved, 0 not checked, 0 failed.');
  });

  it('proves words with quotations in them, and parts, and refuses other words', () => {
    const session = `The session was opened at ten.
MAYOR: We shall build the second bridge, and we shall build it before the winter.
COUNCILLOR ABEND: My neighbour said "not with my taxes", and I told her "nobody asked you yet".
CLERK: The motion "Bridge, second" is carried by 14 to 3.
`;
    const { faults, summary } = check(read('nested-transcript'), () => session);
    assert.equal(summary[1], 'Quotes and wordings: 4 proved, 0 not checked, 1 failed.');
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, /quotes\[4\]\.text \(wrong\).*expected words of session, paragraph 2$/);
  });

  it('needs its kind: the same words in an article need the marks', () => {
    const article = read('transcript').replace('"transcript"', '"report"');
    assert.match(check(article, () => 'We shall light fourteen lamps.').faults[0]!, /inside one pair/);
  });
});

describe('lists that are left out', () => {
  it('are empty lists, however the story arrives', () => {
    const given = story('lists-left-out');
    assert.deepEqual(check(read('lists-left-out')).faults, []);
    for (const each of [openStory(given).story!, trust(given)]) {
      assert.deepEqual([each.parties, each.pledges, each.questions, each.changes], [[], [], [], []]);
      assert.match(leaderQuote(each, 'q', '', '')!.sentence, /fourteen lamps/);
    }
  });
});

describe('an attribute', () => {
  it('cannot have the id of a way to group', () => {
    const attributes = ['region', 'kind', 'category', 'none'].map((id) => ({ id, label: 'A label' }));
    const { faults } = check(JSON.stringify({ ...story('lists-left-out'), attributes }));
    assert.deepEqual(
      faults.map((fault) => fault.replace(/^\S+ /, '')),
      ['kind', 'category', 'none'].map(
        (id, i) =>
          `attributes[${i + 1}].id: got "${id}"; expected an id other than category, kind and none, which group-by has already`,
      ),
    );
  });
});

describe('a country code', () => {
  it('is refused if no country has it, and two parties with one code are a warning', () => {
    const { faults, warnings } = check(read('codes'));
    assert.deepEqual(
      faults.map((fault) => fault.replace(/^\S+ /, '')),
      ['parties[0].code', 'parties[1].code'].map(
        (path, i) => `${path}: got "${['UK', 'ZZ'][i]}"; expected a country code of ISO 3166-1, or no code`,
      ),
    );
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /warning: parties\[3\]\.code: "FR" is also the code of the party "c"$/);
  });

  it('is one of the 249 of ISO 3166-1, or that of Kosovo', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountry);
    assert.equal(codes.length, 250);
    for (const code of ['SU', 'YU', 'DD', 'AN', 'UK', 'ZZ', 'EU', 'UN']) assert.ok(!isCountry(code), code);
  });

  it('that is retired does not rename a party in another language', () => {
    const reader = readerOf(openStory(changed('title', 'A')).story!, 'fr');
    const named = (code: string, name: string) =>
      partyName(reader, { id: 'p', kind: 'country', code, name: { en: name } });
    for (const [code, name] of [
      ['SU', 'Soviet Union'],
      ['YU', 'Yugoslavia'],
      ['DD', 'East Germany'],
      ['AN', 'Netherlands Antilles'],
      ['ZZ', 'Nowhere'],
    ] as const)
      assert.deepEqual(named(code, name), { text: name, lang: 'en' });
    assert.deepEqual(named('RU', 'Russia'), { text: 'Russie' });
  });
});

describe('a file that is not UTF-8', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const cases: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
    [
      'Windows-1252',
      bytes('{\n "name": "São Tomé" }'),
      /^s\.json:2:12 is not UTF-8: byte 0xE3\..*Windows-1252/,
    ],
    ['UTF-16', bytes('\xff\xfe{\0}\0'), /UTF-16/],
    ['cut in a letter', bytes('"\xc3'), /^s\.json:1:2 is not UTF-8/],
    ['damaged before', new TextEncoder().encode('{\n\n "Fran\uFFFDois" }'), /^s\.json:3:7 has a replacement/],
  ];
  for (const [name, given, says] of cases)
    it(`is refused, and the encoding is named: ${name}`, () =>
      assert.throws(() => decode(given, 's.json'), { message: says }));

  it('may begin with a byte order mark if it is', () =>
    assert.equal(decode(new TextEncoder().encode('\uFEFF{"é"}'), 's.json'), '{"é"}'));
});

describe('a removed item', () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'onrecord-removed-'))}/`);
  const removed = (...changes: Partial<Change>[]): string =>
    JSON.stringify({
      ...story('removed-2'),
      changes: changes.map((change) => ({
        type: 'retraction',
        version: 2,
        date: '2024-01-02',
        item: 'questions/q/b',
        note: 'Gone.',
        ...change,
      })),
    });

  it('needs a retraction, which both programs accept', () => {
    publish(read('removed-1'), '2024-01-01', folder);
    try {
      assert.match(
        faultsOf(read('removed-2'), folder).join('\n'),
        /questions\/q\/b was removed\. Add a retraction to `changes`, with version 2 and item "questions\/q\/b"/,
      );
      assert.deepEqual(faultsOf(removed({}), folder), []);
      assert.deepEqual(check(removed({})).faults, []);
      const foot = stanceList(JSON.parse(removed({})) as Story, 'q', '', '')!.foot;
      assert.match(foot.changes.map(({ label, note }) => label + note.text).join(), /Retracted.*Two.*Gone\./);
      // Only a retraction may name a removed item, and it may not name an item that never existed.
      assert.match(faultsOf(removed({ type: 'update' }), folder).join(), /a retraction/);
      assert.match(check(removed({ type: 'update' })).faults.join(), /expected an item of the story/);
      assert.match(
        faultsOf(removed({}, { item: 'questions/q/c' }), folder).join(),
        /questions\/q\/c can.t be retracted, because version 1 doesn.t have it/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a quote', () => {
  it('causes a warning if it ends with a space, or if its date and others are unknown', () => {
    const { faults, warnings } = check(read('quotes'));
    assert.deepEqual(faults, []);
    assert.deepEqual(
      warnings.map((warning) => warning.replace(/^\S+ warning: /, '')),
      [
        'quotes[0].text: the text begins or ends with a space',
        'quotes[1].said: "a" has several quotes and none has a known date; an embed with speaker="a" shows the last one',
      ],
    );
    const given = openStory(story('quotes')).story!;
    assert.equal(leaderQuote(given, latestQuote(given, 'a')!, '', '')!.said.text, 'date unknown');
  });

  it('causes a warning, and is not changed, if it contains the same marks that are around it', () => {
    const words = 'We say “never again” to this';
    const given = changed('quotes[0].text', words);
    const { faults, warnings } = check(JSON.stringify(given));
    assert.deepEqual(faults, []);
    assert.match(warnings.join(), /quotes\[0\]\.text: the quote holds “ or ”/);
    assert.equal(leaderQuote(openStory(given).story!, 'sit-down', '', '')!.words!.text, `“${words}”`);
  });

  it('may begin and end with an apostrophe', () => {
    for (const words of [
      "'Twas the will of the voters'",
      '‘Tis the voters’',
      "'em that lead the voters'",
      "'s Avonds bij 't schip'",
    ])
      assert.deepEqual(check(JSON.stringify(changed('quotes[0].text', words))).faults, [], words);
    for (const words of ["'Sit down'", '‘Sit down’', "'They will, the voters.'"])
      assert.match(
        check(JSON.stringify(changed('quotes[0].text', words))).faults.join(),
        /no quotation marks/,
        words,
      );
  });
});

it('a source with an address and no publisher is called by its title', () => {
  const given = openStory(story('source')).story!;
  assert.equal(stanceList(given, 'q', '', '')!.groups[0]!.rows[0]!.sources.label, 'The Daily Example, 3 May');
});

describe('a file that cannot be a story', () => {
  it('may nest very deeply', () => {
    const { faults } = check(`{"a":${'['.repeat(100_000)}`);
    assert.deepEqual(faults, [
      'story.json:1:55 got more than 50 levels of lists and objects; expected at most 12',
    ]);
    assert.deepEqual(check(`{"a": "${'[{'.repeat(100)}"}`).faults.length > 1, true);
  });

  it('may have thousands of faults, of which those that are alike are one line', () => {
    const parties = Array.from({ length: 4000 }, (_, i) => ({ id: `P${i}`, kind: 'city', name: '' }));
    const { faults, summary } = check(JSON.stringify({ ...changed('title', 'A'), parties }, null, 1));
    assert.equal(faults.filter((line) => / \(and 3999 more like it\)$/.test(line)).length, 3);
    assert.match(summary[0]!, /^story\.json: 1\d{4} faults\.$/);
  });

  it('may have hundreds of different faults, of which the first hundred are listed', () => {
    const fields = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`f${i}`, i]));
    const [party] = changed('title', 'A').parties;
    const { faults } = check(
      JSON.stringify({ ...changed('title', 'A'), parties: [{ ...party, ...fields }], ...fields }),
    );
    assert.equal(faults.length, 101);
    assert.match(faults[100]!, /^… and \d+ more, which are not shown$/);
  });
});
