import { parseArgs } from 'node:util';

export interface Options {
  /** Only these loads. */
  readonly only: readonly string[];
  readonly sizes: readonly number[];
  readonly candidates: readonly string[];
  readonly runs: number;
  readonly throttles: readonly number[];
  readonly seed: number;
  readonly quick: boolean;
  /** Another build of the drop-in, measured beside this one as `before`. */
  readonly before: string | undefined;
}

const list = (text = '') => text.split(',').filter(Boolean);

/** What the command line asks for; without it all loads, unthrottled and four times slower. */
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

/** Whether everything is measured, so that the report may be published. */
export const isWhole = ({ only, sizes, candidates, quick }: Options): boolean =>
  !quick && ![...only, ...sizes, ...candidates].length;
