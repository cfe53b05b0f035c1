/**
 * The running time of the model grows at most in proportion to the size of its input. Steps are counted, not timed, so the
 * result is the same on every machine.
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

describe('an input twice as large takes at most twice the steps', () => {
  for (const [name, once, twice] of counted) {
    it(name, () => {
      assert.ok(once > 0, 'something is counted');
      assert.ok(twice / once < 2.5, `${once} steps, and ${twice} for twice the input`);
    });
  }
});
