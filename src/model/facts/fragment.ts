import { segments } from '../language/segments.js';

/** An exact match can't go past a paragraph of the page, and makes a long address. */
const LONG = 100;
const WORDS = 5;

/** Its syntax claims the hyphen, beside what every address encodes. Half a surrogate pair can't be encoded. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

/** Long words are told by how they begin and end. */
function range(text: string): string {
  const all = text.length > LONG ? segments(text).filter(({ isWord }) => isWord) : [];
  if (all.length < 3 * WORDS) return encode(text);
  const { index, segment } = all[WORDS - 1]!;
  return `${encode(text.slice(0, index + segment.length))},${encode(text.slice(all.at(-WORDS)!.index))}`;
}

/**
 * The text directive that leads to words on a page: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param passage what stands on the page. Around the words it tells them from the same words elsewhere on the page.
 */
export function textFragment(words: string, passage: string = words): string {
  const at = passage.indexOf(words);
  if (at < 0) return range(passage);
  const before = encode(passage.slice(0, at));
  const after = encode(passage.slice(at + words.length));
  return (before && `${before}-,`) + range(words) + (after && `,-${after}`);
}
