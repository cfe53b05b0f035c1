/** The Chromium in which scripts measure and tests run. If the machine has none, one is installed. */
import type { LaunchOptions } from 'puppeteer-core';
import { type Browser, findBrowser, tryBrowser } from '../../src/node/desk/find-browser.js';
import { findPortable, installBrowser, type Log } from './install.js';
import { TYPEFACES } from './typefaces.js';

/** Flags that let Chromium run in a container and without a graphics card, and that stop its own network requests. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function ensureBrowser(log: Log = console.error): Browser {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !tryBrowser(CHROME_PATH))
    log(`CHROME_PATH=${CHROME_PATH} does not run; looking elsewhere.`);
  const browser = findBrowser() ?? findPortable() ?? installBrowser(log);
  if (browser) return browser;
  throw new Error(
    'There is no Chromium to run the tests in. Set CHROME_PATH to one, or install it: ' +
      '`sudo apt-get install chromium` (Debian), `brew install --cask chromium` (macOS), ' +
      'or `npx playwright install --with-deps chromium` (elsewhere).',
  );
}

/** The options for puppeteer to launch that browser with our own typefaces. */
export function launchOptions() {
  const { path, env } = ensureBrowser();
  return {
    executablePath: path,
    args: [...ARGS],
    env: { ...process.env, ...env, ...TYPEFACES },
  } satisfies LaunchOptions;
}
