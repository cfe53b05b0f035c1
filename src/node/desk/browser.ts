/** Starts an installed Chromium for `onrecord build --measure`, with the optional package puppeteer-core. */
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import { findBrowser } from './find-browser.js';

function requirePuppeteer(): typeof import('puppeteer-core') {
  for (const place of [`${process.cwd()}/package.json`, import.meta.url]) {
    try {
      return createRequire(place)('puppeteer-core') as typeof import('puppeteer-core');
    } catch (error) {
      // The next place may have it. Any other error is one of the package itself.
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new Error('--measure needs a package that is not installed. Run: npm i puppeteer-core');
}

/** @throws if the package or a browser is missing; the message says which */
export async function openBrowser(): Promise<Browser> {
  const { launch } = requirePuppeteer();
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
