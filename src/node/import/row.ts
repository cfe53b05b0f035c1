import type { Text } from '../../story/types.js';
import type { Kind } from './columns.js';
import { NotTaken } from './findings.js';

/** The errors that a spreadsheet shows in place of a value. */
export const failed =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA|ERROR!|NOT-CALCULATED!)$/;

/** A row with the fields that an import knows, and the row's place for messages. */
export class Row {
  readonly kind: Kind;
  readonly file: string;
  /** The number of the row, as a spreadsheet shows it: the headings are row 1. In JSON the first object is row 1. */
  readonly number: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #headings: ReadonlyMap<string, string>;

  /** @param headings the heading of each field in the file. A field that the mapping sets has none. */
  constructor(
    { kind, file, number }: Pick<Row, 'kind' | 'file' | 'number'>,
    cells: ReadonlyMap<string, string>,
    headings: ReadonlyMap<string, string> = new Map(),
  ) {
    this.kind = kind;
    this.file = file;
    this.number = number;
    this.#cells = cells;
    this.#headings = headings;
  }

  /** The heading of a field in the file, for messages: the mapping may name another column for it. */
  headingOf(field: string): string {
    return this.#headings.get(field) ?? field;
  }

  hasHeading(field: string): boolean {
    return this.#headings.has(field);
  }

  /** The texts of a field in all languages. It never throws, because messages about other cells are made of it. */
  words(field: string): string[] {
    return [...this.#cells].flatMap(([name, text]) =>
      (name === field || name.startsWith(`${field}.`)) && !failed.test(text) ? text : [],
    );
  }

  /** The text of a field, or undefined if the cell is empty. */
  get(field: string): string | undefined {
    const value = this.#cells.get(field);
    if (value !== undefined && failed.test(value))
      throw new NotTaken(field, `"${value}" is an error of the spreadsheet, and no value`);
    return value;
  }

  /** The text of a field that the row cannot be taken without. */
  need(field: string): string {
    const value = this.get(field);
    if (value === undefined) throw new NotTaken(field, 'is empty');
    return value;
  }

  /** The fields below a field, by what follows its name and a dot: the languages of a text, or the attributes of a side. */
  below(field: string): Record<string, string> | undefined {
    const found: [string, string][] = [];
    for (const name of this.#cells.keys())
      if (name.startsWith(`${field}.`)) found.push([name.slice(field.length + 1), this.get(name)!]);
    return found.length ? Object.fromEntries(found) : undefined;
  }

  /** The text of a field that may be given in several languages. */
  text(field: string): Text | undefined {
    const languages = this.below(field);
    const text = this.get(field);
    if (text !== undefined && languages)
      throw new NotTaken(field, `is there with and without a language: ${Object.keys(languages).join(', ')}`);
    return text ?? languages;
  }

  /** A cell with several values, which are separated by semicolons. */
  list(field: string): string[] {
    return this.places(field).filter(Boolean);
  }

  /** The same, with the empty values between two semicolons. */
  places(field: string): string[] {
    const text = this.get(field);
    return text === undefined ? [] : text.split(';').map((each) => each.trim());
  }
}
