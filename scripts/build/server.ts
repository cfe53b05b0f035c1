/** Builds dist/server.js, which renders elements on a server. Lit and its renderer are inside, and nothing of Node. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { inProject } from '../project.js';
import { licencesOf } from './licences.js';

export async function writeServer(): Promise<void> {
  const { metafile } = await build({
    entryPoints: { server: 'src/node/server.ts' },
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    // Lit has a build for servers under this condition.
    conditions: ['node', 'module'],
    mainFields: ['module', 'main'],
    // The build of this package for Node uses the module `buffer`. Its folder has the build without it.
    alias: { '@lit-labs/ssr-client': inProject('node_modules/@lit-labs/ssr-client') },
    target: 'es2022',
    minify: true,
    // As in the build of the program: a locale registers itself when it is imported.
    ignoreAnnotations: true,
    metafile: true,
    logLevel: 'warning',
  });
  const modules = Object.keys(metafile.inputs).map((path) => resolve(path));
  writeFileSync('dist/server.licenses.txt', licencesOf(modules).texts);
}
