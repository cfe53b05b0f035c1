/** `onrecord init` writes a story that the other commands take as it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command as build } from '../../src/cli/commands/build.js';
import { command as check } from '../../src/cli/commands/check.js';
import { command as imports } from '../../src/cli/commands/import.js';
import { command } from '../../src/cli/commands/init.js';
import { folderWith, run } from './run.js';

describe('onrecord init', () => {
  it('writes a story with one row of each kind, which is imported, checked and built', async () => {
    const folder = folderWith();
    const desk = join(folder, 'desk');
    const { code, out } = await run(command, desk);
    assert.equal(code, 0);
    const tables = ['counts.csv', 'pledges.csv', 'positions.csv', 'quotes.csv', 'sources.csv'];
    assert.deepEqual(readdirSync(desk).sort(), [...tables, 'story.yaml']);
    for (const name of readdirSync(desk)) assert.ok(out.includes(name));

    const imported = await run(imports, desk);
    assert.deepEqual([imported.code, imported.err], [0, '']);
    for (const table of tables) assert.ok(imported.out.includes(`${table}: 1 of 1 rows taken`), imported.out);
    const checked = await run(check, join(desk, 'story.json'));
    assert.equal(checked.code, 0, checked.err);
    assert.equal(checked.err, '');

    const site = join(folder, 'site');
    const built = await run(
      build,
      join(desk, 'story.yaml'),
      '--out',
      site,
      '--base',
      'https://desk.example/',
    );
    assert.deepEqual([built.code, built.err], [0, '']);
    for (const item of ['pledge-counter/lamps', 'leader-quote/fourteen-lamps', 'stance-list/more-lamps'])
      assert.match(
        readFileSync(join(site, 'e', item, 'index.html'), 'utf8'),
        /Minutes of the harbour council/,
      );
  });

  it('does not write into a folder that has something in it, or that is a file', async () => {
    const folder = folderWith({ 'desk/mine.txt': '', file: '' });
    const taken = await run(command, join(folder, 'desk'));
    assert.equal(taken.code, 2);
    assert.match(taken.err, /is not empty\. Name a new folder/);
    const file = await run(command, join(folder, 'file'));
    assert.equal(file.code, 2);
    assert.match(file.err, /is not a folder/);
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), ['desk', 'desk/mine.txt', 'file']);
  });
});
