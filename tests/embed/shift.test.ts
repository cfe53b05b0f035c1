/** Nothing shifts when a late widget renders in the first screen of an article with our style sheet, or prerendered. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import heights from '../../scripts/build/heights.json' with { type: 'json' };
import { story } from '../../src/story/bundled.js';
import { linesAreWhole, seesShifts } from '../engine.js';
import { waitUntil } from '../wait-until.js';
import { afterThis, embeds, shown, widgetIn, type Tag } from './helpers.js';
import { prerender } from './prerendered-root.js';

const WIDTHS = [320, 600, 900];
const HEIGHT = 800;
const MARGIN = 16;
const ONE_LINE = 25;
const SHEET = '<link rel="stylesheet" href="/onrecord.css">';

/** The files of the typeface that the heights were measured in, by weight. */
const typeface = await Promise.all(
  [400, 700].map(async (weight) => {
    const file = await fetch(`/node_modules/@fontsource/gelasio/files/gelasio-latin-${weight}-normal.woff2`);
    return [weight, await file.arrayBuffer()] as const;
  }),
);
Object.assign(window, { typeface });

/**
 * A font face made of bytes is ready at once. A font in a style sheet, even as a data: URL, is decoded while the page is
 * laid out, and the first frame may show another typeface.
 */
const style = `<script>
  for (const [weight, bytes] of parent.typeface) document.fonts.add(new FontFace('Gelasio', bytes, { weight }));
</script>
<style>
  body { margin: ${MARGIN}px; font: 17px/1.5 Gelasio; }
  main { container-type: inline-size; }
</style>`;

const shiftsFromEngine = `
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const shifts = () => [...seen.splice(0), ...observer.takeRecords()];`;

/**
 * Compares the boxes of each two frames, from the first frame on. A box that is or was in the window counts by how far it
 * moved, as a part of the window's height. Moves of less than three pixels and hidden boxes don't count, as in
 * https://wicg.github.io/layout-instability/.
 */
const shiftsFromBoxes = `
  const seen = [];
  let last;
  const boxes = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? boxes(each.shadowRoot) : [])]);
  const tops = () => new Map(boxes(document.body).filter((each) => each.getClientRects().length && getComputedStyle(each).visibility === 'visible').map((each) => [each, each.getBoundingClientRect().top]));
  function look() {
    const now = tops();
    for (const [each, top] of last) {
      const moved = Math.abs((now.get(each) ?? top) - top);
      if (moved >= 3 && (top < innerHeight || now.get(each) < innerHeight)) seen.push({ value: moved / innerHeight });
    }
    last = now;
  }
  const shifts = () => (look(), seen.splice(0));
  new PerformanceObserver(() => {
    if (last) return;
    last = tops();
    requestAnimationFrame(function next() {
      look();
      requestAnimationFrame(next);
    });
  }).observe({ type: 'paint', buffered: true });`;

/** Records shifts from the first frame on, and fires `paint` at the frame element when that frame has been painted. */
const watch = `<script>
  Navigator.prototype.share ??= () => {};
  ${seesShifts ? shiftsFromEngine : shiftsFromBoxes}
  /** The sum of the shifts since the last call, up to the next frame. */
  window.drawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))).then(() =>
      shifts().reduce((sum, { value }) => sum + value, 0),
    );
  new PerformanceObserver(() => frameElement.dispatchEvent(new Event('paint'))).observe({ type: 'paint', buffered: true });
</script>`;

type Article = Window & { readonly drawn: () => Promise<number> };

interface Parts {
  readonly embed: string;
  readonly width: number;
  readonly head?: string;
  readonly main?: string;
  /** Whether the embed is below the first screen, which is then filled with text. */
  readonly below?: boolean;
  /** The address of the module. The default is the built drop-in. */
  readonly module?: string;
}

const paragraph = `<p>${'The embed stands in the first screen of an article, with text above and below it. '.repeat(3)}</p>`;

const happens = (target: EventTarget, name: string) =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

