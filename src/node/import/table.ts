/** Finds the fields of a table by its headings, and makes a row of each line. */
import { columnOf, columnsOf, type Kind } from './columns.js';
import { ImportError, type Finding } from './findings.js';
import type { Grid } from './grid.js';
import type { TableMapping } from './mapping.js';
import { Row } from './row.js';

export interface Table {
  readonly file: string;
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

const quote = (text: string) => JSON.stringify(text);
const listed = (names: Iterable<string>) => [...new Set(names)].map(quote).join(', ');

/** Headings that are there more than once get a number: `Vote (1)`, `Vote (2)`. So a mapping can name each. */
function numbered(headings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const heading of headings) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    if (!heading || counts.get(heading) === 1) return heading;
    seen.set(heading, (seen.get(heading) ?? 0) + 1);
    return `${heading} (${seen.get(heading)})`;
  });
}

/** The places of the columns that are read, by what is read there. */
interface Columns {
  readonly fields: ReadonlyMap<number, string>;
  /** The columns of a wide table: each has the positions on a question. */
  readonly questions: ReadonlyMap<number, string>;
  readonly unused: readonly string[];
}

function findColumns({ file, headings: given }: Grid, kind: Kind, mapping: TableMapping): Columns {
  const { columns = {}, questions = {}, values = {}, set = {} } = mapping;
  if (Object.keys(questions).length && kind !== 'positions')
    throw new ImportError(
      `${file}: only positions have columns for questions, and the mapping says ${kind}.`,
    );
  const unknown = [...Object.keys(columns), ...Object.keys(values), ...Object.keys(set)].find(
    (field) => !columnOf(kind, field),
  );
  if (unknown !== undefined)
    throw new ImportError(
      `${file}: the mapping has ${quote(unknown)}, which is no column of ${kind}: ${Object.keys(columnsOf[kind]).join(', ')}.`,
    );
  const headings = numbered(given);
  const placeOf = (heading: string, field: string) => {
    const place = headings.indexOf(heading);
    if (place >= 0) return place;
    const places = given.flatMap((each, i) => (each === heading ? [i + 1] : []));
    throw new ImportError(
      places.length
        ? `${file} has the heading ${quote(heading)} in columns ${places.join(' and ')}. Name one of them in the mapping, as ${quote(`${heading} (1)`)}.`
        : `${file} has no column ${quote(heading)}, which the mapping names for ${field}. It has ${listed(headings)}.`,
    );
  };
  const fields = new Map<number, string>();
  for (const [field, heading] of Object.entries(columns)) fields.set(placeOf(heading, field), field);
  const wide = new Map(
    Object.entries(questions).map(([question, heading]) => [placeOf(heading, question), question]),
  );
  const unused: string[] = [];
  given.forEach((heading, i) => {
    if (fields.has(i) || wide.has(i) || !heading) return;
    // A heading in capitals is the same field. What follows a dot, such as a language, is not changed.
    const field = [heading, heading.toLowerCase()].find((each) => columnOf(kind, each));
    if (field === undefined || Object.hasOwn(columns, field)) unused.push(headings[i]!);
    else if (headings[i] !== heading) placeOf(heading, field);
    else if ([...fields.values()].includes(field))
      throw new ImportError(
        `${file} has two columns for ${field}. Rename one of them, or name one in the mapping.`,
      );
    else fields.set(i, field);
  });
  if (!fields.size && !wide.size)
    throw new ImportError(
      `${file} has none of the columns ${Object.keys(columnsOf[kind]).join(', ')}. It has ${listed(headings)}. Name its columns in the mapping.`,
    );
  return { fields, questions: wide, unused };
}

/** @param mapping which heading each field has, what its values mean, and the fields that all rows have in common */
export function readTable(grid: Grid, kind: Kind, mapping: TableMapping = {}): Table {
  const { file, headings } = grid;
  if (!headings.some(Boolean)) throw new ImportError(`${file} is empty.`);
  const { fields, questions, unused } = findColumns(grid, kind, mapping);
  const { values = {}, set = {} } = mapping;
  const findings: Finding[] = [...(grid.findings ?? [])];
  if (unused.length)
    findings.push({ file, row: 1, text: `has columns that are not read: ${listed(unused)}` });

  const meant = (field: string, cell: string) =>
    Object.hasOwn(values[field] ?? {}, cell) ? values[field]![cell]! : cell;
  const named = new Map([...fields].map(([column, field]) => [field, headings[column]!]));
  const rows = grid.rows.flatMap((cells, i) => {
    if (!cells.some(Boolean)) return [];
    const number = i + grid.first;
    if (cells.slice(headings.length).some(Boolean))
      findings.push({ file, row: number, text: 'has more cells than there are headings' });
    const read = new Map(Object.entries(set));
    for (const [column, field] of fields) {
      const cell = cells[column];
      if (cell) read.set(field, meant(field, cell));
    }
    if (!questions.size) return [new Row({ kind, file, number }, read, named)];
    return [...questions].flatMap(([column, question]) => {
      const cell = cells[column];
      if (cell)
        return [
          new Row(
            { kind, file, number },
            new Map([...read, ['question', question], ['position', meant('position', cell)]]),
            new Map([...named, ['position', headings[column]!]]),
          ),
        ];
      findings.push({
        file,
        row: number,
        column: headings[column],
        text: 'is empty, so the side has no position on it',
      });
      return [];
    });
  });
  return { file, kind, rows, findings };
}
