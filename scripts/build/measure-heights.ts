/**
 * Measures the height of each item of the story at each width, using the build in dist/. The next build turns the heights
 * into dist/onrecord.css: `npm run build && npm run heights && npm run build`. To reserve the right space in a page of your
 * own, measure in its type: `npm run heights -- --css page.css --out onrecord.css` writes the style sheet for that page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { LitElement } from 'lit';
import puppeteer from 'puppeteer-core';
import { tags } from '../../src/model/by-tag.js';
import type { Heights, Steps } from '../../src/node/frame-height.js';
import { items } from '../../src/page/widget-address.js';
import type { Story } from '../../src/story/types.js';
import { launchOptions } from '../browser/chromium.js';
import { gelasio } from '../browser/typefaces.js';
import { formatted, inProject, readJson } from '../project.js';
import { serve, site } from '../serve.js';
import { idsOf, reserve } from './reserve.js';

const NARROWEST = 240;
const WIDEST = 1000;
/** Smaller changes of height are ignored: nobody sees them, and no browser counts them as a layout shift. */
const LEAST = 1.5;
const HEIGHTS = 'scripts/build/heights.json';

/** A page in the typeface of many newspapers. */
const newspaperStyle = (): string =>
  ([400, 700] as const)
    .map(
      (weight) =>
        `@font-face { font-family: Gelasio; font-weight: ${weight}; src: url(${gelasio(weight)}); }`,
    )
    .join('\n')
    .concat(' body { font-family: Gelasio; }');

const story = readJson<Story>('dist/story.json');
const ids = Object.fromEntries(tags.map((tag) => [tag, idsOf(tag, story)]));

interface Task {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly items: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly from: number;
  readonly to: number;
  readonly least: number;
}

/** Runs in the page and measures each item at each width. */
async function measure({ ids, items, from, to, least }: Task): Promise<Heights> {
  const fonts = [...document.fonts];
  const loaded = await Promise.allSettled(fonts.map((font) => font.load()));
  const missing = fonts.filter((_, i) => loaded[i]?.status === 'rejected').map(({ family }) => family);
  if (missing.length)
    throw new Error(
      `${missing.join(', ')} does not load. Give each font of the style sheet as a data: address.`,
    );
  const column = document.createElement('div');
  document.body.append(column);
  const heights: Heights = {};
  for (const [tag, [attribute]] of Object.entries(items)) {
    const found: Heights[string] = (heights[tag] = {});
    for (const id of ids[tag] ?? []) {
      const embed = document.createElement(tag) as LitElement;
      embed.setAttribute(attribute, id);
      column.replaceChildren(embed);
      dispatchEvent(new Event('beforeprint'));
      await embed.updateComplete;
      const steps: Steps = [];
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
}

const { css: sheet, out = 'onrecord.css' } = parseArgs({
  options: { css: { type: 'string' }, out: { type: 'string' } },
}).values;
const style = sheet ? readFileSync(sheet, 'utf8') : newspaperStyle();
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
  const task: Task = { ids, items, from: NARROWEST, to: WIDEST, least: LEAST };
  const heights = await page.evaluate(measure, task);
  if (sheet) writeFileSync(out, reserve(heights, story));
  else writeFileSync(inProject(HEIGHTS), await formatted(HEIGHTS, JSON.stringify(heights)));
  for (const items of Object.values(heights))
    for (const [id, { length }] of Object.entries(items)) console.log(`${length}  ${id}`);
  if (sheet) console.log(`Written: ${out}`);
} finally {
  await browser.close();
  await close();
}
