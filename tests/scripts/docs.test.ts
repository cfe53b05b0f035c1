/** The docs agree with the source: each message is explained, each picture exists, and each example is valid. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../src/cli/command.js';
import { report } from '../../src/node/report.js';
import { expected } from '../../src/story/expected.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const pages = ['README.md', 'SECURITY.md', ...filesIn('docs', '.md')];

/** Text as a reader sees it, on one line. */
const plain = (markdown: string) => markdown.replaceAll(/[*`]|^> |^- /gm, '').replaceAll(/\s+/g, ' ');

/** The longest part of a message without a value: "is older than version" for `version ${a} is older than version ${b}`. */
const fixedPart = (message: string) =>
  message
    .replace(/^onrecord: /, '')
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\$\{.*$/)
    .map((part) => part.replaceAll(/^[\s.]+|[\s,:]+$/g, ''))
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

describe('docs/reference/warnings.md', () => {
  const page = plain(read('docs/reference/warnings.md'));

  /** Calls of the source that pass a message on, each with the message as its last group. */
  const passed = [
    /\bwarn\((?:\w|\.|#)+,\s*[`'](.+?)[`']\s*\)/gs,
    /console\.warn\(\s*[`'](.+?)[`'],?\s*\)/gs,
    /\bfailure[:=]\s*[`'](.+?)[`']/g,
    /\brefuse\([`'](.+?)[`']\)/g,
    /\bsay\(\[.*?\], \w+, [`'](.+?)[`']/g,
  ];
  const messages = ['src/page', 'src/elements', 'src/embed', 'src/story']
    .flatMap((folder) => filesIn(folder, '.ts'))
    .flatMap((file) => {
      const source = read(file);
      return passed.flatMap((pattern) => [...source.matchAll(pattern)].map(([, message = '']) => message));
    })
    .map(fixedPart)
    .filter((message) => message.length > 3);

  test('explains more than a handful of messages', () =>
    assert.ok(messages.length > 25, `${messages.length}`));

  for (const message of new Set([...messages, ...Object.values(expected)]))
    test(`explains "${message}"`, () => assert.ok(page.includes(message.replaceAll('`', ''))));
});

describe('docs/guides/desk.md', () => {
  const page = plain(read('docs/guides/desk.md'));
  for (const name of filesIn('src/cli/commands', '.ts').map((file) => basename(file, '.ts')))
    test(`lists ${name} as its help does`, async () => {
      const { command } = (await import(`../../src/cli/commands/${name}.ts`)) as {
        readonly command: Command;
      };
      assert.ok(page.includes(`| onrecord ${name} | ${command.about} |`));
    });
});

test('README.md has under 200 lines', () => assert.ok(read('README.md').split('\n').length < 200));

test('every picture in the docs exists', () => {
  const missing = pages.flatMap((file) =>
    [...read(file).matchAll(/\bsrc(?:set)?="([^"]+)"/g)]
      .map(([, path = '']) => path)
      .filter((path) => path.endsWith('.png') && !existsSync(join(project, dirname(file), path)))
      .map((path) => `${file}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('every story in the docs is valid', () => {
  const [, smallest = ''] = /```json\n([^]*?)```/.exec(read('docs/guides/story.md')) ?? [];
  for (const story of [smallest, read('docs/reference/example-story.json')])
    assert.deepEqual(report('story.json', story, () => undefined).faults, []);
});

test('every command in the docs is a script in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const unknown = [...pages, 'CONTRIBUTING.md'].flatMap((file) =>
    [...read(file).matchAll(/npm run ([\w:-]*\w)/g)]
      .map(([, script = '']) => script)
      .filter((script) => !(script in scripts))
      .map((script) => `${file}: ${script}`),
  );
  assert.deepEqual(unknown, []);
});

test('the example in docs/reference/model.md prints the documented output', async () => {
  const { pledgeCounter, plainText } = await import('../../src/model/index.js');
  const { story } = await import('../../src/story/bundled.js');
  const view = pledgeCounter(story, 'reassurance-force', 'en', '2025-09-05');
  assert.ok(view);
  const example = read('docs/reference/model.md');
  assert.ok(example.includes(`// ${view.value} ${view.unit.text}`));
  assert.ok(plainText(view).includes(view.foot.sources.entries[0]!.title.text));
});
