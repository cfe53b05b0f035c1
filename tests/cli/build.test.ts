/** `onrecord build`: a site that shows the desk's own story, written as a whole or not at all. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM, VirtualConsole } from 'jsdom';
import { command } from '../../src/cli/commands/build.js';
import type { OEmbed } from '../../src/embed/oembed.js';
import type { Change, Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { contentOf, folderWith, run } from './run.js';
import { textOn } from './site-page.js';

const vote = new URL('../fixtures/un-es-11-1/', import.meta.url);
const base = 'https://desk.example/facts/';
const question = 'aggression-against-ukraine';
const voteDesk = () =>
  folderWith({
    'story.yaml': readFileSync(new URL('story.yaml', vote)),
    'positions.csv': readFileSync(new URL('positions.csv', vote)),
  });
/** Most tests leave out the compressed files, whose making takes most of the time of a build. */
const runBuild = (...args: string[]) => run(command, ...args, '--no-compress');
const first = (): Story => ({ ...small(), version: 1, changes: [] });
const textOf = (story: Story) => JSON.stringify(story);

describe('a site that is built from tables', () => {
  const desk = voteDesk();
  const site = join(desk, 'site');
  const build = (out = site, ...options: string[]) =>
    runBuild(join(desk, 'story.yaml'), '--out', out, '--base', base, ...options);

  it('has the script, the story, and a page with every row for readers without scripts', async () => {
    const { code, out, err } = await build();
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.match(out, /files \d+, pages of widgets 1, published versions 0/);
    assert.match(out, /onrecord\.css: the heights of embeds are estimated/);
    const page = readFileSync(join(site, `e/stance-list/${question}/index.html`), 'utf8');
    assert.equal(page.match(/ part="row"/g)?.length, 193);
    assert.match(
      page,
      /<link rel="canonical" href="https:\/\/desk\.example\/facts\/e\/stance-list\/aggression/,
    );
    const oembed = JSON.parse(
      readFileSync(join(site, `oembed/stance-list/${question}.json`), 'utf8'),
    ) as OEmbed;
    assert.equal(oembed.provider_url, base);
    assert.match(oembed.html, /141/);
    const story = JSON.parse(readFileSync(join(site, 'story.json'), 'utf8')) as Story;
    assert.equal(story.id, 'un-es-11-1');
    const codes = readFileSync(join(site, 'codes/index.html'), 'utf8');
    assert.match(
      codes,
      /<title>Get the code – [^<]+<\/title>[^]*src="\.\.\/onrecord\.js"[^]*<form class="wanted"/,
    );
  });

  it('has compressed files beside its own, unless the desk leaves them out', async () => {
    const file = join(folderWith({ 'story.json': textOf(first()) }), 'story.json');
    const compressed = join(desk, 'compressed');
    assert.equal((await run(command, file, '--out', compressed)).code, 0);
    const listed = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('onrecord.js'));
    assert.deepEqual(listed(compressed), ['onrecord.js', 'onrecord.js.br', 'onrecord.js.gz']);
    assert.deepEqual(listed(site), ['onrecord.js']);
    rmSync(compressed, { recursive: true });
  });

  it('has the same bytes each time', async () => {
    const again = join(desk, 'again');
    assert.equal((await build(again)).code, 0);
    assert.deepEqual(contentOf(again), contentOf(site));
  });

  it('has nothing of the story of this project', () => {
    const files = Object.entries(contentOf(site));
    assert.deepEqual(
      files.filter(([, text]) => text.includes('troops-in-ukraine')).map(([path]) => path),
      [],
    );
  });

  it('reserves the space of its own items', () => {
    const css = readFileSync(join(site, 'onrecord.css'), 'utf8');
    assert.deepEqual(
      [...css.matchAll(/^ {2}([a-z-]+)\[\w+="([\w-]+)"\]/gm)].map(([, tag, id]) => `${tag} ${id}`),
      [`stance-list ${question}`],
    );
  });

  it('lists its files with their hashes', () => {
    const list = JSON.parse(readFileSync(join(site, 'onrecord-files.json'), 'utf8')) as Record<
      string,
      string
    >;
    assert.deepEqual(
      Object.keys(list).sort(),
      Object.keys(contentOf(site))
        .filter((file) => file !== 'onrecord-files.json')
        .sort(),
    );
    assert.match(list['onrecord.js']!, /^sha384-/);
  });

  it('shows a correction after the next build, and nothing of the last', async () => {
    const table = join(desk, 'positions.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('Albania,yes', 'Albania,no'));
    // Servers make the ETag from the date. Browsers keep what has not changed.
    const dateOf = (file: string) => statSync(join(site, file)).mtime.getUTCFullYear();
    for (const file of Object.keys(contentOf(site))) utimesSync(join(site, file), 0, new Date('2001-01-01'));
    assert.equal((await build()).code, 0);
    assert.equal(dateOf('frame.js'), 2001);
    assert.notEqual(dateOf('story.json'), 2001);
    assert.match(readFileSync(join(site, `oembed/stance-list/${question}.json`), 'utf8'), /140/);
    assert.deepEqual(readdirSync(desk).sort(), [
      'again',
      'positions.csv',
      'site',
      'story.lock.json',
      'story.yaml',
    ]);
  });
});

