/**
 * Writes a story as story.yaml and CSV tables, the way back from `onrecord import`. The result is imported again before it is
 * returned: a list that does not come back as it was stays whole in story.yaml.
 */
import { isDeepStrictEqual } from 'node:util';
import Papa from 'papaparse';
import { stringify } from 'yaml';
import { lists, withLists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { columnsOf, kinds, type Kind } from '../import/columns.js';
import { csvGrid } from '../import/grid.js';
import { textOf } from '../import/encoding.js';
import { importStory } from '../import/import-story.js';
import { readMapping } from '../import/mapping.js';
import { readTable } from '../import/table.js';
import { csvw } from './csvw.js';
import { partsOf, type Part } from './rows.js';

type Fields = Record<string, unknown>;

const STORY = 'story.yaml';
const nameOf = ({ path }: Part) => path.join('.');

/** The value of a part in a story. A list that is left out is empty. */
function valueOf(story: Story, { path: [list, at, inner] }: Part): unknown[] {
  const all = (story as unknown as Record<string, unknown[]>)[list] ?? [];
  if (at === undefined || inner === undefined) return all;
  return (all[at] as Record<string, unknown[]> | undefined)?.[inner] ?? [];
}

/** The story as story.yaml has it: what no table holds. */
function startOf(story: Story, parts: readonly Part[], kept: ReadonlySet<string>): Fields {
  const start = structuredClone(story) as unknown as Fields;
  for (const part of parts) {
    if (kept.has(nameOf(part))) continue;
    const [list, at, inner] = part.path;
    const holder = at === undefined ? start : (start[list] as Fields[])[at]!;
    const key = inner ?? list;
    const rest = restOf(part, valueOf(story, part));
    if (rest.length) holder[key] = rest;
    else Reflect.deleteProperty(holder, key);
  }
  for (const list of lists)
    if (!(start[list] as unknown[] | undefined)?.length) Reflect.deleteProperty(start, list);
  return start;
}

/** The fields that the rows of a part do not hold, with the id or the party of each. */
const restOf = ({ rows }: Part, objects: readonly unknown[]): Fields[] =>
  rows.flatMap(({ rest }, i) => {
    if (!Object.keys(rest).length) return [];
    const { id, party } = objects[i] as { id?: string; party?: string };
    return [{ ...(id === undefined ? { party } : { id }), ...rest }];
  });

/** The tables as CSV by their kinds. A table has the columns that one of its rows needs, in their usual order. */
function tablesOf(
  parts: readonly Part[],
  kept: ReadonlySet<string>,
): Map<Kind, { headings: string[]; csv: string }> {
  const tables = new Map<Kind, { headings: string[]; csv: string }>();
  for (const kind of kinds) {
    const rows = parts
      .filter((part) => part.table === kind && !kept.has(nameOf(part)))
      .flatMap((part) => part.rows);
    if (!rows.length) continue;
    const used = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
    const order = Object.keys(columnsOf[kind]);
    const place = (heading: string) => order.indexOf(heading.split('.')[0]!);
    const headings = [...used].sort((a, b) => place(a) - place(b));
    const data = rows.map(({ cells }) => headings.map((heading) => cells[heading] ?? ''));
    tables.set(kind, { headings, csv: `${Papa.unparse([headings, ...data], { newline: '\n' })}\n` });
  }
  return tables;
}

/** @returns the files by their names */
export function exportStory(given: Story): Map<string, string> {
  // A field that is undefined is not there.
  const story = withLists(JSON.parse(JSON.stringify(given)) as Story);
  const parts = partsOf(story);
  // The points of a history have no id, so a point cannot be partly in a table and partly in story.yaml.
  const kept = new Set(
    parts
      .filter(({ table, rows }) => table === 'counts' && rows.some(({ rest }) => Object.keys(rest).length))
      .map(nameOf),
  );
  for (;;) {
    const tables = tablesOf(parts, kept);
    const yaml = stringify(
      { story: startOf(story, parts, kept) },
      { lineWidth: 0, aliasDuplicateObjects: false },
    );
    const { story: back, refused } = importBack(yaml, tables);
    if (back && !refused && isDeepStrictEqual(withLists(back), story)) return filesOf(yaml, tables);
    const open = parts.filter((part) => !kept.has(nameOf(part)));
    const lost = open.filter((part) =>
      refused
        ? part.table === refused
        : !back || !isDeepStrictEqual(valueOf(back, part), valueOf(story, part)),
    );
    // Nothing is left to keep whole, so the story itself has something that YAML cannot hold.
    if (!lost.length)
      throw new Error('This story cannot be written as tables without a loss. Keep it as JSON.');
    for (const part of lost) kept.add(nameOf(part));
  }
}

interface Back {
  readonly story: Story | undefined;
  /** The first kind of table of which a row was not taken. Rows of later kinds may be missing only because they name it. */
  readonly refused: Kind | undefined;
}

function importBack(yaml: string, tables: ReadonlyMap<Kind, { readonly csv: string }>): Back {
  const mapping = readMapping(yaml, STORY);
  const read = [...tables].map(([kind, { csv }]) => {
    const name = `${kind}.csv`;
    return readTable(csvGrid(name, textOf(new TextEncoder().encode(csv), name)), kind);
  });
  const { story, notTaken } = importStory(mapping, read);
  return { story, refused: kinds.find((kind) => notTaken.some(({ file }) => file === `${kind}.csv`)) };
}

function filesOf(
  yaml: string,
  tables: ReadonlyMap<Kind, { headings: string[]; csv: string }>,
): Map<string, string> {
  const files = new Map([[STORY, yaml]]);
  for (const [kind, { headings, csv }] of tables) {
    files.set(`${kind}.csv`, csv);
    files.set(`${kind}.csv-metadata.json`, `${JSON.stringify(csvw(kind, headings), null, 2)}\n`);
  }
  return files;
}
