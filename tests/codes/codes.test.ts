/** The codes that an editor copies: five forms for each widget, each on one line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { transform } from 'esbuild';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import '../../src/model/language/locales/ar.js';
import { items } from '../../src/page/widget-address.js';
import { codes, options, type Form, type Tag, type Wanted } from '../../src/embed/codes.js';
import { leaderQuote, quotesOf } from '../../src/model/leader-quote/leader-quote.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { oneSide } from '../../src/model/stance-list/one-side.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import type { Quote } from '../../src/story/types.js';
import { code } from '../conformance/recipes.js';
import {
  cite,
  must,
  pledge,
  question,
  quote,
  source,
  speaker,
  stance,
  stories,
  story,
  today,
  party,
} from '../model/helpers.js';

const BASE = 'https://news.example/facts';
const widgets = (of = stories.bundled): { tag: Tag; id: string }[] => [
  ...of.pledges.map(({ id }) => ({ tag: 'pledge-counter' as const, id })),
  ...of.quotes.map(({ id }) => ({ tag: 'leader-quote' as const, id })),
  ...of.questions.map(({ id }) => ({ tag: 'stance-list' as const, id })),
];

function codeOf(form: Form, wanted: Omit<Wanted, 'base'> & { base?: string }, of = stories.bundled) {
  return must(
    codes(of, { base: BASE, ...wanted })?.find((code) => code.form === form),
    form,
  );
}
const textOf = (...parameters: Parameters<typeof codeOf>) => codeOf(...parameters).text;

const counter = { tag: 'pledge-counter', id: 'reassurance-force' } as const;
const words = { tag: 'leader-quote', id: 'zelensky-concrete-step' } as const;
const list = { tag: 'stance-list', id: 'troops-in-ukraine' } as const;

/** A story with one quote. A scenario names only the parts that matter to it. */
const quoting = (parts: Partial<Quote>, name = 'Ada Lamp') =>
  story({ speakers: [speaker({ name })], quotes: [quote(parts)] });
const light = { tag: 'leader-quote', id: 'light' } as const;

describe('the codes of a widget', () => {
  it('are five, and the form that survives most systems comes first', () => {
    assert.deepEqual(
      must(codes(stories.bundled, { ...counter, base: BASE })).map(({ form }) => form),
      ['placeholder', 'element', 'address', 'iframe', 'markdown'],
    );
  });

  it('are undefined if the story has no such item', () => {
    for (const id of ['', 'no-such', 'toString', '"><script>'])
      for (const tag of Object.keys(options) as Tag[])
        assert.equal(codes(stories.bundled, { tag, id, base: BASE }), undefined);
  });

  it('hold the sentence of the widget, in the words of the model', () => {
    const views = [
      pledgeCounter(stories.bundled, counter.id, '', today),
      leaderQuote(stories.bundled, 'meloni-no-troops', '', today),
      stanceList(stories.bundled, list.id, '', today),
    ];
    for (const [i, wanted] of [
      counter,
      { tag: 'leader-quote', id: 'meloni-no-troops' } as const,
      list,
    ].entries()) {
      const { sentence } = must(views[i]);
      for (const form of ['placeholder', 'element', 'iframe', 'markdown'] as const)
        assert.ok(textOf(form, wanted).includes(sentence.replace(/\s+/g, ' ')), `${wanted.tag} ${form}`);
    }
  });

  const every = Object.values(stories).flatMap((of) =>
    widgets(of).flatMap((widget) =>
      [false, true].flatMap((frozen) =>
        must(codes(of, { ...widget, frozen, base: BASE })).map((code) => ({ ...widget, ...code })),
      ),
    ),
  );

  it('are one line with content and closed tags, and have no shortcode, template or script', () => {
    for (const { tag, id, form, text } of every) {
      assert.doesNotMatch(text, /[\n\r\t]| {2}/, `${tag} ${id} ${form}`);
      if (form === 'address') continue;
      assert.doesNotMatch(
        text,
        /\/>|<([\w-]+)[^>]*><\/\1>|\{|\}|<script|<template|\sstyle=|\son\w+=/,
        `${tag} ${id} ${form}`,
      );
      if (form !== 'markdown') assert.doesNotMatch(text, /[[\]]/, `${tag} ${id} ${form}`);
    }
  });

  it('have only attribute values that every system keeps, except for addresses and frames', () => {
    for (const { form, text } of every) {
      if (form !== 'placeholder' && form !== 'element') continue;
      for (const [, name, value] of text.matchAll(/ ([\w-]+)="([^"]*)"/g)) {
        if (name === 'href' || name === 'cite' || name!.endsWith('src'))
          assert.ok(URL.canParse(value!), value);
        else assert.match(value!, /^[\w-]+$/, name);
      }
    }
  });
});

