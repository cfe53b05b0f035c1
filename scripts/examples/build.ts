/** Installs and builds an example app in a temporary folder, from the packed tarball. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inProject } from '../project.js';
import { type App, manifestOf } from './apps.js';

/** The folder of all apps. It stays after a run, so that the next run does not install the frameworks again. */
const FOLDER = join(tmpdir(), 'onrecord-examples');

/** Runs npm. The error of a failed command holds its output in `stdout` and `stderr`. */
const npm = async (cwd: string, ...args: string[]): Promise<string> => {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const options = { cwd, env, maxBuffer: 64_000_000, shell: process.platform === 'win32' };
  return (await promisify(execFile)('npm', args, options)).stdout;
};

/** Packs the project as it is published, from dist/. Returns the path of the tarball. */
export async function pack(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const packed = await npm(
    inProject('.'),
    ...['pack', '--ignore-scripts', '--json', '--pack-destination', FOLDER],
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  return join(FOLDER, filename);
}

/** Copies the app, installs the tarball and its packages, and builds it. Returns the app's folder. */
export async function build(app: App, tarball: string): Promise<string> {
  const folder = join(FOLDER, app.name);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder))
    if (file !== 'node_modules') rmSync(join(folder, file), { recursive: true });
  // npm takes a tarball of the same name and version for installed, even if its content differs.
  rmSync(join(folder, 'node_modules/onrecord'), { recursive: true, force: true });

  cpSync(inProject(`examples/${app.name}`), folder, { recursive: true });
  cpSync(inProject('examples/story.json'), join(folder, app.storyIn, 'story.json'));
  await npm(
    folder,
    ...['install', tarball, '--no-save', '--no-package-lock', '--prefer-offline', '--ignore-scripts'],
  );
  if (manifestOf(app).scripts?.['build']) await npm(folder, 'run', 'build');
  return folder;
}

/** Checks the app's types. Then makes the mistake in its code. Returns whether the check fails in that file only then. */
export async function findsMistake({ mistake }: App, folder: string): Promise<boolean> {
  if (!mistake) return false;
  await npm(folder, 'run', 'check');
  const path = join(folder, mistake.file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(mistake.right)) throw new Error(`${mistake.file} has no ${mistake.right}.`);
  writeFileSync(path, code.replace(mistake.right, mistake.wrong));
  try {
    await npm(folder, 'run', 'check');
    return false;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`.includes(mistake.file);
  } finally {
    writeFileSync(path, code);
  }
}
