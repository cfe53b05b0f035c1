/** A file of the wrong kind: each command says which file it wants, and names it if it is there. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Command } from '../../src/cli/command.js';
import { command as build } from '../../src/cli/commands/build.js';
import { command as card } from '../../src/cli/commands/card.js';
import { command as check } from '../../src/cli/commands/check.js';
import { command as diff } from '../../src/cli/commands/diff.js';
import { command as exporting } from '../../src/cli/commands/export.js';
import { command as importing } from '../../src/cli/commands/import.js';
import { command as preview } from '../../src/cli/commands/preview.js';
import { command as render } from '../../src/cli/commands/render.js';
import { command as snippet } from '../../src/cli/commands/snippet.js';
import { starterFiles } from '../../src/node/desk/starter.js';
import { contentOf, folderWith, run } from './run.js';

const desk = () => folderWith(Object.fromEntries(starterFiles('2024-02-05')));
const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).sort();
const widget = ['stance-list', 'more-lamps'];
const base = ['--base', 'https://desk.example/'];

// The port is taken, so that a preview which accepts the file ends at once.
const taken = createServer().listen(0, '127.0.0.1');
await once(taken, 'listening');
after(() => taken.close());
const { port } = taken.address() as AddressInfo;

/** Each command that takes a story, and its arguments for a story at this path. */
const commands: readonly (readonly [string, Command, (path: string, folder: string) => string[]])[] = [
  ['build', build, (path, folder) => [path, '--out', join(folder, 'site')]],
  ['card', card, (path, folder) => [...widget, '--story', path, '--out', join(folder, 'card.svg')]],
  ['check', check, (path) => [path]],
  ['diff', diff, (path) => [path, path]],
  ['export', exporting, (path, folder) => [path, '--out', join(folder, 'tables')]],
  ['preview', preview, (path) => [path, '--port', String(port)]],
  ['render', render, (path) => [...widget, '--story', path, '--as', 'text']],
  ['snippet', snippet, (path) => [...widget, '--story', path, ...base]],
];

for (const [name, command, args] of commands)
  describe(`onrecord ${name}`, () => {
    const refused = async (folder: string, path: string) => {
      const before = filesIn(folder);
      const { code, err } = await run(command, ...args(join(folder, path), folder));
      assert.equal(code, 2, err);
      assert.deepEqual(filesIn(folder), before);
      return err.split('\n')[0]!.replaceAll(`${folder}/`, '').replaceAll(folder, 'desk');
    };

    it('names the story if it is given a folder, a table, the lock file or a wrong name', async () => {
      const folder = desk();
      writeFileSync(join(folder, 'story.lock.json'), '{}');
      for (const [path, says] of [
        ['', 'desk is a folder, and a file is expected there. Name the story in it: story.yaml.'],
        [
          'counts.csv',
          'counts.csv is a table, and a story is expected. Name the story beside it: story.yaml.',
        ],
        [
          'story.lock.json',
          'story.lock.json keeps the ids of an import, and a story is expected. Name the story beside it: story.yaml.',
        ],
        ['story.json', 'There is no file or folder story.json. Beside it is story.yaml.'],
      ] as const)
        assert.equal(await refused(folder, path), says);
      rmSync(join(folder, 'story.yaml'));
      writeFileSync(join(folder, 'story.json'), '{}');
      assert.match(
        await refused(folder, 'story.yaml'),
        /^There is no file or folder story\.yaml\. Beside it is story\.json\.$/,
      );
    });

    it('says what a story is if there is none', async () => {
      const folder = folderWith({ 'counts.csv': 'value\n1\n' });
      mkdirSync(join(folder, 'empty'));
      for (const path of ['counts.csv', 'empty'])
        assert.match(
          await refused(folder, path),
          / A story is story\.yaml, with its tables beside it, or story\.json\.$/,
        );
      assert.match(await refused(folder, 'nope.json'), /^There is no file or folder nope\.json\.$/);
    });
  });

