/** Hostile style sheets of pages, which must not change a widget. */
import { expect } from '@open-wc/testing';
import type { Story } from '../../src/story/types.js';
import {
  afterThis,
  all,
  expectWarnings,
  isShown,
  lightContentIsSeen,
  openEverything,
  openPage,
  root,
  show,
  stories,
  textOf,
  tooWide,
  type Attributes,
  type Tag,
  type Widget,
} from './helpers.js';

const tags = 'pledge-counter, leader-quote, stance-list';

/** The worst style sheets of each kind. All their declarations are important. */
const sheets: Readonly<Record<string, string>> = {
  'reverts everything': '* { all: revert !important }',
  'unsets everything': '* { all: unset !important }',
  'writes everything in capitals':
    '* { text-transform: uppercase !important; letter-spacing: 0.4em !important; word-spacing: 2em !important; font-variant: small-caps !important }',
  'has no line height': '* { line-height: 0 !important }',
  'shrinks the root': 'html { font-size: 62.5% !important } body { font-size: 1.6rem !important }',
  'makes all text tiny':
    '* { font-size: 1px !important; font-weight: 900 !important; font-style: italic !important }',
  'runs from right to left':
    '* { direction: rtl !important; unicode-bidi: bidi-override !important; text-align: right !important }',
  'keeps all on one line':
    '* { white-space: nowrap !important; text-indent: -999px !important; word-break: break-all !important }',
  'cuts text off':
    '* { text-overflow: ellipsis !important; -webkit-line-clamp: 1 !important; hyphens: auto !important }',
  'shadows everything':
    '* { text-shadow: 0 0 9px red !important; -webkit-text-fill-color: transparent !important }',
  'hides our tags': `${tags} { display: none !important; visibility: hidden !important; opacity: 0 !important }`,
  'folds our tags up': `${tags} { max-height: 0 !important; aspect-ratio: 100 !important; content-visibility: hidden !important; contain: size !important; overflow: hidden !important; clip-path: inset(50%) !important }`,
  'moves our tags off': `${tags} { position: fixed !important; inset: -999px auto auto -999px !important; transform: scale(0) !important; z-index: -1 !important }`,
  'turns our tags': `${tags} { writing-mode: vertical-rl !important; columns: 9 !important; filter: blur(9px) !important; zoom: 0.1 !important }`,
  'hides what is not defined yet': ':not(:defined) { visibility: hidden !important }',
  'draws boxes around our tags': `${tags} { padding: 99px !important; border: 9px solid red !important; background: red !important; box-shadow: 0 0 9px red !important; text-decoration: line-through !important }`,
};

/** Style sheets that may move or narrow a widget, because the page decides its box. The content must stay readable. */
const placingSheets: Readonly<Record<string, string>> = {
  'floats everything': '* { float: right !important; clear: both !important }',
  'narrows our tags': `${tags} { width: 0 !important; max-width: 1px !important; margin: 0 !important }`,
};

const page = { fontFamily: 'Georgia, serif', color: 'rgb(20, 40, 60)' };
const column = { display: 'block', inlineSize: '700px', padding: '16px', background: '#fff' };

/** One embed for each item of a story, except for a question with 200 stances. */
const embedsOf = ({ pledges, quotes, questions }: Story): readonly (readonly [Tag, Attributes])[] => [
  ...pledges.map(({ id }) => ['pledge-counter', { pledge: id }] as const),
  ...quotes.map(({ id }) => ['leader-quote', { quote: id }] as const),
  ...questions
    .filter(({ stances }) => stances.length < 100)
    .map(({ id }) => ['stance-list', { question: id }] as const),
];
const firstOfEach = (story: Story) =>
  embedsOf(story).filter(([tag], i, every) => every.findIndex(([other]) => other === tag) === i);

const formsOf = (tag: Tag): readonly Attributes[] => [
  {},
  { plain: true },
  { static: true },
  { theme: 'dark' },
  ...(tag === 'pledge-counter' ? [{ view: 'dots' }] : []),
  ...(tag === 'stance-list' ? [{ view: 'table' }, { 'group-by': 'none', limit: 1 }] : []),
];

