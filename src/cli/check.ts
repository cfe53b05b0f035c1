/**
 *     npm run check -- [STORY.json…] [--sources DIR]
 *
 * `onrecord check` for this project: without a file it checks the bundled story.
 */
import { fileURLToPath } from 'node:url';
import { command } from './commands/check.js';
import { runCommand } from './command.js';

const bundled = fileURLToPath(new URL('../story/reassurance-force.json', import.meta.url));
const args = process.argv.slice(2);
const [first] = args;
process.exitCode = await runCommand(
  command,
  first === undefined || first.startsWith('-') ? [bundled, ...args] : args,
);
