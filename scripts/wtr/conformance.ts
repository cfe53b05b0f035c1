/**
 * Runs embed codes through the systems in tests/conformance that need no page, and stores the results in a table.
 * docs/reports/conformance.md and the demo show that table. `npm run docs:conformance` updates it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import type { TestRunnerPlugin } from '@web/test-runner';
import { type Conformance, page } from '../docs/conformance.js';
import { formatted, inProject, readText } from '../project.js';

const TABLE = 'demo/embed/conformance.json';
const PAGE = 'docs/reports/conformance.md';

const runInNode = (input: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/conformance/in-node.ts'], {
    cwd: inProject('.'),
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NODE_ENV: 'production' },
  });

const readIfThere = (path: string): string => (existsSync(inProject(path)) ? readText(path) : '');

const writeFormatted = async (path: string, text: string): Promise<void> =>
  writeFileSync(inProject(path), await formatted(path, text));

/**
 * `executeServerCommand('systems', [{ html, markdown }])` returns the systems, each with its output for every code.
 * `executeServerCommand('conformance', results)` returns `{ kept, page }`: the stored table, and whether the page in docs/
 * matches it.
 */
export const conformance = (): TestRunnerPlugin => ({
  name: 'conformance',
  async executeCommand({ command, payload }) {
    if (command === 'systems') return JSON.parse(runInNode(JSON.stringify(payload))) as unknown;
    if (command !== 'conformance') return undefined;
    const results = payload as Conformance;
    if (process.env.RECORD_CONFORMANCE) {
      await writeFormatted(TABLE, JSON.stringify(results));
      await writeFormatted(PAGE, page(results));
    }
    const table = readIfThere(TABLE);
    if (!table) return { kept: {}, page: false };
    const kept = JSON.parse(table) as Conformance;
    return { kept, page: readIfThere(PAGE) === (await formatted(PAGE, page(kept))) };
  },
});
