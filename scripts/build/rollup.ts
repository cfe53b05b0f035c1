/** The builds that Rollup makes: the drop-in, the classic script, the script of frames, the npm modules and the languages. */
import { readdirSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { LogHandlerWithDefault, RollupOptions } from 'rollup';
import { reserve } from '../../src/node/desk/reserve.js';
import type { Heights } from '../../src/node/frame-height.js';
import type { Story } from '../../src/story/types.js';
import { inProject, readJson, readText } from '../project.js';
import { minifyChunk, minifyTemplates } from './minify.js';
import { elsewhereLater, emit, json, scriptAddress, selfContained, withLocales } from './plugins.js';
import { safeTemplates } from './safe-templates.js';
import { typescript } from './typescript.js';

type Exports = Readonly<Record<string, string | { default?: string }>>;

const LOCALES = 'src/model/language/locales';

const heights = readJson<Heights>('scripts/build/heights.json');
const story = readJson<Story>('src/story/reassurance-force.json');
const { exports } = readJson<{ exports: Exports }>('package.json');

/** The source of each export in package.json, so the paths are listed in one place only. */
const entries = Object.values(exports)
  .map((target) => (typeof target === 'string' ? target : (target.default ?? '')))
  .flatMap((path) => /^\.\/dist\/npm\/(.+)\.js$/.exec(path)?.[1] ?? [])
  .map((path) => `src/${path}.ts`);

const onLog: LogHandlerWithDefault = (level, log, handle) => {
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

/** The drop-in: one file that a page loads with one tag. */
export const dropIn = {
  input: { onrecord: 'src/drop-in.ts' },
  output: { dir: 'dist', format: 'es', sourcemap: true, generatedCode: 'es2015' },
  onLog,
  plugins: [
    elsewhereLater(),
    inOneFile,
    emit('onrecord.d.ts', "export * from './npm/drop-in.js';\n"),
    ...readdirSync(inProject('src/themes')).map((file) =>
      emit(`themes/${file}`, readText(`src/themes/${file}`)),
    ),
    emit('onrecord.css', reserve([{ heights, story }])),
    emit('schema.json', readText('src/story/schema.json')),
  ],
} satisfies RollupOptions;

/**
 * The same as a classic script, for sites that strip `type="module"` or bundle the scripts of a page. Its exports are
 * properties of the global `onrecord`. It contains the code of `elsewhere.js`, which would not be beside such a bundle.
 */
export const classic = {
  input: { 'onrecord.classic': 'src/drop-in.ts' },
  output: { dir: 'dist', format: 'iife', name: 'onrecord', generatedCode: 'es2015' },
  onLog,
  plugins: inOneFile,
} satisfies RollupOptions;

/** The file beside the drop-in that reads stories from elsewhere. A page loads it when it names or sets a story. */
const elsewhere: RollupOptions = {
  input: { elsewhere: 'src/page/elsewhere.ts' },
  output: { dir: 'dist', format: 'es', generatedCode: 'es2015' },
  onLog,
  plugins: [typescript(), minifyChunk(), selfContained()],
};

/** The script of pages inside frames, which reports their height to the host page. */
const frame: RollupOptions = {
  input: { frame: 'src/embed/frame-guest.ts' },
  output: { dir: 'dist', format: 'iife', generatedCode: 'es2015' },
  onLog,
  plugins: [typescript(), minifyChunk(), selfContained()],
};

/** The npm modules, one for each source file, for sites that use a bundler. */
const modules: RollupOptions = {
  input: entries,
  external: /^(lit|react|valibot)(\/|$)/,
  output: {
    dir: 'dist/npm',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    generatedCode: 'es2015',
    // A server component of React may import this module, and its effects run only in a browser.
    banner: ({ name }) => (name === 'frameworks/react' ? "'use client';" : ''),
  },
  onLog,
  plugins: [json(), typescript(), minifyTemplates()],
};

/** The languages, each a file beside the drop-in that imports nothing. English is in the drop-in itself. */
const locales = readdirSync(inProject(LOCALES))
  .map((file) => file.replace('.ts', ''))
  .filter((language) => language !== 'en')
  .map((language): RollupOptions => ({
    input: { [language]: `${LOCALES}/${language}.ts` },
    output: { dir: 'dist/locales', format: 'es', generatedCode: 'es2015' },
    onLog,
    plugins: [typescript(), selfContained()],
  }));

export default [dropIn, classic, elsewhere, frame, modules, ...locales];
