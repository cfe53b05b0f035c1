/**
 * Writes the custom elements manifest, and from it the data for editors and the types for JSX. The source of all three is the
 * comments in src/elements.
 */
import { writeFileSync } from 'node:fs';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { readJson, readText } from '../project.js';
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

/** The names of types with what they stand for, such as `Sort` for `'name' | 'date' | 'category'`. */
const aliases = new Map(
  [...readText('src/model/stance-list/grouping.ts').matchAll(/^export type (\w+) =\s+([^;]+);/gm)].map(
    ([, name = '', definition = '']) => [name, definition.replace('(string & {})', 'string')],
  ),
);

/** Writes out the types that have a name, because an editor offers the words of a type as values. */
const typesWrittenOut: Plugin = {
  name: 'types-written-out',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      const { attributes = [], members = [] } = declaration as CustomElement;
      for (const each of [...attributes, ...members])
        if ('type' in each && each.type) each.type.text = aliases.get(each.type.text) ?? each.type.text;
    }
  },
};

/** The elements share parts and properties. The data for editors lists each once. */
const eachOnce: Plugin = {
  name: 'each-once',
  packageLinkPhase() {
    const file = `${OUT}/vscode.css-custom-data.json`;
    const data = readJson<Record<string, unknown>>(file);
    const once = (list: readonly { readonly name: string }[]) =>
      [...new Map([...list].reverse().map((each) => [each.name, each])).values()].reverse();
    for (const [key, list] of Object.entries(data))
      if (Array.isArray(list)) data[key] = once(list as { name: string }[]);
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  },
};

/** Adds to the types for JSX what frameworks accept on every element: references, their own props, and text for numbers. */
const jsxForFrameworks: Plugin = {
  name: 'jsx-for-frameworks',
  packageLinkPhase() {
    const file = `${OUT}/jsx.d.ts`;
    let types = readText(file);
    for (const [before, after] of jsxChanges) {
      const changed = types.replace(before, after);
      if (changed === types) throw new Error(`${file} has no ${before.source}.`);
      types = changed;
    }
    writeFileSync(file, types);
  },
};
const jsxChanges: readonly (readonly [before: RegExp, after: string])[] = [
  [
    / {2}ref\?: .*;/,
    `  ref?: T | ((element: T | null) => void) | { current: T | null } | null | undefined;
  /** React: accepts content that differs from the server's. */
  suppressHydrationWarning?: boolean | undefined;
  /** React and Preact: the content as markup. */
  dangerouslySetInnerHTML?: { __html: string } | undefined;
  /** Listeners to the events that every element has, such as \`onClick\`. */
  [handler: \`on\${Capitalize<string>}\`]: ((event: any) => void) | undefined;`,
  ],
  [/^( {2}"?(?:refresh|pin|limit|heading-level)"?\?: .+) \| undefined;/gm, '$1 | `${number}` | undefined;'],
  [/(\w+ElementSolidJsProps) &/g, '$1 & SolidAttributes<$1> &'],
  [
    /^type BaseEvents/m,
    `/** Solid sets attributes by \`attr:\` and flags by \`bool:\`. */
type SolidAttributes<Props> = {
  [Name in keyof Props as Name extends \`prop:\${infer Key}\` ? \`attr:\${Key}\` : never]?: Props[Name] | string;
} & {
  [Name in keyof Props as Name extends \`prop:\${infer Key}\`
    ? true extends Props[Name]
      ? \`bool:\${Key}\`
      : never
    : never]?: boolean | undefined;
};

type BaseEvents`,
  ],
];

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
    typesWrittenOut,
    publishedPaths,
    customElementVsCodePlugin({ outdir: OUT, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: OUT, packageJson: false, hideLogs: true }),
    jsxTypesPlugin({
      outdir: OUT,
      fileName: 'jsx.d.ts',
      // The index also exports the classes of the events.
      globalTypePath: './npm/index.js',
    }),
    eachOnce,
    jsxForFrameworks,
    // This must run last, because the JSX plugin looks up the types of events among the exports.
    valuesOnly,
  ],
};
