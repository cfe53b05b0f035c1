// Measures the demo article with Lighthouse and writes docs/reports/lighthouse.md: `npm run lighthouse`, after a build.
// Lighthouse is large, so npx fetches it when it is needed and it is not a dependency. The performance score varies from run
// to run, so the median of three runs is reported.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launchOptions } from './ensure-browser.mjs';
import { serve } from './serve.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 3;
/** The minimum of each score. */
const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
];
/** @typedef {{ score: number | null, title: string, displayValue?: string, numericValue?: number }} Audit */
/** @typedef {{ title: string, score: number, auditRefs: { id: string, weight: number }[] }} Category */
/** @typedef {{ categories: Record<string, Category>, audits: Record<string, Audit>, lighthouseVersion: string, environment: { hostUserAgent: string } }} Report */

const { executablePath, args, env } = launchOptions();

/** @type {(url: string) => Promise<Report>} */
const run = async (url) => {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--only-categories=${Object.keys(LEAST).join()}`,
      `--chrome-flags=${['--headless', ...args].join(' ')}`,
    ],
    { maxBuffer: 64_000_000, timeout: 240_000, env: { ...env, CHROME_PATH: executablePath } },
  );
  return JSON.parse(stdout);
};

/** @type {(report: Report, category: string) => number} */
const scoreOf = ({ categories }, category) => Math.round((categories[category]?.score ?? 0) * 100);

/** The run with the median performance score. @param {Report[]} reports */
const median = (reports) =>
  /** @type {Report} */ (
    reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[reports.length >> 1]
  );

/** The audits that keep a category below its full score. @type {(report: Report, category: string) => string[]} */
const lacks = ({ categories, audits }, category) =>
  (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`);

/** @type {Report[]} */
const reports = [];
const { url, close } = await serve();
try {
  for (let i = 0; i < RUNS; i++) reports.push(await run(`${url}/`));
} finally {
  await close();
}
const report = median(reports);
const { audits, categories, environment, lighthouseVersion } = report;

for (const [category, least] of Object.entries(LEAST)) {
  console.log(`${category}: ${reports.map((each) => scoreOf(each, category)).join(', ')}`);
  for (const line of lacks(report, category)) console.log(`  ${line}`);
  if (scoreOf(report, category) < least) {
    console.error(`${category} is under ${least}.`);
    process.exitCode = 1;
  }
}

const rows = [
  ...Object.keys(LEAST).map((category) => [categories[category]?.title, scoreOf(report, category)]),
  ...FIGURES.map((id) => [audits[id]?.title, audits[id]?.displayValue]),
];
const version = /Chrome\/\d+/.exec(environment.hostUserAgent)?.[0].replace('Chrome/', 'Chromium ');
writeFileSync(
  fileURLToPath(new URL('../docs/reports/lighthouse.md', import.meta.url)),
  `# Lighthouse on the demo article

Lighthouse ${lighthouseVersion} in ${version}, with its emulated phone, slow network and slow processor. The page is \`demo/index.html\`
with \`dist/onrecord.js\`, as \`npm start\` serves them. The figures are the median of ${RUNS} runs. \`npm run lighthouse\` writes this page.

|  |  |
| --- | ---: |
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`,
);
