/** Writes the fields of an object into the cells of a row. A field that no cell can hold is left for story.yaml. */
import type { Citation, PartialDate, Text } from '../../story/types.js';
import { failed } from '../import/row.js';

/** Cells by the names of their columns. */
export type Cells = Readonly<Record<string, string>>;

/** How the fields of an object are written. A writer returns nothing if cells cannot hold the value. */
export type Writers<T> = {
  readonly [K in keyof T]?: (value: NonNullable<T[K]>, object: T) => Cells | undefined;
};

export interface Written {
  readonly cells: Cells;
  /** The fields that the cells do not hold. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Whether a cell may hold the text: an import must read the same text again, and a spreadsheet must not run it as a formula,
 * which could send the content of the sheet to a stranger. Formulas begin
 * with one of four signs, so a text that begins with one stays in story.yaml.
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

/** A cell that holds the value as it is. */
export const plain =
  (column: string) =>
  (value: string | number): Cells => ({ [column]: String(value) });

/** A cell, or one for each language: `summary.de`. */
export const text =
  (column: string) =>
  (value: Text): Cells =>
    typeof value === 'string'
      ? { [column]: value }
      : Object.fromEntries(
          Object.entries(value).map(([language, words]) => [`${column}.${language}`, words]),
        );

export const list =
  (column: string) =>
  (values: readonly string[]): Cells | undefined =>
    values.length ? { [column]: values.join('; ') } : undefined;

/** A date with a source of its own, and one that is said to be unknown, have no form in a cell. */
export const date =
  (column: string) =>
  ({ precision, date, citations }: PartialDate): Cells | undefined => {
    if (citations || !date) return undefined;
    return { [column]: precision === 'before' || precision === 'around' ? `${precision} ${date}` : date };
  };

/** Only numbers that an import reads back: without an exponent, and with at most six decimals. */
export const amount =
  (column: string) =>
  (value: number): Cells | undefined =>
    /^\d{1,15}(\.\d{1,6})?$/.test(String(value)) ? { [column]: String(value) } : undefined;

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
