/** Imports the JSON of a vote site, from a file or from its address. */
import { readText } from '../text-file.js';
import { adapters } from './adapters/index.js';
import { importWithLock, type ImportedDesk } from './desk.js';
import { textOf } from './encoding.js';
import { ImportError } from './findings.js';
import { nameOf, readInput } from './input.js';
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

export async function importSite({ path, from, mapping: map, out, today }: Site): Promise<ImportedDesk> {
  const adapter = Object.hasOwn(adapters, from) ? adapters[from] : undefined;
  if (!adapter) throw new ImportError(`There is no adapter "${from}". There are ${sites.join(', ')}.`);
  const file = nameOf(path);
  const { bytes } = await readInput(path, 'application/json');
  const { story, positions } = adapter(parseJson(path, textOf(bytes, path)), file);
  const given: Mapping = map
    ? readMapping(readText(map), map)
    : { story: {}, dates: 'iso', names: {}, tables: {} };
  const rows = positions.map(
    (cells, i) => new Row({ kind: 'positions', file, number: i + 1 }, new Map(Object.entries(cells))),
  );
  return importWithLock(out, { ...given, story: { checked: today, ...story, ...given.story } }, [
    { file, kind: 'positions', rows, findings: [] },
  ]);
}
