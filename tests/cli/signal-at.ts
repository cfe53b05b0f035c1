/**
 * Loaded into a process before its program. The process gets the signal of `SIGNAL` as soon as it has called the function of
 * `node:fs` that `SIGNAL_AT` names, with a path that ends as `SIGNAL_AT` says: `renameSync site`. So the test does not depend on timing.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { SIGNAL = '', SIGNAL_AT = '' } = process.env;
const [name = '', end = ''] = SIGNAL_AT.split(' ');
const functions = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
const original = functions[name]!;
functions[name] = (...args) => {
  const result = original(...args);
  if (args.some((arg) => String(arg).endsWith(end))) process.kill(process.pid, SIGNAL);
  return result;
};
syncBuiltinESMExports();
