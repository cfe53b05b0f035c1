/**
 * Builds the example apps from the packed tarball and checks them in Chromium: `npm run examples`, after a build. With names,
 * as in `npm run examples -- vite react`, it takes only those apps. It writes docs/reports/frameworks.md.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { launchOptions } from '../browser/chromium.js';
import { apps, CHECKS, type App } from './apps.js';
import { build, findsMistake, pack } from './build.js';
import { openPage } from './open.js';
import { type Results, writeReport } from './report.js';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !apps.some((app) => app.name === name));
if (unknown.length)
  throw new Error(`No example ${unknown.join(', ')}. There are ${apps.map(({ name }) => name).join(', ')}.`);

const tarball = await pack();
const browser = await puppeteer.launch(launchOptions());

async function check(app: App): Promise<Results> {
  const folder = await build(app, tarball);
  const types = await findsMistake(app, folder);
  const files = sirv(join(folder, app.site), { dev: true });
  const server = createServer((request, response) => {
    // Chromium asks for an icon, and reports an error in the console if there is none.
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else files(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  try {
    const page = await openPage(browser, `http://127.0.0.1:${port}/`, (error) =>
      console.error(`${app.name}: ${error}`),
    );
    return { ...page, types };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The results of an app that cannot be built. */
const NOTHING = Object.fromEntries(CHECKS.map((name) => [name, false])) as Results;

const results = new Map<App, Results>();
try {
  for (const app of apps.filter(({ name }) => !names.length || names.includes(name))) {
    try {
      const found = await check(app);
      results.set(app, found);
      const failed = CHECKS.filter((name) => !found[name] && !app.without.includes(name));
      console.log(`${app.name}: ${failed.length ? `failed: ${failed.join(', ')}` : 'passed'}`);
      if (failed.length) process.exitCode = 1;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      console.error(`${app.name}: ${String(error)}\n${stdout}${stderr}`);
      results.set(app, NOTHING);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
await writeReport(results);
