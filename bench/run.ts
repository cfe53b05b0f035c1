/** `npm run bench`: measures the built drop-in beside its peers and writes the speed report. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser/chromium.js';
import type { Cell, Load, Measured, Results } from './load.js';
import { loads as all } from './loads/index.js';
import { isWhole, optionsIn, type Options } from './options.js';
import { report } from './report.js';
import { addressOf, openSite, type Site } from './site.js';
import { random, shuffled } from './stats.js';
import { visit, type Metrics } from './visit.js';

const options = optionsIn(process.argv.slice(2));
const loads = all.filter(({ name }) => !options.only.length || options.only.includes(name));

/** The cells of each size and speed. Their candidates are measured one after the other, in a new order in each run. */
function cellsOf(load: Load, { quick, sizes, throttles, candidates, before }: Options): Cell[][] {
  const wanted = sizes.length
    ? load.sizes.filter((size) => sizes.includes(size))
    : quick
      ? load.quick
      : load.sizes;
  const all = [...load.candidates, ...(before && load.candidates.includes('onrecord') ? ['before'] : [])];
  const named = all.filter((each) => !candidates.length || candidates.includes(each));
  return throttles.flatMap((throttle) =>
    wanted.map((size) =>
      named.map((candidate) => ({ candidate, size, throttle })).filter((cell) => !load.leaveOut?.(cell)),
    ),
  );
}

/** The figures of each candidate in each run. */
async function measure(browser: Browser, { url }: Site, load: Load, next: () => number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const cells of cellsOf(load, options)) {
    const found = new Map(cells.map((cell) => [cell, [] as Metrics[]]));
    for (let run = 0; run < options.runs; run++) {
      for (const cell of shuffled(cells, next)) {
        const metrics = await visit(browser, cell.throttle, async (here) => {
          await here.page.goto(`${url}/empty`);
          await load.measure(here, cell, url + addressOf(load, cell));
        });
        found.get(cell)!.push(metrics);
        process.stderr.write('.');
      }
    }
    for (const [cell, runs] of found) measured.push({ ...cell, load: load.name, figures: turned(runs) });
  }
  process.stderr.write(` ${load.name}\n`);
  return measured;
}

/** Turns the metrics of each run into the runs of each metric. */
const turned = (runs: readonly Metrics[]): Record<string, number[]> =>
  Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((name) => [
      name,
      runs.map((each) => Math.round(each[name]! * 1000) / 1000),
    ]),
  );

/** Renders embeds in a page of the browser. */
async function prerender(browser: Browser, { url }: Site, markups: readonly string[]): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${url}/maker`);
  const made = await page.evaluate(async (markups) => {
    const maker = (await import(String('/c/prerender.js'))) as {
      prerendered: (markups: readonly string[]) => string[];
    };
    return maker.prerendered(markups);
  }, markups);
  await page.close();
  return made;
}

/** Writes the report. */
async function write(measured: readonly Measured[], browser: string): Promise<void> {
  const results: Results = {
    browser,
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    runs: options.runs,
    seed: options.seed,
    measured,
  };
  const done = loads.filter(({ name }) => measured.some(({ load }) => load === name));
  for (const [file, text] of Object.entries(await report(results, done))) writeFileSync(folder + file, text);
}

const folder = fileURLToPath(
  new URL(isWhole(options) ? '../docs/reports/' : '../coverage/bench/', import.meta.url),
);
mkdirSync(folder, { recursive: true });

const browser = await puppeteer.launch(launchOptions());
const site = await openSite(loads, options.before);
try {
  const measured: Measured[] = [];
  const next = random(options.seed);
  for (const load of loads) {
    const files = await load.files?.({ prerender: (markups) => prerender(browser, site, markups) });
    for (const [path, text] of Object.entries(files ?? {})) site.files.set(path, text);
    measured.push(...(await measure(browser, site, load, next)));
    // Written after each load, so that a run that is stopped leaves a report of the loads that it finished.
    await write(measured, await browser.version());
  }
  console.log(`Written to ${folder}speed.md`);
} finally {
  await browser.close();
  await site.close();
}
