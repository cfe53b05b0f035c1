/** The report of what each feature costs builds the drop-in without it. What replaces a module has all that others import. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { features } from '../../scripts/size/features.js';
import { inProject, readText } from '../../scripts/project.js';

const modules = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^(node|cli)\//.test(path));

/** The values that a module imports by name, each as `path name`. */
function importsOf(module: string): string[] {
  const { statements } = ts.createSourceFile(module, readText(`src/${module}`), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { importClause, moduleSpecifier } = statement;
    const names = importClause?.namedBindings;
    if (importClause?.isTypeOnly || !names || !ts.isNamedImports(names)) return [];
    const path = posix.join(dirname(module), moduleSpecifier.text.replace(/\.js$/, '.ts'));
    return names.elements
      .filter((each) => !each.isTypeOnly)
      .map(({ name, propertyName }) => `${path} ${(propertyName ?? name).text}`);
  });
}

const imports = new Map(modules.map((module) => [module, importsOf(module)]));

describe('the report of what each feature costs', () => {
  for (const { name, without } of features) {
    it(`can build without ${name}`, () => {
      const replaced = Object.entries(without);
      const exported = replaced.flatMap(([path, source]) =>
        [...source.matchAll(/export (?:const|class) (\w+)/g)].map(([, value = '']) => `${path} ${value}`),
      );
      const needed = [...imports]
        .filter(([module]) => !(module in without))
        .flatMap(([, values]) => values)
        .filter((value) => replaced.some(([path]) => value.startsWith(`${path} `)));
      assert.deepEqual(
        [...new Set(needed)].filter((value) => !exported.includes(value)),
        [],
      );
      assert.deepEqual(
        replaced.filter(([path]) => !imports.has(path)),
        [],
      );
    });
  }
});
