// Builds dist/cli/, the program `onrecord`. All libraries are bundled, so a site that uses only the elements installs none of them.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';

const { metafile } = await build({
  entryPoints: ['src/cli/onrecord.ts'],
  outdir: 'dist/cli',
  bundle: true,
  // Each command is a chunk of its own, so that `onrecord check` does not load what only `onrecord build` needs.
  splitting: true,
  format: 'esm',
  platform: 'node',
  // jsonc-parser has a UMD build that no bundler can follow.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
  banner: {
    // Some libraries are CommonJS, and load modules of Node with `require`.
    js: `import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);`,
  },
});
const modules = Object.keys(metafile.inputs)
  .filter((path) => !path.includes(':'))
  .map((path) => resolve(path));
writeFileSync('dist/cli/licenses.txt', licencesOf(modules).texts);
