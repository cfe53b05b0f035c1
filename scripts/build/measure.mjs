// What a build of the drop-in weighs, when something is left out of it.
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { dropIn } from '../../rollup.config.mjs';

/** As a server sends it at brotli's best. @param {string | Uint8Array} content */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

/**
 * The drop-in's own build, with other sources in the place of some.
 * @param {(id: string) => string | null} [load] the source to put in the place of a module, by its path
 * @param {string} [input]
 */
export async function weigh(load = () => null, input) {
  const put = { name: 'put', load: (/** @type {string} */ id) => load(id.replaceAll('\\', '/')) };
  const bundle = await rollup({
    ...dropIn,
    ...(input && { input: { onrecord: input } }),
    plugins: [put, dropIn.plugins],
  });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015' });
  await bundle.close();
  return brotli(output[0].code);
}

/** The same with a story that says nothing. @param {string} id */
export const emptyStory = (id) => (/\/src\/story\/[^/]*\.json$/.test(id) ? '{}' : null);
