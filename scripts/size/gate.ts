/**
 * Compares the sizes of the built files with their limits, and fails if a file is larger: `npm run size`, after a build. Every
 * reader loads these files, so a change that makes them larger must say why.
 */
import { inProject, readJson } from '../project.js';
import { FILES, MODULES, weighFile, weighModule } from './entries.js';
import { emptyStory, weigh } from './weigh.js';

const LIMITS = 'scripts/size/limits.json';

const bytes = (count: number): string => count.toLocaleString('en').padStart(9);

process.chdir(inProject('.'));
const limits = readJson<Readonly<Record<string, number>>>(LIMITS);
const sizes = new Map(FILES.map((file) => [file, weighFile(file)]));
for (const [name, file] of Object.entries(MODULES)) sizes.set(name, await weighModule(file));

console.log('Bytes after compression with Brotli at quality 11:');
for (const [name, size] of sizes) {
  const limit = limits[name];
  if (limit === undefined) throw new Error(`${LIMITS} has no limit for ${name}.`);
  console.log(`${bytes(size)}  ${name} (the limit is ${bytes(limit).trim()})`);
  if (size <= limit) continue;
  console.error(`
${name} is ${size - limit} bytes over its limit. Make it smaller: \`npm run size:features\` shows what each feature costs.
If readers gain more from the change than its bytes cost them, set "${name}" to ${size} in ${LIMITS} in the same
commit, and say in the message what readers gain.
`);
  process.exitCode = 1;
}
// Code and story are compressed together, so neither can be weighed alone. The size of the story is the difference from a build
// with an empty story.
const story = sizes.get('dist/onrecord.js')! - (await weigh(emptyStory));
console.log(`${bytes(story)}  of dist/onrecord.js is its story`);
