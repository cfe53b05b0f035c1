/**
 * Measures how many bytes each feature adds to the drop-in: `npm run size:features`. It builds the drop-in once without each
 * feature and writes the differences to docs/reports/size.md. Code that two features share counts for neither, so the
 * differences don't add up.
 */
import { writeFileSync } from 'node:fs';
import { table } from '../docs/table.js';
import { formatted, inProject } from '../project.js';
import { MODULES, weighFile, weighModule } from './entries.js';
import { features } from './features.js';
import { emptyStory, weigh, weighLit } from './weigh.js';

const PAGE = 'docs/reports/size.md';

type Row = readonly [name: string, bytes: number];

const bytesTable = (rows: readonly Row[]): string =>
  table(
    ['', 'bytes'],
    rows.map(([name, bytes]) => [name, bytes.toLocaleString('en')]),
    1,
  );

/** The size of the drop-in with some modules replaced. It fails if the build has no such module, since nothing would change. */
async function weighWithout(replaced: Readonly<Record<string, string>>): Promise<number> {
  const missing = new Set(Object.keys(replaced));
  const size = await weigh((id) => {
    const path = id.split('/src/')[1] ?? '';
    const source = id.includes('/node_modules/') ? undefined : replaced[path];
    if (source !== undefined) missing.delete(path);
    return source ?? null;
  });
  if (missing.size) throw new Error(`The build has no ${[...missing].join(', ')}.`);
  return size;
}

process.chdir(inProject('.'));
const whole = await weigh();
const lit = await weighLit();
console.log(`${String(lit).padStart(8)}  Lit alone`);
const story = whole - (await weigh(emptyStory));

const costs: Row[] = [];
for (const { name, without } of features) {
  const cost = whole - (await weighWithout(without));
  costs.push([name, cost]);
  console.log(`${String(cost).padStart(8)}  ${name}`);
}

const entries: Row[] = [];
for (const [name, file] of Object.entries(MODULES)) entries.push([`\`${name}\``, await weighModule(file)]);
entries.push(['`elsewhere.js`', weighFile('dist/elsewhere.js')]);

const page = `# What each feature costs in bytes

\`npm run size:features\` writes this page. It builds the published drop-in without one feature at a time, and compresses each build with
Brotli at quality 11. A figure says by how many bytes that build is smaller. Code that two features share stays in both builds, so the
figures do not add up. The file is compressed as a whole, so a small change elsewhere can move a figure by a hundred bytes.

${bytesTable([
  ['`onrecord.js`, whole', whole],
  ['the bundled story', story],
  ['Lit alone: `LitElement`, `html`, `css`, `nothing`', lit],
])}

Without the story the drop-in is ${((whole - story) / lit).toFixed(2)} times Lit alone.

${bytesTable(costs.toSorted(([, a], [, b]) => b - a))}

The seven languages besides English are separate files, and add nothing to the drop-in. Pages that name or set a story load
\`elsewhere.js\` too, which reads and checks it.

${bytesTable(entries)}

The npm modules are weighed with Lit and all else that they import, bundled and minified by esbuild.
`;
writeFileSync(inProject(PAGE), await formatted(PAGE, page));
