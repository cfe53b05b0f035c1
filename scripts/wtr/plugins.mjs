import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, shared, site } from '../serve.mjs';
import { emulateInFirefox, heardInFirefox } from './firefox.mjs';

/** @typedef {import('@web/test-runner').TestRunnerPlugin} TestRunnerPlugin */
/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Serves the demo and dist/ at the same addresses as `npm start`. The one exception is the demo's start page: `/` belongs to
 * the test runner, so the page is at `/index.html`.
 * @returns {Middleware}
 */
export const demoSite = () => {
  const handler = site();
  return (context, next) =>
    context.path === '/'
      ? next()
      : new Promise((resolve) => {
          context.respond = false;
          context.res.once('close', resolve);
          handler(context.req, context.res, () => {
            context.respond = true;
            resolve(next());
          });
        });
};

/**
 * Serves dist/onrecord.js and nothing else on another origin. `executeServerCommand('other-origin')` returns
 * `{ url, requests }`: its address, and the path of every request.
 * @returns {TestRunnerPlugin}
 */
export const otherOrigin = () => {
  /** @type {string[]} */
  const requests = [];
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  return {
    name: 'other-origin',
    async serverStart() {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
      if (existsSync('dist/onrecord.js')) copyFileSync('dist/onrecord.js', join(folder, 'onrecord.js'));
      const files = shared(folder);
      server = await serve({
        handler(request, response, next) {
          requests.push(request.url ?? '');
          files(request, response, next);
        },
      });
    },
    async serverStop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
    executeCommand: ({ command }) => (command === 'other-origin' ? { url: server.url, requests } : undefined),
  };
};

/**
 * Serves all of dist/ on another origin. `executeServerCommand('built-site')` returns its address.
 * @returns {TestRunnerPlugin}
 */
export const builtSite = () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  return {
    name: 'built-site',
    async serverStart() {
      server = await serve({ handler: shared('dist') });
    },
    serverStop: () => server.close(),
    executeCommand: ({ command }) => (command === 'built-site' ? server.url : undefined),
  };
};

/** @type {WeakMap<Page, CDPSession>} */
const sessions = new WeakMap();

/** One session for each page, because an emulation ends with the session that started it. @param {Page} page */
export const protocolOf = async (page) => {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
};

/**
 * `executeServerCommand('emulate', { media: 'print', 'forced-colors': 'active', 'prefers-color-scheme': 'dark' })`;
 * `{}` resets everything. The runner's own `emulateMedia` can't emulate forced colours and does not work in Firefox.
 * @returns {TestRunnerPlugin}
 */
export const mediaEmulation = () => ({
  name: 'media-emulation',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate' || session.browser.type !== 'puppeteer') return undefined;
    const { media = '', ...features } = /** @type {Record<string, string>} */ (payload);
    const page = /** @type {ChromeLauncher} */ (session.browser).getPage(session.id);
    if (session.browser.name === 'Firefox') return emulateInFirefox(page, { media, ...features });
    const protocol = await protocolOf(page);
    await protocol.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
});

/** @type {(node: import('puppeteer-core').SerializedAXNode | null) => { role: string, name: string }[]} */
const flat = (node) =>
  node ? [{ role: node.role, name: node.name ?? '' }, ...(node.children ?? []).flatMap(flat)] : [];

/**
 * `executeServerCommand('heard')` returns the accessibility tree as a flat list of `{ role, name }`, in the order of the page.
 * @returns {TestRunnerPlugin}
 */
export const accessibilityTree = () => ({
  name: 'accessibility-tree',
  async executeCommand({ command, session: { browser, id } }) {
    if (command !== 'heard') return undefined;
    if (browser.type === 'webdriver')
      return /** @type {import('./webkit-launcher.mjs').WebKitLauncher} */ (browser).heard();
    const page = /** @type {ChromeLauncher} */ (browser).getPage(id);
    if (browser.name === 'Firefox') return heardInFirefox(page);
    return flat(await page.accessibility.snapshot({ interestingOnly: false }));
  },
});

/**
 * Sets language and time zone. Headless Chromium does not take them from its environment.
 * @param {Page} page
 * @param {{ locale: string, timeZone: string }} place
 */
export const setPlace = async (page, { locale, timeZone }) => {
  const protocol = await protocolOf(page);
  await protocol.send('Emulation.setLocaleOverride', { locale });
  await protocol.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
};
