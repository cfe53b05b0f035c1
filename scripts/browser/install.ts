/** Installs a Chromium if the machine allows it: with apt-get as root, or else into node_modules/.cache on Linux. */
import { execFileSync, spawnSync, type StdioOptions } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inProject } from '../project.js';
import { type Browser, findBrowser, tryBrowser } from '../../src/node/desk/find-browser.js';

export type Log = (line: string) => void;

/** An npm package that contains Chromium and the libraries it needs, for Linux machines without root access. */
const PORTABLE = '@sparticuz/chromium@153.0.0';
const PORTABLE_FOLDER = inProject('node_modules/.cache/onrecord/chromium/');

/** Only the errors of the installers are shown. */
const STDIO: StdioOptions = ['ignore', 'ignore', 'inherit'];

const hasApt = (): boolean => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: STDIO });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: STDIO,
  });
}

/** The portable Chromium, if it has been unpacked. */
export const findPortable = (): Browser | undefined =>
  tryBrowser(join(PORTABLE_FOLDER, 'chromium'), {
    LD_LIBRARY_PATH: [join(PORTABLE_FOLDER, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(delimiter),
  });

function installPortable(): void {
  mkdirSync(PORTABLE_FOLDER, { recursive: true });
  // Without a package.json here, npm would install into the nearest parent folder that has one.
  writeFileSync(join(PORTABLE_FOLDER, 'package.json'), '{"private": true}\n');
  execFileSync(
    'npm',
    ['install', '--no-save', '--no-package-lock', '--loglevel=error', '--prefix', PORTABLE_FOLDER, PORTABLE],
    { stdio: STDIO },
  );
  // The package unpacks into the folder for temporary files. It unpacks its libraries only if it thinks that it runs on
  // AWS Lambda.
  const unpack = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: PORTABLE_FOLDER,
    env: { ...process.env, TMPDIR: PORTABLE_FOLDER, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: STDIO,
  });
}

/** Runs an installation and logs it. A failure is logged and not thrown, because another way may succeed. */
function attempt(log: Log, what: string, install: () => void): void {
  log(`No Chromium found: ${what} …`);
  try {
    install();
  } catch (error) {
    log(`That did not succeed: ${String(error)}`);
  }
}

export function installBrowser(log: Log): Browser | undefined {
  if (hasApt()) {
    attempt(log, 'installing it with apt-get (one to three minutes)', installWithApt);
    const installed = findBrowser();
    if (installed) return installed;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  attempt(log, `unpacking ${PORTABLE} into node_modules/.cache (about 70 MB)`, installPortable);
  return findPortable();
}
