/** The parts of a code that content management systems keep become a widget. Markup that only looks like them stays. */
import { expect } from '@open-wc/testing';
import { setBase, upgrade } from '../../src/embed/index.js';
import { latestQuote, leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { story } from '../../src/story/bundled.js';
import {
  afterThis,
  counter,
  drawn,
  embeds,
  expectWarnings,
  hearWarnings,
  isShown,
  place,
  shown,
  widgetIn,
  widgetsIn,
} from './helpers.js';

const BASE = 'https://news.example/facts';
const addressOf = ({ tag, id }: { tag: string; id: string }) => `${BASE}/e/${tag}/${id}`;
const embedLink = (embed = counter, text = '4 September 2025') =>
  `<a href="${addressOf(embed)}#embed">${text}</a>`;

setBase(BASE);
upgrade();

/** Waits for markup that was added later, which is upgraded in a microtask. */
const upgraded = async (markup: string): Promise<HTMLElement> => {
  const within = place(markup);
  await Promise.resolve();
  return within;
};

describe('A placeholder', () => {
  for (const embed of embeds) {
    const { tag, attribute, id } = embed;
    const forms: readonly (readonly [form: string, markup: string])[] = [
      [
        'the code as the page "Get the code" writes it',
        `<p class="${tag}" data-widget="${tag}" data-${attribute}="${id}">A sentence. ${embedLink(embed)}</p>`,
      ],
      [
        'a quotation',
        `<blockquote class="${tag}" data-widget="${tag}" data-${attribute}="${id}"><p>Words</p><p>${embedLink(embed)}</p></blockquote>`,
      ],
      ['only data', `<p data-widget="${tag}" data-${attribute}="${id}">A sentence.</p>`],
      ['only its class and data', `<p class="${tag}" data-${attribute}="${id}">A sentence.</p>`],
      [
        'only its class and a link',
        `<p class="wp-block ${tag}">A sentence. <a href="${addressOf(embed)}">Link</a></p>`,
      ],
      ['only a link', `<p>A sentence. ${embedLink(embed)}</p>`],
      ['only a link, in a quotation', `<blockquote><p>Words</p><p>${embedLink(embed)}</p></blockquote>`],
      [
        'data on its link',
        `<p>A sentence. <a class="${tag}" data-${attribute}="${id}" href="#">Link</a></p>`,
      ],
      ['a link without a paragraph', `<ul><li>${embedLink(embed)}</li></ul>`],
      [
        'a link over http, with a slash',
        `<p><a href="${addressOf(embed).replace('https', 'http')}/#embed">Link</a></p>`,
      ],
      ['a bare address on its own line', `<p>\n${addressOf(embed)}#embed </p>`],
      ['a bare address in a division', `<div>${addressOf(embed)}#embed</div>`],
      ['a division with data', `<div data-widget="${tag}" data-${attribute}="${id}">A sentence.</div>`],
      [
        'the markup that CKEditor writes for an address',
        `<figure class="media"><oembed url="${addressOf(embed)}"></oembed></figure>`,
      ],
    ];
    for (const [form, markup] of forms) {
      it(`becomes a <${tag}>: ${form}`, async () => {
        const within = await upgraded(markup);
        const text = within.textContent;
        expect(widgetsIn(within).length).to.equal(1);
        const widget = widgetIn(within);
        expect([widget.localName, widget.getAttribute(attribute)]).to.deep.equal([tag, id]);
        await shown(widget);
        expect(isShown(widget)).to.equal(true);
        expect(within.textContent, 'no word is lost').to.equal(text);
        expect(within.innerText.includes('A sentence.'), 'the fallback is hidden').to.equal(false);
      });
    }
  }

  it('may have every attribute of its element as data-<attribute>', async () => {
    const attributes = {
      question: embeds[2]!.id,
      view: 'table',
      'group-by': 'kind',
      limit: '3',
      plain: '',
      static: '',
      theme: 'dark',
      lang: 'fr',
      'heading-level': '2',
    };
    const data = Object.entries(attributes)
      .map(([name, value]) => `data-${name}="${value}"`)
      .join(' ');
    const widget = widgetIn(
      await upgraded(`<p data-widget="stance-list" data-else="x" ${data}>A sentence.</p>`),
    );
    expect(Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value]))).to.deep.equal(
      attributes,
    );
  });

  it('may name a speaker, and then shows their latest quote', async () => {
    const widget = widgetIn(
      await upgraded(`<p data-widget="leader-quote" data-speaker="zelensky">Words.</p>`),
    );
    expect(widget.getAttribute('speaker')).to.equal('zelensky');
    expect(widget.hasAttribute('quote')).to.equal(false);
    await shown(widget);
    const latest = leaderQuote(story, latestQuote(story, 'zelensky')!, 'en', '');
    expect(widget.shadowRoot!.querySelector('[part=root]')!.ariaLabel).to.equal(latest!.name);
  });

  it('may ask for all quotes of a speaker, and keeps the limit', async () => {
    const within = await upgraded(
      '<p data-widget="leader-quote" data-speaker="macron" data-all data-limit="2">Words.</p>',
    );
    const widget = widgetIn(within);
    await shown(widget);
    expect(widget.shadowRoot!.querySelectorAll('.quotes > li:not([hidden])').length).to.equal(2);
    expect(widget.shadowRoot!.querySelectorAll('.quotes > li').length).to.be.above(5);
  });

  it('may name a party and questions, and then shows its positions', async () => {
    const within = await upgraded(
      '<p data-widget="stance-list" data-party="italy" data-questions="troops-in-ukraine">Words.</p>',
    );
    const widget = widgetIn(within);
    await shown(widget);
    const rows = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]')];
    expect(rows.map(({ dataset }) => dataset['row'])).to.deep.equal(['troops-in-ukraine']);
  });

  for (const [what, end, attributes] of [
    ['options', 'limit=2/filter=opposed,support/plain', { limit: '2', filter: 'opposed,support', plain: '' }],
    ['another subject', 'party=italy/limit=2', { party: 'italy', limit: '2' }],
    ['no story and no listener', 'src=evil/onclick=alert', {}],
  ] as const) {
    const address = `${BASE}/e/stance-list/troops-in-ukraine#embed/${end}`;
    for (const [form, markup] of [
      ['link', `<p><a href="${address}">4 September 2025</a></p>`],
      ['text', `<p>${address}</p>`],
      ['class and a link', `<p class="stance-list"><a href="${address}">4 September 2025</a></p>`],
    ] as const) {
      it(`takes ${what} from the end of an address: ${form}`, async () => {
        const widget = widgetIn(await upgraded(markup));
        await shown(widget);
        expect(isShown(widget)).to.equal(true);
        const { theme: _, ...found } = Object.fromEntries(
          [...widget.attributes].map(({ name, value }) => [name, value]),
        );
        expect(found).to.deep.equal(
          'party' in attributes ? attributes : { question: 'troops-in-ukraine', ...attributes },
        );
      });
    }
  }

  it('is frozen if its link names a version', async () => {
    const widget = widgetIn(
      await upgraded(`<p><a href="${BASE}/v/3/e/${counter.tag}/${counter.id}#embed">Link</a></p>`),
    );
    expect(widget.getAttribute('src')).to.equal(`${BASE}/v/3/story.json`);
  });

  it('keeps its id and its language, and contains the widget', async () => {
    const within = await upgraded(
      `<p id="count" lang="fr" data-widget="pledge-counter" data-pledge="${counter.id}">Texte.</p>`,
    );
    const placeholder = document.querySelector<HTMLElement>('#count')!;
    expect([...placeholder.children]).to.deep.equal([widgetIn(within)]);
    expect(placeholder.lang).to.equal('fr');
  });

  it('keeps the class by which a block theme positions it', async () => {
    const theme = document.createElement('style');
    theme.textContent = '.theme > * { max-width: 300px } .theme > .alignwide { max-width: 500px }';
    document.head.append(theme);
    afterThis(() => theme.remove());
    const within = place();
    within.className = 'theme';
    within.style.inlineSize = '600px';
    const placeholder = `data-widget="pledge-counter" data-pledge="${counter.id}">A sentence.</p>`;
    within.innerHTML = `<p class="pledge-counter alignwide" ${placeholder}<p class="pledge-counter" ${placeholder}`;
    await Promise.resolve();
    const [wide, narrow] = widgetsIn(within);
    await shown(wide!, narrow!);
    expect([wide!.offsetWidth, narrow!.offsetWidth]).to.deep.equal([500, 300]);
    for (const widget of [wide!, narrow!]) expect(widget.matches('.pledge-counter')).to.equal(false);
  });

  it('is still shown as a whole if the story has no such item', async () => {
    expectWarnings(/pledge is "no-such"/);
    const within = await upgraded(
      '<p data-widget="pledge-counter" data-pledge="no-such">A sentence. <a href="#x">Link</a></p>',
    );
    await shown(widgetIn(within));
    expect(within.innerText.trim()).to.equal('A sentence. Link');
    expect(within.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('keeps its own nodes, so that a page’s listeners on them keep working', async () => {
    const within = place();
    within.innerHTML = `<blockquote data-widget="leader-quote" data-quote="${embeds[1]!.id}"><p>Words</p><p>More</p></blockquote>`;
    const [quotation, paragraph] = [within.firstElementChild!, within.querySelector('p')!];
    await Promise.resolve();
    expect([...within.children]).to.deep.equal([quotation]);
    expect(quotation.contains(widgetIn(within))).to.equal(true);
    expect(widgetIn(within).contains(paragraph)).to.equal(true);
    await shown(widgetIn(within));
    expect(within.innerText).not.to.include('More');
  });

  it('adds nothing to the box of its widget: no border or margin of the page’s quotations', async () => {
    expectWarnings(/quote is "no-such"/);
    const style = document.createElement('style');
    style.textContent = `.styled blockquote { border-left: 5px solid; padding: 20px; background: red; font-style: italic }
      .styled blockquote::before { content: '“'; display: block; font-size: 80px }`;
    document.head.append(style);
    afterThis(() => style.remove());
    const within = place();
    within.className = 'styled';
    within.style.inlineSize = '500px';
    within.innerHTML = ['no-such', embeds[1]!.id]
      .map((id) => `<blockquote data-widget="leader-quote" data-quote="${id}"><p>Words</p></blockquote>`)
      .join('');
    await Promise.resolve();
    await shown(...widgetsIn(within));
    const [unknown, known] = widgetsIn(within).map(({ parentElement }) => parentElement!);
    expect(getComputedStyle(unknown!).paddingLeft, 'the words of the page keep its look').to.equal('20px');
    const box = known!.getBoundingClientRect();
    const { left, top, width, height } = widgetsIn(within)[1]!.getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([box.left, box.top, box.width, box.height]);
    expect([width, getComputedStyle(known!).backgroundColor]).to.deep.equal([500, 'rgba(0, 0, 0, 0)']);
  });
});

describe('Markup that is left unchanged', () => {
  const long = 'word '.repeat(300);
  const kept: readonly (readonly [what: string, markup: string])[] = [
    ['a link that only mentions', `<p>See <a href="${addressOf(counter)}">the count</a>.</p>`],
    [
      'a link to another site',
      `<p><a href="https://elsewhere.example/e/${counter.tag}/${counter.id}#embed">Link</a></p>`,
    ],
    ['a link to another part of the page', `<p><a href="${addressOf(counter)}#embedded">Link</a></p>`],
    ['a link with more than settings', `<p><a href="${addressOf(counter)}#embed/a=%20b">Link</a></p>`],
    ['a link to another page of the site', `<p><a href="${BASE}/about#embed">Link</a></p>`],
    ['a link to no element of ours', `<p><a href="${BASE}/e/x-counter/a#embed">Link</a></p>`],
    ['a link with no address', '<p><a href="https://[#embed">Link</a></p>'],
    ['a paragraph that is long', `<p>${long}${embedLink()}</p>`],
    ['a paragraph of many links', `<p>${'<a href="#a">a</a>'.repeat(4)}${embedLink()}</p>`],
    [
      'a whole article with data',
      `<div data-widget="pledge-counter" data-pledge="${counter.id}"><p>${long}</p></div>`,
    ],
    ['a quotation that holds an article', `<blockquote><p>${long}</p><p>${embedLink()}</p></blockquote>`],
    ['an address among other words', `<p>It is at ${addressOf(counter)}#embed today.</p>`],
    ['an address without #embed', `<p>${addressOf(counter)}</p>`],
    ['an example of code', `<pre><code>${addressOf(counter)}#embed</code></pre>`],
    [
      'markup in an editable area',
      `<div contenteditable><p>${embedLink()}</p><p data-widget="pledge-counter" data-pledge="${counter.id}">x</p></div>`,
    ],
    ['a class of the same name', '<p class="pledge-counter">Our own.</p>'],
    ['a widget of someone else', '<p data-widget="carousel" data-pledge="x">x</p>'],
    ['what stands in a template', `<template><p>${embedLink()}</p></template>`],
  ];
  for (const [what, markup] of kept) {
    it(`is ${what}`, async () => {
      const within = place();
      within.innerHTML = markup;
      const before = within.innerHTML;
      await Promise.resolve();
      expect(within.innerHTML).to.equal(before);
    });
  }

  it('is the article around a link, of which only the link becomes a widget', async () => {
    const within = await upgraded(`<div><p>First.</p>${embedLink()}<p>Last.</p></div>`);
    const [article] = within.children;
    expect([...article!.children].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'pledge-counter',
      'p',
    ]);
    expect(widgetIn(within).innerHTML).to.equal(embedLink());
  });

  it('is a placeholder inside one of our elements', async () => {
    const within = await upgraded(
      `<pledge-counter pledge="${counter.id}"><p class="pledge-counter" data-widget="pledge-counter" data-pledge="${counter.id}">A sentence. ${embedLink()}</p></pledge-counter>`,
    );
    expect(widgetsIn(within).length).to.equal(1);
  });

  it('is a figure that already has a widget', async () => {
    const within = await upgraded(
      `<figure>${counter.markup}<figcaption>${embedLink()}</figcaption></figure>`,
    );
    expect(widgetsIn(within).length).to.equal(1);
  });
});

