/** The small plugins of our own for the builds in rollup.ts. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
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

/** Leaves the other elements out of the drop-in. It changes the source itself, so that Rollup's cache does not hide the change. */
export const onlyElements = (tags: readonly string[]): Plugin => ({
  name: 'only-elements',
  load: (id) =>
    /[\\/]src[\\/]index\.ts$/.test(id)
      ? readFileSync(id, 'utf8').replace(
          /^export .* from '.\/elements\/([a-z-]+)\/.*\n/gm,
          (line, tag: string) => (tags.includes(tag) ? line : ''),
        )
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

/** The code that reads stories which are not inside the script. It is a file beside the drop-in. */
const ELSEWHERE = './elsewhere.js';

/** Makes the drop-in import `elsewhere.js` when it needs it first. The npm modules have that code from the start. */
export const elsewhereLater = (): Plugin => ({
  name: 'elsewhere-later',
  resolveId(source, importer) {
    if (/[\\/]page[\\/]stories-later\.ts$/.test(importer ?? '') && source === ELSEWHERE)
      return { id: ELSEWHERE, external: true };
    return source.endsWith('/page/stories.js') && importer
      ? resolve(dirname(importer), source.replace('stories.js', 'stories-later.ts'))
      : null;
  },
});

/** Fails the build if its output is more than one file, or imports anything but `elsewhere.js` later. */
export const selfContained = (): Plugin => ({
  name: 'self-contained',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const imported = chunks
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((file) => file !== ELSEWHERE);
    if (chunks.length > 1 || imported.length > 0)
      this.error(`This file must stand alone; it imports ${imported.join(', ')}.`);
  },
});