describe('a placeholder', () => {
  it('is a paragraph that names the element and its item, and links to it', () => {
    const text = textOf('placeholder', counter);
    assert.match(
      text,
      /^<p class="pledge-counter" data-widget="pledge-counter" data-pledge="reassurance-force"/,
    );
    assert.ok(
      text.endsWith(
        ` <a href="${BASE}/e/pledge-counter/reassurance-force#embed">As of 4 September 2025</a></p>`,
      ),
      text,
    );
  });

  it('of a quote is a quotation with its source, the words, and who said them when', () => {
    const of = story({
      sources: [source({ url: 'https://press.example/a?b=1&c=2' })],
      speakers: [speaker({ role: 'Keeper' })],
      quotes: [quote({ citations: cite('report', 2) })],
    });
    assert.equal(
      textOf('placeholder', { ...light, frozen: true }, of),
      '<blockquote class="leader-quote" data-widget="leader-quote" data-quote="light"' +
        ` data-src="${BASE}/v/1/story.json" cite="https://press.example/a?b=1&#38;c=2">` +
        '<p>“Let there be light”</p>' +
        `<p>— Ada Lamp, Keeper, <a href="${BASE}/v/1/e/leader-quote/light#embed">4 September 2025</a></p></blockquote>`,
    );
  });

  it('of a fragment says that it is a fragment, and gives its context', () => {
    const text = textOf('placeholder', { tag: 'leader-quote', id: 'zakharova-any-format' });
    assert.match(text, /<p>“in any format”<\/p>.*Part of a sentence.*Moscow will reject/);
  });

  it('of a paraphrase or a retracted quote is not a quotation', () => {
    const retracted = story({
      quotes: [quote()],
      changes: [
        {
          type: 'retraction',
          version: 1,
          date: '2025-09-06',
          item: 'quotes/light',
          note: 'It was never said',
        },
      ],
    });
    for (const of of [quoting({ kind: 'paraphrase', text: 'Light is wanted' }), retracted]) {
      for (const form of ['placeholder', 'element', 'iframe', 'markdown'] as const)
        assert.doesNotMatch(textOf(form, light, of), /blockquote|“|^>/);
      assert.match(textOf('placeholder', light, of), /^<p class="leader-quote" data-widget/);
    }
  });
});

describe('an element', () => {
  /** A code pasted into a React component and rendered on a server. */
  async function rendered(jsx: string): Promise<string> {
    const { code } = await transform(jsx, { loader: 'jsx', jsxFactory: 'h' });
    return renderToStaticMarkup(runInNewContext(code, { h: createElement }));
  }
  const characters = (html: string) =>
    html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

  it('can be pasted into JSX as it is', async () => {
    const odd = quoting({ text: 'A {b} & “c”' });
    const arabic = { ...list, options: { view: 'table', plain: true, lang: 'ar' } };
    for (const [wanted, of] of [
      [counter, stories.bundled],
      [arabic, stories.bundled],
      [light, odd],
    ] as const) {
      const text = textOf('element', wanted, of);
      const html = await rendered(text);
      assert.equal(
        html.replace(' plain="true"', ' plain').replace(' plain=""', ' plain').replace('&amp;', '&'),
        characters(text),
      );
    }
  });
});

describe('a code that follows updates', () => {
  it('names the version that the page was written with', () => {
    assert.match(textOf('placeholder', counter), / data-pin="1"/);
    assert.match(textOf('element', counter), /^<pledge-counter pledge="reassurance-force" pin="1">/);
    for (const form of ['address', 'iframe', 'markdown'] as const)
      assert.ok(codeOf(form, counter).without.includes('pin'), form);
  });
});

