/** Imports the JSON of a vote site, from a file or from its address. */
import { basename } from 'node:path';
import { readBytes, readText } from '../text-file.js';
import { adapters } from './adapters/index.js';
import { importWithLock, type ImportedDesk } from './desk.js';
import { textOf } from './encoding.js';
import { ImportError } from './findings.js';
import { parseJson } from './json-grid.js';
import { readMapping, type Mapping } from './mapping.js';
import { Row } from './row.js';

export interface Site {
  /** The file, or the address. */
  readonly path: string;
  /** The name of the adapter. */
  readonly from: string;
  /** A mapping whose story wins over the fields that the site gives. */
  readonly mapping?: string | undefined;
  /** The story that is written. The lock file stands beside it. */
  readonly out: string;
  /** The day of the import, YYYY-MM-DD. */
  readonly today: string;
}

/** The names of the sites that have an adapter. */
export const sites = Object.keys(adapters);

const isAddress = (path: string) => /^https?:\/\//i.test(path);
const TIMEOUT = 60_000;

async function bytesOf(path: string): Promise<Uint8Array> {
  if (!isAddress(path)) return readBytes(path);
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new ImportError(`${path} cannot be loaded: ${(error as Error).message}`);
  }
  throw new ImportError(`${path} cannot be loaded: the server has answered ${response.status}.`);
}

export async function importSite({ path, from, mapping: map, out, today }: Site): Promise<ImportedDesk> {
  const adapter = Object.hasOwn(adapters, from) ? adapters[from] : undefined;
  if (!adapter) throw new ImportError(`There is no adapter "${from}". There are ${sites.join(', ')}.`);
  const file = isAddress(path) ? path : basename(path);
  const { story, positions } = adapter(parseJson(path, textOf(await bytesOf(path), path)), file);
  const given: Mapping = map
    ? readMapping(readText(map), map)
    : { story: {}, dates: 'iso', names: {}, tables: {} };
  const rows = positions.map((cells, i) => new Row(file, i + 1, new Map(Object.entries(cells))));
  return importWithLock(out, { ...given, story: { checked: today, ...story, ...given.story } }, [
    { file, kind: 'positions', rows, findings: [] },
  ]);
}
