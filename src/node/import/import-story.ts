/** Makes a story from a mapping and its tables. It takes each row whole or not at all, and reports each that it leaves out. */
import { isDeepStrictEqual } from 'node:util';
import type { Keys } from '../../story/check.js';
import type { Story } from '../../story/types.js';
import { Draft } from './draft.js';
import { removeFaulty } from './faulty.js';
import { NotTaken, type Cause, type Finding } from './findings.js';
import type { Lock } from './ids.js';
import type { Mapping } from './mapping.js';
import type { Place } from '../report.js';
import { placeIn } from './origin.js';
import { countRows, placeCounts, readCount, readPledger } from './pledges.js';
import { readPosition } from './positions.js';
import { readQuote } from './quotes.js';
import { readSource } from './sources.js';
import type { Row } from './row.js';
import type { Table } from './table.js';

export interface Imported {
  /** The story, if it has no fault. */
  readonly story: Story | undefined;
  readonly lock: Lock;
  /** Faults of the mapping itself, because of which there is no story. There are none if rows are missing that the story needs. */
  readonly faults: readonly string[];
  /** The place of a value of the story in the tables. */
  readonly placeOf: (keys: Keys) => Place;
  /** The rows and values that the story does not have. */
  readonly notTaken: readonly Finding[];
  /** Remarks on what was taken. */
  readonly notes: readonly Finding[];
  /** For each table, how many rows it has and how many of them were taken. */
  readonly tables: readonly { readonly file: string; readonly rows: number; readonly taken: number }[];
}

/** An entry of a list that may have only one for each side or day, and the row that it came from. */
interface Entry<T> {
  /** The part of the row that no other row may repeat, for instance the question and the side. */
  readonly key: string;
  readonly row: Row;
  readonly value: T;
}

/** The number of other rows that a message names. */
const SHOWN = 5;
/** The place of another row, with its file if that is not the same. */
const placeFrom = (here: Row, { file, number }: Row) =>
  file === here.file ? `row ${number}` : `row ${number} of ${file}`;

export function importStory(mapping: Mapping, tables: readonly Table[], lock: Lock = {}): Imported {
  const draft = new Draft(mapping, lock);
  const refused = new Set<Row>();
  const report = (row: Row, text: string, column?: string, cause?: Cause) => {
    refused.add(row);
    const because = cause && { file: cause.row.file, row: cause.row.number, name: cause.name };
    draft.notTaken.push({ file: row.file, row: row.number, column, text, ...(because && { because }) });
  };
  const refuse = (row: Row, text: string, column?: string, cause?: Cause) => {
    report(row, text, column, cause);
    draft.lost.add(row, cause?.row);
  };
  /** The result of reading a row, or nothing if the row cannot be taken. */
  const tryRow = <T>(row: Row, read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      refuse(row, error.message, error.column && row.headingOf(error.column), error.follows);
      return [];
    }
  };
  /** Reads the rows of one kind. A row that cannot be taken is reported, and leaves nothing behind in the list. */
  const read = <T>(kind: Table['kind'], of: (row: Row) => T): { row: Row; value: T }[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap(({ rows }) => rows)
      .flatMap((row) => tryRow(row, () => ({ row, value: of(row) })));
  /** Keeps one entry for each key. Equal rows are one row; if two rows say different things, neither is taken. */
  const once = <T>(entries: readonly Entry<T>[]): Entry<T>[] => {
    const groups = new Map<string, Entry<T>[]>();
    for (const entry of entries) {
      const group = groups.get(entry.key);
      if (group) group.push(entry);
      else groups.set(entry.key, [entry]);
    }
    return [...groups.values()].flatMap((group) => {
      const [first, ...more] = group as [Entry<T>, ...Entry<T>[]];
      if (more.every(({ value }) => isDeepStrictEqual(value, first.value))) {
        for (const { row } of more) report(row, `repeats ${placeFrom(row, first.row)}`);
        return [first];
      }
      for (const { row } of group) {
        const others = group.slice(0, SHOWN + 1).filter((each) => each.row !== row);
        const more = group.length - 1 - SHOWN;
        const places = others.slice(0, SHOWN).map((each) => placeFrom(row, each.row));
        refuse(
          row,
          `is one of several rows for the same side or day, which differ: see ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        );
      }
      return [];
    });
  };

  for (const { findings } of tables) draft.notes.push(...findings);
  read('sources', (row) => readSource(draft, row));
  read('sides', (row) => draft.sides.declare(row));
  read('speakers', (row) => draft.speakers.declare(row));
  const positions = read('positions', (row) => readPosition(draft, row));
  for (const { row, value } of once(
    positions.map(({ row, value }) => ({
      row,
      key: `${value.question.id} ${value.stance.party}`,
      value,
    })),
  )) {
    const { question, stance } = value;
    const given = draft.stances.get(question)?.get(stance.party);
    tryRow(row, () => question.stances.push(draft.complete(given, stance, row)));
  }
  const pledgers = read('pledges', (row) => readPledger(draft, row));
  for (const { row, value } of once(
    pledgers.map(({ row, value }) => ({ row, key: `${value.pledge.id} ${value.pledger.party}`, value })),
  )) {
    const { pledge, pledger } = value;
    const given = draft.pledgers.get(pledge)?.get(pledger.party);
    tryRow(row, () => (pledge.pledgers ??= []).push(draft.complete(given, pledger, row)));
  }
  read('quotes', (row) => readQuote(draft, row));
  const counts = read('counts', (row) => readCount(draft, row));
  placeCounts(
    draft,
    once(counts.map(({ row, value }) => ({ row, key: `${value.pledge.id} ${value.asOf.date}`, value }))).map(
      ({ row, value }) => ({ ...value, row }),
    ),
  );
  draft.sides.finish();
  draft.dropCompleted();
  countRows(draft);
  const faults = removeFaulty(draft, refuse);
  return {
    ...faults,
    placeOf: (keys) => placeIn(draft.story, draft.rows, keys),
    lock: draft.ids.lock,
    notTaken: draft.notTaken,
    notes: draft.notes,
    tables: tables.map(({ file, rows }) => ({
      file,
      rows: rows.length,
      taken: rows.filter((row) => !refused.has(row)).length,
    })),
  };
}
