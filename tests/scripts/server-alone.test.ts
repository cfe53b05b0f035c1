/** `onrecord/server.js` runs where there is nothing of Node, as in a worker of a content delivery network or in Deno. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { render } from 'onrecord/server.js';
import { inProject, readText } from '../../scripts/project.js';
import { story } from '../../src/story/bundled.js';

const item = { id: 'troops-in-ukraine', lang: 'en', view: 'table', search: true } as const;

test('renders in a realm that has JavaScript, `URL` and `btoa`, and no more', () => {
  // A script cannot import: a module that it needs would be an error here.
  const { code } = transformSync(readText('dist/server.js'), { format: 'iife', globalName: 'server' });
  assert.doesNotMatch(code, /\bimport\(|\brequire\(/);
  const realm = vm.createContext({ URL, btoa, story: JSON.stringify(story), item: JSON.stringify(item) });
  const markup: unknown = vm.runInContext(
    `${code}; server.render('stance-list', { ...JSON.parse(item), story: JSON.parse(story) })`,
    realm,
    { filename: inProject('dist/server.js') },
  );
  assert.equal(markup, render('stance-list', { ...item, story }));
});
