/** `npm run bench:desk`: prints the CPU time of the commands for desks on large input. It needs no browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraphsOf } from '../src/node/article/article.js';
import { findQuotations } from '../src/node/article/find.js';
import { quotationsOf } from '../src/node/article/quotations.js';
import { siteFiles } from '../src/node/desk/site.js';
import { exportStory } from '../src/node/export/export-story.js';
import { importDesk, jsonText } from '../src/node/import/desk.js';
import { report } from '../src/node/report.js';

const ROWS = 10_000;

async function measure<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(52)} ${((user + system) / 1e6).toFixed(1)} s of CPU`);
  return result;
}

const mapping = `
story:
  { schemaVersion: 1, id: bench, title: Bench, language: en, version: 1, asOf: 2024-01-01, checked: 2024-01-01, status: live,
    sources: [{ id: minutes, title: Minutes, kind: transcript }],
    questions: [{ id: lamps, text: More lamps?, categories: [{ id: yes, label: Aye }, { id: no, label: Nay }] }] }
`;
const rows = Array.from(
  { length: ROWS },
  (_, i) => `Person ${i},person,${i % 3 ? 'yes' : 'no'},minutes,${i + 1},2024-01-01,Said so on page ${i}.`,
);

/** A text of about this many letters, in words that repeat as those of a language do. The same seed gives the same text. */
function textOf(letters: number, seed: number): string {
  const words = Array.from({ length: 5000 }, (_, i) => `w${(i * 7919).toString(36)}`);
  let [state, length] = [seed, 0];
  const text: string[] = [];
  while (length < letters) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const word = words[Math.floor((state / 2_147_483_648) ** 2 * words.length)]!;
    text.push(word);
    length += word.length + 1;
  }
  return text.join(' ').replace(/((?:\S+ ){60})/g, '$1\n');
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
try {
  writeFileSync(join(folder, 'story.yaml'), mapping);
  writeFileSync(
    join(folder, 'positions.csv'),
    ['name,kind,position,source,paragraph,date,summary', ...rows].join('\n'),
  );
  const { story } = await measure(`import of ${ROWS} rows`, () =>
    importDesk({ paths: [folder], mapping: join(folder, 'story.yaml') }),
  );
  const text = jsonText(story);
  await measure(`check of ${ROWS} rows`, () => report('story.json', text, () => undefined));
  await measure(`export of ${ROWS} rows`, () => exportStory(story!));
  await measure(`build of ${ROWS} rows`, () =>
    siteFiles({ stories: [{ text, versions: [] }], base: new URL('https://desk.example/') }),
  );

  const sources = Array.from({ length: 100 }, (_, i) => ({
    id: `source-${i}`,
    text: textOf(1_000_000, i + 1),
  }));
  const draft = sources
    .slice(0, 50)
    .flatMap(({ text }, i) => [
      `“${text.split('\n')[i * 20]!.slice(0, 400).replace(/\S*$/, '')}”`,
      textOf(600, 1000 + i).replaceAll('\n', ''),
    ])
    .join('\n');
  const findings = await measure(
    `quotes of a draft of ${Math.round(draft.length / 1000)} kB in 100 sources of 1 MB`,
    () => findQuotations(quotationsOf(paragraphsOf(draft, 'text')), sources),
  );
  console.log(
    `quotations ${findings.length}, found ${findings.filter(({ verdict }) => verdict === 'found').length}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
