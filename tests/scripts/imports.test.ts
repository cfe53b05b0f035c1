/** Imports form no cycles. ESLint forbids imports against the direction of the folders, but does not find cycles. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The modules that a module imports from its own folder tree, types included. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.') && fileName.endsWith('.js'))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, '.ts')));

/** The first cycle that a depth-first walk finds, as a path, or an empty list. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle.length) return circle;
    }
    finished.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length) return circle;
  }
  return [];
}

describe('imports', () => {
  for (const folder of ['src', 'bench', 'scripts']) {
    it(`form no cycle in ${folder}`, () => {
      const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(root, folder, file));
      const graph = new Map(files.map((file) => [file, importsOf(file)]));
      assert.deepEqual(
        circleIn(graph).map((file) => relative(root, file)),
        [],
      );
    });
  }

  it('that form a cycle are found', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    assert.deepEqual(circleIn(circle), ['b', 'c', 'b']);
  });
});
