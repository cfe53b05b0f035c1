import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { inProject } from '../project.js';
import { bundling } from './bundling.js';

/** Gives `import.meta.url` the address of the source, so that code in a bundle finds the files beside its source. */
const sourceAddress: Plugin = {
  name: 'source-address',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

/**
 * Bundles the test files into a folder, and returns the paths of the bundles. Node runs each test file in a process of its
 * own. To transform and load up to 200 modules there takes longer than most tests take to run.
 */
export const bundleTests = async (files: readonly string[], folder: string): Promise<string[]> => {
  await build({
    absWorkingDir: inProject('.'),
    entryPoints: [...files],
    outdir: folder,
    outbase: '.',
    ...bundling,
    // The coverage would count a function that is not in the bundle as covered.
    treeShaking: false,
    packages: 'external',
    platform: 'node',
    sourcesContent: false,
    plugins: [sourceAddress],
  });
  return files.map((file) => join(folder, relative('.', file).replace(/\.ts$/, '.js')));
};
