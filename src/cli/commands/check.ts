import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readStory, reportOf } from '../../node/desk/story-file.js';
import type { Report } from '../../node/report.js';
import { readText } from '../../node/text-file.js';
import { FOUND, OK, UsageError, type Command } from '../command.js';

const help = `onrecord check STORY… [--sources DIR] [--json]

Checks stories: their shape, their references, their rules, and that quotes are verbatim. A fault of a table is named by its row and column.

  STORY      story.json, or story.yaml: then the tables beside it are imported first. Nothing is written.
  --sources  the folder with the texts of the sources, as <source-id>.txt with one paragraph on each line.
             The default is sources/.
  --json     prints the report as JSON

Exit codes: 0 there is no fault; 1 there is one; 2 a file could not be read. Warnings do not change the exit code.

Examples:
  onrecord check desk/story.yaml
  onrecord check desk/story.yaml --sources desk/sources
  onrecord check site/story.json site/trams/story.json`;

/** The text of each source by its id, if the folder has it. */
export function textsIn(folder: string): (source: string) => string | undefined {
  return (source) => {
    const path = join(folder, `${source}.txt`);
    return existsSync(path) ? readText(path) : undefined;
  };
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sources: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (!positionals.length) throw new UsageError('Name the stories to check.');
  const folder = values.sources ?? 'sources';
  if (values.sources && !existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  const reports: (Report & { readonly file: string })[] = [];
  for (const path of positionals) {
    const file = relative('.', path);
    reports.push({ file, ...reportOf(file, await readStory(path), textsIn(folder)) });
  }
  if (values.json) console.log(JSON.stringify(reports, null, 2));
  else {
    for (const { faults, warnings, summary } of reports) {
      for (const line of [...faults, ...warnings]) console.error(line);
      for (const line of summary) console.log(line);
    }
  }
  return reports.some(({ faults }) => faults.length) ? FOUND : OK;
}

export const command: Command = { about: 'checks stories, and that quotes are verbatim', help, run };
