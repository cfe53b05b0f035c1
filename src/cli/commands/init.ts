import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { starterFiles } from '../../node/desk/starter.js';
import { localDay } from '../../story/local-day.js';
import { OK, UsageError, type Command } from '../command.js';
import { writeWhole } from '../uninterrupted.js';

const help = `onrecord init [DIR]

Writes a small story to begin with: story.yaml, and a table of each kind with one invented row. The default of DIR is desk.

Example:
  onrecord init desk
  onrecord build desk/story.yaml --out site --base https://desk.example/`;

async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length > 1) throw new UsageError('Name one folder.');
  const [folder = 'desk'] = positionals;
  if (existsSync(folder) && readdirSync(folder).length)
    throw new Error(`${folder} is not empty. Name a new folder.`);
  const files = starterFiles(localDay());
  await writeWhole([...files].map(([name, text]) => [join(folder, name), text] as const));
  for (const name of files.keys()) console.log(join(folder, name));
  console.log(`
Next:
  1. Put your facts into the tables, and your title into story.yaml.
  2. npx onrecord build ${join(folder, 'story.yaml')} --out site --base https://your.site/`);
  return OK;
}

export const command: Command = { about: 'writes a small story to begin with', help, run };
