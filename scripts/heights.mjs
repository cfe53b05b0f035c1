// Measures the height of each item of the story at each width, using the build in dist/. The next build turns the heights
// into dist/onrecord.css: `npm run build && npm run heights && npm run build`. To reserve the right space in a page of your
// own, measure in its type: `npm run heights -- --css page.css --out onrecord.css` writes the style sheet for that page.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { format, resolveConfig } from 'prettier';
import { ITEMS, reserve } from './build/reserve.mjs';
import { launchOptions } from './ensure-browser.mjs';
import { serve, site } from './serve.mjs';

/** @typedef {import('./build/reserve.mjs').Heights} Heights */

const NARROWEST = 240;
const WIDEST = 1000;
/** Smaller changes of height are ignored: nobody sees them, and no browser counts them as a layout shift. */
const LEAST = 1.5;

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Gelasio has the metrics of Georgia, which is the fallback typeface of many newspapers. We load it from a package, so it is
 * the same on every machine.
 */
const gelasio = () =>
  [400, 700]
    .map((weight) => {
      const file = inProject(`node_modules/@fontsource/gelasio/files/gelasio-latin-${weight}-normal.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face { font-family: Gelasio; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
    })
    .join('\n');

const story = JSON.parse(readFileSync(inProject('dist/story.json'), 'utf8'));
/** @type {Record<string, string[]>} */
const ids = Object.fromEntries(
  /** @type {const} */ ([
    ['pledge-counter', 'pledges'],
    ['leader-quote', 'quotes'],
    ['stance-list', 'questions'],
  ]).map(([tag, list]) => [tag, (story[list] ?? []).map((/** @type {{ id: string }} */ { id }) => id)]),
);

/** Runs in the page and measures each item at each width. @type {(ids: Record<string, string[]>, items: Record<string, string>, from: number, to: number, least: number) => Promise<Heights>} */
const measure = async (ids, items, from, to, least) => {
  const fonts = [...document.fonts];
  const loaded = await Promise.allSettled(fonts.map((font) => font.load()));
  const missing = fonts.filter((_, i) => loaded[i]?.status === 'rejected').map(({ family }) => family);
  if (missing.length)
    throw new Error(
      `${missing.join(', ')} does not load. Give each font of the style sheet as a data: address.`,
    );
  const column = document.createElement('div');
  document.body.append(column);
  /** @type {Heights} */
  const heights = {};
  for (const [tag, attribute] of Object.entries(items)) {
    const found = (heights[tag] = /** @type {Heights[string]} */ ({}));
    for (const id of ids[tag] ?? []) {
      const embed = /** @type {import('lit').LitElement} */ (document.createElement(tag));
      embed.setAttribute(attribute, id);
      column.replaceChildren(embed);
      dispatchEvent(new Event('beforeprint'));
      await embed.updateComplete;
      const steps = /** @type {import('./build/reserve.mjs').Steps} */ ([]);
      for (let width = from; width <= to; width++) {
        column.style.inlineSize = `${width}px`;
        const { height } = embed.getBoundingClientRect();
        const last = steps.at(-1)?.[1] ?? 0;
        if (Math.abs(height - last) > least) steps.push([width, Math.ceil(height)]);
      }
      found[id] = steps;
    }
  }
  return heights;
};

const { css: sheet, out = 'onrecord.css' } = parseArgs({
  options: { css: { type: 'string' }, out: { type: 'string' } },
}).values;
const style = sheet ? readFileSync(sheet, 'utf8') : `${gelasio()} body { font-family: Gelasio; }`;
const files = site();
const { url, close } = await serve({
  handler(request, response, next) {
    if (request.url !== '/heights') return files(request, response, next);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    // Nearly every browser can share, and the share button takes up space in its line, so measure with the button.
    response.end(`<!doctype html><html lang="${story.language}"><meta charset="utf-8"><style>${style}</style>
<script>Navigator.prototype.share ??= () => {};</script><script type="module" src="/onrecord.js"></script>`);
  },
});
const browser = await puppeteer.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: WIDEST + 100, height: 800 });
  await page.goto(`${url}/heights`);
  const heights = await page.evaluate(measure, ids, ITEMS, NARROWEST, WIDEST, LEAST);
  if (sheet) writeFileSync(out, reserve(heights, story.version));
  else {
    const path = inProject('scripts/build/heights.json');
    writeFileSync(
      path,
      await format(JSON.stringify(heights), { ...(await resolveConfig(path)), filepath: path }),
    );
  }
  console.log(
    Object.values(heights)
      .flatMap((items) => Object.entries(items).map(([id, { length }]) => `${length}  ${id}`))
      .join('\n'),
  );
  if (sheet) console.log(`Written: ${out}`);
} finally {
  await browser.close();
  await close();
}
