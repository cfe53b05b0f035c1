/** The small plugins of our own for the builds in rollup.ts. */
import type { Plugin } from 'rollup';

/** Turns a JSON file into a module. JSON is valid JavaScript, so the text is kept as it is. */
export const json = (): Plugin => ({
  name: 'json',
  transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null),
});

/** Adds languages to the drop-in: `ONRECORD_LOCALES=pl,uk npm run build`. */
export const withLocales = (languages: readonly string[]): Plugin => ({
  name: 'with-locales',
  transform: (code, id) =>
    /[\\/]src[\\/]index\.ts$/.test(id)
      ? {
          code: languages.map((each) => `import './model/language/locales/${each}.js';\n`).join('') + code,
          map: null,
        }
      : null,
});

/** Writes an extra file into the output folder. */
export const emit = (fileName: string, source: string): Plugin => ({
  name: 'emit',
  buildStart() {
    this.emitFile({ type: 'asset', fileName, source });
  },
});

/**
 * The address of a classic script. It is undefined if the script was inserted as text; Rollup's own expression would give
 * the page's address then. The getter comes from the prototype, because `<img name="currentScript">` in a page replaces
 * `document.currentScript`.
 */
export const scriptAddress = (): Plugin => ({
  name: 'script-address',
  resolveImportMeta: (property, { format }) =>
    format === 'iife' && property === 'url'
      ? `Reflect.get(Document.prototype, 'currentScript', document)?.src`
      : null,
});

/** Fails the build if its output is more than one file or imports anything. The drop-in and each language promise this. */
export const selfContained = (): Plugin => ({
  name: 'self-contained',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const imported = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
    if (chunks.length > 1 || imported.length > 0)
      this.error(`This file must stand alone; it imports ${imported.join(', ')}.`);
  },
});
