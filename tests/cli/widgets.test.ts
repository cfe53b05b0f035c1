/** `onrecord snippet` and `onrecord render`: a widget as a code to paste, and as text and markup that need no script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { JSDOM, VirtualConsole } from 'jsdom';
import { marked } from 'marked';
import { command as render } from '../../src/cli/commands/render.js';
import { command as snippet } from '../../src/cli/commands/snippet.js';
import { codes } from '../../src/embed/codes.js';
import { plainText } from '../../src/model/plain-text.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { validate } from '../../src/node/validate.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';
import { folderWith, run } from './run.js';

const base = 'https://desk.example/facts/';
const folder = folderWith({ 'story.json': JSON.stringify(small()) });
const file = join(folder, 'story.json');
const bundled = fileURLToPath(new URL('../../src/story/reassurance-force.json', import.meta.url));
const vote = fileURLToPath(new URL('../fixtures/un-es-11-1/story.yaml', import.meta.url));
const isRow = /^\| .+ \|$/;
/** The arguments that name all quotes of one speaker. */
const ofSpeaker = ['leader-quote', 'ada', '--by', 'speaker', '--all', '--story', file] as const;

describe('a snippet', () => {
  it('is the code that the page of codes gives, in each form', async () => {
    const wanted = {
      tag: 'stance-list',
      id: 'more-benches',
      base,
      options: { view: 'table', limit: '10' },
    } as const;
    for (const { form, text } of codes(small(), wanted)!) {
      const { code, out, err } = await run(
        snippet,
        ...['stance-list', 'more-benches', '--story', file, '--base', base, '--form', form],
        ...['--view', 'table', '--limit', '10'],
      );
      assert.equal(code, 0, err);
      assert.equal(out, text);
      assert.equal(err, '', form);
    }
  });

  it('can be a table of several questions', async () => {
    const args = ['more-benches,second', '--by', 'questions', '--story', file, '--base', base];
    const { err } = await run(snippet, 'stance-list', ...args);
    assert.match(err, /has no questions "second"\. It has more-benches\./);
    const { out } = await run(snippet, 'stance-list', 'more-benches', ...args.slice(1), '--form', 'address');
    assert.equal(out, `${base}e/stance-list/more-benches#embed/questions=more-benches`);
    const doubled = ['more-benches,more-benches', ...args.slice(1), '--form', 'address'];
    const { out: twice } = await run(snippet, 'stance-list', ...doubled);
    assert.equal(twice, `${out},more-benches`);
  });

  it('can be of a speaker, frozen, and have flags', async () => {
    const args = [...ofSpeaker, '--base', base, '--plain'];
    const { out } = await run(snippet, ...args);
    assert.match(out, /data-speaker="ada" data-pin="2" data-all="" data-plain=""/);
    const pledge = ['pledge-counter', 'benches', '--story', file, '--base', base];
    const frozen = await run(snippet, ...pledge, '--frozen');
    assert.match(frozen.out, /data-src="https:\/\/desk\.example\/facts\/v\/2\/story\.json"/);
    const { out: json } = await run(snippet, ...args, '--json');
    assert.equal((JSON.parse(json) as unknown[]).length, 5);
  });
});

