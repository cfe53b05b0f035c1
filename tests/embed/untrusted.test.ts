/** Readers' comments, after a sanitizer, must not speak in the newsroom's name, nor stop the placeholders after them. */
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { MAX_WIDGETS } from '../../src/embed/place.js';
import { setBase, upgrade } from '../../src/embed/index.js';
import {
  afterThis,
  counter,
  drawn,
  embeds,
  hearErrors,
  hearWarnings,
  place,
  widgetIn,
  widgetsIn,
} from './helpers.js';
import { module, openPage, script, widgetsOf } from './frame.js';

const BASE = 'https://news.example/facts';
setBase(BASE);
upgrade();

const quote = embeds[1]!;
const ELSEWHERE = 'https://other.example/x.json';
const code = (data = '', words = 'A comment.') =>
  `<p class="leader-quote" data-quote="${quote.id}" ${data}>${words}</p>`;
const from = (src: string, data = '') => code(`data-src="${src}" ${data}`);

async function upgraded(markup: string): Promise<HTMLElement> {
  const within = place(markup);
  await drawn();
  return within;
}
const sourcesIn = (within: Element) => widgetsIn(within).map((widget) => widget.getAttribute('src'));

/** Records every request instead of sending it. */
function hearRequests(): string[] {
  const heard: string[] = [];
  const { fetch } = window;
  afterThis(() => (window.fetch = fetch));
  window.fetch = (address) => {
    heard.push(new Request(address).url);
    return Promise.resolve(new Response('', { status: 404 }));
  };
  return heard;
}

describe('A placeholder with a story from elsewhere', () => {
  it('stays text, whatever a sanitizer leaves, and requests nothing', async () => {
    const requests = hearRequests();
    hearWarnings();
    const markup = [
      from(ELSEWHERE, 'data-refresh="15"'),
      from('//other.example/x.json'),
      from('https://news.example.other.example/facts/x.json'),
      from('https://news.example/uploads/x.json'),
      from('https://news.example@other.example/facts/'),
      from('https://news.example/facts/../uploads/x.json'),
      from('data:application/json,{}'),
      from('https://['),
      `<p><a href="${BASE}/e/leader-quote/${quote.id}#embed" data-src="${ELSEWHERE}">Link</a></p>`,
      `<p class="leader-quote" data-src="${ELSEWHERE}"><a href="${BASE}/e/leader-quote/${quote.id}">Link</a></p>`,
    ].join('');
    const clean = DOMPurify.sanitize(markup);
    expect(clean).to.include(`data-src="${ELSEWHERE}"`);
    const within = await upgraded(clean);
    expect(widgetsIn(within)).to.deep.equal([]);
    expect(within.innerHTML).to.equal(clean);
    expect(requests).to.deep.equal([]);
  });

  it('becomes a widget if the story is below the base address or in the page’s own origin', async () => {
    hearRequests();
    hearWarnings();
    const trusted = [`${BASE}/v/1/story.json`, '/story.json', `${location.origin}/other.json`];
    expect(sourcesIn(await upgraded(trusted.map((src) => from(src)).join('')))).to.deep.equal(trusted);
  });

  it('becomes a widget if the page lists the source, in a <meta> or for upgrade()', async () => {
    hearRequests();
    hearWarnings();
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'onrecord-sources', content: 'https://a.example/ https://b.example/facts' });
    document.head.append(meta);
    afterThis(() => meta.remove());
    upgrade({ sources: ['https://c.example/story.json'] });
    const trusted = ['https://a.example/x', 'https://b.example/facts/x', 'https://c.example/story.json?1'];
    const others = [
      'https://b.example/facts-of-others',
      'https://b.example/',
      'https://c.example/other.json',
    ];
    const within = await upgraded([...trusted, ...others].map((src) => from(src)).join(''));
    expect(sourcesIn(within)).to.deep.equal(trusted);
  });

  it('stays text if the story’s address is added later, by an attribute', async () => {
    hearWarnings();
    const within = await upgraded(code());
    within.querySelector('p')!.dataset.src = ELSEWHERE;
    await drawn();
    expect(sourcesIn(within)).to.deep.equal([null]);
  });

  it('causes one warning, which says what to do', async () => {
    const page = await openPage({ head: module(), body: from(ELSEWHERE).repeat(20) });
    expect(widgetsOf(page)).to.deep.equal([]);
    expect(page.noticed.said.length).to.equal(1);
    expect(page.noticed.said[0]).to.include(ELSEWHERE).and.include('<meta name="onrecord-sources"');
  });
});

