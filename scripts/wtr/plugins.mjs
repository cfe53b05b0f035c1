import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, shared, site } from '../serve.mjs';

/** @typedef {import('@web/test-runner').TestRunnerPlugin} TestRunnerPlugin */
/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner-chrome').ChromeLauncher} ChromeLauncher */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */
/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * The demo and dist/ at the addresses where `npm start` has them. Only the demo's start page differs: `/` is the
 * test runner's own, so it is `/index.html` here.
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
 * Another site, on a port of its own, that holds dist/onrecord.js and nothing else.
 * `executeServerCommand('other-origin')` answers `{ url, requests }`: where it is, and every path it was asked for.
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

/** @type {WeakMap<Page, CDPSession>} */
const sessions = new WeakMap();

/** What is emulated lasts as long as the session that asked for it. @param {Page} page */
export const protocolOf = async (page) => {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
};

/**
 * `executeServerCommand('emulate', { media: 'print', 'forced-colors': 'active', 'prefers-color-scheme': 'dark' })`;
 * `{}` undoes all of it. The runner's own `emulateMedia` can't do forced colours. Chromium only.
 * @returns {TestRunnerPlugin}
 */
export const mediaEmulation = () => ({
  name: 'media-emulation',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate' || session.browser.name !== 'Chrome') return undefined;
    const { media = '', ...features } = /** @type {Record<string, string>} */ (payload);
    const protocol = await protocolOf(/** @type {ChromeLauncher} */ (session.browser).getPage(session.id));
    await protocol.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
});

/**
 * Headless Chromium takes neither language nor time zone from its environment alone.
 * @param {Page} page
 * @param {{ locale: string, timeZone: string }} place
 */
export const setPlace = async (page, { locale, timeZone }) => {
  const protocol = await protocolOf(page);
  await protocol.send('Emulation.setLocaleOverride', { locale });
  await protocol.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
};
