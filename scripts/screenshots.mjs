// Takes the README's pictures of the demo article, from what was built. They look as the fonts of this machine do, so
// it is run by hand: `node scripts/screenshots.mjs`.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './ensure-browser.mjs';
import { indexed } from './indexed-png.mjs';
import { serve } from './serve.mjs';

/** @typedef {{ name: string, width: number, clip: (page: import('puppeteer-core').Page) => Promise<Box> }} Shot */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** Sharp on most screens, and small enough to keep in the repository. */
const SCALE = 1.5;
const MOST_BYTES = 110_000;
const MARGIN = 20;
/** The width of the window: of a phone, and one in which the article has its full column. */
const WIDTHS = { phone: 360, column: 720 };
const TAGS = ['pledge-counter', 'leader-quote', 'stance-list'];

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = inProject('docs/screenshots');

/** An element with some of the page around it. @type {(tag: string) => Shot['clip']} */
const around = (tag) => async (page) => {
  const box = await (await page.$(tag))?.boundingBox();
  if (!box) throw new Error(`The article shows no <${tag}>.`);
  return {
    x: Math.max(0, box.x - MARGIN),
    y: box.y - MARGIN,
    width: Math.min(page.viewport()?.width ?? 0, box.width + 2 * MARGIN),
    height: box.height + 2 * MARGIN,
  };
};

/** @type {Shot[]} */
const shots = [
  { name: 'article', width: 1000, clip: () => Promise.resolve({ x: 0, y: 0, width: 1000, height: 940 }) },
  ...TAGS.flatMap((tag) =>
    Object.entries(WIDTHS).map(([place, width]) => ({ name: `${tag}-${place}`, width, clip: around(tag) })),
  ),
];
const schemes = ['light', 'dark'];
const files = shots.flatMap(({ name }) => schemes.map((scheme) => `${name}-${scheme}.png`)).sort();

const { url, close } = await serve();
const browser = await puppeteer.launch(launchOptions());
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const { name, width, clip } of shots) {
      await page.setViewport({ width, height: 1000, deviceScaleFactor: SCALE });
      await page.goto(`${url}/`, { waitUntil: 'networkidle0' });
      // The whole list is longer than a README should be.
      await page.$eval('stance-list', (list) => list.setAttribute('limit', '3'));
      const picture = await page.screenshot({ clip: await clip(page) });
      writeFileSync(`${folder}/${name}-${scheme}.png`, indexed(picture));
    }
  }
} finally {
  await browser.close();
  await close();
}

for (const file of readdirSync(folder)) if (!files.includes(file)) rmSync(`${folder}/${file}`);
const readme = readFileSync(inProject('README.md'), 'utf8');
const faults = files.flatMap((file) => {
  const { size } = statSync(`${folder}/${file}`);
  console.log(`${String(size).padStart(8)}  docs/screenshots/${file}`);
  return [
    ...(size > MOST_BYTES ? [`${file} has ${size} bytes; at most ${MOST_BYTES}.`] : []),
    ...(readme.includes(`docs/screenshots/${file}`) ? [] : [`${file} is not shown in README.md.`]),
  ];
});
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
