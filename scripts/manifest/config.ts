/**
 * Writes the custom elements manifest, and from it the data for editors and the types for JSX. The source of all three is the
 * comments in src/elements.
 */
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { tags, usedBy } from './element-sources.js';

const OUT = 'dist';
const used = new Map(await Promise.all(tags.map(async (tag) => [tag, await usedBy(tag)] as const)));

interface Plugin {
  readonly name: string;
  packageLinkPhase(context: { customElementsManifest: Package }): void;
}

/** Keeps only what a user of the package can import, and sorts it so that every machine writes the same file. */
const publicOnly: Plugin = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]);
    const bases = new Set(classes.filter(({ tagName }) => tagName).map(({ superclass }) => superclass?.name));
    for (const element of classes) {
      // The analyzer reports no property for an attribute that every HTML element has, such as `lang`.
      for (const attribute of element.attributes ?? []) attribute.fieldName ??= attribute.name;
      // A base class is not an element. Left in, the tools below would write a tag named "undefined" for it.
      if (!element.tagName) Reflect.deleteProperty(element, 'customElement');
      element.members &&= element.members.filter(
        ({ privacy = 'public', name }) => privacy === 'public' && name !== 'styles',
      );
    }
    manifest.modules = manifest.modules
      .filter(
        ({ declarations = [], exports = [] }) =>
          exports.some(({ kind }) => kind === 'custom-element-definition') ||
          declarations.some((each) => ('tagName' in each && each.tagName) || bases.has(each.name)),
      )
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

/**
 * Adds the definitions of the elements. The analyzer recognises `customElements.define()`, but our modules register through
 * a function of our own.
 */
const registrations: Plugin = {
  name: 'registrations',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const { kind, path, exports = [] } of manifest.modules) {
      const [, tag = ''] = /^src\/elements\/(.+)\/\1\.ts$/.exec(path) ?? [];
      const [first] = exports;
      if (kind !== 'javascript-module' || !tags.includes(tag) || !first) continue;
      exports.push({ kind: 'custom-element-definition', name: tag, declaration: first.declaration });
    }
  },
};

/** Takes the defaults of custom properties from the style sheets, so the two can't differ. */
const defaultsFromStyles: Plugin = {
  name: 'defaults-from-styles',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations)) {
      const { tagName, cssProperties = [] } = declaration as CustomElement;
      for (const property of cssProperties) {
        const value = used.get(tagName ?? '')?.cssProperties.get(property.name);
        if (value) property.default = value;
      }
    }
  },
};

/** Removes exports that are only types: they do not exist in the JavaScript modules. */
const valuesOnly: Plugin = {
  name: 'values-only',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const declared = new Set(
      modules.flatMap(({ declarations = [] }) => declarations.map(({ name }) => name)),
    );
    for (const module of modules)
      module.exports &&= module.exports.filter(
        ({ declaration }) => declaration.name && declared.has(declaration.name),
      );
  },
};

/** Replaces the paths of sources with those of the published modules. */
const publishedPaths: Plugin = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const published = JSON.stringify(manifest, (_key, value: unknown) =>
      typeof value === 'string' ? value.replace(/^\/?src\/(.+)\.[jt]s$/, 'dist/npm/$1.js') : value,
    );
    Object.assign(manifest, JSON.parse(published) as Package);
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: OUT,
  litelement: true,
  packagejson: false,
  plugins: [
    registrations,
    publicOnly,
    defaultsFromStyles,
    publishedPaths,
    customElementVsCodePlugin({ outdir: OUT, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: OUT, packageJson: false, hideLogs: true }),
    jsxTypesPlugin({
      outdir: OUT,
      fileName: 'jsx.d.ts',
      // The index also exports the classes of the events.
      globalTypePath: './npm/index.js',
    }),
    // This must run last, because the JSX plugin looks up the types of events among the exports.
    valuesOnly,
  ],
};
