/** `onrecord build` of several stories: one script that holds all of them, and a folder of pages for each. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { command } from '../../src/cli/commands/build.js';
import { codes } from '../../src/embed/codes.js';
import type { OEmbed } from '../../src/embed/oembed.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';
import { textOn } from './site-page.js';

const base = 'https://desk.example/facts/';
const runBuild = (...args: string[]) => run(command, ...args, '--no-compress');
const first: Story = { ...small(), version: 1, changes: [] };
/** Another story, whose items have the same ids. */
const second: Story = {
  ...first,
  id: 'trams',
  title: 'The trams’ “story” \u2028 \\',
  questions: first.questions.map((question) => ({ ...question, text: 'Should the city have trams?' })),
};
const widget = { tag: 'stance-list', id: first.questions[0]!.id } as const;
const path = `e/${widget.tag}/${widget.id}`;
const code = (story: Story, folder: string) =>
  codes(story, { ...widget, base: base + folder, options: { loading: 'eager' } })!.find(
    ({ form }) => form === 'element',
  )!.text;

const desk = folderWith({
  'one/story.json': JSON.stringify(first),
  'two/story.json': JSON.stringify(second),
});
const [one, two] = ['one', 'two'].map((name) => join(desk, name, 'story.json')) as [string, string];

describe('a site of two stories', () => {
  const site = join(desk, 'site');
  const read = (name: string) => readFileSync(join(site, name), 'utf8');
  before(async () => {
    const { code, out, err } = await runBuild(one, two, '--out', site, '--base', base, '--publish');
    assert.equal(err, '');
    assert.equal(code, 0);
    const each = first.questions.length + first.pledges.length + first.quotes.length;
    assert.match(out, new RegExp(`pages of widgets ${2 * each}, published versions 2`));
  });

  it('shows the fact that each code names, without a request', async () => {
    const { texts, requests } = await textOn(site, base, code(first, '') + code(second, 'trams/'));
    assert.match(texts[0]!, /benches\?/);
    assert.match(texts[1]!, /Should the city have trams\?/);
    assert.deepEqual(requests, []);
  });

  it('has the other story in a folder of its id, with all that a site has of a story', () => {
    assert.equal((JSON.parse(read('trams/story.json')) as Story).title, second.title);
    for (const name of [
      'v/1/story.json',
      'v/index.json',
      'changes/index.html',
      'changes.atom',
      'codes/index.html',
      `v/1/${path}/index.html`,
      'e/index.html',
    ])
      assert.ok(existsSync(join(site, 'trams', name)), name);
    const page = read(`trams/${path}/index.html`);
    assert.match(page, /<link rel="canonical" href="https:\/\/desk\.example\/facts\/trams\/e\//);
    assert.match(page, /src="https:\/\/desk\.example\/facts\/trams\/story\.json"/);
    assert.match(page, /src="https:\/\/desk\.example\/facts\/onrecord\.classic\.js"/);
    assert.match(
      page,
      /&lt;script type=&quot;module&quot; src=&quot;https:\/\/desk\.example\/facts\/onrecord\.js&quot;/,
    );
    assert.match(
      read('trams/codes/index.html'),
      /content="\.\.\/story\.json"[^]*src="\.\.\/\.\.\/onrecord\.js"/,
    );
    const oembed = JSON.parse(read(`trams/oembed/${widget.tag}/${widget.id}.json`)) as OEmbed;
    assert.match(oembed.html, /https:\/\/desk\.example\/facts\/trams\/e\//);
    // The first story stays where it is on a site of its own.
    assert.doesNotMatch(read(`${path}/index.html`), /trams/);
  });

  it('has relative links that lead to its files, if its address is not given', async () => {
    const relative = join(desk, 'relative');
    assert.equal((await runBuild(one, two, '--out', relative)).code, 0);
    const folder = join(relative, 'trams', path);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    const links = [...page.matchAll(/(?:src|href)="(\.\.\/[^"#]+)"/g)].map(([, link]) => link!);
    assert.ok(links.includes('../../../../trams/story.json'));
    assert.deepEqual(
      links.filter((link) => !existsSync(join(folder, link))),
      [],
    );
  });

  it('keeps the comments of the script at its start, as Chromium needs them', () => {
    for (const name of ['onrecord.js', 'onrecord.classic.js'])
      assert.match(read(name), /^\/\*!(?:(?!\*\/)[^])*\*\/\n\/\/# allFunctionsCalledOnLoad\n\(e=>/);
  });

  it('sets the cache of the files of both', () => {
    const headers = read('_headers');
    for (const name of ['story.json', 'trams/story.json'])
      assert.ok(headers.includes(`/facts/${name}\n  Cache-Control: public, max-age=15,`));
    assert.match(
      read('hosting/nginx.conf'),
      /"~\^\/facts\/trams\/v\/\[\^\/\]\+\/story\\\.json\$" "[^"]*immutable"/,
    );
  });

  it('reserves the space of equal ids apart', () => {
    const rules = read('onrecord.css')
      .split('\n')
      .filter((line) => line.startsWith(`  ${widget.tag}[question="${widget.id}"]`));
    assert.equal(rules.length, 2);
    assert.match(rules[0]!, /:not\(.*:has\(a\[href\*="\/trams\/e\/"\]\)\)/);
    assert.match(rules[1]!, /\):where\(:has\(a\[href\*="\/trams\/e\/"\]\)\)/);
  });

  it('publishes a new version of one story, and leaves the other as it is', async () => {
    const next = join(desk, 'next');
    const text = JSON.stringify({ ...second, version: 2 });
    const files = folderWith({
      'one/story.json': JSON.stringify(first),
      'two/story.json': JSON.stringify(second),
    });
    const paths = ['one', 'two'].map((name) => join(files, name, 'story.json'));
    assert.equal((await runBuild(...paths, '--out', next, '--publish')).code, 0);
    const again = await runBuild(...paths, '--out', next, '--publish');
    assert.match(again.err, /Version 1 is already published/);
    writeFileSync(paths[1]!, text);
    assert.equal((await runBuild(...paths, '--out', next, '--publish')).code, 0);
    assert.deepEqual(readdirSync(join(files, 'one/versions')), ['1.json', 'index.json']);
    assert.deepEqual(readdirSync(join(files, 'two/versions')), ['1.json', '2.json', 'index.json']);
  });
});

it('a page names the story of a site whose script has none, and a code of another one still shows its own', async () => {
  const site = join(desk, 'apart');
  assert.equal((await runBuild(one, two, '--out', site, '--base', base, '--data-only')).code, 0);
  const meta = `<meta name="onrecord-story" content="${base}trams/story.json">`;
  const { texts, requests } = await textOn(site, base, meta + code(first, '') + code(second, 'trams/'));
  assert.doesNotMatch(texts[0]!, /trams/);
  assert.match(texts[1]!, /Should the city have trams\?/);
  assert.deepEqual([...requests].sort(), [`${base}story.json`, `${base}trams/story.json`]);
});

it('several stories are refused if one has a fault or they cannot share a site, and nothing is written', async () => {
  const files = folderWith({
    'one.json': JSON.stringify(first),
    'same.json': JSON.stringify(first),
    'folder.json': JSON.stringify({ ...first, id: 'locales' }),
    'fault/story.json': JSON.stringify({ ...first, id: 'No Id' }),
  });
  const at = (name: string) => join(files, name);
  for (const [args, says] of [
    [[at('one.json'), at('same.json')], /Two stories have the id "small"/],
    [[at('one.json'), at('folder.json')], /Name the story "locales" first/],
    [
      [at('one.json'), at('fault/story.json')],
      /fault\/story\.json:\n.*story\.json:1:\d+ id: got "No Id"[^]*Nothing is written/,
    ],
    [
      [at('one.json'), at('folder.json'), '--publish'],
      /Two stories would share .*versions\/? for their versions/,
    ],
    [[at('one.json'), at('folder.json'), '--versions', at('v')], /--versions is for one story/],
  ] as const) {
    const { code, err } = await runBuild(...args, '--out', at('site'));
    assert.equal(code, 2, err);
    assert.match(err, says);
    assert.ok(!existsSync(at('site')));
  }
});
