// Lists the parts, slots, custom properties and events that the source of an element uses. The manifest and its test compare
// the documentation with this list.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { json, typescript } from './build/plugins.mjs';

const elements = fileURLToPath(new URL('../src/elements', import.meta.url));

/** The tags. Each element's folder and the module in it that registers the element have the name of the tag. */
export const tags = readdirSync(elements)
  .filter((tag) => existsSync(`${elements}/${tag}/${tag}.ts`))
  .sort();

/**
 * The bundled source of an element: its module and everything that it calls, without comments.
 * @param {string} tag
 */
const sourceOf = async (tag) => {
  const bundle = await rollup({
    input: `${elements}/${tag}/${tag}-element.ts`,
    external: /^lit(\/|$)/,
    treeshake: { moduleSideEffects: false },
    plugins: [json(), typescript()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code.replace(/\/\*[^]*?\*\//g, '');
};

/**
 * The text between `var(--x,` and the closing bracket, which is the fallback of a custom property.
 * @type {(css: string, start: number) => string}
 */
const untilClosed = (css, start) => {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < css.length; end++) depth += { '(': 1, ')': -1 }[css[end] ?? ''] ?? 0;
  const value = css.slice(start, end - 1);
  return value.replace(/\s+/g, ' ').trim();
};

/**
 * @param {string} tag
 * @returns {Promise<{ parts: string[], slots: string[], events: string[], cssProperties: Map<string, string> }>}
 *   `cssProperties` holds the default of each custom property in the style sheets
 */
export const usedBy = async (tag) => {
  const source = await sourceOf(tag);
  /** @type {(pattern: RegExp) => string[]} */
  const all = (pattern) => [...new Set([...source.matchAll(pattern)].map(([, found = '']) => found))].sort();
  const parts = all(/\bpart="([^"]*)"/g).flatMap(
    (value) => value.replace(/\$\{.*?\}/g, ' ').match(/\S+/g) ?? [],
  );
  /** @type {Map<string, string>} */
  const cssProperties = new Map();
  for (const { 0: text, 1: name = '', 2: comma, index } of source.matchAll(
    /var\(\s*(--onrecord-[\w-]+)\s*(,?)/g,
  )) {
    const value = comma ? untilClosed(source, index + text.length) : '';
    cssProperties.set(name, cssProperties.get(name) || value);
  }
  return {
    parts: [...new Set(parts)].sort(),
    slots: all(/<slot(?=[\s>])(?:[^>]*?\bname="([^"]*)")?/g),
    events: all(/\bnew (\w+Event)\(/g),
    cssProperties,
  };
};
