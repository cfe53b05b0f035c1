/** Ctrl-C, `kill` or a closed terminal in the middle of a command: its files are all as before, or all new. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { contentOf, folderWith } from './run.js';

const program = fileURLToPath(new URL('../../dist/cli/onrecord.js', import.meta.url));
const { code: signalAt } = transformSync(
  readFileSync(fileURLToPath(new URL('signal-at.ts', import.meta.url)), 'utf8'),
  { loader: 'ts' },
);

interface Stop {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  /** A function of `node:fs` and the end of the path that it is called with. The signal comes after this call. */
  readonly at: string;
}

/** Runs a command in a process of its own. A process that a signal has ended has the code that a shell gives it. */
async function run(args: readonly string[], stop?: Stop): Promise<{ code: number; err: string }> {
  const child = spawn(
    process.execPath,
    [...(stop ? ['--import', `data:text/javascript,${encodeURIComponent(signalAt)}`] : []), program, ...args],
    {
      env: stop ? { ...process.env, SIGNAL: stop.signal, SIGNAL_AT: stop.at } : process.env,
    },
  );
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdout.resume();
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code: code ?? 128 + constants.signals[signal!], err };
}

/** The paths of all files and folders, which show an empty folder too, and the content of the files. */
const stateOf = (folder: string) => ({
  paths: readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(),
  content: contentOf(folder),
});
const copyOf = (folder: string): string => {
  const copy = folderWith();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

const textOf = (story: Story) => JSON.stringify(story);
const first = (): Story => ({ ...small(), version: 1, changes: [] });
const second = (): Story => ({ ...first(), version: 2, title: 'A later title' });

describe('a build that is interrupted', { concurrency: true }, async () => {
  /** A desk whose story has changed since its site was built. */
  const desk = folderWith({ 'story.json': textOf(first()) });
  const build = (folder: string, stop?: Stop) =>
    run(
      ['build', join(folder, 'story.json'), '--out', join(folder, 'site'), '--publish', '--no-compress'],
      stop,
    );
  assert.equal((await build(desk)).code, 0);
  writeFileSync(join(desk, 'story.json'), textOf(second()));
  const before = stateOf(desk);
  const finished = copyOf(desk);
  assert.equal((await build(finished)).code, 0);
  const after = stateOf(finished);

  const stops: readonly (Stop & { when: string; leaves: typeof before })[] = [
    { when: 'while it reads', signal: 'SIGINT', at: 'readFileSync engine/onrecord.js', leaves: before },
    { when: 'while it writes the new site', signal: 'SIGINT', at: 'writeFileSync story.json', leaves: after },
    { when: 'between the old site and the new', signal: 'SIGINT', at: 'renameSync site', leaves: after },
    { when: 'while it removes the old site', signal: 'SIGINT', at: 'rmSync -old', leaves: after },
    { when: 'while it publishes', signal: 'SIGINT', at: 'writeFileSync versions/2.json', leaves: after },
    { when: 'with kill', signal: 'SIGTERM', at: 'writeFileSync story.json', leaves: after },
    { when: 'by a closed terminal', signal: 'SIGHUP', at: 'renameSync site', leaves: after },
  ];
  for (const { when, leaves, ...stop } of stops)
    it(`${when} leaves the site and its versions all old or all new, without temporary files`, async () => {
      const folder = copyOf(desk);
      const { code, err } = await build(folder, stop);
      assert.equal(code, 128 + constants.signals[stop.signal]);
      assert.equal(err, leaves === after ? 'Stopped after everything was written.\n' : '');
      assert.deepEqual(stateOf(folder), leaves);
    });

  it('can be repeated', async () => {
    const folder = copyOf(desk);
    assert.equal((await build(folder, { signal: 'SIGINT', at: 'renameSync site' })).code, 130);
    writeFileSync(join(folder, 'story.json'), textOf({ ...second(), version: 3 }));
    assert.equal((await build(folder)).code, 0);
    assert.deepEqual(Object.keys(contentOf(join(folder, 'versions'))), [
      '1.json',
      '2.json',
      '3.json',
      'index.json',
    ]);
  });
});

it('an import that is interrupted writes the story and its ids completely, and leaves no temporary file', async () => {
  const desk = folderWith();
  assert.equal((await run(['init', join(desk, 'desk')])).code, 0);
  const finished = copyOf(desk);
  assert.equal((await run(['import', join(finished, 'desk')])).code, 0);
  for (const at of ['writeFileSync .story.json.onrecord-new', 'renameSync story.json']) {
    const folder = copyOf(desk);
    const { code, err } = await run(['import', join(folder, 'desk')], { signal: 'SIGINT', at });
    assert.deepEqual([code, err], [130, 'Stopped after everything was written.\n']);
    assert.deepEqual(stateOf(folder), stateOf(finished));
    assert.equal((await run(['import', join(folder, 'desk')])).code, 0);
  }
});
