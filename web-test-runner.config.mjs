// Runs the tests that need a browser. Most load the sources from src/; some load the last build from dist/.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { browsers } from './scripts/wtr/browsers.mjs';
import { bundled } from './scripts/wtr/bundle.mjs';
import { conformance } from './scripts/wtr/conformance.mjs';
import { failingServer } from './scripts/wtr/faults.mjs';
import { lateFiles } from './scripts/wtr/late.mjs';
import { keptPictures } from './scripts/wtr/pictures.mjs';
import {
  accessibilityTree,
  builtSite,
  demoSite,
  mediaEmulation,
  otherOrigin,
} from './scripts/wtr/plugins.mjs';
import { recorder } from './scripts/wtr/record.mjs';
import { keptListings } from './scripts/wtr/snapshots.mjs';
import { summary } from './scripts/wtr/summary.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const late = lateFiles();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: [
    'tests/embed/**/*.test.ts',
    'tests/page/**/*.test.ts',
    'tests/elements/**/*.test.ts',
    'tests/accessibility/**/*.test.ts',
    'tests/pictures/**/*.test.ts',
    'tests/dist/**/*.test.ts',
  ],
  hostname: '127.0.0.1',
  browsers: browsers(process.env.WTR_BROWSERS ?? 'chrome'),
  concurrency: 2,
  // Engines run one after the other, so each has the machine to itself.
  concurrentBrowsers: 1,
  // These limits are high so that neither a loaded machine nor an engine slower than Chromium fails a test.
  browserStartTimeout: 120_000,
  testsFinishTimeout: process.env.DAMAGE ? 3 * 3_600_000 : 1_200_000,
  testFramework: { config: { timeout: 30_000 } },
  nodeResolve: { browser: true, exportConditions: ['development'] },
  middleware: [late.middleware, demoSite()],
  plugins: [
    bundled(),
    esbuildPlugin({
      ts: true,
      // Lower targets lose `with { type: 'json' }`, and the module then fails to load.
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __ONRECORD_VERSION__: JSON.stringify(version) },
    }),
    mediaEmulation(),
    accessibilityTree(),
    otherOrigin(),
    builtSite(),
    failingServer(),
    late.plugin,
    recorder(),
    conformance(),
    keptListings(),
    keptPictures(),
  ],
  // A log gets no progress bar.
  reporters: [defaultReporter({ reportTestProgress: !!process.stdout.isTTY }), summary()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'coverage/browser',
    reporters: ['text', 'lcovonly'],
  },
};
