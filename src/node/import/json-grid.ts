/** Reads JSON rows: a list of objects, whose keys are the headings. */
import { isObject } from '../../story/check.js';
import type { Finding } from './findings.js';
import { ImportError } from './findings.js';
import type { Grid } from './grid.js';

/** Objects in a row become columns with a dot: `member.name`. Deeper ones are not read. */
const DEEPEST = 4;

/** The value at a path of keys with dots between them. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
      value,
    );

const isScalar = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

function cellsOf(row: Record<string, unknown>): Map<string, string | undefined> {
  const cells = new Map<string, string | undefined>();
  const add = (value: unknown, name: string, depth: number): void => {
    if (isObject(value) && depth < DEEPEST)
      for (const [key, inner] of Object.entries(value)) add(inner, name ? `${name}.${key}` : key, depth + 1);
    else if (value === null || value === undefined) cells.set(name, '');
    else if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
      cells.set(name, value.join('; '));
    else cells.set(name, typeof value === 'string' ? value : isScalar(value) ? String(value) : undefined);
  };
  add(row, '', 0);
  return cells;
}

/** @param name the name of the file in the message */
export function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ImportError(`${name} is not JSON: ${(error as Error).message}`);
  }
}

/** @param path the key of the list, if the file is no list itself; with dots between keys: `data.rows` */
export function jsonGrid(file: string, text: string, path?: string): Grid {
  const value = parseJson(file, text);
  const list = path === undefined ? value : at(value, path);
  if (!Array.isArray(list) || !list.every(isObject)) {
    const keys = isObject(value) ? ` It has ${Object.keys(value).slice(0, 20).join(', ')}.` : '';
    throw new ImportError(
      path === undefined
        ? `${file} is no list of objects. If one of its fields is, name it in the mapping: rows: data.${keys}`
        : `${file} has no list of objects at ${path}.${keys}`,
    );
  }
  const rows = list.map(cellsOf);
  const headings = [...new Set(rows.flatMap((cells) => [...cells.keys()]))];
  const unread = headings.filter((heading) =>
    rows.some((cells) => cells.has(heading) && cells.get(heading) === undefined),
  );
  const findings: Finding[] = unread.length
    ? [
        {
          file,
          text: `has fields that are lists of objects or too deep, and are not read: ${unread.join(', ')}`,
        },
      ]
    : [];
  return {
    file,
    headings,
    rows: rows.map((cells) => headings.map((heading) => cells.get(heading)?.trim() ?? '')),
    first: 1,
    findings,
  };
}