describe('a rendered widget', () => {
  const rendered = async (...args: string[]): Promise<string> => {
    const { code, out, err } = await run(render, ...args);
    assert.equal(code, 0, err);
    return out;
  };
  const { story } = validate(JSON.parse(readFileSync(bundled, 'utf8'))) as { story: Story };
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    // A mail needs inline styles, and attributes that are obsolete in pages.
    rules: { 'no-inline-style': 'off', 'no-deprecated-attr': 'off' },
  });
  const bodyOf = (html: string) =>
    new JSDOM(html, { url: base, virtualConsole: new VirtualConsole() }).window.document.body;
  const all: readonly (readonly [tag: string, id: string])[] = [
    ...story.pledges.map(({ id }) => ['pledge-counter', id] as const),
    ...story.quotes.map(({ id }) => ['leader-quote', id] as const),
    ...story.questions.map(({ id }) => ['stance-list', id] as const),
  ];

  it('has the words of the plain text, in each form', async () => {
    for (const [tag, id] of all) {
      const args = [tag, id, '--story', bundled];
      const text = await rendered(...args, '--as', 'text');
      const html = await rendered(...args, '--as', 'html');
      const mail = await rendered(...args, '--as', 'email');
      const markdown = await rendered(...args, '--as', 'markdown');
      const shown = (markup: string) => bodyOf(markup).textContent.replace(/\s+/g, ' ');
      for (const markup of [html, mail]) {
        assert.deepEqual(
          (await validator.validateString(markup)).results.flatMap(({ messages }) =>
            messages.map(({ message }) => message),
          ),
          [],
        );
        assert.equal(/<script|<style| id=| class=/.test(markup), false);
      }
      const words = shown(html);
      const ofMarkdown = shown(await marked.parse(markdown));
      assert.equal(shown(mail).trim(), words.trim());
      // Names of sides, dates and quoted words are those of the text.
      for (const found of text.match(/“[^”]+”|\d+\u00A0\w+\u00A0\d{4}/g) ?? []) {
        assert.ok(words.includes(found.replace(/\s+/g, ' ')), `${id}: ${found}`);
        assert.ok(ofMarkdown.includes(found.replace(/\s+/g, ' ')), `${id}: ${found}`);
      }
    }
  });

  it('begins with the result of a vote and its total, and ends with the source, in each form', async () => {
    const args = ['stance-list', 'aggression-against-ukraine', '--story', vote];
    for (const form of ['html', 'email', 'markdown']) {
      const written = await rendered(...args, '--as', form);
      const text = bodyOf(form === 'markdown' ? await marked.parse(written) : written).textContent;
      const [before] = text.split('Afghanistan') as [string];
      assert.match(
        before,
        /In favour: 141; Against: 5; Abstained: 35\s*181 member states\. 12 did not vote\./,
      );
      assert.equal(text.match(/12 did not vote/g)?.length, 1, form);
      assert.match(text, /no longer updated\.\s*Source\s*Official record/);
    }
    const others = ['stance-list', 'troops-in-ukraine', '--story', bundled, '--as', 'markdown'];
    assert.match(
      await rendered(...others),
      /6 positions counted, 1 with no statement\.\n\nNot counted: 26 nations/,
    );
  });

  it('has every row, unless a limit is given', async () => {
    const args = ['stance-list', 'aggression-against-ukraine', '--story', vote];
    assert.equal(bodyOf(await rendered(...args, '--as', 'html')).querySelectorAll('tbody tr').length, 193);
    const short = await rendered(...args, '--as', 'html', '--limit', '10');
    assert.equal(bodyOf(short).querySelectorAll('tbody tr').length, 10);
    const markdown = await rendered(...args, '--as', 'markdown');
    assert.equal(markdown.split('\n').filter((line) => isRow.test(line)).length, 193 + 2);
    const filtered = await rendered(...args, '--as', 'html', '--filter', 'no');
    assert.equal(bodyOf(filtered).querySelectorAll('tbody tr').length, 5);
    const linesOf = async (...limit: string[]) =>
      (await rendered(...args, '--as', 'text', ...limit)).split('\n').length;
    assert.equal((await linesOf()) - (await linesOf('--limit', '10')), 183);
  });

  it('takes lists of ids with commas, as the element does', async () => {
    const several = small();
    several.questions.push({ ...several.questions[0]!, id: 'fewer-benches', text: 'Fewer benches?' });
    several.questions.push({ ...several.questions[0]!, id: 'no-benches', text: 'No benches?' });
    const path = join(folderWith({ 'story.json': JSON.stringify(several) }), 'story.json');
    const textOf = (...args: string[]) => rendered('stance-list', ...args, '--story', path, '--as', 'text');
    const asked = (text: string) => text.match(/\w+ benches\?/g);

    const table = await textOf('no-benches,more-benches', '--by', 'questions');
    assert.deepEqual([...new Set(asked(table))], ['No benches?', 'More benches?']);
    assert.equal(await textOf('no-benches, more-benches', '--by', 'questions'), table);
    const side = await textOf('ash', '--by', 'party', '--questions', 'no-benches,more-benches');
    assert.deepEqual([...new Set(asked(side))], ['No benches?', 'More benches?']);
    const filtered = await textOf('more-benches', '--filter', 'absent,silent');
    assert.match(filtered, /Birch/);
    assert.doesNotMatch(filtered, /Wants one/);
  });

  it('has every quote of a speaker, unless a limit is given', async () => {
    const quotesIn = async (...limit: string[]) => {
      const text = await rendered(...ofSpeaker, '--as', 'text', ...limit);
      const html = await rendered(...ofSpeaker, '--as', 'html', ...limit);
      const words = ['Sit down', 'Rest is good'].filter((each) => text.includes(each));
      return [words.length, bodyOf(html).querySelectorAll('blockquote').length];
    };
    assert.deepEqual(await quotesIn(), [2, 2]);
    assert.deepEqual(await quotesIn('--limit', '1'), [1, 1]);
  });

  it('as text is the plain text of its view, in the language that is asked for', async () => {
    const id = story.questions[0]!.id;
    const text = await rendered('stance-list', id, '--story', bundled, '--as', 'text', '--lang', 'de');
    assert.equal(text, plainText(stanceList(story, id, 'de', story.checked, { view: 'table' })!));
    const html = await rendered('stance-list', id, '--story', bundled, '--as', 'html', '--lang', 'ar');
    assert.match(html, /^<section lang="ar" dir="rtl">/);
    const mail = await rendered('stance-list', id, '--story', bundled, '--as', 'email', '--lang', 'ar');
    assert.match(mail, /text-align:right/);
  });

  it('escapes what the story says', async () => {
    const hostile = `<img src=x onerror=alert(1)> "'&amp; | *b* [x](y)`;
    const changed = small();
    changed.pledges[0]!.title = hostile;
    changed.questions[0]!.stances[0]!.summary = hostile;
    changed.quotes[0]!.text = hostile;
    changed.sources[0]!.title = hostile;
    const path = join(folderWith({ 'story.json': JSON.stringify(changed) }), 'story.json');
    for (const [tag, id] of [
      ['pledge-counter', 'benches'],
      ['leader-quote', 'sit-down'],
      ['stance-list', 'more-benches'],
    ] as const) {
      for (const form of ['html', 'email', 'markdown']) {
        const text = await rendered(tag, id, '--story', path, '--as', form);
        const body = bodyOf(form === 'markdown' ? await marked.parse(text) : text);
        assert.equal(body.querySelector('img, script, em'), null, `${tag} ${form}`);
        assert.ok(body.textContent.includes(hostile), `${tag} ${form}`);
        if (form === 'markdown' && tag === 'stance-list')
          for (const row of body.querySelectorAll('tr')) assert.equal(row.children.length, 5);
      }
    }
  });

  it('as a declarative shadow root has its attributes, and its styles inside or from the site', async () => {
    const question = ['stance-list', 'more-benches', '--story', file];
    const args = [...question, '--as', 'dsd', '--view', 'table', '--plain'];
    const inside = await rendered(...args);
    assert.match(inside, /^<stance-list question="more-benches"[^>]* view="table"[^>]* plain/);
    assert.match(
      inside,
      /<template shadowrootmode="open"[^]*<style>[^]*<table[^]*<\/template>More benches\?/,
    );
    const linked = await rendered(...args, '--base', base);
    assert.match(
      linked,
      /<link rel="stylesheet" href="https:\/\/desk\.example\/facts\/e\/stance-list\.css">/,
    );
    assert.doesNotMatch(linked, /<style>/);
    const speaker = await rendered(...ofSpeaker, '--as', 'dsd');
    assert.match(speaker, /^<leader-quote speaker="ada"[^>]* all/);
    assert.equal(speaker.match(/<blockquote/g)!.length >= 2, true);
  });

  it('as JSON-LD names its page', async () => {
    const pledge = ['pledge-counter', 'benches', '--story', file, '--base', base];
    const out = await rendered(...pledge, '--as', 'json-ld');
    const { '@graph': graph } = JSON.parse(out) as { '@graph': { url: string }[] };
    assert.equal(graph[0]!.url, `${base}e/pledge-counter/benches`);
  });
});

