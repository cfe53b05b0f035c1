/**
 * Counts the steps that the model takes. A step is a run of one block of its code, counted with V8's coverage, or a character
 * or item that a built-in function walks. The counts are the same on every machine.
 */
import { Session } from 'node:inspector';

let walked = 0;

/** Built-in methods that walk all of the string or list that they are called on. */
const walkers: readonly (readonly [object, readonly string[]])[] = [
  [
    String.prototype,
    [
      'includes',
      'indexOf',
      'normalize',
      'replace',
      'replaceAll',
      'split',
      'toLowerCase',
      'toWellFormed',
      'trim',
    ],
  ],
  // Not `exec`: `replace` and `split` call it for each match.
  [RegExp.prototype, ['test']],
  [
    Array.prototype,
    ['concat', 'includes', 'indexOf', 'join', 'slice', 'sort', 'splice', 'toReversed', 'toSorted'],
  ],
];

const length = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;

for (const [prototype, names] of walkers) {
  for (const name of names) {
    const own = Reflect.get(prototype, name) as ((...args: unknown[]) => unknown) | undefined;
    // Node 20 lacks some methods that browsers have.
    if (!own) continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        walked += length(this) + length(args[0]);
        return own.apply(this, args);
      },
    });
  }
}

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

function blocks(): number {
  let runs = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error) throw error;
    for (const { url, functions } of coverage.result) {
      if (!/\/src\/(model|story)\//.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) runs += count;
    }
  });
  return runs;
}

/** How many steps it takes to do something. */
export function stepsOf(work: () => unknown): number {
  blocks();
  walked = 0;
  work();
  // Read both counters before any other code runs.
  const characters = walked;
  return blocks() + characters;
}