/** An article. It is hidden until it is completely parsed, because the first frame must not show a part of it. */
const article = ({ embed, head = '', main = 'main', below = false, module = '/onrecord.js' }: Parts) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>${watch}${style}${head}
    <script type="module" src="${module}"></script></head>
    <body hidden><div id="above"></div><${main}><h1>An article</h1>${below ? `<div style="block-size: ${HEIGHT + 100}px">Much text.</div>` : ''}${embed}${paragraph.repeat(5)}</${main}>
    <script>document.body.hidden = false;</script></body></html>`;

/** Opens a page in a frame of this width, and waits until it has been painted. */
async function open(parts: Parts): Promise<HTMLIFrameElement> {
  const frame = windowOf(parts.width);
  frame.srcdoc = article(parts);
  const painted = happens(frame, 'paint');
  document.body.append(frame);
  await painted;
  return frame;
}

function windowOf(width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Browsers don't paint a frame that is off screen.
  Object.assign(frame.style, {
    inlineSize: `${width}px`,
    blockSize: `${HEIGHT}px`,
    border: '0',
    position: 'fixed',
    inset: '0 auto auto 0',
  });
  afterThis(() => frame.remove());
  return frame;
}

let pages = 0;

/** The shift of a page from its first frame until its widget has rendered. The module is released after the first frame. */
async function shiftOf(tag: Tag, parts: Parts): Promise<number> {
  const key = `shift-${++pages}`;
  const frame = await open({ ...parts, module: `/onrecord.js?late=${key}` });
  const loaded = happens(frame, 'load');
  await executeServerCommand('release', key);
  await loaded;
  const page = frame.contentWindow as Article;
  const widget = page.document.querySelector<HTMLElementTagNameMap[Tag]>(tag)!;
  await shown(widget);
  const { top } = widget.getBoundingClientRect();
  if (!parts.below) expect(top, 'the embed is in the first screen').to.be.below(400);
  else expect(top, 'the embed is below the first screen').to.be.above(HEIGHT);
  const shift = await page.drawn();
  page.document.querySelector<HTMLElement>('#above')!.style.blockSize = '80px';
  expect(await page.drawn(), 'a shift of our own is seen').to.be.above(0);
  frame.remove();
  return shift;
}

/** Opens a page that has only partly arrived, and waits until this part has been painted. */
async function openPart(markup: string, width: number): Promise<Article> {
  const frame = windowOf(width);
  document.body.append(frame);
  const page = frame.contentWindow as Article;
  page.document.open();
  const painted = happens(frame, 'paint');
  page.document.write(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>${watch}${style}</head><body><h1>An article</h1>${markup}`,
  );
  await painted;
  await page.drawn();
  return page;
}

/** The shift of a page when the second part of an embed arrives later than the first. */
async function shiftWhenCut(embed: string, cut: number, width: number): Promise<number> {
  const page = await openPart(embed.slice(0, cut), width);
  page.document.write(embed.slice(cut));
  page.document.close();
  const shift = await page.drawn();
  page.frameElement!.remove();
  return shift;
}

/** Positions in the middle of a word at the end of a text. */
const cutsOf = (embed: string) =>
  [...embed.matchAll(/\w{3}(?=\w{3}<\/bdi>)/g)].slice(0, 4).map(({ index }) => index + 3);

const shiftsOf = (tag: Tag, parts: Omit<Parts, 'width'>) =>
  Promise.all(WIDTHS.map((width) => shiftOf(tag, { ...parts, width })));

/** The allowed shift. An engine that rounds lines down to whole pixels needs less space than is reserved. */
const SLIGHT = linesAreWhole ? 0.03 : 0;
const expectNone = (shifts: readonly number[]) => expect(Math.max(...shifts)).to.be.at.most(SLIGHT);

const sentence = 'What the widget says, in a sentence that the page has of its own.';
const forms = embeds.map(({ tag, attribute, id }) => ({
  tag,
  element: `<${tag} ${attribute}="${id}">${sentence}</${tag}>`,
  paragraph: `<p data-widget="${tag}" data-${attribute}="${id}">${sentence}</p>`,
  quotation: `<blockquote data-widget="${tag}" data-${attribute}="${id}"><p>${sentence}</p></blockquote>`,
  prerendered: () =>
    `<${tag} ${attribute}="${id}"><template shadowrootmode="open">${prerender(tag, `${attribute}="${id}"`)}</template>${sentence}</${tag}>`,
}));

