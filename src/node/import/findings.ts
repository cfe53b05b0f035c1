/** The remarks of an import: it names the rows and values that it did not take, and the assumptions about those it took. */

export interface Finding {
  readonly file: string;
  /** The number of the row, as a spreadsheet shows it: the headings are row 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly text: string;
}

/** Thrown while a row is read, if the row cannot be taken. The import catches it, reports it, and reads the next row. */
export class NotTaken extends Error {
  readonly column: string | undefined;
  constructor(column: string | undefined, message: string) {
    super(message);
    this.column = column;
  }
}

/** Thrown if nothing can be imported at all. The message is a sentence for the desk. */
export class ImportError extends Error {}

/** The finding as one line: `positions.csv:14 position: "maybe" is not …`. */
export const lineOf = ({ file, row, column, text }: Finding): string =>
  `${file}${row ? `:${row}` : ''}${column ? ` ${column}:` : ''} ${text}`;

const SHOWN = 5;

/** The findings as lines. Findings of one file that say the same are one line, which names the first rows and counts the rest. */
export function groupedLines(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.column, finding.text]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Finding];
    if (group.length === 1) return lineOf(first);
    const rows = group.slice(0, SHOWN).map(({ row }) => row);
    const more = group.length - SHOWN;
    return `${lineOf({ ...first, row: undefined })} (${group.length} rows: ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  });
}
