/** `onrecord build --elements`: a site whose script has some of the elements. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { command } from '../../src/cli/commands/build.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';
import { textOn } from './site-page.js';

const base = 'https://desk.example/';
const tags = ['pledge-counter', 'leader-quote', 'stance-list'];
const embeds = [
  '<pledge-counter pledge="benches" loading="eager">Words.</pledge-counter>',
  '<leader-quote quote="sit-down" loading="eager">Words.</leader-quote>',
  '<stance-list question="more-benches" loading="eager">Words.</stance-list>',
].join('');

async function build(...options: string[]) {
  const desk = folderWith({ 'story.json': JSON.stringify({ ...small(), changes: [] }) });
  const site = join(desk, 'site');
  const file = join(desk, 'story.json');
  const result = await run(command, file, '--out', site, '--base', base, '--no-compress', ...options);
  return { site, ...result, text: (path: string) => readFileSync(join(site, path), 'utf8') };
}

/** The tags of the elements that render on a page of the site. */
async function rendered(site: string): Promise<string[]> {
  const { texts } = await textOn(site, base, embeds);
  return tags.filter((_, i) => texts[i]);
}

it('the script has the elements that the desk names', async () => {
  const quotes = await build('--elements', 'leader-quote');
  assert.equal(quotes.err, '');
  assert.equal(quotes.code, 0);
  assert.deepEqual(await rendered(quotes.site), ['leader-quote']);
  const two = await build('--elements', 'stance-list, pledge-counter');
  assert.deepEqual(await rendered(two.site), ['pledge-counter', 'stance-list']);
  const all = await build('--elements', tags.join());
  assert.deepEqual(await rendered(all.site), tags);
  for (const name of ['onrecord.js', 'onrecord.classic.js']) {
    const [one, both, whole] = [quotes, two, all].map(({ text }) => text(name).length) as [
      number,
      number,
      number,
    ];
    assert.ok(one < 0.75 * whole && both < 0.97 * whole, `${name}: ${one}, ${both} and ${whole} characters`);
  }
});

it('the site has pages, codes and space for the items of these elements only', async () => {
  const { site, text } = await build('--elements', 'leader-quote');
  for (const folder of ['e', 'oembed'])
    assert.deepEqual(
      tags.filter((tag) => existsSync(join(site, folder, tag))),
      ['leader-quote'],
      folder,
    );
  assert.deepEqual(readdirSync(join(site, 'e')), [
    'index.html',
    'leader-quote',
    'leader-quote.css',
    'page.css',
  ]);
  const list = text('e/index.html');
  assert.match(list, /e\/leader-quote\/sit-down/);
  assert.doesNotMatch(list, /e\/(pledge-counter|stance-list)/);
  const space = text('onrecord.css');
  assert.match(space, /leader-quote\[quote="sit-down"\]/);
  assert.doesNotMatch(space, /(pledge-counter|stance-list)\[(pledge|question)=/);
  assert.match(text('codes/index.html'), /<body class="variants" data-elements="leader-quote">/);
  // The story itself is whole, because other sites may show it with all elements.
  assert.deepEqual(JSON.parse(text('story.json')), { ...small(), changes: [] });
});

it('a name that is no element is refused, and nothing is written', async () => {
  const { code, err, site } = await build('--elements', 'leader-quote,quotes');
  assert.equal(code, 2);
  assert.equal(
    err,
    'There is no element "quotes". The elements are pledge-counter, leader-quote, stance-list.',
  );
  assert.equal(existsSync(site), false);
});