describe('Nothing shifts, 320, 600 and 900 pixels wide', function () {
  this.timeout(60_000);
  for (const { tag, element, paragraph, quotation, prerendered } of forms) {
    it(`with our style sheet: <${tag}>`, async () => {
      expectNone(await shiftsOf(tag, { embed: element, head: SHEET }));
    });

    it(`with our style sheet: a paragraph for a <${tag}>`, async () => {
      expectNone(await shiftsOf(tag, { embed: paragraph, head: SHEET }));
    });

    it(`with our style sheet: a quotation for a <${tag}>`, async () => {
      expectNone(await shiftsOf(tag, { embed: quotation, head: SHEET }));
    });

    it(`prerendered, with and without our style sheet: <${tag}>`, async () => {
      const embed = prerendered();
      expect(await shiftsOf(tag, { embed })).to.deep.equal([0, 0, 0]);
      expectNone(await shiftsOf(tag, { embed, head: SHEET }));
    });

    it(`prerendered, from a server that is slow in the middle of a word: <${tag}>`, async () => {
      const embed = prerendered();
      const cuts = cutsOf(embed);
      expect(cuts.length).to.be.above(1);
      for (const cut of cuts) {
        const shifts = await Promise.all(WIDTHS.map((width) => shiftWhenCut(embed, cut, width)));
        expect(shifts, embed.slice(cut - 20, cut)).to.deep.equal([0, 0, 0]);
      }
    });

    it(`prerendered, and shown in part if the rest never arrives: <${tag}>`, async () => {
      const embed = prerendered();
      const { document } = await openPart(embed.slice(0, cutsOf(embed)[0]), 600);
      const root = document.querySelector(tag)!.shadowRoot!.querySelector('.root')!;
      expect(getComputedStyle(root).visibility).to.equal('hidden');
      const [wait] = root.getAnimations();
      expect(wait!.effect!.getComputedTiming().endTime).to.equal(3000);
      wait!.finish();
      expect(getComputedStyle(root).visibility).to.equal('visible');
    });

    it(`but without these measures something does: <${tag}>`, async () => {
      for (const embed of [element, paragraph, quotation]) {
        for (const shift of await shiftsOf(tag, { embed })) expect(shift).to.be.above(SLIGHT);
      }
    });
  }

  it('without these measures, if the embed is below the first screen', async () => {
    for (const { tag, element, paragraph } of forms) {
      for (const embed of [element, paragraph])
        expect(await shiftOf(tag, { embed, width: 600, below: true })).to.equal(0);
    }
  });

  it('on a phone, if the page declares no container', async () => {
    // The scroll bar of a phone takes no room. The one of Firefox on a desktop makes the page narrower than its window.
    const head = `${SHEET}<style>html { scrollbar-width: none }</style>`;
    for (const { tag, element } of forms)
      expectNone([await shiftOf(tag, { embed: element, width: 320, head, main: 'article' })]);
  });
});

const reserved = (element: Element) => {
  const { minBlockSize } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return parseFloat(minBlockSize) || 0;
};

