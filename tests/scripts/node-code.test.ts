/** The code of this project is TypeScript, which tsx runs. JavaScript is only what a page or a tool loads as it is. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { inProject } from '../../scripts/project.js';

/** Folders that git ignores; the demo, whose pages load its scripts as they are; and the examples, which their users would write. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', 'sources', 'demo', 'examples', '.git']);

/** Node and the tools load these before, or without, tsx. */
const FIRST = [
  'custom-elements-manifest.config.js',
  'eslint.config.js',
  'rollup.config.js',
  'scripts/test/node-summary.js',
  'web-test-runner.config.js',
];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );

const root = inProject('.');
const files = filesIn(root).map((file) => relative(root, file).replaceAll(sep, '/'));

describe('the code that runs in Node', () => {
  it('is TypeScript', () => {
    const scripts = files.filter((file) => /\.[cm]?jsx?$/.test(file)).sort();
    assert.deepEqual(scripts, FIRST);
  });
});
