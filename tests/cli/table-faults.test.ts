/** A fault in a row of a table: messages name the file, the row and the column, and what only follows from it stands with it. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Command } from '../../src/cli/command.js';
import { command as build } from '../../src/cli/commands/build.js';
import { command as check } from '../../src/cli/commands/check.js';
import { command as importing } from '../../src/cli/commands/import.js';
import { starterFiles } from '../../src/node/desk/starter.js';
import { folderWith, run } from './run.js';

/** The desk that `onrecord init` writes, with other words in one of its files. */
function deskWith(file: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]) {
  const files = Object.fromEntries(starterFiles('2024-02-05'));
  for (const [from, to] of changes) {
    const next = files[file]!.replace(from, to);
    assert.notEqual(next, files[file], `${file} has no ${String(from)}`);
    files[file] = next;
  }
  return folderWith(files);
}

/** The lines that a command prints on the tables, without its last line on what it has written. */
async function linesOf(command: Command, ...args: string[]): Promise<string[]> {
  const { err } = await run(command, ...args);
  return err.split('\n').filter((line) => line && !line.startsWith('Nothing is written'));
}

describe('a cell that the story cannot have', () => {
  /** The file, the change, and the one line that says what is wrong. */
  const cases: readonly (readonly [string, string | RegExp, string, string])[] = [
    ['counts.csv', ',1,', ',one,', 'counts.csv:2 value: "one" is no whole number in digits'],
    [
      'counts.csv',
      'lamps,',
      'lights,',
      'counts.csv:2 pledge: "lights" is none of the pledges of the mapping',
    ],
    [
      'counts.csv',
      'exactly',
      'roughly',
      'counts.csv:2 qualifier: got "roughly"; expected one of exactly, at-least, about',
    ],
    [
      'pledges.csv',
      'lamps,',
      'lights,',
      'pledges.csv:2 pledge: "lights" is none of the pledges of the mapping',
    ],
    ['pledges.csv', '2024-02-05', '5 Feb', 'pledges.csv:2 date: "5 Feb" is no date as YYYY-MM-DD'],
    [
      'pledges.csv',
      'minutes',
      'minutes 2; diary',
      'pledges.csv:2 source: "minutes 2" is no id, address or title of a source',
    ],
    [
      'positions.csv',
      ',direct,',
      ',verbatim,',
      'positions.csv:2 words_kind: got "verbatim"; expected one of direct, partial, paraphrase, secondhand',
    ],
    [
      'quotes.csv',
      'direct',
      'verbatim',
      'quotes.csv:2 kind: got "verbatim"; expected one of direct, partial, paraphrase, secondhand',
    ],
  ];
  for (const [file, from, to, line] of cases)
    it(`is named once, by its row and its column, in import, check and build: ${line}`, async () => {
      const desk = deskWith(file, [from, to]);
      const story = join(desk, 'story.yaml');
      const expected = [`not taken: ${line}`];
      assert.deepEqual(await linesOf(importing, desk), expected);
      assert.deepEqual(await linesOf(check, story), expected);
      assert.deepEqual(await linesOf(build, story, '--out', join(desk, 'site')), expected);
      assert.equal(existsSync(join(desk, 'site')), false);
    });

  it('is named by the heading that the desk has given to the column', async () => {
    const desk = deskWith('counts.csv', ['qualifier', 'How sure'], ['exactly', 'roughly']);
    const mapping = join(desk, 'story.yaml');
    const text = readFileSync(mapping, 'utf8');
    writeFileSync(mapping, `${text}\ntables: { counts.csv: { columns: { qualifier: How sure } } }\n`);
    assert.match(
      (await linesOf(importing, desk)).join('\n'),
      /^not taken: counts\.csv:2 How sure: got "roughly"/,
    );
  });

  it('is named by its row if only the check of the whole story refuses it', async () => {
    const desk = deskWith(
      'pledges.csv',
      ['paragraph', 'paragraph,amount'],
      [/,3\n/, ',3,12\n'],
      ['France,country,FRA', 'Some towns,group,'],
    );
    const mapping = join(desk, 'story.yaml');
    writeFileSync(mapping, readFileSync(mapping, 'utf8').replace('named: all', 'amountsIn: EUR'));
    for (const lines of [
      await linesOf(check, mapping),
      await linesOf(build, mapping, '--out', join(desk, 'site')),
    ])
      assert.deepEqual(lines, [
        'pledges.csv:2 amount: got 12; expected no amount, as no total counts a group',
      ]);
  });

  it('is named with its row by a warning too', async () => {
    const desk = deskWith('quotes.csv', ['fourteen lamps.', '“fourteen” lamps.']);
    const [line] = await linesOf(check, join(desk, 'story.yaml'));
    assert.match(line!, /^quotes\.csv:2 warning: words: the quote holds/);
  });
});

