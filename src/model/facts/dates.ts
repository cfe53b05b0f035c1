import type { PartialDate } from '../../story/types.js';

/**
 * A string to sort dates by. An unknown date sorts before all others, and "before 4 September" before that day. The
 * exclamation mark sorts before a hyphen, so that a month sorts before its days.
 */
export const latest = ({ precision, date }: PartialDate): string =>
  date ? date + (precision === 'before' ? '' : '!') : '';
