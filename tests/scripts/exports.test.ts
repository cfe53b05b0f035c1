import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { describe, test } from 'node:test';

type Target = string | { types: string; default?: string };

const project = new URL('../../', import.meta.url);
const {
  exports,
  sideEffects,
  customElements,
  'web-types': webTypes,
} = JSON.parse(readFileSync(new URL('package.json', project), 'utf8')) as {
  exports: Record<string, Target>;
  sideEffects: string[];
  customElements: string;
  'web-types': string;
};
const entries = Object.entries(exports);
const modules = entries.flatMap(([path, target]) =>
  typeof target === 'object' && target.default ? [path] : [],
);

/** A pattern stands for the files that it matches. */
const isPattern = (path: string) => path.includes('*');
const matching = (path: string) =>
  readdirSync(new URL(dirname(path), project)).filter((file) => extname(file) === extname(basename(path)));

const assertExists = (path: string) =>
  assert.ok(
    isPattern(path) ? matching(path).length > 0 : existsSync(new URL(path, project)),
    `${path} is missing after the build`,
  );

describe('package.json', () => {
  for (const [path, target] of entries) {
    test(`exports["${path}"] exists, with its types`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) assertExists(file);
    });
  }

  test('every other file that it names exists', () => {
    for (const file of [...sideEffects, customElements, webTypes]) assertExists(file);
  });

  test('every module for bundlers can be imported on a server', async () => {
    const languages = matching('./dist/locales/*.js').map((file) => `./locales/${file}`);
    assert.equal(languages.length, 7);
    for (const path of [...modules, ...languages]) {
      if (path === './bundle.js' || isPattern(path)) continue;
      await assert.doesNotReject(import(path.replace('.', 'onrecord')), path);
    }
  });
});
