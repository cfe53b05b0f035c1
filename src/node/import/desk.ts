/** Reads a desk's mapping, tables and lock from files, and imports them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readBytes, readText } from '../text-file.js';
import { textOf } from './encoding.js';
import { ImportError } from './findings.js';
import type { Lock } from './ids.js';
import { importStory, type Imported } from './import-story.js';
import { kinds, readMapping, type Kind, type Mapping } from './mapping.js';
import { readTable, type Table } from './table.js';

export interface Desk {
  /** The folder or the files with the tables. */
  readonly paths: readonly string[];
  readonly mapping: string;
  /** The encoding of tables that are not UTF-8. It wins over the mapping's. */
  readonly encoding?: string | undefined;
  /** The version that this import comes after. A mapping that still has it is imported as the next version. */
  readonly after?: number | undefined;
}

export interface ImportedDesk extends Imported {
  /** The file that keeps the ids for the next import. */
  readonly lockFile: string;
  /** Whether the import has given out ids that the lock file does not have yet. */
  readonly isLockNew: boolean;
}

const isTable = (file: string) => /\.(csv|tsv|txt)$/i.test(file);
const stemOf = (file: string) => basename(file, extname(file));

const kindOf = (file: string, mapping: Mapping): Kind | undefined =>
  (Object.hasOwn(mapping.tables, file) ? mapping.tables[file]!.as : undefined) ??
  kinds.find((kind) => kind === stemOf(file).toLowerCase());

/** The files of tables among these paths. Of a folder, these are the tables whose kind is known. */
function filesIn(paths: readonly string[], mapping: Mapping): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return path;
    const files = readdirSync(path).sort();
    const missing = Object.keys(mapping.tables).find((file) => !files.includes(file));
    if (missing !== undefined)
      throw new ImportError(`There is no ${missing} in ${path}, which the mapping names.`);
    return files
      .filter((file) => (isTable(file) && kindOf(file, mapping)) || Object.hasOwn(mapping.tables, file))
      .map((file) => join(path, file));
  });
}

function tableOf(path: string, mapping: Mapping, encoding: string | undefined): Table {
  const file = basename(path);
  const kind = kindOf(file, mapping);
  if (!kind)
    throw new ImportError(
      `${path} is no table that is known. Name it ${kinds.map((each) => `${each}.csv`).join(', ')}, or say in the mapping what it is: tables: { ${file}: { as: positions } }.`,
    );
  const text = textOf(readBytes(path), path, encoding ?? mapping.encoding);
  return readTable(file, text, kind, Object.hasOwn(mapping.tables, file) ? mapping.tables[file] : undefined);
}

function readLock(file: string): Lock {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readText(file)) as Lock;
  } catch {
    throw new ImportError(
      `${file} is damaged. Restore it, because it keeps the ids that pages are written with.`,
    );
  }
}

export async function importDesk({ paths, mapping: path, encoding, after }: Desk): Promise<ImportedDesk> {
  const mapping = readMapping(readText(path), path);
  if (after !== undefined && mapping.story['version'] === after) mapping.story['version'] = after + 1;
  const files = filesIn(paths, mapping);
  if (!files.length)
    throw new ImportError(
      `There is no table in ${paths.join(', ')}. Tables are ${kinds.map((each) => `${each}.csv`).join(', ')}.`,
    );
  const lockFile = join(dirname(path), `${stemOf(path)}.lock.json`);
  const before = readLock(lockFile);
  const imported = importStory(
    mapping,
    files.map((file) => tableOf(file, mapping, encoding)),
    before,
  );
  return { ...imported, lockFile, isLockNew: JSON.stringify(imported.lock) !== JSON.stringify(before) };
}

/** The text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
