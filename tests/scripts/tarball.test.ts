/** The package that `npm pack` writes has the files that its users need, and no others. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

const project = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  }),
) as [Packed];
const files = new Set(packed.files.map(({ path }) => path));

test('holds the build, the docs and the bundled story, and no pages or stories of a site', () => {
  const folders = new Set(
    [...files].map((path) =>
      path
        .split('/')
        .slice(0, path.startsWith('dist/') ? 2 : 1)
        .join('/'),
    ),
  );
  assert.deepEqual([...folders].filter((name) => !/\.[a-z]+$/.test(name)).sort(), [
    'LICENSE',
    'dist/cli',
    'dist/engine',
    'dist/locales',
    'dist/npm',
    'dist/themes',
    'docs',
    'src',
  ]);
  assert.deepEqual(
    [...folders].filter((name) => /^dist\/.*\.(atom|html)$|^dist\/story\.json$/.test(name)),
    [],
  );
  assert.deepEqual(
    [...files].filter((path) => path.startsWith('src/')),
    ['src/story/reassurance-force.json'],
  );
});

/** The files that a Markdown page links to or shows as pictures. Examples of code do not count. */
const targetsOf = (page: string): string[] =>
  [
    ...read(page)
      .replace(/```[^]*?```|`[^`\n]*`/g, '')
      .matchAll(/(?:\]\(|(?:src|srcset)=")([^)#"\s]+)/g),
  ]
    .map(([, to]) => to!)
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => posix.join(posix.dirname(page), to));
const isFolder = (path: string) => [...files].some((file) => file.startsWith(posix.join(path, '/')));

test('holds each file that its pages link to or show', () => {
  const pages = [...files].filter((path) => path.endsWith('.md'));
  assert.ok(pages.length > 30);
  const missing = pages.flatMap((page) =>
    targetsOf(page)
      .filter((to) => !files.has(to) && !isFolder(to))
      .map((to) => `${page}: ${to}`),
  );
  // These pictures are left out to keep the package small. The page says so, and describes each picture.
  const pictures = /^docs\/reference\/views\.md: docs\/screenshots\//;
  assert.deepEqual(
    missing.filter((each) => !pictures.test(each)),
    [],
  );
  const views = read('docs/reference/views.md');
  assert.match(views, /The npm package leaves the pictures out/);
  assert.doesNotMatch(views, /<img(?![^>]* alt="[^"]{20,}")/);
});

test('holds a type declaration only if its module or another declaration needs it', () => {
  const declarations = [...files].filter((path) => path.startsWith('dist/npm/') && path.endsWith('.d.ts'));
  const imported = new Set(
    declarations.flatMap((path) =>
      [...read(path).matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g)].map(([, to]) =>
        posix.join(posix.dirname(path), `${to}.d.ts`),
      ),
    ),
  );
  // The modules of these declarations are in other folders: dist/locales/, dist/onrecord.js, dist/cli/node.js, dist/server.js.
  const elsewhere = /\/locales\/\w+\.d\.ts$|\/(drop-in|node\/index|node\/server)\.d\.ts$/;
  assert.ok(declarations.length > 50);
  assert.deepEqual(
    declarations.filter(
      (path) => !files.has(path.replace(/\.d\.ts$/, '.js')) && !imported.has(path) && !elsewhere.test(path),
    ),
    [],
  );
});

test('has a source map of the drop-in only, and modules with minified templates', () => {
  assert.deepEqual(
    [...files].filter((path) => path.endsWith('.map')),
    ['dist/onrecord.js.map'],
  );
  const [, css = ''] = /css ?`([^]*?)`/.exec(read('dist/npm/elements/parts/controls.styles.js')) ?? [];
  assert.match(css, /^\.controls\{[^\n]+$/);
});
