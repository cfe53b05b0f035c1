/** Remembers the rows that were not taken, so that what only follows from one of them is reported with it. */
import slugify from '@sindresorhus/slugify';
import { ID } from '../../story/patterns.js';
import type { Pledge } from '../../story/types.js';
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
  /** Rows of sources without a valid id. A name that is not found is taken for that of the first of them. */
  #unnamed: Row[] = [];
  /** For a row that was not taken because of another one: that other row. */
  readonly #causes = new Map<Row, Cause['row']>();

  /** @param cause the row because of which this one was not taken */
  add(row: Row, cause?: Cause['row']): void {
    this.#rows.push(row);
    if (cause) this.#causes.set(row, cause);
    for (const [list, columns] of Object.entries(brings[row.kind]))
      for (const name of columns.flatMap((column) => row.words(column)))
        for (const each of [name, slugify(name)])
          if (!this.#byName.has(`${list} ${each}`)) this.#byName.set(`${list} ${each}`, row);
    if (row.kind === 'sources' && !row.words('source').some((id) => ID.test(id))) this.#unnamed.push(row);
  }

  /** The row that was not taken and would have brought what this name stands for. */
  causeOf(list: string, name: string): Cause | undefined {
    const key = `${list} ${name}`;
    const row = this.#byName.get(key) ?? (list === 'sources' ? this.#unnamed[0] : undefined);
    if (!row) return undefined;
    this.#byName.set(key, row);
    this.#unnamed = this.#unnamed.filter((each) => each !== row);
    return { row: this.#causes.get(row) ?? row, name };
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
