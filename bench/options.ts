import { parseArgs } from 'node:util';

export interface Options {
  /** The names of the loads to measure. Empty for all. */
  readonly only: readonly string[];
  readonly sizes: readonly number[];
  readonly candidates: readonly string[];
  readonly runs: number;
  readonly throttles: readonly number[];
  readonly seed: number;
  readonly quick: boolean;
  /** The path of another build of the drop-in, measured beside this one as the candidate `before`. */
  readonly before: string | undefined;
}

const list = (text = '') => text.split(',').filter(Boolean);

/** Reads the command line. By default all loads are measured, at full speed and four times slower. */
export function optionsIn(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string' },
      sizes: { type: 'string' },
      candidates: { type: 'string' },
      runs: { type: 'string' },
      throttle: { type: 'string' },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
      before: { type: 'string' },
    },
  });
  const { quick } = values;
  return {
    only: list(values.only),
    sizes: list(values.sizes).map(Number),
    candidates: list(values.candidates),
    runs: Number(values.runs ?? (quick ? 3 : 7)),
    throttles: list(values.throttle ?? (quick ? '1' : '1,4')).map(Number),
    seed: Number(values.seed ?? 1),
    quick,
    before: values.before,
  };
}

/** Whether the run measures everything, so that its report may replace the published one. */
export const isWhole = ({ only, sizes, candidates, quick }: Options): boolean =>
  !quick && ![...only, ...sizes, ...candidates].length;
