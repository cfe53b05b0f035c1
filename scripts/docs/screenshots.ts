/**
 * Takes the pictures in README.md and docs/reference/views.md from the demo pages, after a build. The pictures show the
 * fonts of this machine, so the script is run by hand: `npm run screenshots`. An argument selects the pictures whose names
 * begin with it: `npm run screenshots three-widgets`.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { launchOptions } from '../browser/chromium.js';
import { gelasio } from '../browser/typefaces.js';
import { inProject, readText } from '../project.js';
import { serve } from '../serve.js';
import { indexed } from './indexed-png.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture to take: the part of a demo page that `clip` finds, in a window of that width. */
interface Shot {
  readonly name: string;
  readonly width: number;
  readonly path: string;
  readonly clip: (page: Page) => Promise<Box>;
}

/** A view of an element on its demo page. */
interface View {
  readonly tag: string;
  readonly view: string;
  /** The id of the section on the demo page, if it is not the name of the view. */
  readonly section?: string;
  /** The selector of the control to open. */
  readonly press?: string;
  /** The selector of the part above which the picture ends. */
  readonly until?: string;
}

/** Sharp on most screens, and small enough to keep in the repository. */
const SCALE = 1.5;
const MOST_BYTES = 110_000;
const MARGIN = 20;
const HEIGHT = 3000;
/** Widths of the window: that of a phone, and one in which the article's column has its full width. */
const WIDTHS = { phone: 360, column: 720 };
const VIEWS: readonly View[] = [
  { tag: 'pledge-counter', view: 'figure' },
  { tag: 'pledge-counter', view: 'dots', until: 'dl' },
  { tag: 'pledge-counter', view: 'history', section: 'line', until: 'dl' },
  { tag: 'leader-quote', view: 'direct' },
  { tag: 'leader-quote', view: 'translated' },
  { tag: 'leader-quote', view: 'wordings', press: '.wordings summary' },
  { tag: 'stance-list', view: 'list' },
  { tag: 'stance-list', view: 'table' },
  { tag: 'stance-list', view: 'tiles', press: '[data-side]' },
];
/** The number of rows that a list shows. A whole list is too tall for a page of the docs. */
const LIMIT = '3';

/** The three widgets side by side, for the README. */
const THREE = `<div style="display: grid; grid-template-columns: repeat(3, 1fr); gap: 36px; align-items: start; font-family: Gelasio">
  <pledge-counter pledge="reassurance-force" view="dots"></pledge-counter>
  <leader-quote quote="zelensky-concrete-step"></leader-quote>
  <stance-list question="troops-in-ukraine" limit="${LIMIT}"></stance-list>
</div>`;

const threeWidgets = async (page: Page): Promise<Box> => {
  await page.evaluate(
    async (html, faces) => {
      for (const [weight, address] of Object.entries(faces)) {
        const font = new FontFace('Gelasio', `url(${address})`, { weight });
        document.fonts.add(await font.load());
      }
      document.body.innerHTML = html;
      document.body.style.padding = '20px';
    },
    THREE,
    { 400: gelasio(400), 700: gelasio(700) },
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('pledge-counter, leader-quote, stance-list')].every(
      (each) => !!each.shadowRoot?.querySelector('.root'),
    ),
  );
  return { x: 0, y: 0, width: 1120, height: 560 };
};

const folder = inProject('docs/screenshots');

/** The box of an element with a margin of the page around it. */
const around =
  ({ tag, view, section = view, press, until }: View): Shot['clip'] =>
  async (page) => {
    const element = await page.$(`#${section} ${tag}`);
    if (!element) throw new Error(`The demo shows no <${tag}> in #${section}.`);
    await element.evaluate((each, limit) => {
      if (each.localName === 'stance-list') each.setAttribute('limit', limit);
      each.scrollIntoView();
    }, LIMIT);
    await page.waitForFunction((each) => !!each.shadowRoot?.querySelector('.root'), {}, element);
    await element.evaluate((each, selector) => {
      if (selector) each.shadowRoot?.querySelector(selector)?.dispatchEvent(new MouseEvent('click'));
      scrollTo(0, 0);
    }, press);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const box = await element.boundingBox();
    if (!box) throw new Error(`<${tag}> in #${section} is not seen.`);
    const end = await element.evaluate((each, selector) => {
      const { top, height } = each.getBoundingClientRect();
      const last = selector && each.shadowRoot?.querySelector(selector);
      return last ? last.getBoundingClientRect().top - top : height;
    }, until);
    return {
      x: Math.max(0, box.x - MARGIN),
      y: box.y - MARGIN,
      width: Math.min(page.viewport()?.width ?? 0, box.width + 2 * MARGIN),
      height: end + (until ? MARGIN - 2 : 2 * MARGIN),
    };
  };

const shots: readonly Shot[] = [
  { name: 'three-widgets', width: 1120, path: 'index.html', clip: threeWidgets },
  ...VIEWS.flatMap((each) =>
    Object.entries(WIDTHS).map(([place, width]) => ({
      name: `${each.tag}-${each.view}-${place}`,
      width,
      path: `${each.tag}.html`,
      clip: around(each),
    })),
  ),
];
const schemes = ['light', 'dark'];
const chosen = shots.filter(({ name }) => name.startsWith(process.argv[2] ?? ''));
const files = shots.flatMap(({ name }) => schemes.map((scheme) => `${name}-${scheme}.png`)).sort();

const { url, close } = await serve();
const browser = await puppeteer.launch(launchOptions());
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const { name, width, path, clip } of chosen) {
      // As high as the whole picture, because the row that a tile opens sticks to the end of the window.
      await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: SCALE });
      await page.goto(`${url}/${path}`, { waitUntil: 'networkidle0' });
      const box = await clip(page);
      await page.evaluate((top) => scrollTo(0, top), box.y);
      const picture = await page.screenshot({ clip: box });
      writeFileSync(`${folder}/${name}-${scheme}.png`, indexed(picture));
    }
  }
} finally {
  await browser.close();
  await close();
}

for (const file of readdirSync(folder)) if (!files.includes(file)) rmSync(`${folder}/${file}`);
const pages = ['README.md', 'docs/reference/views.md'].map(readText).join('');
const faults = files.flatMap((file) => {
  const { size } = statSync(`${folder}/${file}`);
  console.log(`${String(size).padStart(8)}  docs/screenshots/${file}`);
  return [
    ...(size > MOST_BYTES ? [`${file} has ${size} bytes; at most ${MOST_BYTES}.`] : []),
    ...(pages.includes(`screenshots/${file}`) ? [] : [`No page shows ${file}.`]),
  ];
});
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
