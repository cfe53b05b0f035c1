/** The report docs/reports/frameworks.md: a row for each example app. */
import { writeFileSync } from 'node:fs';
import { cell, table } from '../docs/table.js';
import { formatted, inProject, readText } from '../project.js';
import { type App, apps, CHECKS, type Check, versionsOf } from './apps.js';

const REPORT = 'docs/reports/frameworks.md';

export type Results = Readonly<Record<Check, boolean>>;

const row = (app: App, results: Results): string[] => [
  app.title,
  app.packages.map((name) => `${name} ${versionsOf(app)[name]}`).join(', '),
  ...CHECKS.map((check) => (results[check] ? 'yes' : app.without.includes(check) ? '–' : '**no**')),
];

/** The rows of the last report by their titles, so that a run of some apps keeps the others. */
const reportedRows = (): Map<string, string[]> =>
  new Map(
    [...readText(REPORT).matchAll(/^\| (.+) \|$/gm)]
      .map(([, cells = '']) => cells.split('|').map((text) => cell(text)))
      .map((cells) => [cells[0]!, cells]),
  );

export async function writeReport(results: ReadonlyMap<App, Results>): Promise<void> {
  const before = reportedRows();
  const rows = apps.flatMap((app) => {
    const now = results.get(app);
    const cells = now ? row(app, now) : before.get(app.title);
    return cells ? [cells] : [];
  });
  const page = `# Onrecord in frameworks

\`npm run examples\` writes this page. It packs the project, installs the tarball in each app of \`examples/\`, builds the app and opens it in
Chromium. [Frameworks](../guides/frameworks.md) shows the code.

${table(['framework', 'packages', ...CHECKS], rows)}

| column      | says                                                                                   |
| ----------- | -------------------------------------------------------------------------------------- |
| renders     | all three elements show their content, and the console has no error and no warning     |
| property    | an element shows a story that code has set as its property                             |
| attribute   | \`heading-level\` sets the level of a heading                                            |
| event       | the app hears \`onrecord-copy\` when the quote is copied                                 |
| server text | the text of an element is in the HTML, before any script runs                          |
| types       | the framework's type check accepts the app, and refuses a wrong attribute or a wrong value  |

A dash means that the app renders in the browser only, or that the framework does not check the types of elements.
`;
  writeFileSync(inProject(REPORT), await formatted(REPORT, page));
}
