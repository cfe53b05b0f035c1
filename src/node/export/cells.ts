/** Writes the fields of an object into the cells of a row. story.yaml gets the fields that no cell can hold. */
import type { Citation, PartialDate, Text } from '../../story/types.js';
import { failed } from '../import/row.js';

/** Cells by the names of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** A function for each field that writes its value into cells. It returns undefined if cells cannot hold the value. */
export type Writers<T> = {
  readonly [K in keyof T]?: (value: NonNullable<T[K]>, object: T) => Cells | undefined;
};

export interface Written {
  readonly cells: Cells;
  /** The fields that the cells do not hold. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Whether a cell may hold the text. An import must read the same text again, and a spreadsheet must not run the text as a
 * formula, which could send the content of the sheet to a stranger. A formula begins with `=`, `+`, `-` or `@`.
 */
const isSafe = (cell: string): boolean =>
  cell !== '' &&
  cell === cell.trim() &&
  !/^[=+\-@]/.test(cell) &&
  !/[\r\0\uFFFD]/.test(cell) &&
  cell.isWellFormed() &&
  !failed.test(cell);

export function write<T extends object>(object: T, writers: Writers<T>): Written {
  const cells: Record<string, string> = {};
  const rest: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(object)) {
    if (value === undefined) continue;
    const writer = writers[field as keyof T];
    const own = writer?.(value as NonNullable<T[keyof T]>, object);
    if (own && Object.values(own).every(isSafe)) Object.assign(cells, own);
    else rest[field] = value;
  }
  return { cells, rest };
}

/** Writes a text or a number into one cell, unchanged. */
export const plain =
  (column: string) =>
  (value: string | number): Cells => ({ [column]: String(value) });

/** Writes a text into one cell, or its translations into a cell for each language, such as `summary.de`. */
export const text =
  (column: string) =>
  (value: Text): Cells =>
    typeof value === 'string'
      ? { [column]: value }
      : Object.fromEntries(
          Object.entries(value).map(([language, words]) => [`${column}.${language}`, words]),
        );

/** Writes several texts into one cell, with semicolons between. */
export const list =
  (column: string) =>
  (values: readonly string[]): Cells | undefined =>
    values.length ? { [column]: values.join('; ') } : undefined;

/** Writes a date with its precision. No cell can hold an unknown date, or a date that has its own source. */
export const date =
  (column: string) =>
  ({ precision, date, citations }: PartialDate): Cells | undefined => {
    if (citations || !date) return undefined;
    return { [column]: precision === 'before' || precision === 'around' ? `${precision} ${date}` : date };
  };

/** Writes an amount. An import reads no exponent and at most six decimals, so other numbers stay in story.yaml. */
export const amount =
  (column: string) =>
  (value: number): Cells | undefined =>
    /^\d{1,15}(\.\d{1,6})?$/.test(String(value)) ? { [column]: String(value) } : undefined;

/** Writes the sources, paragraphs and passages into three columns, with semicolons between the citations. */
export function citations(values: readonly Citation[]): Cells | undefined {
  const passages = values.map(({ passage }) => passage ?? '');
  if (!values.length || passages.some((passage) => passage.includes(';') || passage !== passage.trim()))
    return undefined;
  const column = (name: string, places: readonly string[]): Cells =>
    places.some(Boolean) ? { [name]: places.join('; ').trim() } : {};
  return {
    ...column(
      'source',
      values.map(({ source }) => source),
    ),
    ...column(
      'paragraph',
      values.map(({ paragraph }) => paragraph?.toString() ?? ''),
    ),
    ...column('passage', passages),
  };
}
