import { readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import {
  emit,
  json,
  manifest,
  minifyChunk,
  minifyTemplates,
  scriptAddress,
  selfContained,
  safeTemplates,
  typescript,
  withLocales,
} from './scripts/build/plugins.mjs';
import { reserve } from './scripts/build/reserve.mjs';

/** @type {(path: string) => any} */
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const heights = read('scripts/build/heights.json');
const story = read('src/story/reassurance-force.json');

/** The source of each export in package.json, so the paths are listed in one place only. */
const entries = Object.values(manifest.exports)
  .map((target) => (typeof target === 'string' ? target : (target.default ?? '')))
  .flatMap((path) => /^\.\/dist\/npm\/(.+)\.js$/.exec(path)?.[1] ?? [])
  .map((path) => `src/${path}.ts`);

/** @type {import('rollup').LogHandlerWithDefault} */
const onLog = (level, log, handle) => {
  // A module that holds only types compiles to an empty file. That is intended.
  if (log.code === 'EMPTY_BUNDLE') return;
  handle(level === 'warn' ? 'error' : level, log);
};

const inOneFile = [
  safeTemplates(),
  // Without this condition, NODE_ENV would decide whether Lit's development build is bundled.
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  json(),
  withLocales((process.env.ONRECORD_LOCALES ?? '').split(',').filter(Boolean)),
  typescript(),
  scriptAddress(),
  minifyTemplates(),
  minifyChunk(),
  selfContained(),
];

/** The drop-in: one file that a page loads with one tag. @type {import('rollup').RollupOptions} */
export const dropIn = {
  input: { onrecord: 'src/drop-in.ts' },
  output: { dir: 'dist', format: 'es', sourcemap: true, generatedCode: 'es2015' },
  onLog,
  plugins: [
    inOneFile,
    emit('onrecord.d.ts', "export * from './npm/drop-in.js';\n"),
    ...readdirSync(new URL('src/themes', import.meta.url)).map((file) =>
      emit(`themes/${file}`, readFileSync(new URL(`src/themes/${file}`, import.meta.url), 'utf8')),
    ),
    emit('onrecord.css', reserve(heights, story.version)),
    emit('schema.json', readFileSync(new URL('src/story/schema.json', import.meta.url), 'utf8')),
  ],
};

/**
 * The same as a classic script, for sites that strip `type="module"` or bundle the scripts of a page. Its exports are
 * properties of the global `onrecord`. @type {import('rollup').RollupOptions}
 */
export const classic = {
  input: { 'onrecord.classic': 'src/drop-in.ts' },
  output: { dir: 'dist', format: 'iife', name: 'onrecord', sourcemap: true, generatedCode: 'es2015' },
  onLog,
  plugins: inOneFile,
};

/** The script of pages inside frames, which reports their height to the host page. @type {import('rollup').RollupOptions} */
const frame = {
  input: { frame: 'src/embed/frame-guest.ts' },
  output: { dir: 'dist', format: 'iife', generatedCode: 'es2015' },
  onLog,
  plugins: [typescript(), minifyChunk(), selfContained()],
};

/** The npm modules, one for each source file, for sites that use a bundler. @type {import('rollup').RollupOptions} */
export const modules = {
  input: entries,
  external: /^(lit|valibot)(\/|$)/,
  output: {
    dir: 'dist/npm',
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
    generatedCode: 'es2015',
  },
  onLog,
  plugins: [json(), typescript()],
};

/** The languages, each a file beside the drop-in that imports nothing. English is in the drop-in itself. */
const locales = readdirSync(new URL('src/model/language/locales', import.meta.url))
  .map((file) => file.replace('.ts', ''))
  .filter((language) => language !== 'en')
  .map(
    (language) =>
      /** @type {import('rollup').RollupOptions} */ ({
        input: { [language]: `src/model/language/locales/${language}.ts` },
        output: { dir: 'dist/locales', format: 'es', generatedCode: 'es2015' },
        onLog,
        plugins: [typescript(), selfContained()],
      }),
  );

export default [dropIn, classic, frame, modules, ...locales];
