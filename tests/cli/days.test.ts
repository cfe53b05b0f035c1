/**
 * The dates that commands write are days of the desk's time zone. Between the two zones below lie 26 hours, so their days differ
 * at every moment. A command that writes days in UTC writes the same day in both.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command as build } from '../../src/cli/commands/build.js';
import { command as diff } from '../../src/cli/commands/diff.js';
import { command as imports } from '../../src/cli/commands/import.js';
import { command as init } from '../../src/cli/commands/init.js';
import type { Command } from '../../src/cli/command.js';
import { small } from '../fixtures/small.js';
import { inZone } from '../in-zone.js';
import { folderWith, run } from './run.js';

const [WEST, EAST] = ['Etc/GMT+12', 'Pacific/Kiritimati'];

const story = () => ({ ...small(), version: 1, changes: [] });
const vote = {
  id: 'harbour-council/42',
  organization: { name: 'Harbour council' },
  motion: { text: 'That the pier be lit.' },
  start_date: '2024-01-09T18:53:09Z',
  votes: [{ voter: { id: 'ada', name: 'Ada Wick' }, option: 'yes', group: { name: 'Lamps' } }],
};

async function succeed(command: Command, ...args: string[]): Promise<void> {
  const { code, err } = await run(command, ...args);
  assert.equal(code, 0, err);
}

/** Each function runs a command in a new folder, and returns the text that contains the date. */
const commands: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  async init(folder) {
    await succeed(init, join(folder, 'desk'));
    return readFileSync(join(folder, 'desk', 'positions.csv'), 'utf8');
  },
  async import(folder) {
    const [file, out] = [join(folder, 'vote.json'), join(folder, 'story.json')];
    writeFileSync(file, JSON.stringify(vote));
    await succeed(imports, file, '--from', 'popolo', '--out', out);
    return /"checked": ".*"/.exec(readFileSync(out, 'utf8'))![0];
  },
  async 'build --publish'(folder) {
    const file = join(folder, 'story.json');
    writeFileSync(file, JSON.stringify(story()));
    await succeed(build, file, '--out', join(folder, 'site'), '--no-compress', '--publish');
    return /"published": ".*"/.exec(readFileSync(join(folder, 'versions', 'index.json'), 'utf8'))![0];
  },
  async 'diff --write'(folder) {
    const [old, file] = [join(folder, 'old.json'), join(folder, 'story.json')];
    writeFileSync(old, JSON.stringify(story()));
    const next = story();
    next.pledges.pop();
    writeFileSync(file, JSON.stringify(next, null, 2));
    await succeed(diff, old, file, '--write', '--note', 'Not needed.');
    return /"date": ".*"/.exec(readFileSync(file, 'utf8').split('"changes"')[1]!)![0];
  },
};

describe('the dates of a desk', () => {
  for (const [name, act] of Object.entries(commands))
    it(`are in its time zone: ${name}`, async () => {
      const west = await inZone(WEST, () => act(folderWith()));
      const east = await inZone(EAST, () => act(folderWith()));
      assert.match(west, /\b\d{4}-\d\d-\d\d\b/);
      assert.notEqual(west, east);
    });
});
