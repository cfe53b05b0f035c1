// A reporter for `node --test` that prints the failed tests, what a test wrote to the console, and the counts at the end.
// It is JavaScript because Node loads reporters before it loads tsx.
import { Readable } from 'node:stream';
import { spec } from 'node:test/reporters';

const SHOWN = new Set(['test:fail', 'test:stdout', 'test:stderr', 'test:diagnostic']);

/** @param {AsyncIterable<{ type: string }>} events */
export default async function* summary(events) {
  const shown = Readable.from(events).filter(({ type }) => SHOWN.has(type));
  yield* shown.pipe(new spec());
}
