/** A site measures the heights of the embeds in its own type, to reserve their space. The script starts a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

/** The height that a style sheet reserves for the counter in the narrowest column. */
function narrowest(css: string): number {
  const [, rule = ''] = /pledge-counter\[[^{]*reassurance-force[^{]*\{([^}]*)\}/.exec(css) ?? [];
  return Number(/(\d+)px/.exec(rule)?.[1]);
}

describe('the heights for a page of your own', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'heights-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const measured = (css: string): string => {
    const [page, out] = [join(folder, 'page.css'), join(folder, 'reserved.css')];
    writeFileSync(page, css);
    const script = ['--import', 'tsx', 'scripts/build/measure-heights.ts'];
    execFileSync(process.execPath, [...script, '--css', page, '--out', out], { stdio: 'pipe' });
    return readFileSync(out, 'utf8');
  };

  it('are measured in the type of its style sheet, and leave the heights of the project as they are', () => {
    const own = 'scripts/build/heights.json';
    const kept = readFileSync(own, 'utf8');
    const small = measured('body { font-family: sans-serif }');
    const large = measured('body { font-family: sans-serif; --onrecord-font-size: 34px }');
    assert.ok(narrowest(large) > 1.5 * narrowest(small), `${narrowest(large)} and ${narrowest(small)}`);
    assert.equal(readFileSync(own, 'utf8'), kept);
  });

  it('are not measured with a font that does not load', () => {
    assert.throws(
      () => measured('@font-face { font-family: Lost; src: url(/no-such.woff2) } body { font-family: Lost }'),
      /Lost does not load/,
    );
  });
});
