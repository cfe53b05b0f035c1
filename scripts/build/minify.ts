/** Makes the built files small: the templates and style sheets first, then the whole script. */
import { minify } from '@swc/core';
import { minifyHTMLLiterals } from 'minify-literals';
import type { ExistingRawSourceMap, Plugin } from 'rollup';
import { licencesOf } from './licences.js';

/** Removes line breaks and indentation from html`` and css`` in our own sources. Lit's are minified already. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!/[\\/]src[\\/]elements[\\/].*\.ts$/.test(id)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map?.toString() ?? null };
  },
});

/**
 * Tells Chromium to compile all functions on a background thread while the file loads. Without it, each function is compiled
 * on the main thread when it is first called. Other engines ignore the comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * Writes every character that is not ASCII as an escape, since a classic script is read in the encoding of its page. swc
 * does it for strings and not for templates, which hold the style sheets.
 */
const escapeNonAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Minifies with swc, whose output is 1 to 5 % smaller than that of terser and esbuild. Minifiers drop licence comments, so a
 * banner names the licences.
 */
export const minifyChunk = (): Plugin => ({
  name: 'minify-chunk',
  async renderChunk(code, chunk, { format }) {
    const { banner, texts } = licencesOf(Object.keys(chunk.modules));
    this.emitFile({ type: 'asset', fileName: `${chunk.name}.licenses.txt`, source: texts });
    const { code: minified, map } = await minify(escapeNonAscii(code), {
      module: format === 'es',
      ecma: 2022,
      sourceMap: true,
      compress: { ecma: 2022, passes: 4 },
      mangle: true,
      format: { comments: false, asciiOnly: true },
    });
    const sourceMap = JSON.parse(map ?? '{}') as ExistingRawSourceMap;
    const head = `${banner}\n${COMPILE_HINT}\n`;
    // In a source map each `;` is the end of a line.
    const mappings = ';'.repeat(head.split('\n').length - 1) + sourceMap.mappings;
    return { code: head + minified, map: { ...sourceMap, mappings } };
  },
});
