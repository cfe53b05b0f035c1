/** Finds the cell that a value of an imported story came from. */
import { isObject, type Keys } from '../../story/check.js';
import type { Story } from '../../story/types.js';
import type { Place } from '../report.js';
import type { Row } from './row.js';

/** The columns of the fields that have another name in a table. Any other field has its own name, with underscores. */
const columns: Readonly<Record<string, readonly string[]>> = {
  id: ['source', 'side', 'speaker', 'quote', 'name'],
  party: ['side', 'name'],
  // Words in a table of positions have a column for their kind. The column `kind` is then that of the side.
  kind: ['words_kind', 'kind'],
  text: ['words', 'rule'],
  original: ['original'],
  said: ['date'],
  asOf: ['date'],
  category: ['position'],
  earlier: ['earlier_position'],
  domains: ['where'],
  citations: ['source'],
};

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The cell of a table that a value of a story came from. */
export interface Origin {
  /** The innermost object around the value that came from a row. */
  readonly object: object;
  readonly row: Row;
  /** The heading of the value's column, if the value has one. */
  readonly column: string | undefined;
}

/** The place in a table of a value in a story. It is undefined if the value came from the mapping. */
export function originOf(story: unknown, rows: ReadonlyMap<object, Row>, keys: Keys): Origin | undefined {
  let value = story;
  let found: { object: object; row: Row; rest: Keys } | undefined;
  keys.forEach((key, i) => {
    value =
      isObject(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[key] : undefined;
    const row = value instanceof Object ? rows.get(value) : undefined;
    if (row) found = { object: value as object, row, rest: keys.slice(i + 1) };
  });
  return (
    found && { object: found.object, row: found.row, column: columnOf(found.row, found.rest, found.object) }
  );
}

/** The heading of the column of a field. A field that has no cell in the row may be missing there. */
function columnOf(row: Row, rest: Keys, object: object): string | undefined {
  const keys = rest.filter((key) => typeof key === 'string');
  for (let i = keys.length; i--;) {
    const key = keys[i]!;
    const isSideKind = key === 'kind' && !('citations' in object);
    const names = isSideKind ? ['kind'] : (columns[key] ?? [snake(key)]);
    const below = keys[i + 1];
    const field = names
      .flatMap((name) => (below === undefined ? name : [`${name}.${below}`, name]))
      .find((name) => row.words(name).length || row.hasHeading(name));
    if (field !== undefined) return row.headingOf(field);
  }
  return undefined;
}

const rowText = ({ file, number }: Row) => `${file}:${number}`;

/** The place of a value in the tables, in the form that messages need. */
export function placeIn(story: Story, rows: ReadonlyMap<object, Row>, keys: Keys): Place {
  const { row, column } = originOf(story, rows, keys) ?? {};
  return { row: row && rowText(row), column, also: alsoIn(story, rows, keys) };
}

/** The rows of a pledge, if a message is about all of them: their number or their sum does not fit the count. */
export function alsoIn(story: Story, rows: ReadonlyMap<object, Row>, keys: Keys): string {
  const [list, place, field] = keys;
  const isAll = list === 'pledges' && keys.length === 3 && (field === 'pledgers' || field === 'total');
  const pledge = isAll ? story.pledges[Number(place)] : undefined;
  if (!pledge) return '';
  const count = rows.get(pledge.count);
  const files = new Set((pledge.pledgers ?? []).flatMap((pledger) => rows.get(pledger)?.file ?? []));
  const places = [
    ...(count ? [`the count is in ${rowText(count)}`] : []),
    ...(files.size ? [`the pledgers are in ${[...files].join(', ')}`] : []),
  ];
  return places.length ? `; ${places.join(', ')}` : '';
}