describe('The space of an embed', function () {
  this.timeout(60_000);
  const [{ tag, attribute, id }] = embeds as [(typeof embeds)[0]];
  /** The embeds of a page whose module can't be loaded. */
  const inPage = async (...all: readonly string[]) => {
    const parts = { embed: all.join(''), width: 600, head: SHEET, module: '/package.json' };
    const { contentDocument } = await open(parts);
    return [...contentDocument!.querySelectorAll<HTMLElement>(`${tag}, [data-widget]`)];
  };
  const ours = [
    `<${tag} ${attribute}="${id}">${sentence}</${tag}>`,
    `<p data-widget="${tag}" data-${attribute}="${id}">${sentence}</p>`,
  ];
  const pinned = [
    `<${tag} ${attribute}="${id}" pin="${story.version}">${sentence}</${tag}>`,
    `<p data-widget="${tag}" data-${attribute}="${id}" data-pin="${story.version}">${sentence}</p>`,
  ];
  const options = [
    'view="dots"',
    'plain',
    'theme="dark"',
    'src="/v/1/story.json"',
    `pin="${story.version + 1}"`,
    'hidden',
  ];

  it('is the height that was measured at that width of the container or window', async () => {
    const steps = heights[tag][id as never] as readonly (readonly [number, number])[];
    const measured = (width: number) => steps.findLast(([from]) => from <= width)![1];
    const parts = { embed: ours[0]!, head: SHEET, module: '/package.json' };
    const { contentDocument } = await open({ ...parts, width: 1000 });
    for (const [from] of steps.slice(1)) {
      for (const width of [from - 1, from]) {
        contentDocument!.querySelector('main')!.style.inlineSize = `${width}px`;
        expect(reserved(contentDocument!.querySelector(tag)!), `${width} pixels`).to.equal(measured(width));
      }
    }
    for (const width of [steps[1]![0] - 1, steps[1]![0], 800]) {
      const { contentDocument } = await open({ ...parts, width: width + 32, main: 'article' });
      const embed = contentDocument!.querySelector(tag)!;
      expect(reserved(embed), `${width} pixels, window`).to.equal(measured(Math.min(width, 640)));
    }
  });

  it('is reserved for the items of the story only, and only for their default view', async () => {
    for (const embed of await inPage(...ours, ...pinned))
      expect(reserved(embed), embed.outerHTML).to.be.above(100);
    const others = await inPage(
      `<${tag} ${attribute}="no-such">${sentence}</${tag}>`,
      `<${tag}>${sentence}</${tag}>`,
      `<p data-widget="${tag}">${sentence}</p>`,
      ...options.flatMap((option) => [
        `<${tag} ${attribute}="${id}" ${option}>${sentence}</${tag}>`,
        `<p data-widget="${tag}" data-${attribute}="${id}" ${option === 'hidden' ? option : `data-${option}`}>${sentence}</p>`,
      ]),
    );
    expect(others.length).to.equal(3 + 2 * options.length);
    for (const embed of others) {
      expect(reserved(embed), embed.outerHTML).to.equal(0);
      if (embed.hidden) expect(getComputedStyle(embed).display).to.equal('none');
    }
  });

  /** Ends the animation that releases the reserved space, as if its delay had passed. */
  const later = (embed: Element) => {
    const [release, ...more] = embed.getAnimations();
    expect(more).to.deep.equal([]);
    expect(Number(release!.effect!.getTiming().delay)).to.be.within(5000, 15_000);
    release!.finish();
  };
  const expectGivenUp = (embed: Element) => {
    expect(reserved(embed)).to.equal(0);
    expect(embed.getBoundingClientRect().height).to.be.below(60);
  };

  it('is released if no module is loaded', async () => {
    for (const embed of await inPage(...ours)) {
      later(embed);
      expectGivenUp(embed);
    }
  });

  it('is released if there is nothing to show', async () => {
    // The story is not loaded yet, and the module shows no other in its place.
    const head = `${SHEET}<meta name="onrecord-story" content="/story.json?late=shift-nothing">`;
    const { contentDocument, contentWindow } = await open({ embed: ours[0]!, width: 600, head });
    await contentWindow!.customElements.whenDefined(tag);
    const embed = contentDocument!.querySelector<HTMLElementTagNameMap[Tag]>(tag)!;
    await waitUntil(() => embed.shadowRoot);
    expect(reserved(embed)).to.be.above(100);
    later(embed);
    expectGivenUp(embed);
    await executeServerCommand('release', 'shift-nothing');
  });

  it('stays reserved as long as an embed is far from the viewport', async () => {
    const { contentDocument, contentWindow } = await open({
      embed: `<div style="block-size: 5000px"></div>${ours[0]}`,
      width: 600,
      head: SHEET,
    });
    await contentWindow!.customElements.whenDefined(tag);
    const embed = contentDocument!.querySelector<HTMLElementTagNameMap[Tag]>(tag)!;
    expect(embed.getAnimations()).to.deep.equal([]);
    expect(reserved(embed)).to.be.above(100);
    expect(embed.shadowRoot).to.equal(null);
  });

  it('is released when the widget is shown, which can then grow', async () => {
    const frame = await open({ embed: `<${tag} ${attribute}="${id}"></${tag}>`, width: 600, head: SHEET });
    const widget = frame.contentDocument!.querySelector<HTMLElementTagNameMap[Tag]>(tag)!;
    await frame.contentWindow!.customElements.whenDefined(tag);
    await shown(widget);
    expect(reserved(widget)).to.equal(0);
    expect(widget.getAnimations()).to.deep.equal([]);
    const before = widget.getBoundingClientRect().height;
    widget.shadowRoot!.querySelector('details')!.open = true;
    expect(widget.getBoundingClientRect().height).to.be.above(before);
  });

  it('matches each item of the story; after a change, run npm run heights and build again', async () => {
    const items = {
      'pledge-counter': story.pledges.map((each) => each.id),
      'leader-quote': story.quotes.map((each) => each.id),
      'stance-list': story.questions.map((each) => each.id),
    };
    const all = embeds.flatMap(({ tag, attribute }) =>
      items[tag].map((id) => `<${tag} ${attribute}="${id}">${sentence}</${tag}>`),
    );
    expect(Object.values(heights).flatMap((each) => Object.keys(each))).to.deep.equal(
      Object.values(items).flat(),
    );
    const frame = await open({ embed: all.join(''), width: 1000 });
    const { contentWindow: page, contentDocument } = frame;
    await page!.customElements.whenDefined(tag);
    page!.dispatchEvent(new Event('beforeprint'));
    const widgets = [
      ...contentDocument!.querySelectorAll<HTMLElementTagNameMap[Tag]>(Object.keys(items).join()),
    ];
    await shown(...widgets);
    const faults: string[] = [];
    for (let width = 240; width <= 940; width += 35) {
      contentDocument!.querySelector('main')!.style.inlineSize = `${width}px`;
      for (const widget of widgets) {
        const { height } = widget.getBoundingClientRect();
        const steps = Object.values(heights).flatMap((each) => Object.entries(each));
        const id = widget.getAttribute(embeds.find((each) => each.tag === widget.localName)!.attribute)!;
        const [, measured] = steps
          .find(([key]) => key === id)![1]
          .findLast(([from]) => from! <= width) as number[];
        const tolerance = linesAreWhole ? ONE_LINE + 0.05 * measured! : 3;
        if (Math.abs(height - measured!) >= tolerance)
          faults.push(`${id} at ${width}: ${height}, not ${measured}`);
      }
    }
    expect(faults).to.deep.equal([]);
    expect(widgetIn(contentDocument!)).to.equal(widgets[0]);
  });
});
