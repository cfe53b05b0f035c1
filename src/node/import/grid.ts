/** The cells of a table as text, before it is known what they mean. Each form of file has a module that reads it. */
import Papa from 'papaparse';
import { ImportError, type Finding } from './findings.js';

export interface Grid {
  /** The name of the table in messages. */
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of the first row. In a spreadsheet it is 2, below the headings. */
  readonly first: number;
  /** Remarks on what was not read. */
  readonly findings?: readonly Finding[];
}

/** A grid of rows whose first row has the headings. */
export function gridOf(file: string, cells: readonly (readonly string[])[]): Grid {
  const [headings = [], ...rows] = cells.map((row) => row.map((cell) => cell.trim()));
  return { file, headings, rows, first: 2 };
}

/**
 * Reads comma-, semicolon- or tab-separated values. Every cell is text: nothing is calculated.
 *
 * @param text the file, with `\n` at the end of each line
 */
export function csvGrid(file: string, text: string): Grid {
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new ImportError(`${file}:${(broken.row ?? 0) + 1} has a quotation mark that is not closed.`);
  return gridOf(file, data);
}
