/** Reads a desk's mapping, tables and lock from files, and imports them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readText } from '../text-file.js';
import { kinds } from './columns.js';
import { textOf } from './encoding.js';
import { ImportError } from './findings.js';
import { csvGrid } from './grid.js';
import { isAddress, nameOf, readInput } from './input.js';
import type { Lock } from './ids.js';
import { importStory, type Imported } from './import-story.js';
import { jsonGrid } from './json-grid.js';
import { readMapping, type Mapping, type TableMapping } from './mapping.js';
import { readTable, type Table } from './table.js';
import { xlsxSheets } from './xlsx-grid.js';

export interface Desk {
  /** The folder, the files or the addresses with the tables. */
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

const plain = (path: string) => (isAddress(path) ? new URL(path).pathname : path);
const stemOf = (path: string) => basename(plain(path), extname(plain(path)));
const kindNamed = (name: string) => kinds.find((kind) => kind === name.toLowerCase());
const mappingOf = ({ tables }: Mapping, name: string): TableMapping | undefined =>
  Object.hasOwn(tables, name) ? tables[name] : undefined;

/** The names of the tables are asked for in messages. */
const tableNames = kinds.map((kind) => `${kind}.csv`).join(', ');

/**
 * The files and addresses to read tables from. A path to a file and an address are taken as they are. A folder stands for those
 * of its files that are tables, by the mapping or by their names, and for the addresses that the mapping names.
 */
function filesIn(paths: readonly string[], mapping: Mapping): string[] {
  const named = new Set(Object.keys(mapping.tables).map((name) => name.replace(/(\.xlsx)\/.*$/is, '$1')));
  return paths.flatMap((path) => {
    if (isAddress(path) || !statSync(path).isDirectory()) return path;
    const files = readdirSync(path).sort();
    const addresses = [...named].filter(isAddress);
    const missing = [...named].find((file) => !isAddress(file) && !files.includes(file));
    if (missing !== undefined)
      throw new ImportError(`There is no ${missing} in ${path}, which the mapping names.`);
    return files
      .filter(
        (file) =>
          named.has(file) ||
          // While a file is open, a spreadsheet program keeps another beside it, whose name begins in this way.
          (/\.xlsx$/i.test(file) && !file.startsWith('~$')) ||
          (/\.(csv|tsv|txt|json)$/i.test(file) && kindNamed(stemOf(file))),
      )
      .map((file) => join(path, file))
      .concat(addresses);
  });
}

/** The tables of an XLSX file: the sheets that the mapping names, else those whose names are kinds, else the first. */
async function sheetsOf(path: string, mapping: Mapping, isNamed: boolean): Promise<Table[]> {
  const file = nameOf(path);
  const { bytes } = await readInput(path);
  const sheets = await xlsxSheets(file, bytes);
  const missing = Object.keys(mapping.tables).find(
    (name) => name.startsWith(`${file}/`) && !sheets.some((sheet) => sheet.file === name),
  );
  if (missing !== undefined)
    throw new ImportError(
      `There is no sheet ${missing}, which the mapping names. ${file} has ${sheets.map(({ sheet }) => sheet).join(', ')}.`,
    );
  const first = mappingOf(mapping, file);
  if (first && sheets[0]) return [readTable(sheets[0], first.as ?? kindNeeded(path), first)];
  const known = sheets.flatMap((grid) => {
    const own = mappingOf(mapping, grid.file);
    const kind = own?.as ?? kindNamed(grid.sheet);
    return kind ? [readTable(grid, kind, own)] : [];
  });
  if (known.length || !sheets[0]) return known;
  const kind = kindNamed(stemOf(file));
  if (kind) return [readTable(sheets[0], kind)];
  return isNamed ? kindNeeded(path) : [];
}

function kindNeeded(path: string): never {
  throw new ImportError(
    `${path} is no table that is known. Name it ${tableNames}, or say in the mapping what it is: tables: { ${nameOf(path)}: { as: positions } }.`,
  );
}

async function tablesOf(
  path: string,
  mapping: Mapping,
  encoding: string | undefined,
  isNamed: boolean,
): Promise<Table[]> {
  if (/\.xlsx$/i.test(plain(path))) return sheetsOf(path, mapping, isNamed);
  const file = nameOf(path);
  const own = mappingOf(mapping, file);
  const kind = own?.as ?? kindNamed(stemOf(file)) ?? kindNeeded(path);
  const { bytes, isJson } = await readInput(path);
  const text = textOf(bytes, path, encoding ?? mapping.encoding);
  const grid = isJson || /\.json$/i.test(plain(path)) ? jsonGrid(file, text, own?.rows) : csvGrid(file, text);
  return [readTable(grid, kind, own)];
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
  const tables: Table[] = [];
  for (const file of filesIn(paths, mapping))
    tables.push(...(await tablesOf(file, mapping, encoding, paths.includes(file))));
  if (!tables.length)
    throw new ImportError(`There is no table in ${paths.join(', ')}. Tables are ${tableNames}.`);
  return importWithLock(path, mapping, tables);
}

/**
 * Imports with the ids that the lock file has kept.
 *
 * @param path the file that the lock file stands beside, with the same name
 */
export function importWithLock(path: string, mapping: Mapping, tables: readonly Table[]): ImportedDesk {
  const lockFile = join(dirname(path), `${stemOf(path)}.lock.json`);
  const before = readLock(lockFile);
  const imported = importStory(mapping, tables, before);
  return { ...imported, lockFile, isLockNew: JSON.stringify(imported.lock) !== JSON.stringify(before) };
}

/** The text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
