#!/usr/bin/env node
/**
 *     npx onrecord COMMAND …
 *
 * The program of the package. Each command is a module, which is loaded only if it is called.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FAILED, OK, runCommand, type Command } from './command.js';

const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  init: () => import('./commands/init.js'),
  import: () => import('./commands/import.js'),
  export: () => import('./commands/export.js'),
  check: () => import('./commands/check.js'),
  build: () => import('./commands/build.js'),
  preview: () => import('./commands/preview.js'),
  diff: () => import('./commands/diff.js'),
  snippet: () => import('./commands/snippet.js'),
  render: () => import('./commands/render.js'),
  card: () => import('./commands/card.js'),
  quotes: () => import('./commands/quotes.js'),
};

async function helpText(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  ${name.padEnd(8)} ${(await load()).command.about}`,
    ),
  );
  return `onrecord COMMAND …

${lines.join('\n')}

onrecord COMMAND --help says how a command is called, with examples.
Exit codes: 0 all is well; 1 there is something to look at; 2 the command could not run, and has written nothing.`;
}

async function main([name = '--help', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(await helpText());
    return OK;
  }
  if (name === '--version') {
    const file = createRequire(import.meta.url).resolve('onrecord/package.json');
    console.log((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
    return OK;
  }
  if (!Object.hasOwn(commands, name)) {
    console.error(`There is no command "${name}".\n\n${await helpText()}`);
    return FAILED;
  }
  return runCommand((await commands[name]!()).command, args);
}

// A reader such as `head` may close the pipe before everything is written. That is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

process.exitCode = await main(process.argv.slice(2));
