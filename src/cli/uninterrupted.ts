/** Writes the files of a command to the end, also if Ctrl-C is pressed meanwhile. */
import { setImmediate } from 'node:timers/promises';
import { writeFiles } from '../node/desk/write.js';
import { errorText } from '../node/error-text.js';

/** The signals of Ctrl-C, of `kill` and of a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a synchronous function that writes files. If a signal arrives during the call, the same signal ends the process after
 * the call. Before and after the call, signals end the process as usual.
 */
export async function uninterrupted(write: () => void): Promise<void> {
  const caught: NodeJS.Signals[] = [];
  const keep = (signal: NodeJS.Signals) => void caught.push(signal);
  for (const signal of SIGNALS) process.on(signal, keep);
  let failure: unknown;
  try {
    write();
  } catch (error) {
    failure = error;
  }
  // Node reports signals once in each turn of the event loop. The current turn may have done so already.
  await setImmediate();
  await setImmediate();
  for (const signal of SIGNALS) process.off(signal, keep);
  const [signal] = caught;
  if (signal) {
    console.error(failure ? errorText(failure) : 'Stopped after everything was written.');
    // A shell stops a script of several commands only if it sees that the signal ended the command.
    process.kill(process.pid, signal);
  }
  if (failure) throw failure as Error;
}

/** Writes these files. If one cannot be written, none is changed. */
export const writeWhole = (files: Parameters<typeof writeFiles>[0]): Promise<void> =>
  uninterrupted(() => writeFiles(files));
