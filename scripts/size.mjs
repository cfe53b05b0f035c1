// The size gate. Each reader of each page loads the drop-in, so it may grow only on purpose.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { dropIn } from '../rollup.config.mjs';

const FILE = 'dist/onrecord.js';
const CLASSIC = 'dist/onrecord.classic.js';

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** As a server sends it at brotli's best. @param {string | Uint8Array} content */
const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

/** The same build with an empty story. What it lacks is the story's share: the two compress together, so no sum of parts. */
const withoutStory = async () => {
  /** @type {import('rollup').Plugin} */
  const emptyStory = {
    name: 'empty-story',
    load: (id) => (/[\\/]src[\\/]story[\\/].*\.json$/.test(id) ? '{}' : null),
  };
  const bundle = await rollup({ ...dropIn, plugins: [emptyStory, dropIn.plugins] });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  return brotli(output[0].code);
};

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

process.chdir(inProject('.'));
const total = brotli(readFileSync(FILE));
const classic = brotli(readFileSync(CLASSIC));
const code = await withoutStory();
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
