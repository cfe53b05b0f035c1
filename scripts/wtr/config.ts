/** Runs the tests that need a browser. Most load the sources from src/; some load the last build from dist/. */
import { defaultReporter, type TestRunnerConfig } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { inProject, readJson } from '../project.js';
import { testFiles } from '../test/test-files.js';
import { browsers } from './browsers.js';
import { bundled } from './bundle.js';
import { bundledTests } from './bundled-tests.js';
import { conformance } from './conformance.js';
import { failingServer } from './faults.js';
import { accessibilityTree } from './heard.js';
import { lateFiles } from './late.js';
import { mediaEmulation } from './media.js';
import { keptPictures } from './pictures.js';
import { recorder } from './record.js';
import { serverRender } from './server-render.js';
import { builtSite, demoSite, otherOrigin } from './sites.js';
import { keptListings } from './snapshots.js';
import { summary } from './summary.js';

const { version } = readJson<{ version: string }>('package.json');

const define = { __ONRECORD_VERSION__: JSON.stringify(version) };

const files = testFiles([
  'tests/embed',
  'tests/page',
  'tests/elements',
  'tests/accessibility',
  'tests/pictures',
  'tests/dist',
]);

/** Whether each module loads by itself: to run tests again when a module changes, or to count the lines that ran. */
const byModule = ['--watch', '--manual', '--coverage'].some((option) => process.argv.includes(option));

const late = lateFiles();

const config: TestRunnerConfig = {
  files,
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
    ...(byModule ? [] : [bundledTests(files, define)]),
    bundled(),
    esbuildPlugin({
      ts: true,
      // Lower targets lose `with { type: 'json' }`, and the module then fails to load.
      target: 'esnext',
      tsconfig: inProject('tsconfig.json'),
      define,
    }),
    mediaEmulation(),
    accessibilityTree(),
    otherOrigin(),
    builtSite(),
    failingServer(),
    serverRender(),
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

export default config;
