/**
 * Measures the height of each item of the bundled story, using the build in dist/. The next build turns the heights into
 * dist/onrecord.css: `npm run build && npm run heights && npm run build`. To reserve the right space in a page of your own,
 * measure in its type: `npm run heights -- --css page.css --out onrecord.css` writes the style sheet for that page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { measureHeights } from '../../src/node/desk/measure.js';
import { reserve } from '../../src/node/desk/reserve.js';
import type { Story } from '../../src/story/types.js';
import { launchOptions } from '../browser/chromium.js';
import { gelasio } from '../browser/typefaces.js';
import { formatted, inProject, readJson } from '../project.js';

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

const fileOf = (path: string): string | undefined => {
  const file = inProject(`dist/${path}`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const { css: sheet, out = 'onrecord.css' } = parseArgs({
  options: { css: { type: 'string' }, out: { type: 'string' } },
}).values;
const style = sheet ? readFileSync(sheet, 'utf8') : newspaperStyle();
const story = readJson<Story>('dist/story.json');
const browser = await puppeteer.launch(launchOptions());
try {
  const heights = await measureHeights(browser, { story, style, fileOf });
  if (sheet) writeFileSync(out, reserve([{ heights, story }]));
  else writeFileSync(inProject(HEIGHTS), await formatted(HEIGHTS, JSON.stringify(heights)));
  for (const items of Object.values(heights))
    for (const [id, { length }] of Object.entries(items)) console.log(`${length}  ${id}`);
  if (sheet) console.log(`Written: ${out}`);
} finally {
  await browser.close();
}
