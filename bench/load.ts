import type { Visit } from './visit.js';

/** One kind of measurement: a page for each candidate and size, and the actions that are timed on it. */
export interface Load {
  readonly name: string;
  /** The description in the report, in a sentence or two. */
  readonly about: string;
  /** The numbers of rows or embeds to measure. */
  readonly sizes: readonly number[];
  /** The sizes that `--quick` measures. */
  readonly quick: readonly number[];
  readonly candidates: readonly string[];
  /** The metrics that the report's tables show. */
  readonly figures: readonly string[];
  /** Files that the pages load beside the candidates' own modules, by path. */
  readonly files?: (tools: Tools) => Promise<Readonly<Record<string, string>>>;
  /** Whether to skip a cell that would take minutes and add no information. */
  readonly leaveOut?: (cell: Cell) => boolean;
  readonly page: (cell: Cell) => string;
  /** @param address the address of the page */
  readonly measure: (visit: Visit, cell: Cell, address: string) => Promise<void>;
}

/** The tools that `files` may use. */
export interface Tools {
  /** Renders each piece of markup with the built drop-in, in the same browser, and returns the prerendered markup. */
  readonly prerender: (markups: readonly string[]) => Promise<string[]>;
}

export interface Cell {
  readonly candidate: string;
  readonly size: number;
  /** The factor by which the processor is slowed down. */
  readonly throttle: number;
}

/** A measured cell: the values of each metric, run by run. */
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