describe('an attribute of a widget', () => {
  const rows = ['stance-list', 'more-benches', '--story', file];
  const pledge = ['pledge-counter', 'benches', '--story', file];

  it('is refused if the element would ignore its value', async () => {
    for (const [args, says] of [
      [[...rows, '--view', 'tile'], '--view "tile" is none of list, table, tiles.'],
      [[...pledge, '--view', 'table'], '--view "table" is none of figure, dots, history.'],
      [[...pledge, '--theme', 'purple'], '--theme "purple" is none of auto, light, dark.'],
      [[...pledge, '--loading', 'later'], '--loading "later" is none of lazy, eager.'],
      [[...pledge, '--lang', 'xx'], '--lang "xx" is no language. The widgets have words in ar, de, en,'],
      [[...pledge, '--heading-level', '9'], '--heading-level "9" is not a whole number, from 1 to 6.'],
      [[...pledge, '--refresh', '5'], '--refresh "5" is not a whole number, 15 or more.'],
      [[...rows, '--limit', 'ten'], '--limit "ten" is not a whole number, 1 or more.'],
      [[...rows, '--rows', 'all'], '--rows "all" is none of summary, names.'],
      [[...rows, '--sort', 'Name'], '--sort "Name" is none of name, date, category.'],
      [
        [...rows, '--group-by', 'state'],
        '--group-by "state" is none of category, kind, none, region, motto.',
      ],
      [[...rows, '--filter', 'nobody'], 'there is no category "nobody". There are yes, absent, silent.'],
      [[...rows, '--filter', 'state=texas'], 'there is no attribute "state". There are region, motto.'],
      [[...rows, '--filter', 'yes region=sea'], 'region has no value "sea". It has hills.'],
      [
        ['stance-list', 'ash', '--by', 'party', '--questions', 'second', '--story', file],
        'there is no question "second". There are more-benches.',
      ],
    ] as const) {
      for (const [command, ...more] of [
        [snippet, '--base', base] as const,
        [render, '--as', 'dsd'] as const,
      ]) {
        const { code, out, err } = await run(command, ...args, ...more);
        assert.equal(code, 2, args.join(' '));
        assert.ok(err.split('\n')[0]!.includes(says), err.split('\n')[0]);
        assert.equal(out, '');
      }
    }
  });

  it('may be an attribute of the story, and any language that exists', async () => {
    for (const given of [
      ['--group-by', 'region', '--filter', 'yes, region=hills', '--sort', 'date', '--rows', 'names'],
      ['--filter', 'motto=Anything'],
      ['--lang', 'de-AT', '--theme', 'auto', '--refresh', '60', '--heading-level', '2'],
      ['--lang', 'nl', '--view', 'list'],
    ]) {
      const { code, err } = await run(snippet, ...rows, '--base', base, ...given);
      assert.equal(code, 0, err);
    }
  });
});

