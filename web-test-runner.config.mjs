// Tests that need a browser: src/ as it stands, and dist/ as it was built.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browsers } from './scripts/wtr/browsers.mjs';
import { bundled } from './scripts/wtr/bundle.mjs';
import { failingServer } from './scripts/wtr/faults.mjs';
import { keptPictures } from './scripts/wtr/pictures.mjs';
import { recorder } from './scripts/wtr/record.mjs';
import { keptListings } from './scripts/wtr/snapshots.mjs';
import { demoSite, mediaEmulation, otherOrigin } from './scripts/wtr/plugins.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: [
    'tests/embed/**/*.test.ts',
    'tests/elements/**/*.test.ts',
    'tests/accessibility/**/*.test.ts',
    'tests/pictures/**/*.test.ts',
    'tests/dist/**/*.test.ts',
  ],
  hostname: '127.0.0.1',
  browsers: browsers(process.env.WTR_BROWSERS ?? 'chrome'),
  concurrency: 2,
  concurrentBrowsers: 3,
  // A loaded machine must not fail a test.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  nodeResolve: { browser: true, exportConditions: ['development'] },
  middleware: [demoSite()],
  plugins: [
    bundled(),
    esbuildPlugin({
      ts: true,
      // Lower targets lose `with { type: 'json' }`, and the module then fails to load.
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __ONRECORD_VERSION__: JSON.stringify(version) },
    }),
    a11ySnapshotPlugin(),
    mediaEmulation(),
    otherOrigin(),
    failingServer(),
    recorder(),
    keptListings(),
    keptPictures(),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage/browser',
    reporters: ['text', 'lcovonly'],
  },
};
