/** Writes the generated part of a page in docs/, or with `--check` fails if the page is out of date. */
import { writeFileSync } from 'node:fs';
import { formatted, inProject, readText } from '../project.js';

const START = '<!-- generated:start -->';
const END = '<!-- generated:end -->';

/** Replaces the text between the two markers of the page. The text around them is written by hand. */
export async function writeGenerated(page: string, generated: string): Promise<void> {
  const before = readText(page);
  const [start, end] = [before.indexOf(START), before.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${page} needs "${START}" and, after it, "${END}".`);
  const after = await formatted(
    page,
    `${before.slice(0, start + START.length)}\n\n${generated}\n\n${before.slice(end)}`,
  );
  if (!process.argv.includes('--check')) writeFileSync(inProject(page), after);
  else if (after !== before) {
    console.error(`${page} is out of date: run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}