describe('onrecord check', () => {
  it('checks story.yaml with its tables, and writes nothing', async () => {
    const folder = desk();
    writeFileSync(join(folder, 'minutes.txt'), 'We shall pay for ten lamps.\n');
    const before = contentOf(folder);
    const story = join(folder, 'story.yaml');
    const good = await run(check, story);
    assert.equal(good.code, 0, good.err);
    assert.match(good.out, /story\.yaml: no fault; sources 1, parties 1/);
    // The words stand in the third paragraph, and the text has one.
    const wrong = await run(check, story, '--sources', folder);
    assert.equal(wrong.code, 1);
    assert.match(
      wrong.err,
      /^positions\.csv:2 words \(france-more-lamps\): got "We shall pay for ten lamps\."/,
    );
    assert.deepEqual(contentOf(folder), before);
  });

  it('prints the same as JSON', async () => {
    const folder = desk();
    const table = join(folder, 'positions.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(',for,', ',perhaps,'));
    const { code, out } = await run(check, join(folder, 'story.yaml'), '--json');
    assert.equal(code, 1);
    const [{ faults, summary }] = JSON.parse(out) as [{ faults: string[]; summary: string[] }];
    assert.deepEqual(faults, [
      'not taken: positions.csv:2 position: "perhaps" is none of for, undecided, against, silent',
    ]);
    assert.match(summary[0]!, /story\.yaml: 1 fault; sources 1/);
  });
});

describe('onrecord import', () => {
  it('takes story.yaml for its folder', async () => {
    const [one, other] = [desk(), desk()];
    assert.equal((await run(importing, one)).code, 0);
    assert.equal((await run(importing, join(other, 'story.yaml'))).code, 0);
    assert.deepEqual(contentOf(other), contentOf(one));
  });

  it('says what to name instead of a single table, a story or a folder without a mapping', async () => {
    const folder = desk();
    writeFileSync(join(folder, 'story.json'), '{ "schemaVersion": 1 }');
    mkdirSync(join(folder, 'empty'));
    const before = filesIn(folder);
    const path = (name: string) => join(folder, name);
    for (const [args, says] of [
      [
        [path('counts.csv')],
        /counts\.csv is one table.*Name .*story\.yaml, which imports all tables beside it/,
      ],
      [[path('story.json')], /story\.json is no table and no mapping\. Name .*story\.yaml/],
      [
        [path('empty')],
        /There is no story\.yaml in .*empty\. Name the mapping with --map, or begin with `onrecord init`/,
      ],
      [[path('nope')], /^There is no file or folder [^\n]*nope\.$/],
      [[folder, '--map', path('story.json')], /story\.json is a story, and a mapping is expected/],
      [
        [folder, '--map', path('counts.csv')],
        /counts\.csv is no mapping\. A mapping is a YAML file, such as story\.yaml/,
      ],
    ] as const) {
      const { code, err } = await run(importing, ...args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.deepEqual(filesIn(folder), before);
    }
  });
});

describe('the story.json of an earlier import', () => {
  it('is left as it is by a build, which says if the tables have changed since', async () => {
    const folder = desk();
    const [story, site, table] = ['story.yaml', 'site', 'positions.csv'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await run(importing, folder);
    const before = readFileSync(join(folder, 'story.json'), 'utf8');
    assert.equal((await run(build, story, '--out', site)).err, '');

    writeFileSync(table, readFileSync(table, 'utf8').replace(',for,', ',against,'));
    const { code, err } = await run(build, story, '--out', site);
    assert.equal(code, 0);
    assert.match(
      err,
      /^note: .*story\.json differs from the tables\. The build leaves it as it is\. `onrecord import` renews it\.$/,
    );
    assert.equal(readFileSync(join(folder, 'story.json'), 'utf8'), before);
    assert.match(readFileSync(join(site, 'story.json'), 'utf8'), /"category": "against"/);

    await run(importing, folder);
    assert.equal((await run(build, story, '--out', site)).err, '');
  });
});
