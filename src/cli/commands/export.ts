import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exportStory } from '../../node/export/export-story.js';
import { OK, UsageError, type Command } from '../command.js';
import { loadStory } from '../load-story.js';
import { writeWhole } from '../uninterrupted.js';

const help = `onrecord export STORY --out DIR [--json]

Writes a story as story.yaml and tables, which \`onrecord import\` makes the same story of. What no table can hold stays in
story.yaml. Beside each table, NAME.csv-metadata.json describes its columns (CSV on the Web).

  STORY   story.json, or story.yaml: then the tables beside it are imported first
  --out   the folder, which must be new or empty
  --json  prints the names of the files as JSON

No cell begins with = + - or @, because a spreadsheet would run it as a formula: such a text stays in story.yaml.

Exit codes: 0 the tables are written; 2 nothing is written.

Examples:
  onrecord export story.json --out desk`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError('Name one story to export.');
  const { out } = values;
  if (out === undefined) throw new UsageError('Name the folder of the tables with --out.');
  if (existsSync(out) && readdirSync(out).length) throw new Error(`${out} is not empty. Name a new folder.`);
  const files = exportStory(await loadStory(path));
  const written = [...files].map(([name, text]) => [join(out, name), text] as const);
  await writeWhole(written);
  const names = written.map(([name]) => name);
  console.log(values.json ? JSON.stringify({ files: names }) : names.join('\n'));
  return OK;
}

export const command: Command = { about: 'writes a story as tables', help, run };
