import { existsSync } from 'node:fs';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { launchOptions, onPath } from '../ensure-browser.mjs';
import { LOCALE, TIME_ZONE } from '../test-environment.mjs';
import { setPlace } from './plugins.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** Pictures are drawn alike wherever this Chromium runs: no settings of the machine's for type, screen or colour. */
const SAME_PIXELS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
];

const chrome = () => {
  const options = launchOptions();
  return chromeLauncher({
    launchOptions: { ...options, args: [...options.args, ...SAME_PIXELS, `--accept-lang=${LOCALE}`] },
    async createPage({ context }) {
      // A window each: a tab behind another draws no frames, and what waits for one would wait for ever.
      const page = await context.newPage({ type: 'window' });
      await setPlace(page, { locale: LOCALE, timeZone: TIME_ZONE });
      return page;
    },
  });
};

const firefox = () => {
  const { FIREFOX_PATH } = process.env;
  const executablePath = FIREFOX_PATH ?? onPath(['firefox', 'firefox-esr']).find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Firefox: install it, or set FIREFOX_PATH.');
  return chromeLauncher({
    puppeteer: puppeteerCore,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      env: { ...process.env, TZ: TIME_ZONE },
      extraPrefsFirefox: { 'intl.accept_languages': LOCALE },
    },
  });
};

const launchers = { chrome, firefox, webkit: () => webkitLauncher({ timeZone: TIME_ZONE }) };

/**
 * @param {string} names `chrome`, `firefox` and `webkit`, with commas between
 * @returns {import('@web/test-runner').BrowserLauncher[]}
 */
export const browsers = (names) =>
  names.split(',').map((name) => {
    if (name === 'chrome' || name === 'firefox' || name === 'webkit') return launchers[name]();
    throw new Error(`WTR_BROWSERS names "${name}"; expected chrome, firefox or webkit.`);
  });
