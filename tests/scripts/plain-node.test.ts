/** src/story and src/model need no page: each of their modules loads in Node. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = new URL('../../src/', import.meta.url);
const pure = ['story', 'model'].flatMap((room) =>
  readdirSync(new URL(room, source), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => new URL(`${room}/${file}`, source)),
);

// This way, coverage also counts modules that no other test loads.
for (const url of pure) {
  test(`src/${url.href.slice(source.href.length)} loads`, async () => {
    await assert.doesNotReject(import(url.href));
  });
}

test('no module reads a global of a page while it loads', () => {
  const built = ['story', 'types', 'schema', 'model', 'codes'].map((name) => `onrecord/${name}.js`);
  const code = `
    for (const name of ['document', 'window', 'customElements', 'HTMLElement', 'Element', 'Node', 'location']) {
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was read'); } });
    }
    for (const name of ${JSON.stringify(built)}) await import(name);
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
