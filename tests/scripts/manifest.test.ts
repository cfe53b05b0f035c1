/** Every public part of an element is documented, and everything documented exists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { valuesOf } from '../../src/embed/attribute-values.js';
import { tags, usedBy } from '../../scripts/manifest/element-sources.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../dist/custom-elements.json', import.meta.url), 'utf8'),
) as Package;
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]);

const uses = new Map(await Promise.all(tags.map(async (tag) => [tag, await usedBy(tag)] as const)));

const names = (items: readonly { name: string }[] = []) => items.map(({ name }) => name).sort();

for (const tag of tags) {
  describe(`the documentation of <${tag}>`, () => {
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, `no class in the manifest has @tag ${tag}`);
    const used = uses.get(tag)!;

    test('names its parts: @csspart', () => assert.deepEqual(names(element.cssParts), used.parts));

    test('names its slots: @slot', () => assert.deepEqual(names(element.slots), used.slots));

    test('names its custom properties: @cssprop', () =>
      assert.deepEqual(names(element.cssProperties), [...used.cssProperties.keys()].sort()));

    test('names its events with their types: @fires {Type} name', () =>
      assert.deepEqual((element.events ?? []).map(({ type }) => type.text).sort(), used.events));

    test('has a live example for each attribute, in the demo', () => {
      const demos = ['', 'themes', ...tags].map((name) =>
        readFileSync(new URL(`../../demo/${name || 'index'}.html`, import.meta.url), 'utf8'),
      );
      const own = new RegExp(`<${tag}\\s[^>]*`, 'g');
      const ours = demos.flatMap((page) => page.match(own) ?? []).join(' ');
      const all = demos
        .flatMap((page) => page.match(/<(?:pledge-counter|leader-quote|stance-list)\s[^>]*/g) ?? [])
        .join(' ');
      for (const { name, inheritedFrom } of element.attributes ?? [])
        assert.match(inheritedFrom ? all : ours, new RegExp(`\\s${name}(?![\\w-])`), name);
    });

    test('describes each of them', () => {
      const {
        attributes = [],
        members = [],
        slots = [],
        events = [],
        cssParts = [],
        cssProperties = [],
      } = element;
      const silent = [...attributes, ...members, ...slots, ...events, ...cssParts, ...cssProperties].filter(
        ({ description }) => !description,
      );
      assert.deepEqual(names(silent), []);
      assert.ok(element.summary, '@summary is missing');
    });

    test('names the values that `onrecord snippet` and `onrecord render` take', () => {
      const texts = (element.attributes ?? []).map(({ name, type }) => [name, type?.text ?? ''] as const);
      for (const [name, text] of texts) {
        const values = text.match(/(?<=')[^'|]+(?=')/g) ?? undefined;
        assert.deepEqual(valuesOf(tag, name), values, name);
      }
    });

    test('names the module that the package exports', () => {
      const module = manifest.modules.find(({ exports = [] }) =>
        exports.some(({ kind, name }) => kind === 'custom-element-definition' && name === tag),
      );
      assert.equal(module?.path, `dist/npm/elements/${tag}/${tag}.js`);
    });
  });
}

interface Named {
  readonly name: string;
  readonly values?: readonly Named[];
  readonly attributes?: readonly Named[];
}
const dataOf = (kind: 'html' | 'css') =>
  JSON.parse(
    readFileSync(new URL(`../../dist/vscode.${kind}-custom-data.json`, import.meta.url), 'utf8'),
  ) as Record<string, readonly Named[] | number>;

test('editors offer the values of an attribute whose type has a name', () => {
  const list = (dataOf('html')['tags'] as readonly Named[]).find(({ name }) => name === 'stance-list');
  const valuesOf = (attribute: string) =>
    list?.attributes?.find(({ name }) => name === attribute)?.values?.map(({ name }) => name);
  assert.deepEqual(valuesOf('sort'), ['name', 'date', 'category']);
  assert.deepEqual(valuesOf('group-by')?.slice(0, 3), ['category', 'kind', 'none']);
});

test('the data of styles for editors lists each part and property once', () => {
  const lists = Object.values(dataOf('css')).filter((value) => typeof value === 'object');
  assert.ok(lists.flat().length > 20);
  for (const list of lists) assert.equal(new Set(names(list)).size, list.length);
});
