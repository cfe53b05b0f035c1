// Measures the compressed size of builds of the drop-in in which some modules are replaced.
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { dropIn } from '../../rollup.config.mjs';
import { minifyChunk } from './plugins.mjs';

/** The size in bytes after compression with Brotli at its highest quality. @param {string | Uint8Array} content */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

/**
 * Builds the drop-in with some modules replaced and returns its compressed size.
 * @param {(id: string) => string | null} [load] returns the new source of a module, by its path, or null to keep the module
 * @param {import('rollup').InputPluginOption} [plugins]
 */
export async function weigh(load = () => null, plugins = dropIn.plugins) {
  const put = { name: 'put', load: (/** @type {string} */ id) => load(id.replaceAll('\\', '/')) };
  const bundle = await rollup({ ...dropIn, plugins: [put, plugins] });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  await bundle.close();
  return brotli(output[0].code);
}

/** Lit alone and unmodified, minified and compressed in the same way. */
export const weighLit = () =>
  weigh(
    (id) => (id.endsWith('/src/drop-in.ts') ? "export { LitElement, html, css, nothing } from 'lit';" : null),
    [nodeResolve({ browser: true, exportConditions: ['production'] }), minifyChunk()],
  );

/** A `load` function for `weigh` that empties the bundled story. @param {string} id */
export const emptyStory = (id) => (/\/src\/story\/[^/]*\.json$/.test(id) ? '{}' : null);
