/** Serves the measured pages: the bundled module of each candidate, and the data that it shows. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { inProject, readJson } from '../scripts/project.js';
import { serve } from '../scripts/serve.js';
import type { Cell, Load } from './load.js';

const CANDIDATES = inProject('bench/candidates');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
};

/** Bundles each candidate into one module, as a site would ship it. The built drop-in is loaded unchanged. */
async function candidates(): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: readdirSync(CANDIDATES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${CANDIDATES}/${file}`),
    outdir: '/c',
    outbase: CANDIDATES,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['production'],
    external: ['onrecord'],
    loader: { '.css': 'text' },
    define: { __ONRECORD_VERSION__: JSON.stringify(version), __ONRECORD_BASE__: '""' },
    tsconfig: inProject('tsconfig.json'),
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/'), text]));
}

const { version } = readJson<{ version: string }>('package.json');

export interface Site {
  readonly url: string;
  readonly files: Map<string, string>;
  readonly close: () => Promise<void>;
}

/** Adds a build of the drop-in in a folder of its own, with the file that it imports when it needs it. */
function addDropIn(files: Map<string, string>, folder: string, script: string): void {
  files.set(`/${folder}/onrecord.js`, readFileSync(script, 'utf8'));
  const elsewhere = join(dirname(script), 'elsewhere.js');
  if (existsSync(elsewhere)) files.set(`/${folder}/elsewhere.js`, readFileSync(elsewhere, 'utf8'));
}

/** @param before the path of another build of the drop-in, to measure beside this one */
export async function openSite(loads: readonly Load[], before?: string): Promise<Site> {
  const files = new Map(Object.entries(await candidates()));
  addDropIn(files, 'onrecord', inProject('dist/onrecord.js'));
  if (before) addDropIn(files, 'before', before);
  const compressed = new Map<string, Buffer>();
  const bytesOf = (path: string, text: string) => {
    const known = compressed.get(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: text.length > 1e6 ? 3 : 11 };
    const bytes = known ?? brotliCompressSync(text, { params });
    compressed.set(path, bytes);
    return bytes;
  };
  const { url, close } = await serve({
    handler(request, response, next) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const load = loads.find(({ name }) => pathname === `/${name}`);
      const text = load ? load.page(cellIn(searchParams)) : (files.get(pathname) ?? blank[pathname]);
      if (text === undefined) return next();
      const type = load ? 'text/html' : (types[pathname.split('.').at(-1)!] ?? 'text/html');
      response.setHeader('Content-Type', `${type};charset=utf-8`);
      response.setHeader('Content-Encoding', 'br');
      response.end(bytesOf(request.url ?? '/', text));
    },
  });
  return { url, files, close };
}

/** The blank page that each visit starts from, and the page in which embeds are prerendered. */
const blank: Readonly<Record<string, string>> = {
  '/empty': '<!doctype html>',
  '/maker': document('maker', '', ''),
};

export const addressOf = (load: Load, { candidate, size, throttle }: Cell): string =>
  `/${load.name}?${new URLSearchParams({ candidate, size: String(size), throttle: String(throttle) })}`;

const cellIn = (given: URLSearchParams): Cell => ({
  candidate: given.get('candidate') ?? '',
  size: Number(given.get('size')),
  throttle: Number(given.get('throttle')),
});

/** A page whose import map resolves `onrecord` to the build that is measured. */
export function document(candidate: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${candidate}</title>
<script type="importmap">{"imports":{"onrecord":"/${candidate.startsWith('before') ? 'before' : 'onrecord'}/onrecord.js"}}</script>
<style>body { max-width: 640px; margin: 0 auto; font: 17px/1.5 Georgia, serif }</style>
${head}
${body}
</html>`;
}
