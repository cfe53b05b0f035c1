/**
 * Builds the drop-in and the classic script once for each choice of one or two elements, and writes them into
 * dist/engine/elements.json.br. `onrecord build --elements` reads its scripts from this file, so it needs no bundler.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup, type RollupCache } from 'rollup';
import { nameOfChoice } from '../../src/node/desk/choice.js';
import { tags } from '../../src/model/by-tag.js';
import type { Tag } from '../../src/model/views.js';
import { withoutStory } from './engine.js';
import { onlyElements } from './plugins.js';
import { classic, dropIn } from './rollup.js';

/** Each choice of one or two of the three elements. */
const choices: readonly (readonly Tag[])[] = tags.flatMap((tag, i) => [
  [tag],
  ...tags.slice(i + 1).map((other) => [tag, other]),
]);

/** Builds one script for each choice. Modules that are the same for all choices are compiled once. */
async function build(options: typeof dropIn | typeof classic): Promise<string[]> {
  const scripts: string[] = [];
  let cache: RollupCache | undefined;
  for (const chosen of choices) {
    const bundle = await rollup({ ...options, cache, plugins: [onlyElements(chosen), options.plugins] });
    cache = bundle.cache;
    const { output } = await bundle.generate({ ...options.output, sourcemap: false });
    scripts.push(withoutStory(output[0].code));
  }
  return scripts;
}

const [modules, classics] = [await build(dropIn), await build(classic)];
const scripts = choices.map((chosen, i) => [
  nameOfChoice(chosen),
  { 'onrecord.js': modules[i], 'onrecord.classic.js': classics[i] },
]);
mkdirSync('dist/engine', { recursive: true });
const text = JSON.stringify(Object.fromEntries(scripts));
const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_WINDOW_BITS } = constants;
writeFileSync(
  'dist/engine/elements.json.br',
  brotliCompressSync(text, {
    params: { [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS, [BROTLI_PARAM_SIZE_HINT]: text.length },
  }),
);