/** The same story with publishers whose names are too long for one line of a sidebar. */
const withLongNames = (story: Story): Story => ({
  ...structuredClone(story),
  sources: story.sources.map((source) => ({
    ...source,
    publisher:
      'Organisation for Security and Co-operation in Europe, Forum for Sicherheitszusammenarbeitsangelegenheiten',
  })),
});

for (const { name, story } of stories) {
  describe(`The widgets of ${name}`, () => {
    for (const [what, sheet] of Object.entries(sheets)) {
      it(`stay readable on a page whose style sheet ${what}`, async () => {
        const place = pressPage();
        const calm = await Promise.all(
          firstOfEach(story).map(([tag, item]) => show(tag, item, { story, within: place })),
        );
        const before = calm.map(looks);
        addSheet(sheet);
        expect(calm.map(looks)).to.deep.equal(before);
        const late = await Promise.all(
          firstOfEach(story).map(([tag, item]) => show(tag, item, { story, within: place })),
        );
        expect(late.map(looks)).to.deep.equal(before);
      });
    }

    for (const [what, sheet] of Object.entries(placingSheets)) {
      it(`stay readable, and at least 240 px wide, on a page whose style sheet ${what}`, async () => {
        const place = pressPage();
        place.style.setProperty('display', 'flow-root', 'important');
        const widgets = await Promise.all(
          firstOfEach(story).map(([tag, item]) => show(tag, item, { story, within: place })),
        );
        const before = widgets.map((widget) => looks(widget).root);
        addSheet(sheet);
        expect(widgets.map((widget) => looks(widget).root)).to.deep.equal(before);
        for (const widget of widgets) {
          expect(widget.getBoundingClientRect().width).to.be.within(240, 700);
          openEverything(widget);
          expect(tooWide(widget)).to.deep.equal([]);
        }
      });
    }

    it('inherit the font and colour of the page, and set their own font size and line height', async () => {
      const place = pressPage();
      place.style.fontSize = '31px';
      place.style.lineHeight = '3';
      for (const [tag, item] of firstOfEach(story)) {
        const style = getComputedStyle(root(await show(tag, item, { story, within: place })));
        expect([style.fontFamily, style.color]).to.deep.equal([page.fontFamily, page.color]);
        expect(style.fontSize).to.equal('17px');
        expect(parseFloat(style.lineHeight) / 17).to.be.within(1.3, 1.7);
      }
    });

    it('take font size, margin and width from custom properties of the page', async () => {
      const place = openPage();
      place.style.setProperty('--onrecord-font-size', '20px');
      place.style.setProperty('--onrecord-margin', '3px 5px');
      place.style.setProperty('--onrecord-inline-size', '321px');
      for (const [tag, item] of firstOfEach(story)) {
        const element = await show(tag, item, { story, within: place });
        const { marginTop, marginRight, width } = getComputedStyle(element);
        expect([marginTop, marginRight, width]).to.deep.equal(['3px', '5px', '321px']);
        expect(getComputedStyle(root(element)).fontSize).to.equal('20px');
      }
    });

    it('are hidden by the hidden attribute, even if the page sets display on all elements', async () => {
      expectWarnings(/ is ""; expected the id/);
      addSheet('* { display: block !important }');
      for (const [tag, item] of firstOfEach(story)) {
        const element = await show(tag, item, { story, fallback: '<p>In the words of the page.</p>' });
        expect(isShown(element)).to.equal(true);
        element.hidden = true;
        expect(element.getClientRects().length).to.equal(0);
        element.hidden = false;
        expect(element.getClientRects().length).to.equal(1);
        const empty = await show(tag, {}, { story, fallback: '<p>In the words of the page.</p>' });
        empty.hidden = true;
        expect(lightContentIsSeen(empty)).to.equal(false);
      }
    });

    it('let the page style a fallback and a swallowed article', async () => {
      expectWarnings(/ is ""; expected the id/);
      const place = pressPage();
      place.style.textTransform = 'uppercase';
      place.style.lineHeight = '2';
      const pageStyle = (element: Element) => {
        const { color, fontFamily } = getComputedStyle(element.querySelector('p')!);
        return [color, fontFamily];
      };
      for (const [tag, item] of firstOfEach(story)) {
        const empty = await show(
          tag,
          {},
          { story, fallback: '<p>In the words of the page.</p>', within: place },
        );
        expect(pageStyle(empty)).to.deep.equal([page.color, page.fontFamily]);
        expect(getComputedStyle(empty.querySelector('p')!).textTransform).to.equal('uppercase');
        expect(getComputedStyle(empty).display).to.equal('contents');
        const swallowed = await show(tag, item, { story, fallback: '<p>One.</p><p>Two.</p>', within: place });
        expect(pageStyle(swallowed)).to.deep.equal([page.color, page.fontFamily]);
      }
    });

    it('keep a readable width in a flex row, even with a small root font size', async () => {
      addSheet('html { font-size: 62.5% !important }');
      const place = openPage('white', 600);
      place.style.display = 'flex';
      for (const [tag, item] of firstOfEach(story)) {
        place.innerHTML = `<p style="flex: 1 0 500px">${'Words '.repeat(60)}</p>`;
        const element = await show(tag, item, { story, within: place });
        expect(element.getBoundingClientRect().width).to.be.at.least(240);
      }
    });

    const longWinded = withLongNames(story);
    for (const width of [240, 1000]) {
      for (const direction of ['ltr', 'rtl']) {
        it(`fit in ${width} px, in every form, on a page with dir="${direction}"`, async () => {
          for (const [tag, item] of embedsOf(story)) {
            for (const form of formsOf(tag)) {
              const place = openPage('white', width);
              place.dir = direction;
              const element = await show(tag, { ...item, ...form }, { story: longWinded, within: place });
              openEverything(element);
              expect(tooWide(element), JSON.stringify({ ...item, ...form })).to.deep.equal([]);
              expect(element.getBoundingClientRect().width).to.be.closeTo(width, 0.5);
              place.remove();
            }
          }
        });
      }
    }
  });
}

