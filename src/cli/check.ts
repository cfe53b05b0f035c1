/**
 *     npm run check -- [STORY.json] [--sources DIR]
 *
 * Checks a story file: its shape, its references, its rules, and its quotes. Without a file it checks the bundled story.
 * Quotes must be verbatim in DIR/<source-id>.txt, which has one paragraph on each line. The default of DIR is `sources/`.
 * The exit code is 1 if there is a fault; warnings do not change it.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { report } from '../node/report.js';
import { readText } from '../node/text-file.js';

const usage = 'npm run check -- [STORY.json] [--sources DIR]';
const bundled = fileURLToPath(new URL('../story/reassurance-force.json', import.meta.url));

function main(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sources: { type: 'string' } },
  });
  if (positionals.length > 1) throw new Error(`check takes one story, not ${positionals.length}`);
  const file = positionals[0] ?? bundled;
  const folder = values.sources ?? 'sources';
  if (values.sources && !existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const textOf = (source: string) => {
    const path = join(folder, `${source}.txt`);
    return existsSync(path) ? readText(path) : undefined;
  };
  const name = relative('.', file);
  const { faults, warnings, summary } = report(name, readText(file, name), textOf);
  for (const line of [...faults, ...warnings]) console.error(line);
  for (const line of summary) console.log(line);
  if (faults.length) process.exitCode = 1;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 1;
}
