/**
 * Serves the test files as bundles. A test imports up to 300 modules, and to load them one by one takes Chromium longer than
 * most tests take to run.
 */
import { join, relative } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build, type Plugin } from 'esbuild';
import { inProject } from '../project.js';
import { bundling } from '../test/bundling.js';

/** A module that a test imports by its address on the server stays there. */
const byAddress: Plugin = {
  name: 'by-address',
  setup(bundler) {
    bundler.onResolve({ filter: /^\// }, ({ kind, path }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
  },
};

/** The bundles and their chunks, by address. */
const bundle = async (
  files: readonly string[],
  define: Record<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const root = inProject('.');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [...files],
    ...bundling,
    write: false,
    // A bundle has the address of its test file, so `import.meta.url` in this file names the same folder.
    outdir: root,
    outbase: root,
    chunkNames: 'tests/chunks/[hash]',
    conditions: ['development', 'browser'],
    define,
    plugins: [byAddress],
  });
  return new Map(outputFiles.map(({ path, text }) => [join('/', relative(root, path)), text]));
};

export const bundledTests = (files: readonly string[], define: Record<string, string>): TestRunnerPlugin => {
  let bundles: ReadonlyMap<string, string>;
  return {
    name: 'bundled-tests',
    async serverStart() {
      bundles = await bundle(files, define);
    },
    transformImport({ source }) {
      const [path = '', session] = source.split('.ts?');
      return bundles.has(`${path}.js`) ? `${path}.js?${session}` : undefined;
    },
    resolveImport: ({ source, context }) => (bundles.has(context.path) ? source : undefined),
    serve({ path }) {
      const body = bundles.get(path);
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
};
