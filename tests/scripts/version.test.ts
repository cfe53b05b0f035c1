/** package.json is the one place of the version, and of the address of the project once it has one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson, readText } from '../../scripts/project.js';

interface Manifest {
  readonly version: string;
  readonly repository?: { readonly url: string };
  readonly homepage?: string;
  readonly bugs?: { readonly url: string };
}
const { version, repository, homepage, bugs } = readJson<Manifest>('package.json');
const lock = readJson<{ version: string; packages: Record<string, { version: string }> }>(
  'package-lock.json',
);
const changelog = readText('CHANGELOG.md');
/** The released versions, the latest first. */
const releases = [...changelog.matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, release]) => release);

test('the lockfile and the built files have the version of package.json', () => {
  assert.equal(lock.version, version);
  assert.equal(lock.packages['']!.version, version);
  assert.equal(readJson<{ version: string }>('dist/web-types.json').version, version);
  for (const file of ['onrecord.js', 'onrecord.classic.js', 'npm/version.js', 'server.js'])
    assert.ok(readText(`dist/${file}`).includes(version), file);
});

test('the changelog begins with what is not released, and its latest release is not newer than package.json', () => {
  assert.match(changelog, /^[^]*?\n## \[Unreleased\]\n/);
  assert.ok(!releases.length || releases[0] === version);
});

test('no page names the version of the package, so none can name a wrong one', () => {
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/guides/npm.md',
    'docs/guides/start.md',
  ])
    assert.doesNotMatch(readText(file), /onrecord[-@ ]v?\d+\.\d+\.\d+/i, file);
});

test('the addresses of the project are in package.json, together, before the first release', () => {
  const addresses = [repository?.url, homepage, bugs?.url];
  const isReleased = releases.length > 0;
  assert.deepEqual(
    addresses.map((address) => address !== undefined),
    addresses.map(() => isReleased),
    'CONTRIBUTING.md, "Release", says when to set repository, homepage and bugs',
  );
});

test('each breaking change has a note on how to upgrade', () => {
  const notes = readText('docs/guides/upgrading.md');
  for (const [entry, anchor] of changelog.matchAll(
    /^- \*\*Breaking\.\*\*[^]*?(?:docs\/guides\/upgrading\.md#([\w-]+)|(?=\n- |\n\n))/gm,
  )) {
    assert.ok(anchor, `${entry} has no link to a note`);
    assert.ok(headings(notes).includes(anchor), `docs/guides/upgrading.md has no ${anchor}`);
  }
});

const headings = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
    text!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