describe('A placeholder that names no item', () => {
  const missing = (markup: string, names: string, tag: string) =>
    `onrecord ${markup}: ${names} is missing; expected an id, or instead a link to BASE/e/${tag}/ID`;
  const misspelled = '<p data-widget="pledge-counter" data-pledges="reassurance-force">';

  for (const [markup, names, tag] of [
    [misspelled, 'data-pledge', 'pledge-counter'],
    ['<p data-widget="leader-quote" data-quote="">', 'data-quote or data-speaker', 'leader-quote'],
    ['<div data-widget="stance-list" lang="fr">', 'data-question or data-party', 'stance-list'],
  ] as const) {
    it(`stays text, and the console says what is missing: ${markup}`, async () => {
      const heard = hearWarnings();
      const within = await upgraded(`${markup}Words. <a href="${BASE}/about">Link</a>`);
      expect(within.innerText).to.equal('Words. Link');
      expect(widgetsIn(within)).to.deep.equal([]);
      expect(heard).to.deep.equal([missing(markup, names, tag)]);
      upgrade();
      expect(heard, 'once').to.have.length(1);
    });
  }

  it('causes no warning if it is not clearly ours', async () => {
    const heard = hearWarnings();
    await upgraded(`
      <p class="pledge-counter">Our own.</p>
      <p class="pledge-counter" data-widget="carousel">Words.</p>
      <div contenteditable>${misspelled}Being written.</p></div>
      <pledge-counter pledge="${counter.id}">${misspelled}A fallback.</p></pledge-counter>`);
    expect(heard).to.deep.equal([]);
  });

  it('causes no warning while the page is still being parsed', async () => {
    const heard = hearWarnings();
    const within = place();
    const state = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')!;
    afterThis(() => Object.defineProperty(Document.prototype, 'readyState', state));
    Object.defineProperty(Document.prototype, 'readyState', { value: 'loading', configurable: true });
    within.innerHTML = '<p data-widget="pledge-counter">A sentence. </p>';
    await Promise.resolve();
    within.firstElementChild!.insertAdjacentHTML('beforeend', embedLink());
    await Promise.resolve();
    expect(widgetsIn(within).length).to.equal(1);
    expect(heard).to.deep.equal([]);
  });
});

