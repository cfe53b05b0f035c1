// Builds dist/cli/, the program `onrecord`, and dist/engine/, the script into which it puts a story. All libraries are bundled,
// so a site that uses only the elements installs none of them. The other builds must have run.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import { licencesOf } from './licences.mjs';

rmSync('dist/cli', { recursive: true, force: true });
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

/** The expression that `src/node/desk/engine.ts` replaces with a story. */
const STORY = '"__ONRECORD_STORY__"';

/**
 * The place of the bundled story in a built script: the one object with the keys of a story.
 * @param {string} code
 * @returns {{ start: number, end: number }}
 */
function placeOfStory(code) {
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  /** @param {any} node */
  const walk = (node) => {
    if (node?.type === 'ObjectExpression') {
      const keys = node.properties.map((/** @type {any} */ { key }) => key?.name ?? key?.value);
      if (['schemaVersion', 'id', 'sources', 'questions'].every((key) => keys.includes(key)))
        found.push(node);
    }
    if (node && typeof node === 'object') Object.values(node).forEach(walk);
  };
  walk(parseAst(code));
  if (found.length !== 1) throw new Error(`The script has ${found.length} objects with the keys of a story.`);
  return /** @type {{ start: number, end: number }} */ (found[0]);
}

mkdirSync('dist/engine/styles', { recursive: true });
for (const name of ['onrecord.js', 'onrecord.classic.js']) {
  // The source map fits only the script that it was made for.
  const code = readFileSync(`dist/${name}`, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const { start, end } = placeOfStory(code);
  writeFileSync(`dist/engine/${name}`, code.slice(0, start) + STORY + code.slice(end));
}
for (const name of readdirSync('dist/e').filter((each) => each.endsWith('.css')))
  copyFileSync(`dist/e/${name}`, `dist/engine/styles/${name}`);
