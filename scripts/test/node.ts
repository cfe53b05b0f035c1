/**
 * Runs the tests that need no browser: `npm run test:node`. Without arguments it runs all of them and measures coverage.
 * Arguments are files to run and options for `node --test`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inProject } from '../project.js';
import { LOCALE, TIME_ZONE } from './environment.js';
import { bundleTests } from './bundle-tests.js';
import { testFiles } from './test-files.js';

const FOLDERS = ['tests/story', 'tests/model', 'tests/node', 'tests/cli', 'tests/codes', 'tests/scripts'];
const REPORTER = './scripts/test/node-summary.js';

process.chdir(inProject('.'));

const named = process.argv.slice(2);
const flags = named.filter((argument) => argument.startsWith('-'));
const namedFiles = named.filter((argument) => !argument.startsWith('-'));
// A run may begin while another goes on.
const bundles = `coverage/node-tests-${process.pid}`;
const files = await bundleTests(namedFiles.length > 0 ? namedFiles : testFiles(FOLDERS), bundles);
const coverage = named.length === 0 ? ['node_modules/c8/bin/c8.js', process.execPath] : [];
// By default Node leaves one processor free, which is half of a machine with two.
const concurrency = `--test-concurrency=${availableParallelism()}`;
const runner = ['--enable-source-maps', '--test', concurrency, '--test-reporter', REPORTER, ...flags];

const { status } = spawnSync(process.execPath, [...coverage, ...runner, ...files], {
  env: { ...process.env, TZ: TIME_ZONE, LC_ALL: LOCALE },
  stdio: 'inherit',
});
rmSync(bundles, { recursive: true });
process.exitCode = status ?? 1;
