import type { PropertyValues } from 'lit';

/**
 * Why an update runs: Lit's map of changed properties also holds these two reasons, which are not properties. `INPUTS`: the
 * story, the language or the words of the interface may have changed. `LAYOUT`: the view is laid out again as it is.
 */
export const INPUTS = Symbol('inputs');
export const LAYOUT = Symbol('layout');

/** Whether an update has no other reason than this one. */
export const isOnly = (reason: symbol, changed: PropertyValues): boolean =>
  [...changed.keys()].every((key) => key === reason);
