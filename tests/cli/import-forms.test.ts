/** `onrecord import` of XLSX and JSON files, of wide tables, and of cells that spreadsheets spoil. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command } from '../../src/cli/commands/import.js';
import type { Story } from '../../src/story/types.js';
import { harbour } from './harbour.js';
import { folderWith, run } from './run.js';
import { cells, xlsx } from './xlsx.js';

const categories = '[{ id: yes, label: Aye }, { id: no, label: Nay }]';
const mapping = `${harbour}    - { id: lamps, text: More lamps?, categories: ${categories} }
`;
const set = 'set: { kind: person, source: minutes }';

async function importing(files: Readonly<Record<string, string | Uint8Array>>, more = '') {
  const folder = folderWith({ 'story.yaml': mapping + more, ...files });
  const result = await run(command, folder);
  const path = join(folder, 'story.json');
  const story = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Story) : undefined;
  return { ...result, story, stances: story?.questions?.[0]?.stances };
}
const heading = ['name', 'kind', 'position', 'source', 'paragraph', 'date', 'summary'];

describe('an XLSX file', () => {
  const { day, formula, notCalculated, error, empty, yes } = cells;

  it('is read as its sheets are named: dates, numbers and the values of formulas', async () => {
    const file = xlsx({
      Positions: [
        heading,
        ['Ada', 'person', 'yes', 'minutes', 3, day(45323), formula('Wants ten lamps.')],
        [],
        ['Bo', 'person', 'no', 'minutes', empty, empty, '=HYPERLINK("https://x.example")'],
      ],
      Notes: [['Remember the milk']],
    });
    const { code, out, err, stances } = await importing({ 'desk.xlsx': file, '~$desk.xlsx': 'locked' });
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /desk\.xlsx\/Positions: 2 of 2 rows taken/);
    assert.deepEqual(stances, [
      {
        party: 'ada',
        category: 'yes',
        summary: 'Wants ten lamps.',
        asOf: { precision: 'day', date: '2024-02-01' },
        citations: [{ source: 'minutes', paragraph: 3 }],
      },
      {
        party: 'bo',
        category: 'no',
        summary: '=HYPERLINK("https://x.example")',
        citations: [{ source: 'minutes' }],
      },
    ]);
  });

  it('has each row refused in which a formula has failed or was never calculated', async () => {
    const file = xlsx({
      positions: [
        heading,
        ['Ada', 'person', 'yes', 'minutes', error('#REF!')],
        ['Bo', 'person', 'yes', 'minutes', notCalculated],
        ['Cy', 'person', 'yes', 'minutes', 4],
      ],
    });
    const { code, err, stances } = await importing({ 'desk.xlsx': file });
    assert.equal(code, 1);
    assert.match(
      err,
      /desk\.xlsx\/positions:2 paragraph: "#REF!" is an error of the spreadsheet, and no value/,
    );
    assert.match(err, /desk\.xlsx\/positions:3 paragraph: "#NOT-CALCULATED!" is an error/);
    assert.deepEqual(
      stances!.map(({ party }) => party),
      ['cy'],
    );
  });

  it('is read as the mapping says: the first sheet, or a sheet by its name', async () => {
    const sheet = [
      ['Who', 'Vote'],
      ['Ada', yes],
      ['Bo', 0.1 + 0.2],
    ];
    const file = xlsx({
      First: sheet,
      'Second sheet': [
        ['Who', 'Vote'],
        ['Cy', 'no'],
      ],
    });
    const how = `{ as: positions, columns: { name: Who, position: Vote }, values: { position: { true: yes, 0.3: no } }, ${set} }`;
    const first = await importing({ 'votes.xlsx': file }, `tables: { votes.xlsx: ${how} }\n`);
    assert.equal(first.err, '');
    assert.deepEqual(
      first.stances!.map(({ party, category }) => [party, category]),
      [
        ['ada', 'yes'],
        ['bo', 'no'],
      ],
    );
    const second = await importing({ 'votes.xlsx': file }, `tables: { votes.xlsx/Second sheet: ${how} }\n`);
    assert.equal(second.err, '');
    assert.deepEqual(
      second.stances!.map(({ party }) => party),
      ['cy'],
    );
  });

  it('is refused in words if it is none, or has no such sheet', async () => {
    for (const [content, more, says] of [
      ['name,kind\n', '', /desk\.xlsx cannot be read as XLSX: /],
      ['', '', /desk\.xlsx cannot be read as XLSX: /],
      [
        xlsx({ One: [heading] }),
        'tables: { desk.xlsx/Two: { as: positions } }\n',
        /There is no sheet desk\.xlsx\/Two.* has One/,
      ],
      [xlsx({ positions: [] }), '', /desk\.xlsx\/positions is empty/],
      [xlsx({ One: [heading] }), '', /There is no table in/],
    ] as const) {
      const { code, err, story } = await importing({ 'desk.xlsx': content }, more);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
      assert.equal(story, undefined);
    }
  });
});

describe('a file of JSON rows', () => {
  const rows = [
    { Name: 'Ada', member: { vote: 'yes' }, paragraph: 3, tags: ['a', 'b'] },
    { Name: 'Bo', member: { vote: 'no' }, paragraph: null, more: [{ a: 1 }] },
  ];
  const columns = 'columns: { position: member.vote }';

  it('is a list of objects, or has one under a key that the mapping names', async () => {
    for (const [content, how] of [
      [rows, ''],
      [{ data: { rows } }, 'rows: data.rows,'],
    ] as const) {
      const { code, err, stances } = await importing(
        { 'positions.json': JSON.stringify(content) },
        `tables: { positions.json: { ${how} ${columns}, ${set} } }\n`,
      );
      assert.equal(code, 0);
      assert.match(
        err,
        /positions\.json has fields that are lists of objects or too deep, and are not read: more/,
      );
      assert.match(err, /positions\.json:1 has columns that are not read: "tags", "more"/);
      assert.deepEqual(stances, [
        { party: 'ada', category: 'yes', citations: [{ source: 'minutes', paragraph: 3 }] },
        { party: 'bo', category: 'no', citations: [{ source: 'minutes' }] },
      ]);
    }
  });

  it('is refused in words if it has no such list', async () => {
    for (const [content, how, says] of [
      ['{', '', /positions\.json is not JSON/],
      ['{"rows":[],"n":1}', '', /positions\.json is no list of objects\. .*It has rows, n/],
      ['[1]', '', /is no list of objects/],
      ['{"a":{}}', 'rows: a.b,', /has no list of objects at a\.b\. It has a/],
      ['[]', '', /positions\.json is empty/],
    ] as const) {
      const { code, err } = await importing(
        { 'positions.json': content },
        `tables: { positions.json: { ${how} ${set} } }\n`,
      );
      assert.equal(code, 2, err);
      assert.match(err, says);
    }
  });
});

describe('a wide table', () => {
  const two = `    - { id: boats, text: More boats?, categories: ${categories} }\n`;
  const wide = (more = '') =>
    `tables: { positions.csv: { questions: { lamps: Q1, boats: Q2 }, values: { position: { Y: yes, N: no } }, ${set} ${more}} }\n`;

  it('has one row for each side, and one column for each question', async () => {
    const { code, err, story } = await importing(
      { 'positions.csv': 'name,Q1,Q2\nAda,Y,N\nBo,,Y\nCy,N,?\n' },
      two + wide(),
    );
    assert.equal(code, 1);
    assert.deepEqual(
      story!.questions.map(({ stances }) => stances.map(({ party, category }) => `${party} ${category}`)),
      [
        ['ada yes', 'cy no'],
        ['ada no', 'bo yes'],
      ],
    );
    assert.match(err, /note: positions\.csv:3 Q1: is empty, so the side has no position on it/);
    assert.match(err, /not taken: positions\.csv:4 Q2: "\?" is none of yes, no/);
  });

  it('may have 36,000 positions', async () => {
    const rows = Array.from({ length: 18_000 }, (_, i) => `P${i},Y,N`).join('\n');
    const { code, err, story } = await importing({ 'positions.csv': `name,Q1,Q2\n${rows}\n` }, two + wide());
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(
      story!.questions.map(({ stances }) => stances.length),
      [18_000, 18_000],
    );
  });

  it('is refused if a question has no column, or if it has no positions', async () => {
    const table = { 'positions.csv': 'name,Q1\nAda,Y\n' };
    assert.match(
      (await importing(table, two + wide())).err,
      /has no column "Q2", which the mapping names for boats/,
    );
    const quotes = 'tables: { quotes.csv: { questions: { lamps: Q1 } } }\n';
    assert.match(
      (await importing({ 'quotes.csv': 'Q1\nx\n' }, quotes)).err,
      /only positions have columns for questions/,
    );
  });
});

describe('a table', () => {
  it('has its repeated headings kept apart, and each can be named', async () => {
    const table = { 'positions.csv': 'name,Vote,Vote,note,note\nAda,yes,no,a,b\n' };
    const how = (heading: string) =>
      `tables: { positions.csv: { columns: { position: ${heading} }, ${set} } }\n`;
    const second = await importing(table, how('Vote (2)'));
    assert.equal(second.stances![0]!.category, 'no');
    assert.match(second.err, /columns that are not read: "Vote \(1\)", "note \(1\)", "note \(2\)"/);
    const either = await importing(table, how('Vote'));
    assert.equal(either.code, 2);
    assert.match(
      either.err,
      /the heading "Vote" in columns 2 and 3\. Name one of them in the mapping, as "Vote \(1\)"/,
    );
  });

  it('has each row refused that a spreadsheet has written an error into', async () => {
    const { code, err, stances } = await importing(
      { 'positions.csv': 'name,position,summary\nAda,yes,#N/A\nBo,#DIV/0!,\nCy,no,#1 of all\n' },
      `tables: { positions.csv: { ${set} } }\n`,
    );
    assert.equal(code, 1);
    assert.match(err, /positions\.csv:2 summary: "#N\/A" is an error of the spreadsheet/);
    assert.match(err, /positions\.csv:3 position: "#DIV\/0!" is an error of the spreadsheet/);
    assert.deepEqual(
      stances!.map(({ summary }) => summary),
      ['#1 of all'],
    );
  });

  it('may have a text in several languages', async () => {
    const { code, err, stances, story } = await importing(
      {
        'positions.csv':
          'name.en,name.uk,position,Summary.de,summary\nAda,Ада,yes,Ja.,\nBo,,no,,Nay.\nCy,,no,Nein.,Nay.\n',
      },
      `tables: { positions.csv: { ${set} } }\n`,
    );
    assert.equal(code, 1);
    assert.match(err, /positions\.csv:4 summary: is there with and without a language: de/);
    assert.deepEqual(
      story!.parties.map(({ name }) => name),
      [{ en: 'Ada', uk: 'Ада' }, { en: 'Bo' }],
    );
    assert.deepEqual(
      stances!.map(({ summary }) => summary),
      [{ de: 'Ja.' }, 'Nay.'],
    );
  });

  it('is refused if the mapping has a field that its kind does not have', async () => {
    for (const how of ['columns: { vote: V }', 'set: { vote: V }', 'values: { vote: { V: W } }'])
      assert.match(
        (await importing({ 'positions.csv': 'V\nx\n' }, `tables: { positions.csv: { ${how} } }\n`)).err,
        /the mapping has "vote", which is no column of positions: question, side/,
      );
  });

  it('takes no longer than in proportion to its rows, however alike they are', async () => {
    const rows = (row: (i: number) => string) => Array.from({ length: 19_000 }, (_, i) => row(i)).join('\n');
    const same = await importing(
      { 'positions.csv': `name,position,summary\n${rows((i) => `Ada,yes,${i}`)}\n` },
      `tables: { positions.csv: { ${set} } }\n`,
    );
    assert.equal(same.stances!.length, 0);
    assert.match(same.err, /see row 2, row 3, row 4, row 5, row 6 and 18994 more \(18995 rows/);
    // An id needs a Latin letter or a digit, and these names have neither.
    const unnamed = await importing(
      {
        'positions.csv': `name,position\n${rows((i) => `${'。'.repeat(i % 99)}${String.fromCodePoint(0x4e00 + i)},yes`)}\n`,
      },
      `tables: { positions.csv: { ${set} } }\n`,
    );
    assert.equal(unnamed.stances!.length, 19_000);
  });
});
