import { existsSync } from 'node:fs';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { launchOptions } from '../browser/chromium.js';
import { onPath } from '../../src/node/desk/find-browser.js';
import { TYPEFACE_FOLDER, TYPEFACES } from '../browser/typefaces.js';
import { LOCALE, TIME_ZONE } from '../test/environment.js';
import { FIREFOX_ARGS } from './firefox.js';
import { setPlace } from './protocol.js';
import { webkitLauncher } from './webkit-launcher.js';
import { findMiniBrowser } from './webkit-session.js';

type Engine = 'chrome' | 'firefox' | 'webkit';

/** Make Chromium ignore the machine's settings for type, screen and colour, so pictures are the same on every machine. */
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
      // Each page needs its own window. A tab in the background renders no frames, so a test that waits for one would hang.
      const page = await context.newPage({ type: 'window' });
      await setPlace(page, { locale: LOCALE, timeZone: TIME_ZONE });
      return page;
    },
  });
};

const find = (names: readonly string[]): string | undefined => onPath(names).find((path) => existsSync(path));
const firefoxPath = (): string | undefined => process.env.FIREFOX_PATH ?? find(['firefox', 'firefox-esr']);

const firefox = () => {
  const executablePath = firefoxPath();
  return chromeLauncher({
    puppeteer: puppeteerCore,
    // All pages run in one Firefox process.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      ...(executablePath && { executablePath }),
      args: FIREFOX_ARGS,
      env: { ...process.env, ...TYPEFACES, TZ: TIME_ZONE },
      extraPrefsFirefox: {
        'intl.accept_languages': LOCALE,
        // Firefox's sandbox blocks font files outside the system's folders.
        'security.sandbox.content.read_path_whitelist': TYPEFACE_FOLDER,
      },
    },
    createPage: ({ context }) => context.newPage({ type: 'window' }),
  });
};

/** The Debian packages that an engine needs, and whether this machine has the programs in them. */
const needs: Readonly<Record<Engine, readonly (readonly [name: string, isHere: () => boolean])[]>> = {
  chrome: [],
  firefox: [['firefox-esr', () => !!firefoxPath()]],
  webkit: [
    ['webkit2gtk-driver', () => !!find(['WebKitWebDriver']) && !!findMiniBrowser()],
    ['xvfb', () => !!process.env.DISPLAY || !!find(['Xvfb'])],
  ],
};

const launchers: Readonly<Record<Engine, () => BrowserLauncher>> = {
  chrome,
  firefox,
  webkit: () => webkitLauncher({ timeZone: TIME_ZONE }),
};

/** @param names any of `chrome`, `firefox` and `webkit`, separated by commas */
export const browsers = (names: string): BrowserLauncher[] => {
  const asked = names.split(',').map((name) => {
    if (name === 'chrome' || name === 'firefox' || name === 'webkit') return name;
    throw new Error(`WTR_BROWSERS names "${name}"; expected chrome, firefox or webkit.`);
  });
  const missing = asked.flatMap((name) => needs[name].flatMap(([each, isHere]) => (isHere() ? [] : each)));
  if (missing.length > 0) {
    throw new Error(
      `To test in ${asked.join(', ')}, this machine lacks ${missing.join(', ')}. On Debian or Ubuntu: ` +
        `\`sudo apt-get install ${missing.join(' ')}\`. WebKitGTK runs on Linux only; FIREFOX_PATH may name a Firefox.`,
    );
  }
  return asked.map((name) => launchers[name]());
};
