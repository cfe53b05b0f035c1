/** Starts an installed Chromium for `onrecord build --measure`, with the optional package puppeteer-core. */
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import type { Browser } from 'puppeteer-core';
import { findOptional } from '../optional-package.js';
import { findBrowser } from './find-browser.js';

const NEEDED = '--measure needs a package that is not installed. Run: npm i puppeteer-core';

/** Thrown if puppeteer-core or the browser is missing. */
export class NoBrowserError extends Error {}

function packagePath(): string {
  try {
    return findOptional('puppeteer-core', NEEDED);
  } catch {
    throw new NoBrowserError(NEEDED);
  }
}

/**
 * Ends the process with the code of a signal. Puppeteer kills the browser when the process exits. If the program has a listener
 * of its own for the signal, that listener decides when the process ends.
 */
const end = (signal: NodeJS.Signals): void => {
  if (process.listeners(signal).every((listener) => listener === end))
    process.exit(128 + constants.signals[signal]);
};

async function openBrowser(): Promise<Browser> {
  const { launch } = createRequire(import.meta.url)(packagePath()) as typeof import('puppeteer-core');
  const found = findBrowser();
  if (!found)
    throw new NoBrowserError(
      '--measure needs Chromium or Chrome, and none is installed. Install one, or set CHROME_PATH to one.',
    );
  return launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
    // Chromium does not run as root in its sandbox. It shows only the desk's own story.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    // By default, Puppeteer closes the browser at these signals and lets the process go on. `end` ends both.
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Opens a browser, uses it and closes it. At Ctrl-C and other signals the browser ends with the process.
 *
 * @throws {NoBrowserError} if the package or a browser is missing; the message says which
 */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const signals = ['SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, end);
  try {
    const browser = await openBrowser();
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}
