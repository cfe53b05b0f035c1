/** Starts an installed Chromium for `onrecord build --measure`, with the optional package puppeteer-core. */
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { findOptional } from '../optional-package.js';
import { findBrowser } from './find-browser.js';

const NEEDED = '--measure needs a package that is not installed. Run: npm i puppeteer-core';

/** @throws if the package or a browser is missing; the message says which */
export async function openBrowser(): Promise<Browser> {
  const { launch } = createRequire(import.meta.url)(
    findOptional('puppeteer-core', NEEDED),
  ) as typeof import('puppeteer-core');
  const found = findBrowser();
  if (!found)
    throw new Error(
      '--measure needs Chromium or Chrome, and none is installed. Set CHROME_PATH to one, or build without --measure.',
    );
  return launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    // Chromium does not run as root in its sandbox. It shows only the desk's own story.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
