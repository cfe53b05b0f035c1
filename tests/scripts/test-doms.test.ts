/** The unit tests of a site render the elements in jsdom or happy-dom, which lack parts of what browsers have. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('in-test-dom.ts', import.meta.url));

interface Situation {
  readonly dom: 'jsdom' | 'happy-dom';
  /** Test runners load a package for browsers, as Jest does, or for Node, as Vitest does. */
  readonly loadedFor: 'browser' | 'node';
  /** The globals that the test deletes from the test DOM, because other test DOMs lack them. */
  readonly without?: readonly string[];
  /** Only happy-dom has a clipboard. */
  readonly isCopied: boolean;
}

const situations: readonly Situation[] = [
  { dom: 'jsdom', loadedFor: 'browser', isCopied: false },
  { dom: 'jsdom', loadedFor: 'node', isCopied: false },
  { dom: 'happy-dom', loadedFor: 'browser', isCopied: true },
  {
    dom: 'happy-dom',
    loadedFor: 'node',
    without: ['matchMedia', 'IntersectionObserver', 'ResizeObserver', 'requestAnimationFrame'],
    isCopied: true,
  },
];

for (const { dom, loadedFor, without = [], isCopied } of situations)
  test(`the elements render in ${[dom, `loaded for ${loadedFor}`, ...without.map((name) => `without ${name}`)].join(', ')}`, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', `--conditions=${loadedFor}`, script, dom, ...without],
      { encoding: 'utf8', timeout: 60_000 },
    );
    assert.equal(status, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), {
      shown: ['pledge-counter', 'leader-quote', 'stance-list'].map((tag) => ({
        tag,
        isUpgraded: true,
        isComplete: true,
        isShown: true,
      })),
      isCopied,
      faults: [],
    });
  });
