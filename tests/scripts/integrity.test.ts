/** dist/integrity.json has the hash of every file that a page loads with a tag. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { integrityOf } from '../../src/node/integrity.js';
import { inProject, readJson, readText } from '../../scripts/project.js';

const hashes = readJson<Record<string, string>>('dist/integrity.json');

test('hashes a text as the specification of `integrity` does', () => {
  // The example of https://www.w3.org/TR/sri/#integrity-metadata-description, in SHA-384.
  assert.equal(
    integrityOf("alert('Hello, world.');"),
    'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
  );
});

test('names each script, language, theme and style sheet, and nothing for servers', () => {
  const inFolder = (folder: string) => readdirSync(inProject(`dist/${folder}`)).map((file) => folder + file);
  assert.deepEqual(Object.keys(hashes), [
    'elsewhere.js',
    'frame.js',
    ...inFolder('locales/').sort(),
    'onrecord.classic.js',
    'onrecord.css',
    'onrecord.js',
    ...inFolder('themes/').sort(),
  ]);
});

test('has the hash of each file as it was built', () => {
  for (const [path, hash] of Object.entries(hashes))
    assert.equal(hash, integrityOf(readText(`dist/${path}`)), path);
});
