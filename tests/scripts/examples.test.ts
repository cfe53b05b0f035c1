/** The example apps name exact versions, and each passed in docs/reports/frameworks.md. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { apps, CHECKS, versionsOf } from '../../scripts/examples/apps.js';
import { inProject, readText } from '../../scripts/project.js';

const report = readText('docs/reports/frameworks.md');

test('every folder of examples/ is an app that `npm run examples` builds', () => {
  const folders = readdirSync(inProject('examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), apps.map(({ name }) => name).sort());
});

for (const app of apps)
  describe(`the example of ${app.title}`, () => {
    const versions = versionsOf(app);

    test('names exact versions', () => {
      for (const [name, version] of Object.entries(versions)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
    });

    test('passed every check in the report that the framework can pass, with the versions of today', () => {
      const row = report.split('\n').find((line) => line.startsWith(`| ${app.title} `));
      const cells = (row ?? '').split('|').map((cell) => cell.trim());
      assert.deepEqual(cells.slice(1, -1), [
        app.title,
        app.packages.map((name) => `${name} ${versions[name]}`).join(', '),
        ...CHECKS.map((check) => (app.without.includes(check) ? '–' : 'yes')),
      ]);
    });
  });
