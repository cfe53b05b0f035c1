/** The remarks of an import: it names the rows and values that it did not take, and the assumptions about those it took. */

/** A row that was not taken, and the name by which others name what it would have brought. */
export interface Cause {
  readonly row: { readonly file: string; readonly number: number };
  readonly name: string;
}

export interface Finding {
  readonly file: string;
  /** The number of the row, as a spreadsheet shows it: the headings are row 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly text: string;
  /** The row because of which this one was not taken, if it has no fault of its own. */
  readonly because?: { readonly file: string; readonly row: number; readonly name: string } | undefined;
}

/** Thrown while a row is read, if the row cannot be taken. The import catches it, reports it, and reads the next row. */
export class NotTaken extends Error {
  readonly column: string | undefined;
  readonly follows: Cause | undefined;
  /** @param follows the row that was not taken, if this one cannot be taken for that reason only */
  constructor(column: string | undefined, message: string, follows?: Cause) {
    super(message);
    this.column = column;
    this.follows = follows;
  }
}

/** Thrown if nothing can be imported at all. The message is a sentence for the desk. */
export class ImportError extends Error {}

/** The finding as one line: `positions.csv:14 position: "maybe" is not …`. */
export const lineOf = ({ file, row, column, text }: Finding): string =>
  `${file}${row ? `:${row}` : ''}${column ? ` ${column}:` : ''} ${text}`;

const SHOWN = 5;

const placeOf = (file: string, row: number | undefined) => `${file}:${row}`;
const listed = (all: readonly string[]) =>
  `${all.slice(0, SHOWN).join(', ')}${all.length > SHOWN ? ` and ${all.length - SHOWN} more` : ''}`;

/**
 * The findings as lines. Findings of one file that say the same are one line, which names the first rows and counts the rest. A row
 * that was not taken only because of another one is named in the line of that one.
 */
export function groupedLines(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  const followers = new Map<string, Finding[]>();
  const add = (to: Map<string, Finding[]>, key: string, finding: Finding) => {
    const group = to.get(key);
    if (group) group.push(finding);
    else to.set(key, [finding]);
  };
  for (const finding of findings) {
    const { file, column, text, because } = finding;
    if (because) add(followers, placeOf(because.file, because.row), finding);
    else add(groups, JSON.stringify([file, column, text]), finding);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Finding];
    const following = group.flatMap(({ file, row }) => {
      const key = placeOf(file, row);
      const found = followers.get(key) ?? [];
      // A row with two faults has two lines, and the rows that follow from it stand in the first.
      followers.delete(key);
      return found;
    });
    const rows = group.map(({ row }) => String(row));
    const line =
      group.length === 1
        ? lineOf(first)
        : `${lineOf({ ...first, row: undefined })} (${group.length} rows: ${listed(rows)})`;
    return line + followed(following);
  });
}

/** The end of a line that names the rows which are not taken because of it. */
function followed(findings: readonly Finding[]): string {
  const places = [...new Set(findings.map(({ file, row }) => placeOf(file, row)))];
  if (!places.length) return '';
  const names = [...new Set(findings.map(({ because }) => JSON.stringify(because!.name)))];
  const rows = places.length === 1 ? 'the row that names' : `the ${places.length} rows that name`;
  return `; so ${rows} ${listed(names)} ${places.length === 1 ? 'is' : 'are'} not taken either: ${listed(places)}`;
}
