// Runs embed codes through the systems in tests/conformance that need no page, and stores the results in a table.
// docs/reports/conformance.md and the demo show that table. `npm run docs:conformance` updates it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { page } from '../conformance-page.mjs';

/** @typedef {import('../conformance-page.mjs').Conformance} Conformance */

const TABLE = 'demo/embed/conformance.json';
const PAGE = 'docs/reports/conformance.md';

/** @param {string} file @param {string} text */
const formatted = async (file, text) => format(text, { ...(await resolveConfig(file)), filepath: file });

/** @param {string} input */
const runInNode = (input) =>
  execFileSync(process.execPath, ['tests/conformance/in-node.mjs'], {
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NODE_ENV: 'production' },
  });

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/**
 * `executeServerCommand('systems', [{ html, markdown }])` returns the systems, each with its output for every code.
 * `executeServerCommand('conformance', results)` returns `{ kept, page }`: the stored table, and whether the page in docs/
 * matches it.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const conformance = () => ({
  name: 'conformance',
  async executeCommand({ command, payload }) {
    if (command === 'systems') return JSON.parse(runInNode(JSON.stringify(payload)));
    if (command !== 'conformance') return undefined;
    const results = /** @type {Conformance} */ (payload);
    if (process.env.RECORD_CONFORMANCE) {
      writeFileSync(TABLE, await formatted(TABLE, JSON.stringify(results)));
      writeFileSync(PAGE, await formatted(PAGE, page(results)));
    }
    const kept = /** @type {Conformance} */ (JSON.parse(read(TABLE) || '{}'));
    return { kept, page: read(TABLE) !== '' && read(PAGE) === (await formatted(PAGE, page(kept))) };
  },
});
