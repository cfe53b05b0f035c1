/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */
/** @typedef {import('@web/test-runner').TestRunnerPlugin} TestRunnerPlugin */

const LATE = 500;

/**
 * Delays a file, like a slow connection. `/onrecord.js?late=KEY` is sent at the earliest 500 ms after the request, and only
 * after `executeServerCommand('release', KEY)`, so a test decides what happens before the file arrives.
 * @returns {{ middleware: Middleware, plugin: TestRunnerPlugin }}
 */
export const lateFiles = () => {
  /** @type {Map<string, { promise: Promise<void>, release: () => void }>} */
  const held = new Map();
  /** @param {string} key */
  const hold = (key) => {
    const known = held.get(key);
    if (known) return known;
    let release = () => {};
    const promise = new Promise((/** @type {(value: void) => void} */ resolve) => (release = resolve));
    const entry = { promise, release };
    held.set(key, entry);
    return entry;
  };
  return {
    middleware: async (context, next) => {
      const key = new URLSearchParams(context.querystring).get('late');
      if (key) await Promise.all([hold(key).promise, new Promise((resolve) => setTimeout(resolve, LATE))]);
      return next();
    },
    plugin: {
      name: 'late-files',
      executeCommand({ command, payload }) {
        if (command !== 'release') return undefined;
        hold(String(payload)).release();
        return true;
      },
    },
  };
};
