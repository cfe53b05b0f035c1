/**
 * Measures the demo article with Lighthouse and writes docs/reports/lighthouse.md: `npm run lighthouse`, after a build.
 * Lighthouse is large, so npx fetches it when it is needed and it is not a dependency. The performance score varies from run
 * to run, so the median of three runs is reported.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { launchOptions } from '../browser/chromium.js';
import { formatted, inProject } from '../project.js';
import { serve } from '../serve.js';
import { table } from './table.js';

const PAGE = 'docs/reports/lighthouse.md';

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

interface Report {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly lighthouseVersion: string;
  readonly environment: { readonly hostUserAgent: string };
}
interface Category {
  readonly title: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}
interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

const { executablePath, args, env } = launchOptions();

const run = async (url: string): Promise<Report> => {
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
  return JSON.parse(stdout) as Report;
};

/** From 0 to 100. */
const scoreOf = ({ categories }: Report, category: string): number =>
  Math.round((categories[category]?.score ?? 0) * 100);

/** The run with the median performance score. */
const median = (reports: readonly Report[]): Report =>
  reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[reports.length >> 1]!;

/** The audits that keep a category below its full score. */
const lacks = ({ categories, audits }: Report, category: string): string[] =>
  (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`);

const reports: Report[] = [];
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
  ...Object.keys(LEAST).map((category) => [
    categories[category]?.title ?? '',
    String(scoreOf(report, category)),
  ]),
  ...FIGURES.map((id) => [audits[id]?.title ?? '', audits[id]?.displayValue ?? '']),
];
const version = /Chrome\/\d+/.exec(environment.hostUserAgent)?.[0].replace('Chrome/', 'Chromium ');
const page = `# Lighthouse on the demo article

Lighthouse ${lighthouseVersion} in ${version}, with its emulated phone, slow network and slow processor. The page is \`demo/index.html\`
with \`dist/onrecord.js\`, as \`npm start\` serves them. The figures are the median of ${RUNS} runs. \`npm run lighthouse\` writes this page.

${table(['', ''], rows, 1)}
`;
writeFileSync(inProject(PAGE), await formatted(PAGE, page));
