import { expect } from '@open-wc/testing';
import { contrast, contrastOn, textContrasts } from './contrast.js';
import {
  afterThis,
  emulate,
  grounds,
  openEverything,
  openPage,
  part,
  root,
  second,
  settle,
  show,
  type Attributes,
  type Ground,
  type Tag,
} from './helpers.js';
import { itInForcedColours } from '../engine.js';

const embeds: readonly (readonly [Tag, Attributes])[] = [
  ['pledge-counter', { pledge: 'reassurance-force' }],
  ['leader-quote', { quote: 'macron-26' }],
  ['stance-list', { question: 'troops-in-ukraine' }],
];
const themes = ['plain', 'newspaper', 'high-contrast'];
const transparent = 'rgba(0, 0, 0, 0)';

/** A change of an attribute is told in a microtask, and the element renders in another. */
const noticed = async (element: Element) => {
  await new Promise((resolve) => setTimeout(resolve));
  await settle(element);
};

/** Whether the element paints a ground of its own. */
const paints = (element: Element) =>
  !/\/ 0\)$|^rgba\(0, 0, 0, 0\)$/.test(getComputedStyle(element).backgroundColor);

function expectReadable(element: Element): void {
  openEverything(element);
  const faint = textContrasts(element).filter(({ ratio }) => ratio < 4.5);
  expect(faint).to.deep.equal([]);
}

/** Loads one of the ready themes as a site does, until the test ends. */
async function load(theme: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: new URL(`../../src/themes/${theme}.css`, import.meta.url).href,
  });
  const loaded = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  document.head.append(link);
  afterThis(() => link.remove());
  await loaded;
}

for (const [tag, attributes] of embeds) {
  describe(`<${tag}> where the page says data-theme`, () => {
    for (const ground of ['white', 'black'] as const) {
      const { scheme } = grounds[ground];

      it(`${scheme}, and its text colour follows: the page’s colours are left alone`, async () => {
        const place = openPage(ground);
        place.dataset.theme = scheme;
        const element = await show(tag, attributes, { within: place });
        expect(paints(element)).to.equal(false);
        expect(contrast(getComputedStyle(root(element)).color, grounds[ground].color)).to.be.lessThan(1.02);
        expect(getComputedStyle(root(element)).colorScheme).to.equal(scheme);
        expectReadable(element);
      });

      it(`${scheme}, and its text colour does not follow: text and ground are mended together`, async () => {
        const place = openPage(ground);
        place.dataset.theme = scheme;
        // What a page does that colours its own paragraphs and not what they stand in.
        place.style.color = ground === 'white' ? '#eee' : '#111';
        const element = await show(tag, attributes, { within: place });
        expect(paints(element)).to.equal(true);
        expectReadable(element);
        element.setAttribute('transparent', '');
        await settle(element);
        expect(getComputedStyle(element).backgroundColor).to.equal(transparent);
        expectReadable(element);
      });
    }

    it('later: it follows the switch, around a shadow root as well', async () => {
      const place = openPage('black');
      place.style.color = '#111';
      const inner = document.createElement('div');
      place.attachShadow({ mode: 'open' }).append(inner);
      const element = await show(tag, attributes, { within: inner });
      expect(paints(element)).to.equal(false);
      place.dataset.theme = 'dark';
      await noticed(element);
      expect(paints(element)).to.equal(true);
      expectReadable(element);
      inner.dataset.theme = 'light';
      await noticed(element);
      expect(paints(element), 'the nearest counts, and dark text is right on light ground').to.equal(false);
    });

    it('by names of its own, or where the element has a theme: nothing changes', async () => {
      const place = openPage('white');
      place.dataset.theme = 'sepia';
      const element = await show(tag, attributes, { within: place });
      expect(paints(element)).to.equal(false);
      expect(getComputedStyle(root(element)).colorScheme).to.equal('light');
      place.dataset.theme = 'light';
      element.theme = 'dark';
      await noticed(element);
      expect(paints(element)).to.equal(false);
      expect(getComputedStyle(root(element)).colorScheme).to.equal('dark');
      expectReadable(element);
    });
  });

  describe(`<${tag}> in the ready themes`, () => {
    for (const theme of themes) {
      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`${theme}: every text stands out on ${ground}`, async () => {
          await load(theme);
          const place = openPage(ground);
          expectReadable(await show(tag, attributes, { within: place }));
          expectReadable(await show(tag, { ...attributes, theme: 'light' }, { within: place }));
          expectReadable(await show(tag, { ...attributes, theme: 'dark' }, { within: place }));
        });
      }
    }
  });
}

