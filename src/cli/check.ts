/**
 *     npm run check -- [STORY.json] [--sources DIR]
 *
 * Checks a story file, the bundled one by default: its shape, its references, its rules, and that its quotes are
 * verbatim in DIR/<source-id>.txt, a paragraph a line (by default `sources/`, where there is one). Ends with 1 where there
 * is a fault.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report } from '../node/report.js';

const usage = 'npm run check -- [STORY.json] [--sources DIR]';
const bundled = fileURLToPath(new URL('../story/reassurance-force.json', import.meta.url));

function main(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sources: { type: 'string' } },
  });
  if (positionals.length > 1) throw new Error(`one story at a time, not ${positionals.length}`);
  const file = positionals[0] ?? bundled;
  const folder = values.sources ?? 'sources';
  if (values.sources && !existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const textOf = (source: string) => {
    const path = join(folder, `${source}.txt`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const { faults, summary } = report(
    relative('.', file),
    readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
    textOf,
  );
  for (const fault of faults) console.error(fault);
  for (const line of summary) console.log(line);
  if (faults.length) process.exitCode = 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 1;
}
