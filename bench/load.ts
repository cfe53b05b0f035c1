import type { Visit } from './visit.js';

/** What is measured: a page for each candidate and size, and what is done on it. */
export interface Load {
  readonly name: string;
  /** What the report says of it, in a sentence or two. */
  readonly about: string;
  /** How many of what there are. */
  readonly sizes: readonly number[];
  /** Those of `--quick`. */
  readonly quick: readonly number[];
  readonly candidates: readonly string[];
  /** What the tables show of all that is measured. */
  readonly figures: readonly string[];
  /** Served as files: what the pages need beside the candidates' own modules. */
  readonly files?: (tools: Tools) => Promise<Readonly<Record<string, string>>>;
  /** Whether this would take minutes and tell nothing new. */
  readonly leaveOut?: (cell: Cell) => boolean;
  readonly page: (cell: Cell) => string;
  /** @param address of that page */
  readonly measure: (visit: Visit, cell: Cell, address: string) => Promise<void>;
}

/** What `files` may use. */
export interface Tools {
  /** The prerendered markup of each piece of markup, made in the same browser by what was built. */
  readonly prerender: (markups: readonly string[]) => Promise<string[]>;
}

export interface Cell {
  readonly candidate: string;
  readonly size: number;
  /** How many times slower the processor is made. */
  readonly throttle: number;
}

/** A measured cell: its figures, run by run. */
export interface Measured extends Cell {
  readonly load: string;
  readonly figures: Readonly<Record<string, readonly number[]>>;
}

export interface Results {
  readonly browser: string;
  readonly machine: string;
  readonly runs: number;
  readonly seed: number;
  readonly measured: readonly Measured[];
}
