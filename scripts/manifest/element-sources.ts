/**
 * Lists the parts, slots, custom properties and events that the source of an element uses. The manifest and its test compare
 * the documentation with this list.
 */
import { existsSync, readdirSync } from 'node:fs';
import { rollup } from 'rollup';
import { json } from '../build/plugins.js';
import { typescript } from '../build/typescript.js';
import { inProject } from '../project.js';

interface Used {
  readonly parts: readonly string[];
  readonly slots: readonly string[];
  readonly events: readonly string[];
  /** The default of each custom property in the style sheets. */
  readonly cssProperties: ReadonlyMap<string, string>;
}

const elements = inProject('src/elements');

/** The tags. Each element's folder and the module in it that registers the element have the name of the tag. */
export const tags = readdirSync(elements)
  .filter((tag) => existsSync(`${elements}/${tag}/${tag}.ts`))
  .sort();

/** The bundled source of an element: its module and everything that it calls, without comments. */
const sourceOf = async (tag: string): Promise<string> => {
  const bundle = await rollup({
    input: `${elements}/${tag}/${tag}-element.ts`,
    external: /^lit(\/|$)/,
    treeshake: { moduleSideEffects: false },
    plugins: [json(), typescript()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code.replace(/\/\*[^]*?\*\//g, '');
};

/** The text between `var(--x,` and the closing bracket, which is the fallback of a custom property. */
const untilClosed = (css: string, start: number): string => {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < css.length; end++) depth += { '(': 1, ')': -1 }[css[end] ?? ''] ?? 0;
  const value = css.slice(start, end - 1);
  return value.replace(/\s+/g, ' ').trim();
};

/** The default of each custom property of ours in a style sheet. A property without a default has an empty text. */
const defaultsIn = (css: string): Map<string, string> => {
  const defaults = new Map<string, string>();
  for (const { 0: text, 1: name = '', 2: comma, index } of css.matchAll(
    /var\(\s*(--onrecord-[\w-]+)\s*(,?)/g,
  )) {
    const value = comma ? untilClosed(css, index + text.length) : '';
    defaults.set(name, defaults.get(name) || value);
  }
  return defaults;
};

export const usedBy = async (tag: string): Promise<Used> => {
  const source = await sourceOf(tag);
  const all = (pattern: RegExp): string[] =>
    [...new Set([...source.matchAll(pattern)].map(([, found = '']) => found))].sort();
  const parts = all(/\bpart="([^"]*)"/g).flatMap(
    (value) => value.replace(/\$\{.*?\}/g, ' ').match(/\S+/g) ?? [],
  );
  return {
    parts: [...new Set(parts)].sort(),
    slots: all(/<slot(?=[\s>])(?:[^>]*?\bname="([^"]*)")?/g),
    events: all(/\bnew (\w+Event)\(/g),
    cssProperties: defaultsIn(source),
  };
};
