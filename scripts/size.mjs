// The size gate. Each reader of each page loads the drop-in, so it may grow only on purpose.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotli, emptyStory, weigh } from './build/measure.mjs';

const FILE = 'dist/onrecord.js';
const CLASSIC = 'dist/onrecord.classic.js';

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

process.chdir(inProject('.'));
const total = brotli(readFileSync(FILE));
const classic = brotli(readFileSync(CLASSIC));
// The story's share is the difference between the two builds. Code and story compress together, so neither can be weighed
// alone.
const code = await weigh(emptyStory);
const limit = JSON.parse(readFileSync(inProject('scripts/size-limits.json'), 'utf8'))[FILE];

console.log(`${FILE}, brotli 11
  ${kilobytes(total)}  in all (${total} bytes; the limit is ${limit})
  ${kilobytes(code)}  code: the same build with an empty story
  ${kilobytes(total - code)}  the bundled story: what that build is smaller by
  ${kilobytes(classic)}  ${CLASSIC}: the same as a classic script`);

if (total > limit) {
  console.error(`
The drop-in is ${total - limit} bytes over its limit. Look at what grew: \`git stash\` your change, build and run this
again for the numbers before it. Then make it smaller, or, where what was added is worth it to each reader, set
"${FILE}" to ${total} in scripts/size-limits.json in the same commit, and say in its message what the bytes bring.`);
  process.exitCode = 1;
}
