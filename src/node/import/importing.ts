import type { Story } from '../../story/types.js';
import type { Finding } from './findings.js';
import type { Ids } from './ids.js';
import type { Lost } from './lost.js';
import type { Mapping } from './mapping.js';
import type { Row } from './row.js';

/** The parts of an import that sides and speakers need. `Draft` has them. */
export interface Importing {
  readonly mapping: Mapping;
  readonly story: Story;
  readonly ids: Ids;
  readonly notTaken: Finding[];
  readonly notes: Finding[];
  readonly lost: Lost;
  /** The row that each object of the story came from. */
  readonly rows: ReadonlyMap<object, Row>;
  readonly sides: { idOf(name: string, column: string): string };
  complete<T extends object>(given: T | undefined, read: T, row: Row): T;
}
