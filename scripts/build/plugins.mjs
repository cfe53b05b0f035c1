// What the two builds need beyond Rollup's own plugins.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
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
 * Stands in for tslib's `__decorate`, which also serves parameters, accessors and metadata. Lit's decorators of fields
 * at most return a descriptor.
 */
const DECORATE = `export const __decorate = (decorators, target, key) => {
  for (const decorate of decorators) {
    const descriptor = decorate(target, key);
    if (descriptor) Object.defineProperty(target, key, descriptor);
  }
};
`;

/**
 * TypeScript to JavaScript, file by file; `tsc` does the checking.
 * @returns {Plugin}
 */
export const typescript = () => ({
  name: 'typescript',
  resolveId(source, importer) {
    if (source === 'tslib') return '\0decorate';
    // Sources name the file that will exist, `./x.js`, and here it is `./x.ts` still. Resolved here to the end, since
    // node-resolve would apply the `sideEffects` of package.json, which are those of dist, and drop the registering.
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
 * JSON is JavaScript, so the story becomes a module as it stands.
 * @returns {Plugin}
 */
export const json = () => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
});

/**
 * Puts languages into the drop-in: `ONRECORD_LOCALES=pl,uk npm run build`.
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
 * Puts a file beside what is built.
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
 * Takes the line breaks and indents out of html`` and css``. Only this project's own: Lit's come minified.
 * @returns {Plugin}
 */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  async transform(code, id) {
    if (!/[\\/]src[\\/]elements[\\/].*\.ts$/.test(id)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map };
  },
});

const POLICY = join(projectFolder, 'src/page/policy.ts');

const CSS_TAG = `export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const css = ([text]) => new CSSResult(text);
export const unsafeCSS = css;
export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
`;

/**
 * What Lit has for browsers and decorators that this file never meets: file, what to find, what to put there.
 * @type {[file: string, found: RegExp, put: string][]}
 */
const LEAN = [
  // Polyfills of shadow DOM. Every browser with class static blocks and container queries has its own, and
  // `adoptedStyleSheets`; without those Lit would write <style>, which strict pages block.
  ['lit-html/lit-html.js', /\w+\.litHtmlPolyfillSupport/, 'void 0'],
  ['lit-element/lit-element.js', /\w+\.litElementPolyfillSupport/, 'void 0'],
  ['@lit/reactive-element/reactive-element.js', /\w+\.reactiveElementPolyfillSupport/, 'void 0'],
  // Its Trusted Types policy: one a page, and no throwing where the page refuses it.
  ['lit-html/lit-html.js', /\w+\?\w+\.createPolicy\("lit-html",.*?:void 0/, 'onrecordPolicy'],
  ['lit-html/lit-html.js', /^/, `import { policy as onrecordPolicy } from ${JSON.stringify(POLICY)};\n`],
  // css`` for a browser without constructed style sheets, and for values put into it: no sheet here has any.
  ['@lit/reactive-element/css-tag.js', /^[^]+$/, CSS_TAG],
  // Standard decorators: this project's are TypeScript's experimental ones, which are smaller.
  [
    '@lit/reactive-element/decorators/property.js',
    /^[^]+$/,
    'export const property = (options) => (target, key) => target.constructor.createProperty(key, options);',
  ],
  ['@lit/reactive-element/reactive-element.js', /Symbol\.metadata\?\?=.*?=new WeakMap;/, ''],
  ['@lit/reactive-element/reactive-element.js', /const t=this\[Symbol\.metadata\];.*?\}(?=this\._\$Eh)/, ''],
];

/**
 * Leaves that out of the drop-in, about 0.5 kB. The npm modules import Lit as it is.
 * @returns {Plugin}
 */
export const leanLit = () => ({
  name: 'lean-lit',
  transform(code, id) {
    if (/css`[^`]*\$\{/.test(code) && id.endsWith('.styles.ts'))
      this.error('In the drop-in css`` takes no values: CSS_TAG leaves them out.');
    const lean = LEAN.filter(([file]) => id.replaceAll('\\', '/').endsWith(`/node_modules/${file}`));
    for (const [file, found] of lean)
      if (!found.test(code)) this.error(`${file} is no longer as leanLit() knows it.`);
    return { code: lean.reduce((text, [, found, put]) => text.replace(found, put), code), map: null };
  },
});

/**
 * The address of this script, in a classic one; nothing where it was inserted as text. Rollup's own would take the
 * page's address then.
 * @returns {Plugin}
 */
export const scriptAddress = () => ({
  name: 'script-address',
  resolveImportMeta: (property, { format }) =>
    format === 'iife' && property === 'url' ? 'document.currentScript?.src' : null,
});

/**
 * Puts the story, the words of the interface and the style sheets first: what is alike compresses better side by side,
 * by 0.3 kB. None of them does anything when it is loaded.
 * @returns {Plugin}
 */
export const alikeTogether = () => ({
  name: 'alike-together',
  transform(code, id) {
    // Of an element that is left out no styles stay.
    if (id.endsWith('.styles.ts')) return { moduleSideEffects: false };
    if (id !== join(projectFolder, 'src/drop-in.ts')) return null;
    const styles = readdirSync(join(projectFolder, 'src/elements'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.styles.ts'))
      .map((path) => `elements/${path.replaceAll('\\', '/').replace('.ts', '.js')}`)
      .toSorted();
    const first = [
      `'./story/reassurance-force.json' with { type: 'json' }`,
      ...['model/language/locales/en.js', ...styles].map((path) => `'./${path}'`),
    ];
    return { code: first.map((each) => `import ${each};\n`).join('') + code, map: null };
  },
});

/**
 * Names private members anew in each class, as swc does not: it gives every one in the file a name of its own. About
 * 0.2 kB.
 * @returns {Plugin}
 */
export const shortPrivateNames = () => ({
  name: 'short-private-names',
  renderChunk: (code) =>
    transform(code, { minifyIdentifiers: true, charset: 'utf8', sourcemap: true, target: 'esnext' }),
});

/**
 * Has Chromium compile all functions while the file is loaded, off the main thread, and not each on the main thread when
 * it is first called: most are called at once. Other engines read a comment.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/**
 * swc, since it leaves 1 to 5 % less than terser and esbuild. Every minifier drops licences, so they are put back.
 * @returns {Plugin}
 */
export const minifyChunk = () => ({
  name: 'minify-chunk',
  async renderChunk(code, chunk, { format }) {
    const { banner, texts } = licencesOf(Object.keys(chunk.modules));
    this.emitFile({ type: 'asset', fileName: `${chunk.name}.licenses.txt`, source: texts });
    const { code: minified, map } = await minify(code, {
      module: format === 'es',
      ecma: 2022,
      sourceMap: true,
      compress: { ecma: 2022, passes: 4 },
      mangle: true,
      format: { comments: false },
    });
    const sourceMap = JSON.parse(map ?? '{}');
    const head = `${banner}\n${COMPILE_HINT}\n`;
    // In a source map each `;` is the end of a line.
    const mappings = ';'.repeat(head.split('\n').length - 1) + sourceMap.mappings;
    return { code: head + minified, map: { ...sourceMap, mappings } };
  },
});

/**
 * The promise of the drop-in and of each language: one file that imports nothing.
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
