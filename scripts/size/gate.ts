/** The size gate: `npm run size`. Each reader of each page loads these files, so they may grow only on purpose. */
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
${name} is ${size - limit} bytes over its limit. To see what grew, run \`git stash\`, build, and run this again for the earlier
sizes; \`npm run size:features\` says what each feature costs. Then make it smaller. If the change is worth its bytes to each
reader, set "${name}" to ${size} in ${LIMITS} in the same commit, and say in its message what the bytes bring.
`);
  process.exitCode = 1;
}
// The story's share is the difference between two builds. Code and story are compressed together, so neither can be weighed alone.
const story = sizes.get('dist/onrecord.js')! - (await weigh(emptyStory));
console.log(`${bytes(story)}  of dist/onrecord.js is its story`);
