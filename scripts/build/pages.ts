/**
 * Writes the pages that the commands of desks make for any story: dist/engine/codes/ has the parts of "Get the code", and
 * dist/engine/preview.js is the script of `onrecord preview`.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { build, transform, type Plugin } from 'esbuild';
import { inProject, readText } from '../project.js';

const FOLDER = 'dist/engine/codes';

/** The server of the demo serves demo/ and dist/ as one folder, so the scripts of the demo import from `../npm/`. */
const fromDist: Plugin = {
  name: 'from-dist',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/npm\// }, ({ path }) => ({
      path: inProject(path.replace('..', 'dist')),
    }));
  },
};

/** The content of the demo's page. No story is in it. */
function mainOf(page: string): string {
  const [main] = /<main id="main">[^]*<\/main>/.exec(page) ?? [];
  if (!main) throw new Error('demo/embed/index.html has no <main id="main">.');
  return main;
}

export async function writePages(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/main.html`, `${mainOf(readText('demo/embed/index.html'))}\n`);
  copyFileSync('demo/embed/conformance.json', `${FOLDER}/conformance.json`);
  await build({
    entryPoints: { 'codes/codes': 'demo/embed/embed.js', preview: 'src/node/desk/preview/client.ts' },
    outdir: 'dist/engine',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'ascii',
    plugins: [fromDist],
    logLevel: 'warning',
  });
  const { code } = await transform(`${readText('demo/demo.css')}\n${readText('demo/embed/embed.css')}`, {
    loader: 'css',
    minify: true,
  });
  writeFileSync(`${FOLDER}/codes.css`, code);
}
