/** `onrecord check`. tests/node/report.test.ts tests what the check finds. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { command } from '../../src/cli/commands/check.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';

const good = JSON.stringify(small());
const bad = JSON.stringify({ ...small(), version: 0 });

describe('onrecord check', () => {
  it('checks several stories, and fails if one has a fault', async () => {
    const folder = folderWith({ 'good.json': good, 'bad.json': bad });
    const [first, second] = [join(folder, 'good.json'), join(folder, 'bad.json')];
    assert.equal((await run(command, first, first)).code, 0);
    const { code, out, err } = await run(command, first, second);
    assert.equal(code, 1);
    assert.match(out, /good\.json: no fault[^]*bad\.json: 2 faults/);
    assert.match(err, /bad\.json:1:\d+ version: got 0; expected a whole number, 1 or more/);
  });

  it('prints the same as JSON', async () => {
    const folder = folderWith({ 'bad.json': bad });
    const { code, out, err } = await run(command, join(folder, 'bad.json'), '--json');
    assert.equal(code, 1);
    assert.equal(err, '');
    const [report] = JSON.parse(out) as [{ file: string; faults: string[]; warnings: string[] }];
    assert.match(report.file, /bad\.json$/);
    assert.match(report.faults[0]!, /version: got 0/);
    assert.deepEqual(report.warnings, []);
  });

  it('explains what it could not read, in words', async () => {
    const folder = folderWith({ 'utf16.json': new Uint8Array([0xff, 0xfe, 0x7b, 0]), empty: '' });
    for (const [args, says] of [
      [[], /Name the stories to check/],
      [[folder], /is a folder, and a file is expected there/],
      [[join(folder, 'none.json')], /There is no file or folder .*none\.json/],
      [[join(folder, 'utf16.json')], /is in UTF-16/],
      [[join(folder, 'empty'), '--sources', join(folder, 'none')], /There is no folder .*none/],
    ] as const) {
      const { code, err } = await run(command, ...args);
      assert.equal(code, 2);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });
});
