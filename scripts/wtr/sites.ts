/** The sites that tests in the browser load from, besides the runner's own: the demo, and two on other origins. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { serve, type Served, shared, site } from '../serve.js';

export type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Serves the demo and dist/ at the same addresses as `npm start`. The one exception is the demo's start page: `/` belongs to
 * the test runner, so the page is at `/index.html`.
 */
export const demoSite = (): Middleware => {
  const handler = site();
  return (context, next) =>
    context.path === '/'
      ? next()
      : new Promise((resolve) => {
          context.respond = false;
          context.res.once('close', resolve);
          handler(context.req, context.res, () => {
            context.respond = true;
            resolve(next());
          });
        });
};

/**
 * Serves the drop-in on another origin: `onrecord.js` with `elsewhere.js`, and `alone/onrecord.js` without it.
 * `executeServerCommand('other-origin')` returns `{ url, requests }`: its address, and the path of every request.
 */
export const otherOrigin = (): TestRunnerPlugin => {
  const requests: string[] = [];
  let folder: string;
  let server: Served;
  return {
    name: 'other-origin',
    async serverStart() {
      folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
      mkdirSync(join(folder, 'alone'));
      for (const file of ['onrecord.js', 'elsewhere.js', 'alone/onrecord.js']) {
        const built = join('dist', basename(file));
        if (existsSync(built)) copyFileSync(built, join(folder, file));
      }
      const files = shared(folder);
      server = await serve({
        handler(request, response, next) {
          requests.push(request.url ?? '');
          files(request, response, next);
        },
      });
    },
    async serverStop() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
    executeCommand: ({ command }) => (command === 'other-origin' ? { url: server.url, requests } : undefined),
  };
};

/** Serves all of dist/ on another origin. `executeServerCommand('built-site')` returns its address. */
export const builtSite = (): TestRunnerPlugin => {
  let server: Served;
  return {
    name: 'built-site',
    async serverStart() {
      server = await serve({ handler: shared('dist') });
    },
    serverStop: () => server.close(),
    executeCommand: ({ command }) => (command === 'built-site' ? server.url : undefined),
  };
};
