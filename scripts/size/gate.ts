/** The size gate: `npm run size`. Each reader of each page loads the drop-in, so it may grow only on purpose. */
import { readFileSync } from 'node:fs';
import { inProject, readJson } from '../project.js';
import { brotli, emptyStory, weigh } from './weigh.js';

const FILE = 'dist/onrecord.js';
const CLASSIC = 'dist/onrecord.classic.js';
const LIMITS = 'scripts/size/limits.json';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

process.chdir(inProject('.'));
const total = brotli(readFileSync(FILE));
const classic = brotli(readFileSync(CLASSIC));
// The story's share is the difference between the two builds. Code and story compress together, so neither can be weighed
// alone.
const code = await weigh(emptyStory);
const { [FILE]: limit } = readJson<{ [FILE]: number }>(LIMITS);

console.log(`${FILE}, brotli 11
  ${kilobytes(total)}  in all (${total} bytes; the limit is ${limit})
  ${kilobytes(code)}  code: the same build with an empty story
  ${kilobytes(total - code)}  the bundled story: what that build is smaller by
  ${kilobytes(classic)}  ${CLASSIC}: the same as a classic script`);

if (total > limit) {
  console.error(`
The drop-in is ${total - limit} bytes over its limit. To see what grew, run \`git stash\`, build, and run this again for the
earlier numbers. Then make the drop-in smaller. If the change is worth its bytes to each reader, set "${FILE}" to
${total} in ${LIMITS} in the same commit, and say in its message what the bytes bring.`);
  process.exitCode = 1;
}
