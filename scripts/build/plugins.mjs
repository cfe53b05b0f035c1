// The plugins of our own for the builds in rollup.config.mjs.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { minifyHTMLLiterals } from 'minify-literals';
import ts from 'typescript';
import { licencesOf } from './licences.mjs';

/** @typedef {import('rollup').Plugin} Plugin */

/** @type {{ name: string, version: string, license: string, exports: Record<string, string | { default?: string }> }} */
export const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const { config } = ts.readConfigFile(join(projectFolder, 'tsconfig.json'), (path) =>
  readFileSync(path, 'utf8'),
);
const compilerOptions = {
  ...ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, projectFolder).options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  importHelpers: true,
  noEmit: false,
  sourceMap: true,
};

/**
 * A smaller replacement for tslib's `__decorate`, which also handles parameters, accessors and metadata. Lit's field
 * decorators need none of these: at most they return a descriptor.
 */
const DECORATE = `export const __decorate = (decorators, target, key) => {
  for (const decorate of decorators) {
    const descriptor = decorate(target, key);
    if (descriptor) Object.defineProperty(target, key, descriptor);
  }
};
`;

/**
 * Compiles TypeScript file by file. It does not check types; `tsc` does.
 * @returns {Plugin}
 */
export const typescript = () => ({
  name: 'typescript',
  resolveId(source, importer) {
    if (source === 'tslib') return '\0decorate';
    // Imports name the built file, `./x.js`; the source is `./x.ts`. This plugin returns the final path, because
    // node-resolve would apply `sideEffects` of package.json. That field lists files in dist/, so Rollup would drop
    // the modules in src/ that register the elements.
    if (!importer?.endsWith('.ts') || !source.startsWith('.') || !source.endsWith('.js')) return null;
    return resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
  },
  load: (id) => (id === '\0decorate' ? DECORATE : null),
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const { outputText, sourceMapText } = ts.transpileModule(code, { fileName: id, compilerOptions });
    return {
      code: outputText
        .replace(/^\/\/# sourceMappingURL=.*$/m, '')
        .replaceAll('__ONRECORD_VERSION__', JSON.stringify(manifest.version))
        .replaceAll('__ONRECORD_BASE__', JSON.stringify(process.env.ONRECORD_BASE ?? '')),
      map: sourceMapText ?? null,
    };
  },
});

/**
 * Turns a JSON file into a module. JSON is valid JavaScript, so the text is kept as it is.
 * @returns {Plugin}
 */
export const json = () => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
});

/**
 * Adds languages to the drop-in: `ONRECORD_LOCALES=pl,uk npm run build`.
 * @param {string[]} languages
 * @returns {Plugin}
 */
export const withLocales = (languages) => ({
  name: 'with-locales',
  transform: (code, id) =>
    /[\\/]src[\\/]index\.ts$/.test(id)
      ? {
          code: languages.map((each) => `import './model/language/locales/${each}.js';\n`).join('') + code,
          map: null,
        }
      : null,
});

/**
 * Writes an extra file into the output folder.
 * @param {string} fileName
 * @param {string} source
 * @returns {Plugin}
 */
export const emit = (fileName, source) => ({
  name: 'emit',
  buildStart() {
    this.emitFile({ type: 'asset', fileName, source });
  },
});

/**
 * Removes line breaks and indentation from html`` and css`` in our own sources. Lit's are minified already.
 * @returns {Plugin}
 */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!/[\\/]src[\\/]elements[\\/].*\.ts$/.test(id)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map?.toString() ?? null };
  },
});

const POLICY = join(projectFolder, 'src/page/policy.ts');
const DOM = join(projectFolder, 'src/page/dom.ts');

/**
 * Replaces lit-html's own policy and the page's document in the drop-in. Our policy does not throw on a page that refuses
 * it. The document is an empty one: no content of the page can hide its methods, and it parses HTML even if the page is XML.
 */
const FOR_TEMPLATES = `import { policy as onrecordPolicy } from ${JSON.stringify(POLICY)};
import { pageDocument } from ${JSON.stringify(DOM)};
const document = pageDocument.implementation.createHTMLDocument();
`;

/** The expression in lit-html that creates its Trusted Types policy. */
const LIT_POLICY = /\w+\?\w+\.createPolicy\("lit-html",.*?:void 0/;

/**
 * Gives lit-html the project's own Trusted Types policy and a document of its own. The npm modules import Lit unchanged.
 * @returns {Plugin}
 */
export const safeTemplates = () => ({
  name: 'safe-templates',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('/node_modules/lit-html/lit-html.js')) return null;
    if (!LIT_POLICY.test(code)) this.error('lit-html creates its Trusted Types policy in another way now.');
    return { code: FOR_TEMPLATES + code.replace(LIT_POLICY, 'onrecordPolicy'), map: null };
  },
});

/**
 * The address of a classic script. It is undefined if the script was inserted as text; Rollup's own expression would give
 * the page's address then. The getter comes from the prototype, because `<img name="currentScript">` in a page replaces
 * `document.currentScript`.
 * @returns {Plugin}
 */
export const scriptAddress = () => ({
  name: 'script-address',
  resolveImportMeta: (property, { format }) =>
    format === 'iife' && property === 'url'
      ? `Reflect.get(Document.prototype, 'currentScript', document)?.src`
      : null,
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
 * @param {string} code
 */
const escapeNonAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Minifies with swc, whose output is 1 to 5 % smaller than that of terser and esbuild. Minifiers drop licence comments, so a
 * banner names the licences.
 * @returns {Plugin}
 */
export const minifyChunk = () => ({
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
    const sourceMap = JSON.parse(map ?? '{}');
    const head = `${banner}\n${COMPILE_HINT}\n`;
    // In a source map each `;` is the end of a line.
    const mappings = ';'.repeat(head.split('\n').length - 1) + sourceMap.mappings;
    return { code: head + minified, map: { ...sourceMap, mappings } };
  },
});

/**
 * Fails the build if its output is more than one file or imports anything. The drop-in and each language promise this.
 * @returns {Plugin}
 */
export const selfContained = () => ({
  name: 'self-contained',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const imported = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
    if (chunks.length > 1 || imported.length > 0)
      this.error(`This file must stand alone; it imports ${imported.join(', ')}.`);
  },
});
