/** Writes the folder of a site: all of it or nothing, and never over what something else has written. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Content, integrityList, integrityOf } from '../integrity.js';

type Files = ReadonlyMap<string, Content>;

/** The list of the files that a build has written, each with its hash. */
const LIST = 'onrecord-files.json';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );

/** The files in a folder that no build has written, or that were changed since. */
function foreignIn(folder: string): string[] {
  const list = join(folder, LIST);
  const own = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>) : {};
  return filesIn(folder).filter(
    (file) =>
      file !== LIST &&
      !(Object.hasOwn(own, file) && own[file] === integrityOf(readFileSync(join(folder, file)))),
  );
}

/** Gives a file the date of the last build if its content is the same. Servers make `ETag` and `Last-Modified` from the date. */
function keepDate(last: string, next: string): void {
  const before = statSync(last, { throwIfNoEntry: false });
  if (before?.isFile() && readFileSync(last).equals(readFileSync(next)))
    utimesSync(next, before.atime, before.mtime);
}

/**
 * Writes a folder aside, and then puts it in the place of the last one.
 *
 * @throws if the folder has a file that no build has written
 */
export function writeFolder(path: string, files: Files): void {
  const folder = resolve(path);
  const [next, last] = ['new', 'old'].map((state) =>
    join(dirname(folder), `.${basename(folder)}.onrecord-${state}`),
  ) as [string, string];
  const isThere = existsSync(folder);
  if (isThere) {
    if (!statSync(folder).isDirectory()) throw new Error(`${path} is a file, and the site needs a folder.`);
    const foreign = foreignIn(folder);
    if (foreign.length)
      throw new Error(
        `${path} has files that onrecord has not written, or that were changed since: ${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''}. Name another folder, or remove them.`,
      );
  }
  // An earlier build may have been stopped.
  rmSync(next, { recursive: true, force: true });
  try {
    for (const [file, content] of [...files, [LIST, integrityList(files)] as const]) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), content);
      keepDate(join(folder, file), join(next, file));
    }
    rmSync(last, { recursive: true, force: true });
    if (isThere) renameSync(folder, last);
    try {
      renameSync(next, folder);
    } catch (error) {
      if (isThere) renameSync(last, folder);
      throw error;
    }
    rmSync(last, { recursive: true, force: true });
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
