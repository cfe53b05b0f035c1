import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/elements/', import.meta.url));

describe('the templates of the elements', () => {
  it('do not begin with a space, because the minifier removes it and words would run together', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    assert.ok(files.length > 20);
    const found = files.flatMap((file) =>
      [...readFileSync(folder + file, 'utf8').matchAll(/\b(?:html|svg)` +\S.*/g)].map(
        ([line]) => `${file}: ${line}`,
      ),
    );
    assert.deepEqual(found, []);
  });
});