/** A column of a newspaper with a font and colours of its own, which the tested style sheets do not override. */
function pressPage(): HTMLElement {
  const place = openPage();
  for (const [name, value] of Object.entries({ ...page, ...column })) {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    place.style.setProperty(property, value, 'important');
  }
  return place;
}

function addSheet(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
  afterThis(
    () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)),
  );
}

const own = [
  'display',
  'visibility',
  'opacity',
  'position',
  'transform',
  'maxHeight',
  'backgroundColor',
  'boxShadow',
  'borderTopWidth',
  'paddingTop',
  'textDecorationLine',
  'contentVisibility',
  'overflowX',
  'clipPath',
  'zIndex',
  'filter',
  'columnCount',
  'zoom',
] as const;
const inherited = [
  'fontFamily',
  'color',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontVariantCaps',
  'lineHeight',
  'textTransform',
  'letterSpacing',
  'wordSpacing',
  'whiteSpace',
  'wordBreak',
  'textIndent',
  'textAlign',
  'textShadow',
  'direction',
  'writingMode',
  'hyphens',
  'webkitTextFillColor',
  'visibility',
] as const;

/** The styles, the size and the text of a widget, as far as a page could change them. */
const looks = (element: Widget) => ({
  host: own.map((name) => `${name}: ${getComputedStyle(element)[name]}`),
  root: inherited.map((name) => `${name}: ${getComputedStyle(root(element))[name]}`),
  words: all(element, 'a, summary, [part~="heading"], [part~="number"], [part~="words"], [part~="foot"]').map(
    (each) => inherited.map((name) => getComputedStyle(each)[name]).join(),
  ),
  size: [element.offsetWidth, element.offsetHeight],
  text: textOf(root(element)),
});
