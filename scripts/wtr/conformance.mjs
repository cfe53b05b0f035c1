// Runs codes through the systems of tests/conformance that need no page, and keeps what became of each: the table that
// docs/reports/conformance.md shows and the demo counts by. `npm run docs:conformance` writes it anew.
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
 * `executeServerCommand('systems', [{ html, markdown }])` answers the systems, and with each what it made of every
 * code. `executeServerCommand('conformance', results)` answers `{ kept, page }`: the table as it is kept, and whether
 * the page is made from it.
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
