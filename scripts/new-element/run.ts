/** Writes the files of a new element: `npm run new-element -- consent-ring`. Then prints what remains to be done by hand. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatted, inProject } from '../project.js';
import { faultOf, filesOf, remaining } from './files.js';

function refuse(reason: string): never {
  console.error(`Nothing was written. ${reason}`);
  process.exit(1);
}

const [tag = ''] = process.argv.slice(2);
const fault = faultOf(tag, readdirSync(inProject('src/elements')));
if (fault) refuse(fault);
const files = Object.entries(filesOf(tag));
const existing = files.map(([path]) => path).filter((path) => existsSync(inProject(path)));
if (existing.length) refuse(`These files exist already: ${existing.join(', ')}.`);

for (const [path, text] of files) {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  // .prettierignore names the pages of the demo, so they are written without formatting.
  writeFileSync(inProject(path), path.startsWith('demo/') ? text : await formatted(path, text));
  console.log(`wrote ${path}`);
}
console.log(
  `\n<${tag}> shows a pledge in one sentence. Its test: npm run test:browser -- tests/elements/${tag}.test.ts`,
);
console.log(
  `\nTo do by hand:\n${remaining(tag)
    .map((each) => `- ${each}`)
    .join('\n')}`,
);
