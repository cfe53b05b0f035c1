/** Remembers the rows that were not taken, so that what only follows from one of them is reported with it. */
import slugify from '@sindresorhus/slugify';
import type { Pledge, Source } from '../../story/types.js';
import type { Kind } from './columns.js';
import type { Cause } from './findings.js';
import type { Row } from './row.js';
import { isCalled } from './values.js';

/** The lists of a story whose entries are named by other entries. */
type List = 'sources' | 'parties' | 'speakers' | 'quotes';

/** The columns of each kind of table in which a row names what it brings to the story. */
const brings: Readonly<Record<Kind, Partial<Record<List, readonly string[]>>>> = {
  sources: { sources: ['source', 'title', 'url'] },
  sides: { parties: ['side', 'name'] },
  speakers: { speakers: ['speaker', 'name'] },
  positions: { parties: ['side', 'name'], speakers: ['speaker'] },
  pledges: { parties: ['side', 'name'] },
  quotes: { quotes: ['quote'], speakers: ['speaker'] },
  counts: { speakers: ['stated_by'] },
};

export class Lost {
  readonly #rows: Row[] = [];
  readonly #byName = new Map<string, Row>();
  /** The sources that were taken, by their ids. */
  readonly #taken: ReadonlyMap<string, Source>;
  /** The rows of sources that were not taken. */
  readonly #sources: Row[] = [];
  /** The rows of `#sources` that a name has been taken for. A row without an id can stand for one unknown name only. */
  readonly #named = new Set<Row>();
  /** The row because of which another row was not taken, by that other row. */
  readonly #causes = new Map<Row, Cause['row']>();

  constructor(taken: ReadonlyMap<string, Source>) {
    this.#taken = taken;
  }

  /** @param cause the row because of which this one was not taken */
  add(row: Row, cause?: Cause['row']): void {
    this.#rows.push(row);
    if (cause) this.#causes.set(row, cause);
    for (const [list, columns] of Object.entries(brings[row.kind]))
      for (const name of columns.flatMap((column) => row.words(column)))
        for (const each of [name, slugify(name)])
          if (!this.#byName.has(`${list} ${each}`)) this.#byName.set(`${list} ${each}`, row);
    if (row.kind === 'sources') this.#sources.push(row);
  }

  /** The row that was not taken and would have brought what this name stands for. */
  causeOf(list: string, name: string): Cause | undefined {
    const key = `${list} ${name}`;
    const row = this.#byName.get(key) ?? (list === 'sources' ? this.#onlySource() : undefined);
    if (!row) return undefined;
    this.#byName.set(key, row);
    if (list === 'sources') this.#named.add(row);
    return { row: this.#causes.get(row) ?? row, name };
  }

  /**
   * The row of a source whose id is missing, if the desk has no other source and no name has been taken for the row. If there is
   * another source, the name may be that source's, mistyped.
   */
  #onlySource(): Row | undefined {
    const [row] = this.#sources;
    if (!row || this.#sources.length > 1 || this.#taken.size || this.#named.has(row)) return undefined;
    return row.words('source').length ? undefined : row;
  }

  /** Whether a row of one of these kinds was not taken that may have been about this pledge. */
  hasOfPledge(kinds: readonly Kind[], pledge: Pledge, all: readonly Pledge[]): boolean {
    const isNamed = (name: string, { id, title }: Pledge) => name === id || isCalled(title, name);
    return this.#rows.some((row) => {
      const [name] = row.words('pledge');
      return (
        kinds.includes(row.kind) &&
        (name === undefined || isNamed(name, pledge) || !all.some((each) => isNamed(name, each)))
      );
    });
  }
}
