/** `npm run new-element` writes files that fit into the project, and sends its author to files that exist. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { faultOf, filesOf, remaining } from '../../scripts/new-element/files.js';
import { inProject, readText } from '../../scripts/project.js';

const files = filesOf('consent-ring');
const modules = Object.entries(files).filter(([path]) => path.endsWith('.ts'));

test('takes only names that a custom element may have and that no element has', () => {
  assert.equal(faultOf('consent-ring', ['leader-quote']), '');
  assert.equal(faultOf('leader-quote', ['leader-quote']), '<leader-quote> exists already.');
  for (const wrong of ['', 'ring', 'Consent-Ring', '-ring', 'consent-', 'consent--ring', '../consent-ring'])
    assert.match(faultOf(wrong, []), / cannot be the name of an element\. /, wrong);
});

test('refuses a name in words, and writes nothing', () => {
  for (const [name, reason] of [
    ['Ring', '"Ring" cannot be the name of an element.'],
    ['leader-quote', '<leader-quote> exists already.'],
  ] as const) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/new-element/run.ts', name],
      { cwd: inProject('.'), encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith(`Nothing was written. ${reason}`), stderr);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('writes modules without errors of syntax', () => {
  assert.equal(modules.length, 4);
  for (const [path, text] of modules) {
    const { diagnostics } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
    assert.deepEqual(diagnostics, [], path);
  }
});

test('writes an element whose calls have the right types', () => {
  const path = inProject('src/elements/consent-ring/consent-ring-element.ts');
  const { config } = ts.readConfigFile(inProject('tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, inProject('.'));
  const host = ts.createCompilerHost(options);
  const written = (name: string) => modules.find(([each]) => inProject(each) === name)?.[1];
  const { fileExists, readFile } = host;
  host.fileExists = (name) => written(name) !== undefined || fileExists(name);
  host.readFile = (name) => written(name) ?? readFile(name);
  // The folder of the new element does not exist.
  host.directoryExists = () => true;
  const program = ts.createProgram([path], options, host);
  const faults = program.getSemanticDiagnostics(program.getSourceFile(path));
  assert.deepEqual(
    faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    [],
  );
});

test('imports only what the project or the new files export', () => {
  for (const [path, text] of modules)
    for (const [, names = '', from] of text.matchAll(
      /import (?:type )?(?:\{([^}]*)\} from )?'(\.[^']+)\.js'/g,
    )) {
      const module = `${posix.join(posix.dirname(path), from!)}.ts`;
      const source = files[module] ?? readText(module);
      for (const name of names.split(',').map((each) => each.trim()))
        assert.match(source, new RegExp(`export [^;]*\\b${name}\\b`), `${path} imports ${name} of ${module}`);
    }
});

test('names existing files for what remains to be done by hand', () => {
  const paths = remaining('consent-ring')
    .flatMap((each) => [...each.matchAll(/\b(?:src|tests|demo|docs)\/[\w./-]*\w/g)].map(([path]) => path))
    .filter((path) => !path.includes('consent-ring'));
  assert.ok(paths.length > 5);
  for (const path of paths) assert.ok(existsSync(inProject(path)), path);
});
