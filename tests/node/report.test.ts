import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { command as check } from '../../src/cli/commands/check.js';
import { report } from '../../src/node/report.js';
import type { Pledge } from '../../src/story/types.js';
import { secondText } from '../fixtures/second.js';
import { small } from '../fixtures/small.js';
import { run } from '../cli/run.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const harbour = readFileSync(path('../fixtures/valid/harbour.json'), 'utf8');
const textOf = (source: string) => readFileSync(path(`../fixtures/sources/${source}.txt`), 'utf8');
const nothing = () => undefined;

describe('the report on a story file', () => {
  it('counts the items of a valid story and the proved quotes', () => {
    assert.deepEqual(report('story.json', harbour, textOf), {
      faults: [],
      warnings: [
        'story.json:51:15 warning: quotes[1].said: "wick" has several quotes and none has a known date; an embed with speaker="wick" shows the last one',
      ],
      summary: [
        'story.json: no fault, 1 warning; sources 2, parties 0, speakers 3, pledges 0, quotes 4, questions 0, changes 0.',
        'Quotes and wordings: 5 proved, 0 not checked, 0 failed.',
      ],
    });
  });

  it('says which quotes were not checked, and which source text is missing', () => {
    assert.deepEqual(report('story.json', harbour, nothing).summary.slice(1), [
      'Quotes and wordings: 0 proved, 5 not checked, 0 failed.',
      'Not checked, as there is no text of harbour-report: quotes[0], quotes[1], quotes[2].',
      'Not checked, as there is no text of world-press: quotes[0].wordings[0], quotes[0].wordings[1].',
    ]);
  });

  it('names file, line and column, path, value and what was expected, in the order of the file', () => {
    const text = harbour
      .replace('"version": 1', '"version": "1"')
      .replace('"Councillor Wick"', '"Councillor Wick", "pet": "cat"')
      .replace('"speaker": "clerk",', '');
    assert.deepEqual(report('a b/story.json', text, textOf), {
      faults: [
        'a b/story.json:7:14 version: got "1"; expected a whole number, 1 or more',
        'a b/story.json:21:55 speakers[0].pet: got "cat"; expected no such field; there are id, name, role, according, party',
        'a b/story.json:66:5 quotes[3].speaker: got nothing; expected an id of lower-case letters, digits and single hyphens, at most 100 characters',
      ],
      warnings: [],
      summary: ['a b/story.json: 3 faults.'],
    });
  });

  it('names a quote that is not verbatim', () => {
    const { faults, summary } = report(
      'story.json',
      harbour.replace('"a small thing"', '"a large thing"'),
      textOf,
    );
    assert.deepEqual(faults, [
      'story.json:50:15 quotes[1].text (a-small-thing): got "a large thing"; expected words inside one pair of quotation marks of harbour-report, paragraph 3',
    ]);
    assert.match(summary[0]!, /^story\.json: 1 fault, 1 warning; sources 2/);
    assert.equal(summary[1], 'Quotes and wordings: 4 proved, 0 not checked, 1 failed.');
  });

  it('names a repeated key, which would hide the first', () => {
    const { faults } = report(
      'story.json',
      harbour.replace('"version": 1', '"version": 9, "version": 1'),
      textOf,
    );
    assert.deepEqual(faults, [
      'story.json:7:17 got "version"; expected a key that its object does not have yet',
    ]);
  });

  it('names the place at which a file is not JSON', () => {
    assert.deepEqual(report('story.json', '{\n  "id" "x"\n}', nothing), {
      faults: ['story.json:2:8 not JSON: colon expected'],
      warnings: [],
      summary: ['story.json: 1 fault.'],
    });
    assert.deepEqual(report('story.json', '', nothing).faults, ['story.json:1:1 not JSON: value expected']);
    assert.deepEqual(report('story.json', '[] // comment', nothing).faults, [
      'story.json:1:4 not JSON: invalid comment token',
    ]);
    assert.deepEqual(report('story.json', 'null', nothing).faults, [
      'story.json:1:1 story: got null; expected an object',
    ]);
  });

  it('says many faults that are alike in one line, with an example', () => {
    const withFaults = (count: number) => {
      const story = small();
      const [stance] = story.questions[0]!.stances;
      story.parties = Array.from({ length: count }, (_, i) => ({
        id: `p${i}`,
        kind: 'person',
        name: `P${i}`,
      }));
      story.questions[0]!.stances = story.parties.map(({ id }) => ({
        ...stance!,
        party: id,
        asOf: { precision: 'day', date: '1/2/2024' },
      }));
      return JSON.stringify(story);
    };
    const { faults } = report('story.json', withFaults(4000), nothing);
    const alike = faults.filter((line) => line.includes('asOf.date'));
    assert.equal(alike.length, 1);
    assert.match(
      alike[0]!,
      /questions\[0\]\.stances\[0\]\.asOf\.date: got "1\/2\/2024"; expected a date as .* \(and 3999 more like it\)$/,
    );
    assert.ok(faults.length < 20, faults.join('\n'));
  });

  it('warns of a file that is too large to load from an address', () => {
    const { warnings } = report('story.json', `${JSON.stringify(small())}${' '.repeat(5_000_001)}`, nothing);
    assert.match(warnings[0]!, /^story\.json:1:1 warning: the file has more than 5 MB/);
  });

  it('shortens a long value', () => {
    const [fault] = report('story.json', JSON.stringify({ ...small(), id: 'X'.repeat(500) }), nothing).faults;
    assert.match(fault!, /got "X{78}…; expected an id/);
  });
});

describe('the report on amounts', () => {
  const faultsOf = (parts: Partial<Pledge>) => {
    const pledges = small().pledges.map((each) => (each.id === 'paint' ? { ...each, ...parts } : each));
    const { faults } = report('story.json', JSON.stringify({ ...small(), pledges }), nothing);
    return faults.map((fault) => fault.replace(/^\S+ /, ''));
  };
  const [, { pledgers }] = small().pledges as [Pledge, Pledge];

  it('accepts a currency that exists and a total that is the sum of the amounts', () => {
    for (const amountsIn of ['EUR', 'JPY', 'UAH']) assert.deepEqual(faultsOf({ amountsIn, total: 0.3 }), []);
    assert.deepEqual(faultsOf({ total: undefined }), []);
  });

  it('names a currency that does not exist', () => {
    assert.deepEqual(faultsOf({ amountsIn: 'EUX' }), [
      'pledges[1].amountsIn: got "EUX"; expected a currency code of ISO 4217',
    ]);
  });

  it('names a total that is not the sum of the amounts', () => {
    assert.deepEqual(faultsOf({ total: 0.4 }), [
      'pledges[1].total: got 0.4; expected the sum of the amounts, 0.3',
    ]);
  });

  it('names amounts without a unit once, and a total without one', () => {
    const fault = 'pledges[1].amountsIn: got nothing; expected the currency or the unit of the amounts';
    assert.deepEqual(faultsOf({ amountsIn: undefined }), [fault]);
    const without = pledgers!.map(({ party }) => ({ party }));
    assert.deepEqual(faultsOf({ amountsIn: undefined, pledgers: without, total: 0 }), [fault]);
    const [earlier] = small().pledges[1]!.history!;
    assert.deepEqual(
      faultsOf({ amountsIn: undefined, pledgers: without, total: undefined, history: [earlier!] }),
      [fault],
    );
    assert.deepEqual(
      faultsOf({
        amountsIn: undefined,
        pledgers: without,
        total: undefined,
        history: [{ ...earlier!, total: undefined }],
      }),
      [],
    );
  });

  it('names an amount of a group, which no total counts', () => {
    assert.deepEqual(faultsOf({ pledgers: [...pledgers!, { party: 'grove', amount: 0 }] }), [
      'pledges[1].pledgers[2].amount: got 0; expected no amount, as no total counts a group',
    ]);
  });

  it('names a count that is lower than the number of pledgers with amounts', () => {
    const count = { ...small().pledges[1]!.count, value: 1 };
    assert.deepEqual(faultsOf({ named: undefined, count, pledgers: [...pledgers!, { party: 'grove' }] }), [
      'pledges[1].pledgers: got 2; expected at most as many pledgers as the count, 1',
    ]);
  });

  it('accepts a larger total if amounts may be missing, and no smaller one', () => {
    const some = { named: undefined, pledgers: pledgers!.slice(0, 1) };
    assert.deepEqual(faultsOf({ ...some, total: 0.4 }), []);
    assert.deepEqual(faultsOf({ ...some, total: 0.09 }), [
      'pledges[1].total: got 0.09; expected at least the sum of the amounts, 0.1',
    ]);
  });
});

describe('the command that checks stories', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'onrecord check '))));
  after(() => rmSync(folder, { recursive: true }));

  it('passes the bundled story if `npm run check` names none', () => {
    const program = ['--import', 'tsx', path('../../src/cli/check.ts')];
    const { status, stdout } = spawnSync(process.execPath, program, { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stdout, /reassurance-force\.json: no fault; sources 7/);
  });

  it('proves another story with its own sources', async () => {
    const sources = ['--sources', path('../fixtures/sources')];
    const { code, out } = await run(check, path('../fixtures/valid/harbour.json'), ...sources);
    assert.equal(code, 0);
    assert.match(out, /5 proved, 0 not checked, 0 failed/);
  });

  it('fails a story with a fault, even one that begins with a byte order mark', async () => {
    const file = join(folder, 'story.json');
    writeFileSync(file, `\uFEFF${JSON.stringify({ ...small(), version: 0 })}`);
    const { code, err } = await run(check, file);
    assert.equal(code, 1);
    assert.match(err, /story\.json:1:\d+ version: got 0; expected a whole number, 1 or more/);
  });

  it('explains wrong arguments', async () => {
    for (const [args, message] of [
      [['none.json'], /There is no file or folder none\.json/],
      [
        [path('../fixtures/valid/harbour.json'), '--sources', 'nowhere'],
        /There is no folder nowhere[^]*onrecord check STORY/,
      ],
      [[path('../fixtures/valid/harbour.json'), '--sauces'], /--sauces[^]*onrecord check STORY/],
    ] as const) {
      const { code, err } = await run(check, ...args);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });
});

describe('a generated file', () => {
  // `npm run lint:generated` compares the files of src/.
  it('matches its source', () => {
    assert.equal(readFileSync(path('../fixtures/valid/second.json'), 'utf8'), secondText);
  });

  it('is written, and reported as out of date if it differs', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'onrecord-generated-')), 'made.json');
    const write = (text: string, ...args: string[]) => {
      const code = `import { writeOrCompare } from ${JSON.stringify(pathToFileURL(path('../../src/node/generated.ts')))};
        writeOrCompare(new URL(${JSON.stringify(pathToFileURL(file))}), ${JSON.stringify(text)});`;
      const options = ['--import', 'tsx', '--input-type=module', '--eval', code, '--', ...args];
      return spawnSync(process.execPath, options, { encoding: 'utf8', cwd: path('../..') });
    };
    assert.equal(write('{}').status, 0);
    assert.equal(readFileSync(file, 'utf8'), '{}');
    assert.equal(write('{}', '--check').status, 0);
    const { status, stderr } = write('[]', '--check');
    assert.equal(status, 1);
    assert.match(stderr, /made\.json is stale: run `npm run generate`/);
    assert.equal(readFileSync(file, 'utf8'), '{}');
  });
});
