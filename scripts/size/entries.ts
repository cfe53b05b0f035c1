/** The sizes that the gate limits: the files that pages load, and what a site's bundler makes of the npm modules. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { brotli } from './weigh.js';

/** The files in dist/ that pages load. */
export const FILES = ['dist/onrecord.js', 'dist/onrecord.classic.js', 'dist/elsewhere.js'];

/** The npm modules that sites bundle. Lit is weighed with them, because no other package of a site may need it. */
export const MODULES: Readonly<Record<string, string>> = {
  'onrecord/leader-quote.js': 'dist/npm/elements/leader-quote/leader-quote.js',
  'onrecord/pledge-counter.js': 'dist/npm/elements/pledge-counter/pledge-counter.js',
  'onrecord/stance-list.js': 'dist/npm/elements/stance-list/stance-list.js',
  'onrecord/model.js': 'dist/npm/model/index.js',
  'onrecord/codes.js': 'dist/npm/embed/codes.js',
};

export const weighFile = (file: string): number => brotli(readFileSync(file));

/** The size of a module with all that it imports, minified and compressed as a site would send it. */
export async function weighModule(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return brotli(outputFiles[0]!.contents);
}
