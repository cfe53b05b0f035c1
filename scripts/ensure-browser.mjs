// Finds a Chromium, or installs one if the machine allows it. Run as a program, it prints the path.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TYPEFACES } from './typefaces.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {string} version the output of `--version`
 * @property {Record<string, string>} env the environment variables that it needs
 */

/** An npm package that contains Chromium and the libraries it needs, for Linux machines without root access. */
const PORTABLE = '@sparticuz/chromium@153.0.0';
const PORTABLE_FOLDER = fileURLToPath(new URL('../node_modules/.cache/onrecord/chromium/', import.meta.url));

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

/** The paths at which PATH would find programs of these names. @type {(names: string[]) => string[]} */
export const onPath = (names) =>
  names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/**
 * The paths of browsers that Playwright or Puppeteer has downloaded, newest first.
 * @type {(root: string, version: RegExp, executables: string[]) => string[]}
 */
const inCache = (root, version, executables) =>
  existsSync(root)
    ? readdirSync(root)
        .filter((folder) => version.test(folder))
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .flatMap((folder) => executables.map((executable) => join(root, folder, executable)))
    : [];

/** The paths at which a Chromium is usually installed. */
const candidates = () => [
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
 * @type {(path: string, env?: Record<string, string>) => Browser | undefined}
 */
const tryBrowser = (path, env = {}) => {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return undefined;
  }
  const { status, stdout } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 15_000,
  });
  return status === 0 ? { path, version: stdout.trim(), env } : undefined;
};

/** @type {(browsers: Iterable<string>) => Browser | undefined} */
const firstThatRuns = (paths) => {
  for (const path of paths) {
    const browser = tryBrowser(path);
    if (browser) return browser;
  }
  return undefined;
};

const hasApt = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

/** @type {(log: (line: string) => void) => Browser | undefined} */
const installWithApt = (log) => {
  log('No Chromium found: installing it with apt-get (one to three minutes) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    log(`apt-get did not succeed: ${String(error)}`);
  }
  return firstThatRuns(candidates());
};

/** The portable Chromium, if it has been unpacked. */
const findPortable = () =>
  tryBrowser(join(PORTABLE_FOLDER, 'chromium'), {
    LD_LIBRARY_PATH: [join(PORTABLE_FOLDER, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(delimiter),
  });

/** @type {(log: (line: string) => void) => Browser | undefined} */
const installPortable = (log) => {
  log(`No Chromium found: unpacking ${PORTABLE} into node_modules/.cache (about 70 MB) …`);
  try {
    mkdirSync(PORTABLE_FOLDER, { recursive: true });
    // Without a package.json here, npm would install into the nearest parent folder that has one.
    writeFileSync(join(PORTABLE_FOLDER, 'package.json'), '{"private": true}\n');
    execFileSync(
      'npm',
      [
        'install',
        '--no-save',
        '--no-package-lock',
        '--loglevel=error',
        '--prefix',
        PORTABLE_FOLDER,
        PORTABLE,
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    // The package unpacks into the folder for temporary files. It unpacks its libraries only if it thinks that it runs on
    // AWS Lambda.
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        'await (await import("@sparticuz/chromium")).default.executablePath()',
      ],
      {
        cwd: PORTABLE_FOLDER,
        env: { ...process.env, TMPDIR: PORTABLE_FOLDER, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  } catch (error) {
    log(`That did not succeed: ${String(error)}`);
  }
  return findPortable();
};

/**
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Browser}
 */
export function ensureBrowser({ log = console.error } = {}) {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !tryBrowser(CHROME_PATH))
    log(`CHROME_PATH=${CHROME_PATH} does not run; looking elsewhere.`);
  const browser =
    firstThatRuns(candidates()) ??
    findPortable() ??
    (hasApt() ? installWithApt(log) : undefined) ??
    (process.platform === 'linux' && process.arch === 'x64' ? installPortable(log) : undefined);
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
  return { executablePath: path, args: [...ARGS], env: { ...process.env, ...env, ...TYPEFACES } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { path, version } = ensureBrowser();
    console.log(path);
    console.error(version);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
