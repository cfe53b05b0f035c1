/** `onrecord export` and the way back: a story becomes tables, and the tables become the same story. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { command } from '../../src/cli/commands/export.js';
import { command as imports } from '../../src/cli/commands/import.js';
import { columnsOf, kinds } from '../../src/node/import/columns.js';
import { exportStory } from '../../src/node/export/export-story.js';
import { withLists } from '../../src/story/trusted.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Story;

/** Writes the files of a story, and imports them again from the disk. */
async function back(files: ReadonlyMap<string, string>) {
  const folder = folderWith(Object.fromEntries(files));
  const result = await run(imports, folder);
  assert.equal(result.code, 0, result.err);
  return read(join(folder, 'story.json'));
}

const stories: readonly (readonly [name: string, story: Story])[] = [
  ['the story of this project', read(join(project, 'src/story/reassurance-force.json'))],
  ['a vote of 193 states', read(join(project, 'demo/un-vote.json'))],
  ['a tracker of aid', read(join(project, 'demo/aid-tracker.json'))],
  ['a tracker of promises', read(join(project, 'demo/promises.json'))],
  ['an invented story with every feature', read(join(project, 'demo/invented-story.json'))],
  ['an invented story in six languages', read(join(project, 'tests/fixtures/valid/second.json'))],
  ['a story with lists that are left out', read(join(project, 'tests/fixtures/valid/harbour.json'))],
  ['a story that uses every field of the format', small()],
  [
    'a story with a country that has no code, though its name would give one',
    {
      ...small(),
      parties: small().parties.map((party, i) =>
        i ? party : { id: party.id, name: 'France', kind: 'country' },
      ),
    },
  ],
];

describe('a story that is exported and imported', () => {
  for (const [name, story] of stories)
    it(`is the same: ${name}`, async () => {
      const files = exportStory(story);
      assert.deepEqual(withLists(await back(files)), withLists(story));
    });

  it('has its rows in tables, and in story.yaml only what they cannot hold', () => {
    const vote = exportStory(stories[1]![1]);
    assert.deepEqual([...vote.keys()].filter((name) => name.endsWith('.csv')).sort(), [
      'positions.csv',
      'sides.csv',
      'sources.csv',
    ]);
    const positions = Papa.parse<Record<string, string>>(vote.get('positions.csv')!, { header: true }).data;
    assert.equal(positions.filter(({ position }) => position === 'yes').length, 141);
    assert.deepEqual(positions[0], {
      question: 'vote',
      side: 'af',
      name: 'Afghanistan',
      position: 'yes',
    });
    assert.doesNotMatch(vote.get('story.yaml')!, /afghanistan/i);
    // A reply, and the states before, have no columns.
    const every = exportStory(stories[7]![1]);
    assert.match(every.get('story.yaml')!, /^ +reply:$/m);
    assert.doesNotMatch(every.get('story.yaml')!, /progress:/);
  });

  it('keeps every text, whatever its letters', async () => {
    const [, story] = stories[5]!;
    const hostile = [
      '=HYPERLINK("https://x.example","Y")',
      '+1',
      '-1',
      '@SUM(A1)',
      ' \u00A0before and after ',
      'two\r\nlines',
      'two\nlines, "quoted"; and more',
      '#REF!',
      'yes',
      '2024-02-01',
      '\u{1F600} \u0627\u0644',
    ];
    const parties = story.parties.map((party, i) => ({ ...party, name: hostile[i] ?? party.name }));
    const questions = story.questions.map((question) => ({
      ...question,
      stances: question.stances.map((stance, i) => ({ ...stance, summary: hostile[i % hostile.length]! })),
    }));
    const changed = { ...story, parties, questions };
    const files = exportStory(changed);
    assert.deepEqual(withLists(await back(files)), withLists(changed));
    for (const [name, text] of files)
      if (name.endsWith('.csv'))
        for (const cell of Papa.parse<string[]>(text).data.flat())
          assert.doesNotMatch(cell, /^[=+\-@\t\r]/, name);
    // Most of the texts are still in the table.
    assert.match(files.get('positions.csv')!, /"two\nlines, ""quoted""; and more"/);
  });

  it('keeps what is named like something else', async () => {
    const citations = [{ source: 'b' }];
    const category = (id: string, label: string) => ({ id, label });
    const story: Story = {
      ...withLists(small()),
      defaults: undefined,
      attributes: undefined,
      changes: [],
      pledges: [],
      quotes: [],
      speakers: [],
      sources: [
        { id: 'a', title: 'b', kind: 'report' },
        { id: 'b', title: 'a', kind: 'report' },
      ],
      parties: [
        { id: 'x', kind: 'person', name: 'y' },
        { id: 'y', kind: 'person', name: 'x' },
        // An import would find a code for this name.
        { id: 'georgia', kind: 'country', name: 'Georgia' },
      ],
      questions: [
        {
          id: 'one',
          text: 'two',
          categories: [category('yes', 'no'), category('no', 'yes')],
          stances: [
            { party: 'x', category: 'no', citations },
            { party: 'y', category: 'yes', citations },
          ],
        },
        {
          id: 'two',
          text: 'one',
          categories: [category('yes', 'Yes')],
          stances: [{ party: 'y', category: 'yes', citations }],
        },
      ],
    };
    assert.deepEqual(withLists(await back(exportStory(story))), JSON.parse(JSON.stringify(story)));
  });

  it('describes every column of every table for other programs', () => {
    const all = exportStory(stories[4]![1]);
    const tables = [...all.keys()].filter((name) => name.endsWith('.csv'));
    assert.ok(tables.length >= 6, tables.join());
    for (const table of tables) {
      const described = JSON.parse(all.get(`${table}-metadata.json`)!) as {
        url: string;
        tableSchema: {
          columns: { titles: string; name: string; 'dc:description': string }[];
          primaryKey?: string[];
        };
      };
      assert.equal(described.url, table);
      const { columns, primaryKey = [] } = described.tableSchema;
      assert.deepEqual(
        columns.map(({ titles }) => titles),
        Papa.parse<string[]>(all.get(table)!).data[0],
      );
      for (const column of columns) {
        assert.match(column.name, /^[\w%]+(\.[\w%]+)*$/);
        assert.ok(column['dc:description'].length > 3);
      }
      for (const key of primaryKey)
        assert.ok(
          columns.some(({ name }) => name === key),
          `${table} ${key}`,
        );
    }
  });
});