describe('a widget that cannot be written', () => {
  it('is refused in words', async () => {
    const story = ['--story', file];
    for (const [command, args, says] of [
      [
        render,
        ['leader-quote', 'none', ...story, '--as', 'text'],
        /story\.json has no quote "none"\. It has sit-down, rest\./,
      ],
      [
        render,
        ['stance-list', 'grove', '--by', 'party', ...story, '--as', 'text'],
        /nothing to show of party "grove"/,
      ],
      [render, ['leader-quote', 'rest', ...story], /Name the form with --as/],
      [render, ['leader-quote', 'rest', '--as', 'text'], /Name the story with --story/],
      [
        render,
        ['leader-quote', 'rest', ...story, '--as', 'json-ld'],
        /json-ld needs the address of the site/,
      ],
      [
        render,
        ['leader-quote', 'rest', ...story, '--as', 'html', '--heading-level', '6'],
        /heading-level must be 1 to 5/,
      ],
      [render, ['leader-quotes', 'rest', ...story], /Name the tag first/],
      [render, ['leader-quote', 'rest', ...story, '--view', 'table'], /Unknown option '--view'/],
      [
        render,
        ['leader-quote', 'rest', '--by', 'party', ...story],
        /--by of leader-quote can be speaker only/,
      ],
      [snippet, ['pledge-counter', 'benches', ...story], /Name the address of the site/],
      [
        snippet,
        ['pledge-counter', 'benches', ...story, '--base', base, '--form', 'amp'],
        /--form must be one of placeholder/,
      ],
      [
        snippet,
        ['pledge-counter', 'benches', ...story, '--base', base, '--height', 'x'],
        /whole number of pixels/,
      ],
      [snippet, ['pledge-counter', 'benches', '--story', folder, '--base', base], /is a folder/],
    ] as const) {
      const { code, out, err } = await run(command, ...args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.equal(out, '');
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });
});