describe('Upgrading', () => {
  const code = `<p data-widget="pledge-counter" data-pledge="${counter.id}">A sentence. ${embedLink()}</p>`;

  it('a second time changes nothing', async () => {
    const within = await upgraded(code + embeds[1]!.markup);
    const before = within.innerHTML;
    const widgets = widgetsIn(within);
    upgrade();
    upgrade();
    await drawn();
    expect(within.innerHTML).to.equal(before);
    expect(widgetsIn(within)).to.deep.equal(widgets);
  });

  it('finds placeholders that are added later, in any part of the page', async () => {
    const within = place('<main></main>');
    const main = within.firstElementChild!;
    main.insertAdjacentHTML('beforeend', `<article><p>More.</p>${code}</article>`);
    main.append(document.createRange().createContextualFragment(code));
    const line = document.createElement('p');
    main.append(line);
    await drawn();
    line.textContent = `${addressOf(counter)}#embed`;
    await drawn();
    expect(widgetsIn(within).length).to.equal(3);
  });

  it('continues when a site replaces the body instead of loading a page', async () => {
    const own = document.body;
    afterThis(() => document.documentElement.replaceChild(own, document.body));
    const other = document.createElement('body');
    other.innerHTML = code;
    document.documentElement.replaceChild(other, own);
    await drawn();
    expect(widgetsIn(other).length).to.equal(1);
    // The reader goes back, and the site shows a copy of the first body.
    const copy = other.cloneNode(true) as HTMLBodyElement;
    document.documentElement.replaceChild(copy, other);
    await drawn();
    expect(widgetsIn(copy).length).to.equal(1);
    await shown(widgetIn(copy));
    expect(isShown(widgetIn(copy))).to.equal(true);
  });

  it('looks into a shadow root that it was called for, and into no other', async () => {
    const [host, other] = [place(), place()];
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = other.attachShadow({ mode: 'open' }).innerHTML = code;
    upgrade();
    await drawn();
    expect(widgetsIn(root).length).to.equal(0);
    upgrade(root);
    root.append(document.createRange().createContextualFragment(code));
    await drawn();
    expect(widgetsIn(root).length).to.equal(2);
    expect(widgetsIn(other.shadowRoot!).length).to.equal(0);
  });

  it('makes one widget for each of many codes', async () => {
    const within = await upgraded(code.repeat(100));
    expect(widgetsIn(within).length).to.equal(100);
    expect(within.querySelectorAll('pledge-counter pledge-counter').length).to.equal(0);
  });
});

