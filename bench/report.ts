/** What was measured, as a page to read, a file to compute with and a plot. Pure. */
import { format } from 'prettier';
import type { Load, Measured, Results } from './load.js';
import { spread, type Spread } from './stats.js';

/** The files of the report, by name. */
export async function report(results: Results, loads: readonly Load[]): Promise<Record<string, string>> {
  const { browser, machine, runs, seed } = results;
  const page = `# Speed

Measured by \`npm run bench\`: ${browser} on ${machine}, ${runs} runs each, in a random order (seed ${seed}).

${loads.map((load) => section(load, results)).join('\n\n')}
`;
  return {
    'speed.md': await format(page, { parser: 'markdown', printWidth: 120 }),
    'speed.json': await format(JSON.stringify(results), { parser: 'json', printWidth: 120 }),
  };
}

function section({ name, about }: Load, { measured }: Results): string {
  const cells = measured.filter(({ load }) => load === name);
  const throttles = [...new Set(cells.map(({ throttle }) => throttle))];
  const tables = throttles.map(
    (throttle) => `### ${name}, ${throttle > 1 ? `the processor ${throttle} times slower` : 'unthrottled'}

${table(cells.filter((cell) => cell.throttle === throttle))}`,
  );
  return [`## ${name}`, about, ...tables].join('\n\n');
}

/** A row for each size and metric, a column for each candidate. */
export function table(cells: readonly Measured[]): string {
  const candidates = [...new Set(cells.map(({ candidate }) => candidate))];
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const metrics = [...new Set(cells.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = sizes.flatMap((size) =>
    metrics.flatMap((metric) => {
      const of = candidates.map((candidate) => {
        const figures = cells.find((cell) => cell.candidate === candidate && cell.size === size)?.figures[metric];
        return figures?.length ? written(spread(figures)) : '';
      });
      return of.some(Boolean) ? [[String(size), metric, ...of]] : [];
    }),
  );
  return [['', '', ...candidates], ['--:', '---', ...candidates.map(() => '--:')], ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

const digits = (value: number) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

export const rounded = (value: number): string => value.toFixed(digits(value));

/** "12.3 (11.9–13.0)": the median, and the middle half of the runs. */
export const written = ({ median, low, high }: Spread): string =>
  `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
