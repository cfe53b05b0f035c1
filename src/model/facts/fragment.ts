import { segments, type Segment } from '../language/segments.js';

/** A longer text is found by its beginning and end. An exact match can't span paragraphs and makes a long address. */
const LONG = 100;
/** The number of words in a beginning or an end. */
const WORDS = 5;
/** The number of characters that are searched for the words of a beginning or an end. */
const EDGE = 1000;
/** A longer passage is not searched for the words, because many citations may link to one long quote. */
const LONGEST_PASSAGE = 2000;

/** Encodes a part of a directive. The hyphen is part of the syntax too. A lone surrogate is replaced: it can't be encoded. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

/** The part of the directive that finds a text. It searches no more than twice `EDGE` characters of a long text. */
function range(text: string): string {
  if (text.length <= LONG) return encode(text);
  const isCut = text.length > 2 * EDGE;
  const from = isCut ? text.length - EDGE : 0;
  const words = (part: string) => segments(part).filter(({ isWord }) => isWord);
  const first = words(isCut ? text.slice(0, EDGE) : text);
  const last = isCut ? words(text.slice(from)) : first;
  // The cut may go through a word. That word is then the last of the beginning or the first of the end.
  const most = isCut ? WORDS + 1 : 3 * WORDS;
  if (Math.min(first.length, last.length) < most) return isCut ? '' : encode(text);
  const { index, segment }: Segment = first[WORDS - 1]!;
  return `${encode(text.slice(0, index + segment.length))},${encode(text.slice(from + last.at(-WORDS)!.index))}`;
}

/**
 * The text directive that finds words on a page: https://wicg.github.io/scroll-to-text-fragment/
 *
 * @param passage the text of the page around the words, to tell them from the same words elsewhere on the page
 * @returns the encoded directive. Empty if a long text has too few words to find it by
 */
export function textFragment(words: string, passage: string = words): string {
  const at = words === passage ? 0 : passage.length > LONGEST_PASSAGE ? -1 : passage.indexOf(words);
  if (at < 0) return range(passage);
  const before = encode(passage.slice(0, at));
  const after = encode(passage.slice(at + words.length));
  return (before && `${before}-,`) + range(words) + (after && `,-${after}`);
}

/**
 * An address that opens at a text of the page.
 *
 * @param url the address of the page. Its own fragment stays (`#page=12`). A route (`#/debate/3`, `#!debate`) gets no
 *   directive, because the page's script would read it as part of the route in browsers without text fragments.
 * @param directive from `textFragment`
 */
export function withDirective(url: string, directive: string): string {
  const [page, fragment = ''] = url.split(':~:', 1)[0]!.split(/#(.*)/s) as [string, string?];
  return !directive || /^!?\/|^!/.test(fragment) ? url : `${page}#${fragment}:~:text=${directive}`;
}
