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

/** Waits for the mutation observer, which runs in a microtask, and then for the element. */
const noticed = async (element: Element) => {
  await new Promise((resolve) => setTimeout(resolve));
  await settle(element);
};

/** Whether the element has a background of its own. */
const paints = (element: Element) =>
  !/\/ 0\)$|^rgba\(0, 0, 0, 0\)$/.test(getComputedStyle(element).backgroundColor);

function expectReadable(element: Element): void {
  openEverything(element);
  const faint = textContrasts(element).filter(({ ratio }) => ratio < 4.5);
  expect(faint).to.deep.equal([]);
}

/** Adds one of the bundled themes to the page until the test ends. */
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
  describe(`<${tag}> on a page with data-theme`, () => {
    for (const ground of ['white', 'black'] as const) {
      const { scheme } = grounds[ground];

      it(`${scheme} and a fitting text colour: keeps the page’s colours`, async () => {
        const place = openPage(ground);
        place.dataset.theme = scheme;
        const element = await show(tag, attributes, { within: place });
        expect(paints(element)).to.equal(false);
        expect(contrast(getComputedStyle(root(element)).color, grounds[ground].color)).to.be.lessThan(1.02);
        expect(getComputedStyle(root(element)).colorScheme).to.equal(scheme);
        expectReadable(element);
      });

      it(`${scheme} and a text colour that does not fit: sets text colour and background`, async () => {
        const place = openPage(ground);
        place.dataset.theme = scheme;
        // A page that sets the text colour of its paragraphs but not of their parents.
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

    it('that is set later: follows the change, also around a shadow root', async () => {
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
      expect(paints(element), 'the nearest counts, and dark text fits a light theme').to.equal(false);
    });

    it('of an unknown name, or with a theme of the element’s own: changes nothing', async () => {
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

  describe(`<${tag}> in the bundled themes`, () => {
    for (const theme of themes) {
      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`${theme}: has every text at 4.5:1 on ${ground}`, async () => {
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

describe('the bundled themes', () => {
  it('change borders, sizes, fonts and colours as documented', async () => {
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

  it('high contrast: is dark on a page with data-theme="dark"', async () => {
    await load('high-contrast');
    const place = openPage('white');
    place.dataset.theme = 'dark';
    const element = await show('leader-quote', { quote: 'macron-26' }, { within: place });
    expect(getComputedStyle(root(element)).backgroundColor).to.equal('rgb(0, 0, 0)');
    expectReadable(element);
  });

  for (const theme of themes) {
    itInForcedColours(`${theme}: keeps forced colours`, async () => {
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
  it('of any ancestor apply to every element', async () => {
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

  it('let the page set the colour of a category', async () => {
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
    it(`give every category 3:1 on ${background} with text in ${color} ${colorScheme}`, async () => {
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
