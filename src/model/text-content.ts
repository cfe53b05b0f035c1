import type { Section } from './views.js';

/** The text of a view before its foot. */
export interface Content {
  readonly lines: readonly (string | undefined)[];
  /** Each fact becomes a line that begins with the label of its section. */
  readonly sections?: readonly (Section | undefined)[];
}
