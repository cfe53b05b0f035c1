import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes a file that is generated from the schema of a story. With `--check` it writes nothing, and fails if the file is stale. */
export function writeOrCompare(file: URL, text: string) {
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      `${relative('', fileURLToPath(file))} is stale: run \`npm run generate\` and commit what it writes.`,
    );
    process.exitCode = 1;
  }
}