describe('onrecord export', () => {
  it('writes a folder that is new or empty, and nothing else', async () => {
    const story = join(project, 'demo/promises.json');
    const folder = folderWith({ 'full/mine.txt': '' });
    const out = join(folder, 'new', 'desk');
    const { code, out: printed, err } = await run(command, story, '--out', out);
    assert.deepEqual([code, err], [0, '']);
    const names = readdirSync(out).sort();
    assert.deepEqual(
      printed
        .split('\n')
        .map((path) => path.slice(out.length + 1))
        .sort(),
      names,
    );
    assert.ok(names.includes('positions.csv-metadata.json'));
    assert.equal((await run(imports, out)).code, 0);
    const again = await run(command, join(out, 'story.yaml'), '--out', join(folder, 'again'));
    assert.equal(again.code, 0, again.err);
    for (const name of names)
      assert.equal(readFileSync(join(folder, 'again', name), 'utf8'), readFileSync(join(out, name), 'utf8'));

    for (const [args, says] of [
      [[story], /Name the folder of the tables with --out/],
      [['--out', out], /Name one story/],
      [[story, '--out', join(folder, 'full')], /full is not empty\. Name a new folder/],
      [[join(folder, 'none.json'), '--out', join(folder, 'x')], /There is no file or folder/],
      [[join(folder, 'full'), '--out', join(folder, 'x')], /is a folder/],
    ] as const) {
      const result = await run(command, ...args);
      assert.equal(result.code, 2, result.err);
      assert.match(result.err, says);
    }
    assert.ok(!existsSync(join(folder, 'x')));
  });
});

it('the guide for desks lists all columns of all tables', () => {
  const guide = readFileSync(join(project, 'docs/guides/desk.md'), 'utf8').split('## All columns')[1]!;
  for (const kind of kinds)
    for (const [name, column] of Object.entries(columnsOf[kind])) {
      const [line = ''] = new RegExp(`^- \\*\\*${kind}\\*\\*:[^]*?(?=^- |$(?![^]))`, 'm').exec(guide) ?? [];
      assert.ok(line.includes(`\`${name}${'isMap' in column ? '.…' : ''}\``), `${kind} ${name}`);
    }
});
