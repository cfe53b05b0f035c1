// Writes what the tests tried into README.md, in short, from docs/faults.md; with --check, fails where it is not that.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** @typedef {{ what: string, tried: number, losses: number }} Row */

const START = '<!-- tried:start -->';
const END = '<!-- tried:end -->';
/** More rows than these, each of a thing of its own, are told in one. */
const FEW = 3;

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const number = new Intl.NumberFormat('en');

/** The rows of a table, without the one that sums them. @type {(section: string) => Row[]} */
const rowsOf = (section) =>
  [...section.matchAll(/^\| ([^*|]+?) +\| +([\d,]+) \| +([\d,]+) \|$/gm)].map(([, what = '', ...cells]) => {
    const [tried = 0, losses = 0] = cells.map((cell) => Number(cell.replaceAll(',', '')));
    return { what, tried, losses };
  });

/** What begins alike, up to a colon, is one row. @type {(rows: Row[]) => Row[]} */
const inShort = (rows) => {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  const single = rows.filter(({ what }) => !what.includes(': ')).length <= FEW;
  for (const row of rows) {
    const [, start = single ? row.what : 'One at a time'] = /^(.+?): /.exec(row.what) ?? [];
    groups.set(start, [...(groups.get(start) ?? []), row]);
  }
  return [...groups].map(([start, all]) => {
    const names = all.map(({ what }) => what.replace(`${start}: `, '')).filter((name) => name !== start);
    return {
      what: names.length ? `${start}: ${names.join('; ')}` : start,
      tried: all.reduce((sum, { tried }) => sum + tried, 0),
      losses: all.reduce((sum, { losses }) => sum + losses, 0),
    };
  });
};

/** @type {(row: Row) => string} */
const line = ({ what, tried, losses }) => `| ${what} | ${number.format(tried)} | ${number.format(losses)} |`;

/** @type {(section: string) => string} */
const tableOf = (section) => {
  const rows = rowsOf(section);
  const all = rows.reduce(
    (sum, { tried, losses }) => ({ tried: sum.tried + tried, losses: sum.losses + losses }),
    {
      tried: 0,
      losses: 0,
    },
  );
  const sum = line({ what: '**All**', ...all });
  const title = section.split('\n')[0]?.trim();
  return `| ${title} | tried | losses |\n| --- | ---: | ---: |\n${[...inShort(rows).map(line), sum].join('\n')}`;
};

const [, ...sections] = readFileSync(inProject('docs/faults.md'), 'utf8').split('\n## ');
const path = inProject('README.md');
const readme = readFileSync(path, 'utf8');
const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
if (start < 0 || end < start) throw new Error(`README.md needs "${START}" and, after it, "${END}".`);
const written = await format(
  `${readme.slice(0, start + START.length)}\n\n${sections.map(tableOf).join('\n\n')}\n\n${readme.slice(end)}`,
  { ...(await resolveConfig(path)), parser: 'markdown' },
);

if (!process.argv.includes('--check')) writeFileSync(path, written);
else if (written !== readme) {
  console.error('README.md does not say what docs/faults.md says was tried: run `npm run docs:readme`.');
  process.exitCode = 1;
}
