/** Reads a table of comma-, semicolon- or tab-separated values. Every cell is text: nothing is calculated. */
import Papa from 'papaparse';
import { ImportError, NotTaken, type Finding } from './findings.js';
import { columnsOf, type Kind, type TableMapping } from './mapping.js';

/** A row with the fields that an import knows, and the row's place for messages. */
export class Row {
  readonly file: string;
  /** The number of the row, as a spreadsheet shows it: the headings are row 1. */
  readonly number: number;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(file: string, number: number, cells: ReadonlyMap<string, string>) {
    this.file = file;
    this.number = number;
    this.#cells = cells;
  }

  /** The text of a field, or undefined if the cell is empty. */
  get(field: string): string | undefined {
    return this.#cells.get(field);
  }

  /** The text of a field that the row cannot be taken without. */
  need(field: string): string {
    const value = this.get(field);
    if (value === undefined) throw new NotTaken(field, 'is empty');
    return value;
  }

  /** A cell with several values, which are separated by semicolons. */
  list(field: string): string[] {
    return (this.get(field) ?? '')
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean);
  }
}

export interface Table {
  readonly file: string;
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

const quote = (text: string) => JSON.stringify(text);

/**
 * The rows of a table.
 *
 * @param text the file, with `\n` at the end of each line
 * @param mapping which heading each field has, what its values mean, and the fields that all rows have in common
 */
export function readTable(file: string, text: string, kind: Kind, mapping: TableMapping = {}): Table {
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new ImportError(`${file}:${(broken.row ?? 0) + 1} has a quotation mark that is not closed.`);
  const [headings = [], ...body] = data.map((cells) => cells.map((cell) => cell.trim()));
  if (!headings.some(Boolean)) throw new ImportError(`${file} is empty.`);

  const { columns = {}, values = {}, set = {} } = mapping;
  const known = columnsOf[kind];
  const fields = new Map<number, string>();
  const unused: string[] = [];
  headings.forEach((heading, i) => {
    const field =
      known.find((each) => columns[each] === heading) ??
      known.find((each) => columns[each] === undefined && each === heading.toLowerCase());
    if (field) fields.set(i, field);
    else if (heading) unused.push(heading);
  });
  for (const [field, heading] of Object.entries(columns)) {
    if (!headings.includes(heading))
      throw new ImportError(
        `${file} has no column ${quote(heading)}, which the mapping names for ${field}. It has ${headings.map(quote).join(', ')}.`,
      );
  }
  const repeated = [...fields].filter(([i, field]) =>
    [...fields].some(([j, other]) => other === field && i !== j),
  );
  if (repeated.length)
    throw new ImportError(
      `${file} has the heading ${quote(headings[repeated[0]![0]]!)} in columns ${repeated.map(([i]) => i + 1).join(' and ')}. Rename all but one.`,
    );
  if (!fields.size)
    throw new ImportError(
      `${file} has none of the columns ${known.join(', ')}. It has ${headings.map(quote).join(', ')}. Name its columns in the mapping.`,
    );

  const findings: Finding[] = unused.length
    ? [{ file, row: 1, text: `has columns that are not read: ${[...new Set(unused)].map(quote).join(', ')}` }]
    : [];
  const rows = body.flatMap((cells, i) => {
    if (!cells.some(Boolean)) return [];
    const number = i + 2;
    if (cells.slice(headings.length).some(Boolean))
      findings.push({ file, row: number, text: 'has more cells than there are headings' });
    const read = new Map(Object.entries(set));
    for (const [column, field] of fields) {
      const cell = cells[column];
      if (cell) read.set(field, Object.hasOwn(values[field] ?? {}, cell) ? values[field]![cell]! : cell);
    }
    return [new Row(file, number, read)];
  });
  return { file, kind, rows, findings };
}
