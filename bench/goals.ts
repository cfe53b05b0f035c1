/** The speed goals of the project, and whether a run meets them. Pure functions. */
import type { Results } from './load.js';
import { ratio, spread, type Spread } from './stats.js';

export interface Goal {
  readonly what: string;
  readonly load: string;
  readonly size: number;
  readonly throttle: number;
  readonly metric: string;
  readonly ours: string;
  /** The candidate that ours is compared with. Left out if the goal is an absolute figure. */
  readonly against?: string;
  readonly most: number;
}

export interface Outcome extends Goal {
  readonly measured: Spread;
  readonly met: boolean;
}

const goal = (
  what: string,
  [load, size, metric, throttle = 1]: readonly [
    load: string,
    size: number,
    metric: string,
    throttle?: number,
  ],
  most: number,
  against?: string,
  ours = 'onrecord',
): Goal => ({ what, load, size, metric, throttle, most, ours, ...(against && { against }) });

export const goals: readonly Goal[] = [
  goal('content painted, slow 4G, the fallback', ['article', 1, 'load paint', 4], 1.05, 'static'),
  goal('content painted, slow 4G, prerendered', ['article', 1, 'load paint', 4], 1.05, 'static', 'adopted'),
  goal('layout shifts, the space kept', ['article', 1, 'shifts #'], 0),
  goal('layout shifts, prerendered', ['article', 1, 'shifts #'], 0, undefined, 'adopted'),
  goal('one embed', ['embeds', 1, 'appear cpu'], 1.15, 'hand'),
  goal('one embed, its page and module included', ['article', 1, 'load cpu'], 1.15, 'hand'),
  goal('100 embeds', ['embeds', 100, 'appear cpu'], 0.65, 'hand'),
  goal('100 embeds in the HTML, prerendered', ['arrival', 100, 'appear cpu'], 0.4, 'hand', 'adopted'),
  goal('100 embeds, the longest task, ms', ['embeds', 100, 'appear longest'], 50),
  goal('1,000 embeds', ['embeds', 1000, 'appear cpu'], 0.1, 'hand'),
  goal('1,000 embeds in the HTML, prerendered', ['arrival', 1000, 'appear cpu'], 0.1, 'hand', 'adopted'),
  goal('10,000 rows, first rows', ['lists', 10_000, 'first cpu to paint'], 0.4, 'tabulator'),
  goal('10,000 rows, all rows', ['lists', 10_000, 'first cpu'], 0.2, 'hand'),
  goal('10,000 rows, the longest task, ms', ['lists', 10_000, 'first longest'], 50),
  goal('10,000 rows, a key in the filter', ['lists', 10_000, 'key cpu to paint'], 1.25, 'window'),
  goal('10,000 rows, a key, 4 times slower, ms', ['lists', 10_000, 'key paint', 4], 56),
  goal('10,000 rows, sort', ['lists', 10_000, 'sort cpu to paint'], 0.4, 'tabulator'),
  goal('10,000 rows, one changes', ['lists', 10_000, 'change cpu to paint'], 0.1, 'lit'),
  goal('10,000 rows, a frame of scrolling', ['lists', 10_000, 'scroll cpu'], 0.25, 'hand'),
  goal('10,000 rows, stops without a row', ['lists', 10_000, 'blanks #'], 0),
  goal('10,000 rows, heap', ['lists', 10_000, 'heap MB'], 0.22, 'hand'),
  goal('one fact of 100 changes, embeds laid out', ['refresh', 100, 'one rendered #'], 1),
];

/** The outcome of each goal that the run measured. */
export function outcomes({ measured }: Results, all: readonly Goal[] = goals): Outcome[] {
  const figuresOf = ({ load, size, throttle, metric }: Goal, candidate: string) =>
    measured.find(
      (each) =>
        each.load === load &&
        each.size === size &&
        each.throttle === throttle &&
        each.candidate === candidate,
    )?.figures[metric];
  return all.flatMap((each) => {
    const ours = figuresOf(each, each.ours);
    const theirs = each.against && figuresOf(each, each.against);
    if (!ours || (each.against && !theirs)) return [];
    const measured = theirs ? ratio(ours, theirs) : spread(ours);
    return [{ ...each, measured, met: measured.median <= each.most }];
  });
}
