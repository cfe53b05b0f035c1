import type { PartialDate } from '../../story/types.js';

/**
 * A string to sort dates by. An unknown date sorts before all others, and "before 4 September" before that day. The
 * exclamation mark sorts before a hyphen, so that a month sorts before its days.
 */
export const latest = ({ precision, date }: PartialDate): string =>
  date ? date + (precision === 'before' ? '' : '!') : '';

/** Compares two dates to sort by: the earlier first, and an unknown date before all others. */
export const byDate = (a: PartialDate, b: PartialDate): number =>
  Number(latest(a) > latest(b)) - Number(latest(a) < latest(b));