describe('data-onrecord-ignore', () => {
  it('leaves every form of a placeholder in its container unchanged', async () => {
    const link = `<a href="${BASE}/e/leader-quote/${quote.id}#embed">Link</a>`;
    const forms = `${code()}<p>${link}</p><p>${BASE}/e/leader-quote/${quote.id}#embed</p>
      <figure><oembed url="${BASE}/e/leader-quote/${quote.id}"></oembed></figure>${link}`;
    const within = await upgraded(`<section data-onrecord-ignore>${forms}</section>${code()}`);
    expect(within.querySelector('section')!.innerHTML).to.equal(
      place(`<x-x>${forms}</x-x>`).firstElementChild!.innerHTML,
    );
    within.querySelector('section')!.insertAdjacentHTML('beforeend', code());
    await drawn();
    expect(widgetsIn(within).length).to.equal(1);
  });
});

it(`At most ${MAX_WIDGETS} placeholders become widgets, with one warning, and widgets that have left the page don’t count`, async () => {
  const page = await openPage({ head: module(), body: `<main>${code().repeat(MAX_WIDGETS + 50)}</main>` });
  expect(widgetsOf(page).length).to.equal(MAX_WIDGETS);
  expect(page.noticed.said.length).to.equal(1);
  expect(page.noticed.said[0]).to.include(String(MAX_WIDGETS));
  page.document.querySelector('main')!.innerHTML = code();
  await new Promise((resolve) => page.setTimeout(resolve));
  expect(widgetsOf(page).length).to.equal(1);
});

/** Members of a form or a document that an element with this name hides. */
const NAMES = [
  'matches',
  'closest',
  'querySelector',
  'querySelectorAll',
  'textContent',
  'getAttribute',
  'setAttribute',
  'childNodes',
  'parentElement',
  'nodeType',
  'isConnected',
  'isContentEditable',
  'localName',
  'append',
  'getRootNode',
];

for (const name of NAMES) {
  it(`A form with an input named ${name} does not stop the placeholders in it, around it and after it`, async () => {
    const errors = hearErrors();
    const form = `<form class="leader-quote" data-widget="leader-quote"><input name="${name}">${counter.markup}${code()}</form>`;
    hearWarnings();
    const within = await upgraded(`<div>${form}${form}</div>${code()}`);
    within.append(...place(form).childNodes);
    Element.prototype.append.call(
      within.querySelector('form'),
      'Text',
      `${BASE}/e/leader-quote/${quote.id}#embed`,
    );
    within.insertAdjacentHTML('beforeend', code());
    await drawn();
    expect(within.querySelectorAll('p > leader-quote').length).to.equal(5);
    expect(errors).to.deep.equal([]);
  });
}

for (const name of [
  'createElement',
  'createTreeWalker',
  'querySelectorAll',
  'readyState',
  'baseURI',
  'adoptedStyleSheets',
  'addEventListener',
  'importNode',
]) {
  it(`An image named ${name} does not stop the placeholders of its page`, async () => {
    const image = `<img alt="" name="${name}"><form name="${name}"></form>`;
    const page = await openPage({
      body: `${image}${module()}${code()}${script("addEventListener('load', () => document.body.insertAdjacentHTML('beforeend', window.code))")}`,
      head: script(`window.code = ${JSON.stringify(code())}`),
    });
    await page.customElements.whenDefined('stance-list');
    await new Promise((resolve) => page.setTimeout(resolve));
    expect(widgetsOf(page).map(({ localName }) => localName)).to.deep.equal(['leader-quote', 'leader-quote']);
    expect(page.noticed.thrown).to.deep.equal([]);
  });
}

it('A placeholder that fails causes a warning and does not stop the next', async () => {
  const heard = hearWarnings();
  const within = place();
  within.innerHTML = code('', 'A comment.').replace(quote.id, 'fails') + code();
  const { setAttribute } = Element.prototype;
  afterThis(() => (Element.prototype.setAttribute = setAttribute));
  Element.prototype.setAttribute = function (name, value) {
    if (value === 'fails') throw new Error('no more');
    setAttribute.call(this, name, value);
  };
  await Promise.resolve();
  expect(within.firstElementChild!.textContent).to.equal('A comment.');
  expect(widgetIn(within).parentElement).to.equal(within.lastElementChild);
  expect(heard.length).to.equal(1);
  expect(heard[0]).to.include('no more');
});

it('An address that ends in index.html names the same widget', async () => {
  const within = await upgraded(
    `<p><a href="${BASE}/e/leader-quote/${quote.id}/index.html#embed">Link</a></p>`,
  );
  expect(widgetIn(within).getAttribute('quote')).to.equal(quote.id);
});
