/** `onrecord` itself, and `onrecord check`. tests/node/report.test.ts tests what the check finds. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { command } from '../../src/cli/commands/check.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';

const program = ['--import', 'tsx', fileURLToPath(new URL('../../src/cli/onrecord.ts', import.meta.url))];
const good = JSON.stringify(small());
const bad = JSON.stringify({ ...small(), version: 0 });

describe('onrecord', () => {
  const onrecord = (...args: string[]) =>
    spawnSync(process.execPath, [...program, ...args], { encoding: 'utf8' });

  it('lists its commands, and each command has examples', () => {
    const { status, stdout } = onrecord('--help');
    assert.equal(status, 0);
    assert.match(stdout, /^ {2}import +makes a story/m);
    assert.equal(onrecord().stdout, stdout);
    assert.match(onrecord('import', '--help').stdout, /^Examples:\n {2}onrecord import desk$/m);
  });

  it('refuses a command that it does not have', () => {
    const { status, stderr } = onrecord('chek');
    assert.equal(status, 2);
    assert.match(stderr, /There is no command "chek"/);
  });

  it('says its version', () => assert.match(onrecord('--version').stdout, /^\d+\.\d+\.\d+\n$/));

  it('ends quietly if the reader of a pipe has gone', async () => {
    const file = join(folderWith(), 'story.json');
    writeFileSync(file, good);
    const many = Array.from({ length: 400 }, () => file);
    const child = spawn(process.execPath, [...program, 'check', '--json', ...many]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    child.stdout.destroy();
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    assert.equal(stderr, '');
    assert.deepEqual([code, signal], [0, null]);
  });
});

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
      [['desk/story.yaml'], /story\.yaml is a mapping\. Check the story that `onrecord import` makes/],
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
