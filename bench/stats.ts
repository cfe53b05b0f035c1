/** Statistics over the figures of several runs. Pure functions. */

/** The median of several runs, and the ends of their middle half. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of some values, interpolated between two of them if it falls between. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = NaN, above = below] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return below + (above - below) * (at % 1);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});

/**
 * The ratio of two candidates' figures, run by run. Both figures of a run were measured within a minute, so the other load
 * on the machine affects both alike.
 */
export function ratio(ours: readonly number[], theirs: readonly number[]): Spread {
  const runs = Math.min(ours.length, theirs.length);
  return spread(Array.from({ length: runs }, (_, i) => ours[i]! / theirs[i]!));
}

/** How fast a cost grows, as a power of the size, from the first point to the last. 1 means in proportion to the size. */
export function growth(points: readonly (readonly [size: number, cost: number])[]): number {
  const first = points[0]!;
  const last = points.at(-1)!;
  return Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
}

/** A generator of numbers from 0 to 1 that repeats itself for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in a random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
