/** Measures the compressed size of builds of the drop-in in which some modules are replaced. */
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { type InputPluginOption, rollup } from 'rollup';
import { minifyChunk } from '../build/minify.js';
import { dropIn } from '../build/rollup.js';

/** Returns the source that replaces a module, by the path of the module, or null to keep the module. */
type Load = (id: string) => string | null;

/** The size in bytes after compression with Brotli at its highest quality. */
export const brotli = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

/** Builds the drop-in with some modules replaced and returns its compressed size. */
export async function weigh(
  load: Load = () => null,
  plugins: InputPluginOption = dropIn.plugins,
): Promise<number> {
  const put = { name: 'put', load: (id: string) => load(id.replaceAll('\\', '/')) };
  const bundle = await rollup({ ...dropIn, plugins: [put, plugins] });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  await bundle.close();
  return brotli(output[0].code);
}

/** Lit alone and unmodified, minified and compressed in the same way. */
export const weighLit = (): Promise<number> =>
  weigh(
    (id) => (id.endsWith('/src/drop-in.ts') ? "export { LitElement, html, css, nothing } from 'lit';" : null),
    [nodeResolve({ browser: true, exportConditions: ['production'] }), minifyChunk()],
  );

/** Empties the bundled story, as a `load` function for `weigh`. */
export const emptyStory: Load = (id) => (/\/src\/story\/[^/]*\.json$/.test(id) ? '{}' : null);
