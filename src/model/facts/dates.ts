import type { PartialDate } from '../../story/types.js';

/**
 * What dates are compared by: an unknown one is before all others, and "before 4 September" is before that day. The
 * mark sorts before the hyphen, so that a month is before the days in it.
 */
export const latest = ({ precision, date }: PartialDate): string =>
  date ? date + (precision === 'before' ? '' : '!') : '';
