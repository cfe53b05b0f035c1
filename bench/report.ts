/** Writes the results as a page to read, a JSON file and a plot. */
import { format, resolveConfig } from 'prettier';
import { outcomes, type Outcome } from './goals.js';
import type { Load, Measured, Results } from './load.js';
import { plot, type Line } from './plot.js';
import { growth, median, spread, type Spread } from './stats.js';

/** The files of the report, by name. */
export async function report(results: Results, loads: readonly Load[]): Promise<Record<string, string>> {
  const { browser, machine, runs, seed } = results;
  const panels = panelsOf(results);
  const style = await resolveConfig(import.meta.filename);
  const page = `# Speed

\`npm run bench\` writes this page. Measured with ${browser}, ${machine}; ${runs} runs, each in its own browser context,
with the candidates of a line in a random order (seed ${seed}).

- \`cpu\` is the CPU time of the main thread, in milliseconds. Other work on the machine delays a page but adds nothing to this time.
  \`to paint\` ends when the first result is on screen; without it, the time ends when the page has nothing left to do.
- \`longest\` is the CPU time of the longest task. \`paint\` is elapsed time, and is longer on a busy machine.
- A figure is the median, with the middle half of the runs in brackets. Another machine gives other figures, so compare the ratios
  within one run.
- \`static\` is HTML without a script, \`hand\` a hand-written custom element, \`lit\` a plain Lit element. All three show the same content as
  our element, and get finished strings; our element gets a story. \`adopted\` is our element, prerendered into the page.

## Goals

${goalTable(outcomes(results))}

${panels.length ? '![Milliseconds of the main thread against rows, for each candidate](speed.svg)' : ''}

${growthTable(results, loads)}

${loads.map((load) => section(load, results)).join('\n\n')}
`;
  return {
    'speed.md': await format(page, { ...style, parser: 'markdown' }),
    'speed.json': await format(JSON.stringify(results), { ...style, parser: 'json' }),
    ...(panels.length && { 'speed.svg': plot(panels, 'ms') }),
  };
}

export const goalTable = (all: readonly Outcome[]): string =>
  markdown(
    ['', 'goal', 'measured', ''],
    all.map(({ what, against, most, measured, met }) => [
      what,
      `≤ ${most}${against ? ` × ${against}` : ''}`,
      written(measured),
      met ? 'met' : 'missed',
    ]),
  );

/** How fast our costs grow, from the smallest size to the largest. */
function growthTable({ measured }: Results, loads: readonly Load[]): string {
  const lines = loads.flatMap(({ name, figures }) =>
    figures
      .filter((metric) => !/#|paint$/.test(metric) || metric.endsWith('cpu to paint'))
      .flatMap((metric) => {
        const points = pointsOf(measured, name, 'onrecord', metric);
        return points.length > 1
          ? [[name, metric, `${points[0]![0]} → ${points.at(-1)![0]}`, growth(points).toFixed(2)]]
          : [];
      }),
  );
  return lines.length
    ? `## Growth

How fast the cost of our element grows with the size, as a power of the size: 1 is in proportion, 0 is constant.

${markdown(['load', 'figure', 'sizes', 'power'], lines)}`
    : '';
}

/** The medians of an unthrottled metric by size. */
const pointsOf = (
  measured: readonly Measured[],
  load: string,
  candidate: string,
  metric: string,
): (readonly [size: number, cost: number])[] =>
  measured
    .filter((each) => each.load === load && each.candidate === candidate && each.throttle === 1)
    .flatMap(({ size, figures }) => (figures[metric] ? [[size, median(figures[metric])] as const] : []));

function panelsOf({ measured }: Results) {
  const candidates = [
    ...new Set(measured.filter(({ load }) => load === 'lists').map((each) => each.candidate)),
  ];
  const panel = (title: string, metric: string) => ({
    title,
    lines: candidates
      .map((name): Line => ({ name, points: pointsOf(measured, 'lists', name, metric) }))
      .filter(({ points }) => points.length > 1),
  });
  return [
    panel('The first rows on screen', 'first cpu to paint'),
    panel('All rows in the page', 'first cpu'),
    panel('A key in the filter', 'key cpu to paint'),
  ].filter(({ lines }) => lines.length);
}

function section({ name, about, figures }: Load, { measured }: Results): string {
  const cells = measured.filter(({ load }) => load === name);
  const throttles = [...new Set(cells.map(({ throttle }) => throttle))];
  const tables = throttles.map(
    (throttle) => `### ${name}, ${throttle > 1 ? `the processor ${throttle} times slower` : 'unthrottled'}

${table(
  cells.filter((cell) => cell.throttle === throttle),
  figures,
)}`,
  );
  return [`## ${name}`, about, ...tables].join('\n\n');
}

/** A table with a row for each size and figure, and a column for each candidate. */
export function table(cells: readonly Measured[], figures: readonly string[]): string {
  const candidates = [...new Set(cells.map(({ candidate }) => candidate))];
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const lines = sizes.flatMap((size) =>
    figures.flatMap((figure) => {
      const found = candidates.map((candidate) => {
        const runs = cells.find((cell) => cell.candidate === candidate && cell.size === size)?.figures[
          figure
        ];
        return runs?.length ? written(spread(runs)) : '';
      });
      return found.some(Boolean) ? [[size.toLocaleString('en'), figure, ...found]] : [];
    }),
  );
  return markdown(['', '', ...candidates], lines);
}

const markdown = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i > 1 ? '--:' : '---')), ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');

/** Formats a number with three digits, or as a whole number. */
const rounded = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** The median, and the middle half of the runs if they differ: "12.3 (11.9–13.0)". */
export const written = ({ median, low, high }: Spread): string =>
  low === high ? rounded(median) : `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
