import type { TestRunnerPlugin } from '@web/test-runner';
import type { Middleware } from './sites.js';

const LATE = 500;

/** A file that is held back, until `release` is called. */
interface Held {
  readonly promise: Promise<void>;
  readonly release: () => void;
}

/**
 * Delays a file, like a slow connection. `/onrecord.js?late=KEY` is sent at the earliest 500 ms after the request, and only
 * after `executeServerCommand('release', KEY)`, so a test decides what happens before the file arrives. In the folder
 * `/late/KEY/` are the built files, of which only `elsewhere.js` is delayed.
 */
export const lateFiles = (): { middleware: Middleware; plugin: TestRunnerPlugin } => {
  const held = new Map<string, Held>();
  const hold = (key: string): Held => {
    const known = held.get(key);
    if (known) return known;
    let release = () => {};
    const promise = new Promise<void>((resolve) => (release = resolve));
    const entry: Held = { promise, release };
    held.set(key, entry);
    return entry;
  };
  return {
    middleware: async (context, next) => {
      const [, folder, file] = /^\/late\/([\w-]+)(\/[\w.-]+)$/.exec(context.path) ?? [];
      if (file) context.url = file;
      const key = file === '/elsewhere.js' ? folder : new URLSearchParams(context.querystring).get('late');
      if (key) await Promise.all([hold(key).promise, new Promise((resolve) => setTimeout(resolve, LATE))]);
      await next();
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
