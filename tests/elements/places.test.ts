/** The page decides the position and width of a widget. In a parent that shrinks to fit, the widget has a minimum width. */
import { expect } from '@open-wc/testing';
import { story } from '../../src/story/bundled.js';
import { besideText, shrinkToFit, type Place } from '../fixtures/places.js';
import { afterThis, type Widget } from './helpers.js';

const WINDOWS = [390, 1100];

const items = [
  ['pledge-counter', 'pledge', story.pledges[0]!.id],
  ['leader-quote', 'quote', story.quotes[0]!.id],
  ['stance-list', 'question', story.questions[0]!.id],
] as const;

/** Each embed as an element, and as the placeholder for editing systems that remove unknown elements. */
const embeds = items.flatMap(([tag, attribute, id]) => [
  { tag, what: `<${tag}>`, markup: `<${tag} ${attribute}="${id}">In words.</${tag}>` },
  {
    tag,
    what: `the placeholder of a <${tag}>`,
    markup: `<p data-widget="${tag}" data-${attribute}="${id}">In words.</p>`,
  },
]);

interface Parts {
  readonly width: number;
  readonly css?: string;
  readonly doctype?: string;
}

/** Opens a page in a window of this width and waits until its widgets are shown. */
async function open(body: string, { width, css = '', doctype = '<!doctype html>' }: Parts) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { inlineSize: `${width}px`, blockSize: '800px', border: '0' });
  afterThis(() => frame.remove());
  frame.srcdoc = `${doctype}<html lang="en"><head><meta charset="utf-8"><title>Places</title>
    <style>html { scrollbar-width: none; } body { margin: 0; font: 17px/1.5 serif; } ${css}</style>
    <script type="module" src="/tests/elements/places-page.ts"></script></head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow!;
  page.dispatchEvent(new Event('beforeprint'));
  const widgets = [...page.document.querySelectorAll<Widget>('pledge-counter, leader-quote, stance-list')];
  for (const widget of widgets) {
    while (!(await widget.updateComplete));
    expect(widget.matches(':state(shown)')).to.equal(true);
  }
  return { page, widgets };
}

const openPlaces = async (places: readonly Place[], embed: string, width: number) => {
  const body = places.map(({ html }) => `<section>${html(embed)}</section>`).join('');
  const css = `section { display: flow-root } ${places.map((place) => place.css).join('')}`;
  const { page } = await open(body, { width, css });
  const sections = [...page.document.querySelectorAll('section')];
  const { scrollWidth, clientWidth } = page.document.documentElement;
  expect(scrollWidth, 'the page scrolls sideways').to.equal(clientWidth);
  const boxOf = (section: Element, selector: string) =>
    section.querySelector(selector)!.getBoundingClientRect();
  return { sections, boxOf };
};

for (const width of WINDOWS) {
  describe(`In a window of ${width} px, a parent`, () => {
    for (const { tag, what, markup } of embeds) {
      it(`places ${what} like a paragraph of text`, async () => {
        const { sections, boxOf } = await openPlaces(besideText, markup, width);
        const placeOf = (selector: string) =>
          sections.map((section, i) => {
            const box = boxOf(section, selector);
            return `${besideText[i]!.name}: ${Math.round(box.left)} + ${Math.round(box.width)}`;
          });
        expect(placeOf(tag)).to.deep.equal(placeOf('.text'));
      });

      it(`that shrinks to fit gives ${what} at least 240 px`, async () => {
        const { sections, boxOf } = await openPlaces(shrinkToFit, markup, width);
        sections.forEach((section, i) => {
          const box = boxOf(section, tag);
          expect(box.width, shrinkToFit[i]!.name).to.be.within(240, width);
        });
      });
    }
  });
}

for (const { tag, what, markup } of embeds.filter(({ markup }) => !markup.startsWith('<p'))) {
  describe(`The page's own rule for ${what}`, () => {
    const openStyled = async (rule: string, parent = '') => {
      const { widgets } = await open(`<main style="${parent}">${markup}</main>`, {
        width: 1100,
        css: `${tag} { ${rule} }`,
      });
      return widgets[0]!.getBoundingClientRect();
    };

    it('sets its width and centres it', async () => {
      const box = await openStyled('max-width: 400px; margin-inline: auto');
      expect([box.left, box.width]).to.deep.equal([350, 400]);
    });

    it('aligns it in a flex column', async () => {
      const box = await openStyled(
        'max-width: 400px; align-self: end',
        'display: flex; flex-direction: column',
      );
      expect([box.right, box.width]).to.deep.equal([1100, 400]);
    });

    it('floats it', async () => {
      const box = await openStyled('float: right; width: 300px');
      expect([box.right, box.width]).to.deep.equal([1100, 300]);
    });
  });
}

/** On a phone, two columns of equal width are narrower than 240 px. The page allows that with `min-width: 0`. */
for (const width of WINDOWS) {
  for (const { what, markup } of embeds) {
    it(`Columns of equal width stay equal with ${what} in one, in a window of ${width} px`, async () => {
      const { page, widgets } = await open(`<div class="columns"><p class="text">Text.</p>${markup}</div>`, {
        width,
        css: '.columns { display: flex; gap: 20px; } .columns > * { flex: 1 1 0; min-width: 0; }',
      });
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
      const widths = [widgets[0]!, page.document.querySelector('.text')!].map(
        (each) => each.getBoundingClientRect().width,
      );
      expect(widths).to.deep.equal([(clientWidth - 20) / 2, (clientWidth - 20) / 2]);
    });
  }
}

/** The properties that browsers reset in tables on a page without a doctype. */
const inherited = ['color', 'fontSize', 'fontWeight', 'lineHeight', 'whiteSpace', 'textAlign'] as const;
const tables = `${embeds.map(({ markup }) => markup).join('')}
  <stance-list question="${items[2][2]}" view="table">In words.</stance-list>
  <pledge-counter pledge="${items[0][2]}" view="history">In words.</pledge-counter>`;

it('A widget looks the same on a page without a doctype', async () => {
  const looksWith = async (doctype: string) => {
    const { widgets } = await open(`<section>${tables}</section>`, {
      width: 1100,
      css: 'section { color: rgb(230, 230, 230); background: #111; }',
      doctype,
    });
    return widgets.flatMap((widget) =>
      [...widget.shadowRoot!.querySelectorAll('*')].map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, ...inherited.map((name) => style[name])].join(' ');
      }),
    );
  };
  expect(await looksWith('')).to.deep.equal(await looksWith('<!doctype html>'));
});

const fontSizes = [
  { what: 'grows with the font size of the reader', rootSize: '24px', expected: '25.5px' },
  { what: 'does not shrink on a page with a small root font size', rootSize: '62.5%', expected: '17px' },
];
for (const { what, rootSize, expected } of fontSizes) {
  it(`The text of a widget ${what}`, async () => {
    const { widgets } = await open(embeds.map(({ markup }) => markup).join(''), {
      width: 1100,
      css: `html { font-size: ${rootSize}; }`,
    });
    const sizes = widgets.map(
      (widget) => getComputedStyle(widget.shadowRoot!.querySelector('.root')!).fontSize,
    );
    expect(sizes).to.deep.equal(widgets.map(() => expected));
  });
}
