/** The data of the peers of `<stance-list>`: finished strings in order. Ours is given a story instead. */
import type { StanceListView } from '../../../src/model/views.js';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly place: number;
  readonly summary: string;
  readonly condition: string;
  /** The date as it is printed, and as it is sorted by. */
  readonly date: string;
  readonly iso: string;
  readonly source: string;
  readonly href: string;
}

export interface List {
  readonly question: string;
  readonly note: string;
  readonly parts: readonly { readonly label: string; readonly place: number; readonly count: string }[];
  readonly rows: readonly Row[];
  readonly foot: string;
}

/** The actions of the bench on a list. */
export interface Shown {
  /** The node that contains the rows. */
  readonly root: ParentNode & Node;
  /** The selector of a row. */
  readonly row: string;
  readonly input?: HTMLInputElement | undefined;
  /** The element that scrolls, if it is not the page. */
  readonly scroller?: Element | undefined;
  sort?(): unknown;
  change?(): unknown;
}

export interface Candidate {
  /** Which data the candidate reads: finished rows, or a story. */
  readonly reads: 'list' | 'story';
  /** Whether every row ends up in the page, though some only after the first rows are painted. */
  readonly whole?: boolean;
  show(place: Element, data: never): Shown | Promise<Shown>;
}

/** The rows grouped by category, as every candidate but the tables shows them. */
export const grouped = (rows: readonly Row[]): [category: string, rows: readonly Row[]][] => {
  const groups = new Map<string, { place: number; rows: Row[] }>();
  for (const row of rows) {
    const group = groups.get(row.category) ?? { place: row.place, rows: [] };
    group.rows.push(row);
    groups.set(row.category, group);
  }
  return [...groups]
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([category, { rows }]) => [category, rows]);
};

export const found = (rows: readonly Row[], search: string): readonly Row[] => {
  const word = search.toLowerCase();
  return rows.filter(({ name }) => name.toLowerCase().includes(word));
};

export const byDate = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.iso < b.iso ? 1 : a.iso > b.iso ? -1 : 0));

export const changed = (rows: readonly Row[]): readonly Row[] => {
  const at = Math.floor(rows.length / 2);
  return rows.map((row, i) => (i === at ? { ...row, summary: 'Has changed its mind.' } : row));
};

/** Converts the model's view into a list. */
export const listOf = (view: StanceListView, iso: (id: string) => string): List => ({
  question: view.question.text,
  note: view.split.note,
  parts: view.split.parts.map(({ label, index = 0, count }) => ({ label: label.text, place: index, count })),
  foot: view.foot.text,
  rows: view.groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({
      id: row.id,
      name: row.name.text,
      category: row.category.label.text,
      place: row.category.index ?? 0,
      summary: row.summary?.text ?? '',
      condition: row.condition?.text ?? '',
      date: row.date ?? '',
      iso: iso(row.id),
      source: row.sources.label,
      href: row.sources.items[0]?.href ?? '',
    })),
});
