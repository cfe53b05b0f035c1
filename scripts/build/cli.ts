/**
 * Builds dist/cli/, which has the program `onrecord` and its functions, and dist/engine/, which has the script into which the
 * program puts a story. It also writes dist/server.js and the hashes of all files that a page loads. All libraries are bundled, so a site that uses only the elements installs none of them. The other builds
 * must have run.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { writeServer } from './server.js';
import { writePages } from './pages.js';
import { writeEngine } from './engine.js';
import { writeIntegrity } from './integrity.js';
import { licencesOf } from './licences.js';
import { writeNodeTypes } from './node-types.js';

rmSync('dist/cli', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { onrecord: 'src/cli/onrecord.ts', node: 'src/node/index.ts' },
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
  // `sideEffects` of package.json is about the files in dist/. In src/ a locale registers itself when it is imported.
  ignoreAnnotations: true,
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

await writeServer();
writeEngine();
writeNodeTypes();
await writePages();
writeIntegrity();
