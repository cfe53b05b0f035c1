// What a build of the drop-in weighs, when something is left out of it.
import { brotliCompressSync, constants } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { dropIn } from '../../rollup.config.mjs';
import { minifyChunk } from './plugins.mjs';

/** As a server sends it at brotli's best. @param {string | Uint8Array} content */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

/**
 * The drop-in's own build, with other sources in the place of some.
 * @param {(id: string) => string | null} [load] the source to put in the place of a module, by its path
 * @param {import('rollup').InputPluginOption} [plugins]
 */
export async function weigh(load = () => null, plugins = dropIn.plugins) {
  const put = { name: 'put', load: (/** @type {string} */ id) => load(id.replaceAll('\\', '/')) };
  const bundle = await rollup({ ...dropIn, plugins: [put, plugins] });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  await bundle.close();
  return brotli(output[0].code);
}

/** Lit by itself, as it comes, minified and compressed in the same way. */
export const weighLit = () =>
  weigh(
    (id) => (id.endsWith('/src/drop-in.ts') ? "export { LitElement, html, css, nothing } from 'lit';" : null),
    [nodeResolve({ browser: true, exportConditions: ['production'] }), minifyChunk()],
  );

/** The same with a story that says nothing. @param {string} id */
export const emptyStory = (id) => (/\/src\/story\/[^/]*\.json$/.test(id) ? '{}' : null);