describe('The base of addresses', () => {
  const link = (base: string) => `<p><a href="${base}/e/pledge-counter/${counter.id}#embed">Link</a></p>`;
  const counts = async (base: string) => widgetsIn(await upgraded(link(base))).length;

  it('is the address given to setBase(), which may be relative to the page', async () => {
    afterThis(() => setBase(BASE));
    setBase('/here');
    expect(await counts('/here')).to.equal(1);
    expect(await counts(BASE)).to.equal(0);
  });

  it('is the address in the page’s meta tag, if setBase() was not called', async () => {
    afterThis(() => setBase(BASE));
    setBase(undefined);
    const meta = Object.assign(document.createElement('meta'), {
      name: 'onrecord-base',
      content: 'https://meta.example/',
    });
    document.head.append(meta);
    afterThis(() => meta.remove());
    expect(await counts('https://meta.example')).to.equal(1);
  });

  it('is never guessed: without one, links stay links, and placeholders still work', async () => {
    afterThis(() => setBase(BASE));
    setBase(undefined);
    expect(await counts(BASE)).to.equal(0);
    expect(await counts(new URL('/src', location.href).href)).to.equal(0);
    expect(
      widgetsIn(await upgraded(`<p data-widget="pledge-counter" data-pledge="${counter.id}">x</p>`)).length,
    ).to.equal(1);
  });

  it('must be an http or https address', async () => {
    afterThis(() => setBase(BASE));
    setBase('data:text/html,x');
    expect(await counts(BASE)).to.equal(0);
  });
});
