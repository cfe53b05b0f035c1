/** Deletes the declarations in dist/npm/ that no entry of the package leads to: their modules are not published. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { inProject, readJson } from '../project.js';

const { exports } = readJson<{ exports: Record<string, string | { types?: string }> }>('package.json');

/** The files that a path with `*` in its name stands for. */
const matching = (path: string): string[] =>
  path.includes('*')
    ? readdirSync(dirname(path))
        .filter((file) => file.endsWith('.d.ts'))
        .map((file) => join(dirname(path), file))
    : [path];

const reached = new Set<string>();
function reach(file: string): void {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
    if (fileName.startsWith('.')) reach(resolve(dirname(file), fileName.replace(/\.js$/, '.d.ts')));
}

const entries = Object.values(exports).flatMap((target) =>
  typeof target === 'object' && target.types ? matching(inProject(target.types)) : [],
);
// Rollup writes dist/onrecord.d.ts at the same time. It leads to this file.
for (const file of [...entries, inProject('dist/npm/drop-in.d.ts')]) reach(resolve(file));

const folder = inProject('dist/npm');
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.d.ts') && !reached.has(resolve(folder, name))) rmSync(join(folder, name));