describe('a row that others need', () => {
  const followed =
    'so the 4 rows that name "minutes" are not taken either: positions.csv:2, pledges.csv:2, quotes.csv:2, counts.csv:2';

  it('is one line, which names the rows that cannot be taken without it', async () => {
    for (const [from, to, says] of [
      ['transcript', '', 'kind: is empty'],
      ['2024-02-05', '5 Feb', 'published: "5 Feb" is no date as YYYY-MM-DD'],
      [/\nminutes/, '\n', 'source: is empty'],
      [/\nminutes/, '\nMinutes', 'source: "Minutes" is no id: lower-case letters, digits and single hyphens'],
    ] as const)
      assert.deepEqual(await linesOf(importing, deskWith('sources.csv', [from, to])), [
        `not taken: sources.csv:2 ${says}; ${followed}`,
      ]);
    const [line, ...more] = await linesOf(importing, deskWith('sources.csv', ['transcript', 'tape']));
    assert.match(
      line!,
      /^not taken: sources\.csv:2 kind: got "tape"; expected one of .*; so the 4 rows that name "minutes"/,
    );
    assert.deepEqual(more, []);
  });

  it('leaves each finding to programs, with the row that it follows from', async () => {
    const { out } = await run(importing, deskWith('sources.csv', ['transcript', '']), '--json');
    const { notTaken, faults, written } = JSON.parse(out) as {
      notTaken: { file: string; because?: unknown }[];
      faults: string[];
      written: string | null;
    };
    assert.deepEqual(
      notTaken.map(({ file, because }) => [file, because]),
      ['sources.csv', 'positions.csv', 'pledges.csv', 'quotes.csv', 'counts.csv'].map((file, i) => [
        file,
        i ? { file: 'sources.csv', row: 2, name: 'minutes' } : undefined,
      ]),
    );
    assert.deepEqual([faults, written], [[], null]);
  });

  it('does not hide a row that names something else', async () => {
    for (const change of [
      ['transcript', ''],
      [/\nminutes/, '\n'],
    ] as const) {
      const desk = deskWith('sources.csv', change);
      const counts = join(desk, 'counts.csv');
      writeFileSync(counts, readFileSync(counts, 'utf8').replace('minutes', 'diary'));
      const [first, second] = await linesOf(importing, desk);
      assert.match(first!, /so the 3 rows that name "minutes" are not taken either/);
      assert.equal(second, 'not taken: counts.csv:2 source: "diary" is no id, address or title of a source');
    }
  });

  it('is not blamed for a mistyped name that may be that of another source', async () => {
    const mistyped = 'not taken: positions.csv:2 source: "minuts" is no id, address or title of a source';
    for (const [id, says] of [
      ['Bad Id!', 'source: "Bad Id!" is no id: lower-case letters, digits and single hyphens'],
      ['', 'source: is empty'],
    ] as const) {
      const desk = deskWith('positions.csv', [',minutes,', ',minuts,']);
      appendFileSync(join(desk, 'sources.csv'), `${id},Letter of the pier owners,letter,Pier owners,,\n`);
      const expected = [`not taken: sources.csv:3 ${says}`, mistyped];
      assert.deepEqual(await linesOf(importing, desk), expected);
      assert.deepEqual(await linesOf(check, join(desk, 'story.yaml')), expected);
    }
  });

  it('is not blamed for a name that is not its own, even if it is the only source', async () => {
    const desk = deskWith('sources.csv', [/\nminutes/, '\nThe Minutes']);
    assert.deepEqual(await linesOf(importing, desk), [
      'not taken: sources.csv:2 source: "The Minutes" is no id: lower-case letters, digits and single hyphens',
      ...['positions', 'pledges', 'quotes', 'counts'].map(
        (table) => `not taken: ${table}.csv:2 source: "minutes" is no id, address or title of a source`,
      ),
      `${join(desk, 'story.yaml')}: pledges[0].citations[0].source: got "minutes"; expected the id of one of the sources`,
    ]);
  });

  it('is named for a row that gives the id, title or address of a source with a wrong id', async () => {
    for (const name of ['Bad Id!', 'Letter of the pier owners', 'https://example.org/letter']) {
      const desk = deskWith('positions.csv', [',minutes,', `,${name},`]);
      appendFileSync(
        join(desk, 'sources.csv'),
        'Bad Id!,Letter of the pier owners,letter,Pier owners,https://example.org/letter,\n',
      );
      assert.deepEqual(await linesOf(importing, desk), [
        `not taken: sources.csv:3 source: "Bad Id!" is no id: lower-case letters, digits and single hyphens; so the row that names "${name}" is not taken either: positions.csv:2`,
      ]);
    }
  });

  it('may be a quote that a position rests on, or a side that a quote names', async () => {
    const desk = deskWith(
      'positions.csv',
      ['paragraph', 'paragraph,quote'],
      ['We shall pay for ten lamps.,direct,Tam Wickwater,Harbour Master', ',,,'],
      [/,3\n/, ',3,fourteen-lamps\n'],
    );
    const quotes = join(desk, 'quotes.csv');
    const text = readFileSync(quotes, 'utf8');
    writeFileSync(quotes, text.replace('direct', ''));
    assert.deepEqual(await linesOf(importing, desk), [
      'not taken: quotes.csv:2 kind: is empty; so the row that names "fourteen-lamps" is not taken either: positions.csv:2',
    ]);

    const other = deskWith('positions.csv', [',for,', ',perhaps,']);
    const pledges = join(other, 'pledges.csv');
    writeFileSync(pledges, readFileSync(pledges, 'utf8').replace('France,country,FRA', 'Spain,country,ESP'));
    writeFileSync(
      join(other, 'quotes.csv'),
      text.replace('role,', 'side,').replace('Harbour Master', 'France'),
    );
    assert.deepEqual(await linesOf(importing, other), [
      'not taken: positions.csv:2 position: "perhaps" is none of for, undecided, against, silent; so the row that names "France" is not taken either: quotes.csv:2',
    ]);
  });
});

describe('two tables that do not fit', () => {
  it('are both named: the count of a pledge, and the rows of its pledgers', async () => {
    const desk = deskWith('counts.csv', [',1,', ',4,']);
    const [line, ...more] = await linesOf(importing, desk);
    assert.match(
      line!,
      /story\.yaml: pledges\[0\]\.pledgers: got 1; expected as many pledgers as the count, 4; the count is in counts\.csv:2, the pledgers are in pledges\.csv$/,
    );
    assert.deepEqual(more, []);
  });
});
