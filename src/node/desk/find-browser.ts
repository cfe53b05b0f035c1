/** Finds a Chromium on this machine. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Browser {
  /** The executable. */
  readonly path: string;
  /** The environment variables that it needs. */
  readonly env: Readonly<Record<string, string>>;
}

/** The paths at which PATH would find programs of these names. */
export const onPath = (names: readonly string[]): string[] =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** The paths of browsers that Playwright or Puppeteer has downloaded, newest first. */
const inCache = (root: string, version: RegExp, executables: readonly string[]): string[] =>
  existsSync(root)
    ? readdirSync(root)
        .filter((folder) => version.test(folder))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .flatMap((folder) => executables.map((executable) => join(root, folder, executable)))
    : [];

/** The paths at which a Chromium is usually installed. */
const candidates = (): string[] => [
  ...[process.env.CHROME_PATH, process.env.PUPPETEER_EXECUTABLE_PATH].filter((path) => path !== undefined),
  ...onPath(['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge']),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...inCache(process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright'), /^chromium-/, [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
  ]),
  ...inCache(join(homedir(), '.cache/puppeteer/chrome'), /^linux-/, ['chrome-linux64/chrome']),
];

/**
 * Starts the browser to see whether it runs. That the file exists is not enough: Ubuntu's `chromium` is a stub that asks
 * for snap, and libraries may be missing.
 */
export function tryBrowser(path: string, env: Readonly<Record<string, string>> = {}): Browser | undefined {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return undefined;
  }
  const { status } = spawnSync(path, ['--version'], { env: { ...process.env, ...env }, timeout: 15_000 });
  return status === 0 ? { path, env } : undefined;
}

/** The first installed Chromium that runs. */
export function findBrowser(): Browser | undefined {
  for (const path of candidates()) {
    const browser = tryBrowser(path);
    if (browser) return browser;
  }
  return undefined;
}