describe('the ready themes', () => {
  it('change what they say they change', async () => {
    const counter = await show('pledge-counter', { pledge: 'reassurance-force' });
    const look = () => {
      const { fontFamily, fontSize } = getComputedStyle(part(counter, 'number'));
      const { borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(root(counter));
      return { fontFamily, fontSize, borderTopWidth, borderTopStyle, backgroundColor };
    };
    const bare = look();
    await load('plain');
    expect(look().borderTopWidth).to.equal('0px');
    expect(parseFloat(look().fontSize)).to.be.lessThan(parseFloat(bare.fontSize));
    document.head.lastElementChild!.remove();
    await load('newspaper');
    expect(look().borderTopStyle).to.equal('double');
    expect(look().fontFamily).to.include('Georgia');
    document.head.lastElementChild!.remove();
    await load('high-contrast');
    expect(look().backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(contrastOn(part(counter, 'foot'), 'color'), 'no lighter text').to.equal(21);
  });

  it('high contrast is dark where the page says so by data-theme alone', async () => {
    await load('high-contrast');
    const place = openPage('white');
    place.dataset.theme = 'dark';
    const element = await show('leader-quote', { quote: 'macron-26' }, { within: place });
    expect(getComputedStyle(root(element)).backgroundColor).to.equal('rgb(0, 0, 0)');
    expectReadable(element);
  });

  for (const theme of themes) {
    itInForcedColours(`${theme}: leaves the reader’s own colours alone`, async () => {
      await emulate({ 'forced-colors': 'active' });
      await load(theme);
      const system = document.createElement('p');
      system.style.color = 'CanvasText';
      openPage().append(system);
      for (const [tag, attributes] of embeds) {
        const element = await show(tag, attributes);
        expect(getComputedStyle(part(element, 'foot')).color, tag).to.equal(getComputedStyle(system).color);
      }
    });
  }
});

describe('custom properties and parts', () => {
  it('pass through to every element, from any ancestor', async () => {
    const place = openPage();
    place.setAttribute(
      'style',
      '--onrecord-font-size: 21px; --onrecord-muted-color: rgb(1 2 3); --onrecord-rule-color: rgb(4 5 6); --onrecord-inline-size: 300px; --onrecord-margin: 7px',
    );
    for (const [tag, attributes] of embeds) {
      const element = await show(tag, attributes, { within: place });
      const style = getComputedStyle(root(element));
      expect(style.fontSize, tag).to.equal('21px');
      expect(getComputedStyle(part(element, 'foot')).color, tag).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(part(element, 'foot')).borderTopColor, tag).to.equal('rgb(4, 5, 6)');
      expect(getComputedStyle(element).width, tag).to.equal('300px');
      expect(getComputedStyle(element).marginTop, tag).to.equal('7px');
    }
  });

  it('the colour of a category is the page’s to choose', async () => {
    const place = openPage();
    place.style.setProperty('--onrecord-category-1', 'rgb(9 8 7)');
    const list = await show(
      'stance-list',
      { question: second.questions[0]!.id },
      { story: second, within: place },
    );
    expect(getComputedStyle(list.shadowRoot!.querySelector('.c0 path')!).fill).to.equal('rgb(9, 8, 7)');
  });

  const pages: readonly (readonly [color: string, background: string, colorScheme: string])[] = [
    ['#999', '#eee', ''],
    ['#767676', '#fff', ''],
    ['#555', '#fff', ''],
    ['#ccc', '#222', ''],
    ['#fff', '#000', ''],
    ['#b3b3b3', '#121212', ''],
    ['#999', '#222', 'dark'],
    ['rgb(255 255 255 / 60%)', '#121212', ''],
    ['rgb(0 0 0 / 54%)', '#fff', ''],
  ];
  for (const [color, background, colorScheme] of pages)
    it(`every category stands out from ${background} with text in ${color} ${colorScheme}`, async () => {
      const place = openPage();
      Object.assign(place.style, { color, background, colorScheme });
      const list = await show(
        'stance-list',
        { question: second.questions[0]!.id },
        { story: second, within: place },
      );
      const marks = [...list.shadowRoot!.querySelectorAll('.category:not(.cx) path')];
      expect(marks).not.to.be.empty;
      expect(marks.map((mark) => contrastOn(mark, 'fill')).filter((ratio) => ratio < 3)).to.deep.equal([]);
    });
});
