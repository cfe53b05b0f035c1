import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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

const assertExists = (path: string) =>
  assert.ok(existsSync(new URL(path, project)), `${path} is missing after the build`);

describe('package.json', () => {
  for (const [path, target] of entries) {
    test(`exports["${path}"] is there, with its types`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) assertExists(file);
    });
  }

  test('everything else that it names is there', () => {
    for (const file of [...sideEffects, customElements, webTypes]) assertExists(file);
  });

  test('each module for bundlers can be imported on a server', async () => {
    for (const path of modules.filter((each) => each !== './bundle.js')) {
      await assert.doesNotReject(import(path.replace('.', 'onrecord')), path);
    }
  });
});
