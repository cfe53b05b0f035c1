/** Reads the sheets of an XLSX file. Dates come as YYYY-MM-DD, formulas as the values that were saved with them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { ImportError } from './findings.js';
import { gridOf, type Grid } from './grid.js';

export interface Sheet extends Grid {
  readonly sheet: string;
}

/** An XLSX file is compressed. This is the most that it may hold, so that a small file cannot fill the memory. */
const MOST_BYTES = 500_000_000;
const cell = /<((?:\w+:)?c)\b([^>]*?)(?:\/>|>(.*?)<\/\1>)/gs;
const NOT_CALCULATED = '#NOT-CALCULATED!';

/**
 * The file with the errors of its cells as text. The library would read a cell with an error, and a formula that no program
 * has calculated, as an empty cell.
 */
function withErrorsAsText(bytes: Uint8Array): Uint8Array {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      if (size > MOST_BYTES) throw new ImportError('It holds more than 500 MB.');
      return /\.(xml|rels)$/i.test(name);
    },
  });
  for (const [name, content] of Object.entries(files)) {
    if (!/worksheets\/[^/]*\.xml$/i.test(name)) continue;
    const xml = strFromU8(content).replace(cell, (whole, tag: string, attributes: string, inside = '') => {
      if (/\bt="e"/.test(attributes)) return whole.replace(/\bt="e"/, 't="str"');
      const isEmpty = /<(?:\w+:)?f\b/.test(inside as string) && !/<(?:\w+:)?v\b/.test(inside as string);
      if (!isEmpty) return whole;
      const place = /\br="[^"]*"/.exec(attributes)?.[0] ?? '';
      const value = tag.replace(/c$/, 'v');
      return `<${tag} ${place} t="str"><${value}>${NOT_CALCULATED}</${value}></${tag}>`;
    });
    files[name] = strToU8(xml);
  }
  return zipSync(files, { level: 0 });
}

/** The text of a cell. A number has the 15 digits that a spreadsheet shows. */
function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  // A time of day without a day is stored as a moment before 1900.
  if (value.getTime() < Date.UTC(1900, 0, 1)) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** @param file the name of the file in messages. The name of a sheet follows it: `desk.xlsx/positions`. */
export async function xlsxSheets(file: string, bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const sheets = await readSheets(withErrorsAsText(bytes).buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({
      ...gridOf(
        `${file}/${sheet}`,
        data.map((row) => row.map((cell) => textOf(cell as Date | string))),
      ),
      sheet,
    }));
  } catch (error) {
    throw new ImportError(`${file} cannot be read as XLSX: ${(error as Error).message}`);
  }
}