it('a site is not built from tables with a row that cannot be taken, since its totals would be wrong', async () => {
  const desk = voteDesk();
  const table = join(desk, 'positions.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace('Albania,yes', 'Albania,perhaps'));
  const { code, err } = await runBuild(join(desk, 'story.yaml'), '--out', join(desk, 'site'));
  assert.equal(code, 2);
  assert.match(
    err,
    /^not taken: positions\.csv:3 vote: "perhaps" is none of[^]*Nothing is written, because rows are missing/,
  );
  assert.deepEqual(readdirSync(desk).sort(), ['positions.csv', 'story.yaml']);
});

describe('an embed of the site', () => {
  const embed = (attributes = '') =>
    `<stance-list question="${question}" loading="eager" ${attributes}>The fallback.</stance-list>`;
  const build = async (...options: string[]) => {
    const desk = voteDesk();
    const site = join(desk, 'site');
    const { code, err } = await runBuild(join(desk, 'story.yaml'), '--out', site, '--base', base, ...options);
    assert.equal(code, 0, err);
    return site;
  };

  it('shows the story that is in the script, without a request', async () => {
    const { text, requests } = await textOn(await build(), base, embed());
    assert.match(text, /Should Russia withdraw[^]*141[^]*Afghanistan/);
    assert.deepEqual(requests, []);
  });

  it('has the words of the story in its script as they are, whatever they are', async () => {
    const title = `'"\\\\ $& $1 \`\${x}\` </script> <!-- \u2028 \n 灯 😀`;
    const desk = folderWith({ 'story.json': JSON.stringify({ ...first(), title }) });
    const site = join(desk, 'site');
    assert.equal((await runBuild(join(desk, 'story.json'), '--out', site)).code, 0);
    const code = readFileSync(join(site, 'onrecord.classic.js'), 'utf8');
    // A classic script is read in the encoding of its page.
    assert.equal(/[^\0-\x7f]/.exec(code), null);
    const { window } = new JSDOM('', {
      url: 'https://page.example/',
      runScripts: 'outside-only',
      virtualConsole: new VirtualConsole(),
    });
    window.eval(code);
    assert.equal(window.eval('onrecord.story.title'), title);
  });

  it('shows the story of the address that the page or the embed names, if the script has none', async () => {
    const site = await build('--data-only');
    const address = `${base}story.json`;
    for (const markup of [
      `<meta name="onrecord-story" content="${address}">${embed()}`,
      embed(`src="${address}"`),
    ]) {
      const { text, requests } = await textOn(site, base, markup);
      assert.match(text, /Should Russia withdraw[^]*141/);
      assert.deepEqual(requests, [address]);
    }
    assert.doesNotMatch(readFileSync(join(site, 'onrecord.js'), 'utf8'), /Afghanistan/);
    // The page of the widget names the story too.
    const page = readFileSync(join(site, `e/stance-list/${question}/index.html`), 'utf8');
    assert.ok(page.includes(`src="${address}"`));
  });
});

it('a site has the files of the languages that the desk names, and those of its stories', async () => {
  const desk = folderWith({ 'story.json': textOf({ ...first(), language: 'uk' }) });
  const site = join(desk, 'site');
  const build = (languages: string) =>
    runBuild(join(desk, 'story.json'), '--out', site, '--locales', languages);
  const { code, err } = await build('fr,xx');
  assert.equal(code, 2);
  assert.match(err, /^There is no language "xx"\. The languages are en, ar, .*\buk\b/);
  assert.equal((await build('en, fr')).code, 0);
  assert.deepEqual(readdirSync(join(site, 'locales')), ['fr.js', 'uk.js']);
});

it('the heights are estimated if there is no browser to measure them, and the build says so', async () => {
  const desk = folderWith({ 'story.json': textOf(first()) });
  const names = ['PATH', 'HOME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'PLAYWRIGHT_BROWSERS_PATH'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = desk;
  try {
    const { code, out, err } = await runBuild(
      join(desk, 'story.json'),
      '--out',
      join(desk, 'site'),
      '--measure',
    );
    assert.equal(code, 0);
    assert.match(err, /^--measure needs Chromium or Chrome, and none is installed/);
    assert.match(out, /the heights of embeds are estimated from their texts/);
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
});

describe('published versions', () => {
  const entry: Change = {
    type: 'correction',
    version: 2,
    date: '2024-01-02',
    item: 'questions/more-benches/ash',
    was: 'Yes',
    now: 'Absent',
    note: 'We had misread the minutes.',
  };
  const second = (...changes: Change[]): Story => {
    const story: Story = { ...first(), version: 2, changes };
    story.questions[0]!.stances[0]!.category = 'absent';
    return story;
  };

  it('stay as they were, and a change that no entry explains is refused', async () => {
    const desk = folderWith({ 'story.json': textOf(first()) });
    const [file, site] = [join(desk, 'story.json'), join(desk, 'site')];
    assert.equal((await runBuild(file, '--out', site, '--base', base, '--publish')).code, 0);
    const before = contentOf(site);
    assert.equal(before['v/1/story.json'], textOf(first()));

    writeFileSync(file, textOf(second()));
    const refused = await runBuild(file, '--out', site, '--base', base);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /a category has changed from "yes" to "absent"\. Add an entry to `changes`/);
    assert.deepEqual(contentOf(site), before);

    writeFileSync(file, textOf(second(entry)));
    assert.equal((await runBuild(file, '--out', site, '--base', base, '--publish')).code, 0);
    const after = contentOf(site);
    assert.equal(after['v/1/story.json'], before['v/1/story.json']);
    assert.match(after['changes/index.html']!, /We had misread the minutes\./);
    assert.match(after['changes.atom']!, /We had misread the minutes\./);
    assert.ok(after['v/1/e/stance-list/more-benches/index.html']);
  });

  it('are published once', async () => {
    const desk = folderWith({ 'story.json': textOf(first()) });
    const args = [join(desk, 'story.json'), '--out', join(desk, 'site'), '--publish'];
    assert.equal((await runBuild(...args)).code, 0);
    const { code, err } = await runBuild(...args);
    assert.equal(code, 2);
    assert.match(err, /Version 1 is already published/);
  });
});

describe('a build that cannot be done', () => {
  const good = textOf(first());

  it('does not write over files that it has not written', async () => {
    const desk = folderWith({ 'story.json': good, 'site/index.html': 'Mine.', 'site/a/b.txt': 'Mine too.' });
    const [file, site] = [join(desk, 'story.json'), join(desk, 'site')];
    const { code, err } = await runBuild(file, '--out', site);
    assert.equal(code, 2);
    assert.match(
      err,
      /site has files that onrecord has not written, or that were changed since: .*index\.html/,
    );
    assert.deepEqual(contentOf(site), { 'a/b.txt': 'Mine too.', 'index.html': 'Mine.' });
  });

  it('does not write over a file of its own that was changed', async () => {
    const desk = folderWith({ 'story.json': good });
    const [file, site] = [join(desk, 'story.json'), join(desk, 'site')];
    assert.equal((await runBuild(file, '--out', site)).code, 0);
    writeFileSync(join(site, 'frame.js'), 'mine()');
    const { code, err } = await runBuild(file, '--out', site);
    assert.equal(code, 2);
    assert.match(err, /changed since: frame\.js/);
    assert.equal(readFileSync(join(site, 'frame.js'), 'utf8'), 'mine()');
  });

  it('takes an empty folder, and removes what a build that was stopped has left', async () => {
    const desk = folderWith({ 'story.json': good, '.site.onrecord-new/half.js': 'half' });
    mkdirSync(join(desk, 'site'));
    assert.equal((await runBuild(join(desk, 'story.json'), '--out', join(desk, 'site'))).code, 0);
    assert.deepEqual(readdirSync(desk).sort(), ['site', 'story.json']);
  });

  it('says why in words, and leaves nothing behind', async () => {
    const desk = folderWith({
      'story.json': good,
      'fault.json': textOf({ ...first(), id: 'No Id' }),
      'half.json': good.slice(0, 100),
      empty: '',
      'desk/story.yaml': 'story: { id: x }\n',
      'desk/positions.csv': 'name\nAda\n',
    });
    const before = readdirSync(desk, { recursive: true }).sort();
    const story = join(desk, 'story.json');
    const out = ['--out', join(desk, 'site')];
    for (const [args, says] of [
      [[story, '--out', join(desk, 'empty')], /empty is a file, and the site needs a folder/],
      [[story, '--out', join(desk, 'empty', 'site')], /is not a folder, and a folder is needed there/],
      [[join(desk, 'fault.json'), ...out], /fault\.json:1:\d+ id: got "No Id"/],
      [[join(desk, 'half.json'), ...out], /half\.json:1:\d+ not JSON/],
      [[join(desk, 'empty'), ...out], /empty:1:1 not JSON: value expected/],
      [[join(desk, 'none.json'), ...out], /There is no file or folder/],
      [[desk, ...out], /is a folder, and a file is expected there/],
      [[join(desk, 'desk/story.yaml'), ...out], /title: got nothing/],
      [[story], /Name the folder of the site with --out/],
      [[story, ...out, '--css', 'page.css'], /--css needs --measure/],
      [[...out], /Name the story to build/],
      [[story, ...out, '--base', 'ftp://x.example/'], /--base must be an http or https address/],
    ] as const) {
      const { code, err } = await runBuild(...args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
      assert.deepEqual(readdirSync(desk, { recursive: true }).sort(), before);
    }
    rmSync(desk, { recursive: true });
    mkdirSync(desk);
  });
});
