/**
 * Builds the parts of the package that run in Node: the program `onrecord` and its functions (dist/cli/), the script into
 * which `onrecord build` puts a story (dist/engine/), and the rendering on a server (dist/server.js). It also writes the
 * hashes of all files that a page loads. Run it after the other builds, because it reads their files.
 *
 * All libraries are bundled. A site that uses only the elements would otherwise install libraries that only the program needs.
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
  // Each command is a file of its own, so `onrecord check` does not load libraries that only `onrecord build` needs.
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Prefer ES modules: esbuild cannot follow the imports in the UMD build of jsonc-parser.
  mainFields: ['module', 'main'],
  target: 'node20.19',
  chunkNames: '[name]-[hash]',
  // `sideEffects` in package.json names files of dist/ only, so esbuild would drop the locales in src/, which register
  // themselves when they are imported.
  ignoreAnnotations: true,
  metafile: true,
  logLevel: 'warning',
  banner: {
    // Some bundled libraries are CommonJS and call `require` for modules of Node. An ES module has no `require`.
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
