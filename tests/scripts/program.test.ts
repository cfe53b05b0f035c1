/** The program of the package, as it is built: it needs none of our sources. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { small } from '../fixtures/small.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  bin: { onrecord: string };
};
/** A folder in which the package is installed, as from its archive: without its sources and its development packages. */
const folder = mkdtempSync(join(tmpdir(), 'onrecord program '));
after(() => rmSync(folder, { recursive: true }));
const own = join(folder, 'node_modules', 'onrecord');
for (const path of ['dist', 'package.json'])
  cpSync(join(project, path), join(own, path), { recursive: true });

const program = join(own, bin.onrecord);
const onrecord = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });

test('lists its commands, and each command has examples', () => {
  const { status, stdout } = onrecord('--help');
  assert.equal(status, 0);
  assert.match(stdout, /^ {2}import +makes a story/m);
  assert.equal(onrecord().stdout, stdout);
  assert.match(onrecord('import', '--help').stdout, /^Examples:\n {2}onrecord import desk$/m);
});

test('refuses a command that it does not have', () => {
  const { status, stderr } = onrecord('chek');
  assert.equal(status, 2);
  assert.match(stderr, /There is no command "chek"/);
});

test('says its version', () => assert.match(onrecord('--version').stdout, /^\d+\.\d+\.\d+\n$/));

test('ends quietly if the reader of a pipe has gone', async () => {
  const file = join(folder, 'good.json');
  writeFileSync(file, JSON.stringify(small()));
  const many = Array.from({ length: 400 }, () => file);
  const child = spawn(process.execPath, [program, 'check', '--json', ...many]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  child.stdout.destroy();
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  assert.equal(stderr, '');
  assert.deepEqual([code, signal], [0, null]);
});

test('begins a story, and builds its site', () => {
  assert.equal(onrecord('init', 'desk').status, 0);
  const { status, stdout, stderr } = onrecord(
    'build',
    'desk/story.yaml',
    '--out',
    'site',
    '--base',
    'https://desk.example/',
    '--publish',
  );
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^site: files \d+, pages of widgets 4, published versions 1\nonrecord\.css: the heights of embeds are estimated/,
  );
  const page = readFileSync(join(folder, 'site/e/stance-list/more-lamps/index.html'), 'utf8');
  assert.match(page, /<template shadowrootmode="open">[^]*Should the harbour have more lamps\?/);
  assert.match(
    readFileSync(join(folder, 'site/onrecord.js'), 'utf8'),
    /JSON\.parse\('\{"schemaVersion":1,"id":"harbour-lamps"/,
  );
  assert.ok(existsSync(join(folder, 'site/changes.atom')));
});

test('tells readers of a correction, in two commands and in seconds', () => {
  const table = join(folder, 'desk/positions.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace(',FRA,for,', ',FRA,against,'));
  const corrected = onrecord(
    'diff',
    'desk/story.yaml',
    '--write',
    '--corrections',
    'all',
    '--note',
    'Misread.',
  );
  assert.equal(corrected.stderr, '');
  assert.equal(corrected.status, 0);
  const built = onrecord('build', 'desk/story.yaml', '--out', 'site', '--base', 'https://desk.example/');
  assert.equal(built.stderr, '');
  assert.equal(built.status, 0);

  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
    url: 'https://page.example/',
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
  });
  window.eval(readFileSync(join(folder, 'site/onrecord.classic.js'), 'utf8'));
  const embed = (attributes: string): string => {
    window.document.body.innerHTML = `<stance-list question="more-lamps" loading="eager" ${attributes}></stance-list>`;
    const { shadowRoot } = window.document.body.firstElementChild!;
    return shadowRoot!.textContent;
  };
  const said = embed('pin="1"');
  assert.match(said, /written with version 1 of the story, which is now at version 2\. What changed here:/);
  assert.match(said, /Correction[^]*France[^]*Misread\.[^]*In favour[^]*Against/);
});

test('imports, checks and looks for quotations', () => {
  assert.equal(onrecord('import', 'desk').status, 0);
  assert.equal(onrecord('check', 'desk/story.json').status, 0);
  const { status, stderr } = onrecord('quotes', 'desk/none.md', '--sources', 'desk');
  assert.equal(status, 2);
  assert.match(stderr, /There is no text in desk/);
});

test('carries the licences of the libraries in it', () => {
  const licences = readFileSync(join(own, 'dist/cli/licenses.txt'), 'utf8');
  for (const name of [
    'papaparse',
    'chardet',
    'yaml',
    'i18n-iso-countries',
    'marked',
    '@lit-labs/ssr',
    'parse5',
  ])
    assert.match(licences, new RegExp(`(^|, )${name} \\d`, 'm'), name);
});

test('can be run by its name', () => {
  assert.match(readFileSync(join(own, bin.onrecord), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  assert.ok(statSync(join(own, bin.onrecord)).size < 10_000);
});
