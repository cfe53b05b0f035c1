/** The modules of stories and models need no page: each of them loads in Node, as npm has it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const built = new URL('../../dist/npm/', import.meta.url);
const pure = ['story', 'model'].flatMap((folder) =>
  readdirSync(new URL(folder, built), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${folder}/${file}`),
);

for (const file of pure) {
  test(`${file} loads`, async () => {
    await assert.doesNotReject(import(new URL(file, built).href));
  });
}

test('no module reads a global of a page while it loads', () => {
  const entries = ['story', 'types', 'schema', 'model', 'codes'].map((name) => `onrecord/${name}.js`);
  const code = `
    for (const name of ['document', 'window', 'customElements', 'HTMLElement', 'Element', 'Node', 'location']) {
      Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was read'); } });
    }
    for (const name of ${JSON.stringify(entries)}) await import(name);
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
