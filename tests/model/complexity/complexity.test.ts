/**
 * No input of a story, an attribute or a page makes the model run longer than in proportion to its size. Steps are
 * counted, not timed, so that the result is the same on every machine.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const { NODE_V8_COVERAGE: _, ...env } = process.env;
const output = execFileSync(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('count.ts', import.meta.url))],
  { encoding: 'utf8', env, maxBuffer: 1e8 },
);
const counted = JSON.parse(output) as [name: string, once: number, twice: number][];

describe('twice as much takes twice as long, and not four times', () => {
  for (const [name, once, twice] of counted) {
    it(name, () => {
      assert.ok(once > 0, 'something is counted');
      assert.ok(twice / once < 2.5, `${once} steps, and ${twice} for twice the input`);
    });
  }
});