describe('a code that is frozen', () => {
  it('names the story of its version, or the page of that version', () => {
    const frozen = { ...words, frozen: true };
    const page = `${BASE}/v/1/e/leader-quote/zelensky-concrete-step`;
    assert.match(textOf('element', frozen), new RegExp(` src="${BASE}/v/1/story.json"`));
    assert.match(textOf('placeholder', frozen), new RegExp(` data-src="${BASE}/v/1/story.json"`));
    assert.equal(textOf('address', frozen), `${page}#embed`);
    assert.match(textOf('iframe', frozen), new RegExp(`^<iframe src="${page}" `));
    for (const form of ['placeholder', 'element', 'markdown'] as const)
      assert.ok(textOf(form, frozen).includes(`${page}#embed`), form);
    for (const { text, without } of must(codes(stories.bundled, { ...frozen, base: BASE }))) {
      assert.doesNotMatch(text, /pin=/);
      assert.deepEqual(without, []);
    }
  });
});

describe('a frame', () => {
  it('has a title, may share and copy, and holds the words of the widget', () => {
    assert.match(
      textOf('iframe', words),
      /^<iframe src="[^"]+" title="[^"]+" width="100%" height="400" loading="lazy" frameborder="0" allow="web-share; clipboard-write">[^<]+<\/iframe>$/,
    );
  });
});

describe('the height of a frame', () => {
  it('is the given height, or else the default of its tag', () => {
    assert.match(textOf('iframe', { ...counter, height: 640 }), / height="640" /);
    for (const [wanted, height] of [
      [counter, 1200],
      [words, 400],
      [list, 1200],
    ] as const)
      assert.ok(textOf('iframe', wanted).includes(` height="${height}" `), wanted.tag);
  });
});

describe('the options', () => {
  it('of an element are its attributes, except for those that name its item and its story', () => {
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: { declarations?: { tagName?: Tag; attributes: { name: string }[] }[] }[];
    };
    const what = ['pledge', 'quote', 'speaker', 'question', 'party', 'src', 'pin'];
    const documented = manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        tagName
          ? [[tagName, attributes.flatMap(({ name }) => (what.includes(name) ? [] : name)).sort()] as const]
          : [],
      );
    assert.deepEqual(
      Object.fromEntries(documented),
      Object.fromEntries(Object.entries(options).map(([tag, names]) => [tag, [...names].sort()])),
    );
  });

  const wanted = {
    ...list,
    options: { view: 'table', limit: 5, plain: true, static: false, theme: undefined },
  };

  it('stand on the element and, as data, on the placeholder', () => {
    assert.match(
      textOf('element', wanted),
      /^<stance-list question="troops-in-ukraine" pin="1" view="table" limit="5" plain>/,
    );
    assert.match(textOf('placeholder', wanted), / data-view="table" data-limit="5" data-plain="">/);
    for (const form of ['element', 'placeholder'] as const)
      assert.deepEqual(codeOf(form, wanted).without, []);
  });

  it('are at the end of addresses, frames and links, which lack only the version that the page was written with', () => {
    const address = `${BASE}/e/stance-list/troops-in-ukraine#embed/view=table/limit=5/plain`;
    assert.equal(textOf('address', wanted), address);
    assert.ok(textOf('iframe', wanted).startsWith(`<iframe src="${address}" `));
    assert.ok(textOf('markdown', wanted).includes(`](${address})`));
    for (const form of ['address', 'iframe', 'markdown'] as const)
      assert.deepEqual(codeOf(form, wanted).without, ['pin']);
  });

  it('have no space in an address', () => {
    const filtered = { ...list, options: { filter: 'support opposed', sort: 'date' } };
    assert.match(textOf('address', filtered), /#embed\/filter=support,opposed\/sort=date$/);
  });

  it('are left out and reported if the element lacks them or some system would strip them', () => {
    const odd = { ...counter, options: { limit: 3, view: '"><script>', onclick: 'x', theme: 'dark' } };
    for (const form of ['element', 'placeholder', 'address', 'iframe', 'markdown'] as const) {
      const { text, without } = codeOf(form, { ...odd, frozen: true });
      assert.deepEqual(without, ['limit', 'view', 'onclick']);
      assert.doesNotMatch(text, /script|onclick|limit/);
      assert.match(text, /theme="?dark/);
    }
  });
});

describe('a code for several questions', () => {
  const of = story({
    attributes: [{ id: 'sea', label: 'Sea', values: [{ id: 'north', label: 'North' }] }],
    parties: [party('italy', { attributes: { sea: 'north' } }), party('malta')],
    questions: [
      question([stance('italy')], { id: 'oil', text: 'Who shares the oil?' }),
      question([stance('malta')], { id: 'wicks', text: 'Who sends wicks?' }),
    ],
  });
  const several = { tag: 'stance-list', id: 'wicks oil', attribute: 'questions' } as const;

  it('names the questions, holds the words of each, and links to the first', () => {
    for (const [form, start] of [
      [
        'placeholder',
        '<p class="stance-list" data-widget="stance-list" data-questions="wicks oil" data-pin="1">Who sends wicks? ',
      ],
      ['element', '<stance-list questions="wicks oil" pin="1">Who sends wicks? '],
    ] as const) {
      const { text, without } = codeOf(form, several, of);
      assert.ok(text.startsWith(start), text);
      assert.match(text, /Not listed: 1\. Who shares the oil\? .*\/e\/stance-list\/wicks#embed"/);
      assert.deepEqual(without, []);
    }
    assert.match(textOf('address', several, of), /\/e\/stance-list\/wicks#embed\/questions=wicks,oil$/);
    assert.deepEqual(codeOf('address', several, of).without, ['pin']);
  });

  it('may name one question, and is undefined if the story has none of them', () => {
    assert.match(
      textOf('element', { ...several, id: 'oil' }, of),
      /^<stance-list questions="oil" pin="1">Who shares/,
    );
    assert.equal(codes(of, { ...several, id: 'lamps fog', base: BASE }), undefined);
  });

  it('may filter by an attribute of the sides', () => {
    const filtered = { ...several, options: { filter: 'sea=north' } };
    assert.match(textOf('element', filtered, of), / filter="sea=north">/);
    for (const filter of ['=north', 'sea=', 'a=b=c'])
      assert.deepEqual(codeOf('element', { ...several, options: { filter } }, of).without, ['filter']);
  });
});

describe('a code for a speaker', () => {
  const { second } = stories;
  const nur = { tag: 'leader-quote', id: 'nur', attribute: 'speaker' } as const;
  const all = { ...nur, options: { all: true, limit: 3 } };

  it('asks for the latest quote, and links to its page', () => {
    assert.match(
      textOf('placeholder', nur, second),
      /^<blockquote class="leader-quote" data-widget="leader-quote" data-speaker="nur" data-pin="4".* href="[^"]*\/e\/leader-quote\/nur-night#embed"/,
    );
    assert.match(textOf('element', nur, second), /^<leader-quote speaker="nur" pin="4">/);
  });

  it('asks for all quotes, holds the words of all, and links to the latest', () => {
    const view = must(quotesOf(second, 'nur', '', today));
    const quoted = view.list!.quotes.flatMap(({ words }) => words?.text ?? []);
    assert.equal(quoted.length, 2);
    for (const [form, start] of [
      [
        'placeholder',
        '<p class="leader-quote" data-widget="leader-quote" data-speaker="nur" data-pin="4" data-all="" data-limit="3">',
      ],
      ['element', '<leader-quote speaker="nur" pin="4" all limit="3">'],
    ] as const) {
      const { text, without } = codeOf(form, all, second);
      assert.ok(text.startsWith(start), text);
      for (const each of quoted) assert.ok(text.includes(each), each);
      assert.match(text, /\/e\/leader-quote\/nur-night#embed"/);
      assert.deepEqual(without, []);
    }
  });

  it('holds the latest words alone if all together are too long for a paragraph', () => {
    const quotes = ['a', 'b', 'c'].map((id) => quote({ id, text: `${id} ${'very '.repeat(80)}long` }));
    const text = textOf('placeholder', { ...all, id: 'ada' }, story({ quotes }));
    assert.match(text, /“c very/);
    assert.doesNotMatch(text, /“[ab] very/);
  });

  it('names the speaker at the end of an address, a frame and a link', () => {
    for (const form of ['address', 'iframe', 'markdown'] as const) {
      assert.deepEqual(codeOf(form, all, second).without, ['pin']);
      assert.match(
        textOf(form, all, second),
        /\/e\/leader-quote\/nur-night#embed\/speaker=nur\/all\/limit=3\b/,
      );
    }
  });

  it('is undefined if the story has no quote of the speaker', () => {
    for (const options of [{}, { all: true }])
      assert.equal(codes(second, { ...nur, id: 'nobody', options, base: BASE }), undefined);
  });
});

describe('a code for a party', () => {
  const { second } = stories;
  const qamaria = { tag: 'stance-list', id: 'qamaria', attribute: 'party' } as const;
  const some = { ...qamaria, options: { questions: 'lights-on share-the-oil', limit: 1 } };

  it('asks for its positions, in the order of the questions, and links to the first', () => {
    assert.match(
      textOf('placeholder', some, second),
      /^<p class="stance-list" data-widget="stance-list" data-party="qamaria" data-pin="4" data-questions="lights-on share-the-oil" data-limit="1">.* href="[^"]*\/e\/stance-list\/lights-on#embed"/,
    );
    const element = codeOf('element', some, second);
    assert.match(
      element.text,
      /^<stance-list party="qamaria" pin="4" questions="lights-on share-the-oil" limit="1">/,
    );
    assert.ok(
      element.text.includes(
        must(oneSide(second, 'qamaria', '', today, ['lights-on', 'share-the-oil'])).sentence.slice(0, 40),
      ),
    );
    assert.deepEqual(element.without, []);
    assert.match(textOf('address', qamaria, second), /\/e\/stance-list\/share-the-oil#embed\/party=qamaria$/);
  });

  it('names the party at the end of an address, a frame and a link', () => {
    for (const form of ['address', 'iframe', 'markdown'] as const) {
      assert.deepEqual(codeOf(form, some, second).without, ['pin']);
      assert.match(
        textOf(form, some, second),
        /\/e\/stance-list\/lights-on#embed\/party=qamaria\/questions=lights-on,share-the-oil\/limit=1\b/,
      );
    }
  });

  it('is undefined if the party has no position', () => {
    assert.equal(codes(second, { ...qamaria, id: 'seven', base: BASE }), undefined);
  });
});

describe('a language', () => {
  const options = { lang: 'ar' };
  const arabic = { ...list, options };

  it('is also that of the words and of their direction', () => {
    const view = must(stanceList(stories.bundled, list.id, 'ar', today));
    assert.equal(view.dir, 'rtl');
    for (const form of ['placeholder', 'element', 'iframe', 'markdown'] as const)
      assert.ok(textOf(form, arabic).includes(view.sentence.replace(/\s+/g, ' ')), form);
    assert.match(textOf('placeholder', arabic), / data-lang="ar" lang="ar" dir="rtl">/);
    assert.match(textOf('element', arabic), / lang="ar" dir="rtl">/);
  });

  it('is not that of the words of a counter whose noun the story has in another language', () => {
    const code = textOf('placeholder', { ...counter, options });
    assert.match(code, / data-lang="ar" lang="en" dir="ltr">/);
    assert.match(code, /26 nations have formally committed .* out of about 30 to 35 members/);
  });

  it('is requested even if it has not been loaded, and the words are marked with their own', () => {
    assert.match(
      textOf('placeholder', { ...counter, options: { lang: 'pl' } }),
      / data-lang="pl" lang="en" dir="ltr">Reassurance force/,
    );
  });

  it('of quoted words is marked on the words', () => {
    const of = quoting({ text: 'ليكن نور', language: 'ar' });
    assert.match(textOf('placeholder', light, of), /<p lang="ar">«ليكن نور»<\/p><p>— Ada Lamp, /);
  });
});

describe('a text from a story', () => {
  const nasty = 'A & "B" <img src=x onerror=alert(1)> [gallery] {{ x }} it’s *not* _a_ `c` \\ d';
  const of = story({
    speakers: [speaker({ name: nasty })],
    quotes: [quote({ text: `${nasty}\n\nSecond line` })],
    parties: [party('france')],
    pledges: [pledge({ title: nasty })],
    questions: [question([stance('france')], { text: nasty })],
  });

  it('is text in HTML', () => {
    for (const widget of widgets(of)) {
      for (const form of ['placeholder', 'element', 'iframe'] as const) {
        const text = textOf(form, widget, of);
        assert.doesNotMatch(text, /<img|\[gallery|\{\{|& |\n/, form);
        assert.ok(
          text.includes('A &#38; &#34;B&#34; &#60;img src=x onerror=alert(1)&#62; &#91;gallery&#93;'),
          text,
        );
      }
    }
  });

  it('is text in Markdown', () => {
    for (const widget of widgets(of)) {
      const text = textOf('markdown', widget, of);
      assert.ok(
        text.includes(
          'A \\& "B" \\<img src=x onerror=alert(1)\\> \\[gallery\\] \\{\\{ x \\}\\} it’s \\*not\\* \\_a\\_',
        ),
        text,
      );
      assert.doesNotMatch(text, /\n/);
    }
  });

  it('does not begin a list or a heading in Markdown', () => {
    for (const title of ['- a', '+ a', '# a', '> a', '1. a', '12) a', '=== a']) {
      const begun = textOf(
        'markdown',
        { tag: 'pledge-counter', id: 'oil' },
        story({ pledges: [pledge({ title })] }),
      );
      assert.match(begun, /^(\\[-+#>=]|\d+\\[.)])/, title);
    }
  });

  it('is shortened if it is too long for a placeholder', () => {
    const long = 'word '.repeat(300).trim();
    const codes = ['placeholder', 'element', 'markdown'] as const;
    for (const form of codes) {
      const text = textOf(form, light, quoting({ text: long }));
      assert.ok(text.length < 1200, form);
      assert.doesNotMatch(text, /blockquote|word|^>/);
      assert.match(text, /Ada Lamp, 4 September 2025\. .*As of 4 September 2025/);
    }
  });
});

describe('the base address of all codes', () => {
  it('may end in a slash, be a folder, or have characters that end a link in Markdown', () => {
    for (const [base, begins] of [
      ['https://news.example', 'https://news.example/e/'],
      ['https://news.example/facts/', 'https://news.example/facts/e/'],
      ['https://news.example/a%20b', 'https://news.example/a%20b/e/'],
    ] as const)
      assert.ok(textOf('address', { ...counter, base }).startsWith(begins));
    assert.match(
      textOf('markdown', { ...counter, base: 'https://news.example/a(b' }),
      /\(https:\/\/news\.example\/a%28b\/e\/[\w/-]+#embed\)$/,
    );
  });
});

describe('docs/guides/embed.md', () => {
  const docs = readFileSync(new URL('../../docs/guides/embed.md', import.meta.url), 'utf8');
  const listed = (pattern: RegExp) => must(pattern.exec(docs)?.[1], String(pattern));
  const quoted = (code: string) => [...code.matchAll(/'([\w-]+)'/g)].map(([, name]) => must(name, code));
  const tags = Object.keys(options) as Tag[];
  const names = runInNewContext(`${code(docs, '## To let the codes through')}; elements`) as Record<
    string,
    string[]
  >;

  /** The attributes of an element that each list in the guide allows. */
  const lists: Readonly<Record<string, (tag: Tag) => readonly string[]>> = {
    'the names that the recipes take': (tag) => [...must(names[tag], tag)],
    'the filter for WordPress': (tag) => [
      ...quoted(listed(/\$shared = (.*)$/m)),
      ...quoted(listed(new RegExp(`\\$tags\\['${tag}'\\] = \\$shared \\+ (.*)$`, 'm'))),
    ],
    'the allowed tags of Drupal': (tag) => listed(new RegExp(`\\*\\*Drupal[^]*?<${tag} ([^>]*)>`)).split(' '),
  };
  for (const [list, allowed] of Object.entries(lists))
    for (const tag of tags)
      it(`allows every attribute of <${tag}> that a code may have: ${list}`, () => {
        const written = new Set([...items[tag]!, 'src', 'pin', 'dir', ...options[tag]]);
        assert.deepEqual([...allowed(tag)].sort(), [...written].sort());
      });
});
