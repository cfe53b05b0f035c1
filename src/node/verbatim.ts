/**
 * Proves quotes: the words of each direct or partial quote, and of each other wording, are in the named paragraph of the
 * source, inside one pair of quotation marks. In a transcript, all words were said, so the marks are not needed.
 */
import type { Citation, Story } from '../story/types.js';

export interface Proof {
  /** Where in the story: `quotes`, 3, `wordings`, 0. */
  readonly keys: readonly (string | number)[];
  /** The id of the quote. */
  readonly quote: string;
  readonly words: string;
  readonly verdict: 'proved' | 'failed' | 'not checked';
  /** Where they stand, or should: `article, paragraph 9`. Of words not checked, the sources whose text is missing. */
  readonly place: string;
}

const DEEPEST = 8;
/** What closes a quotation, by what opened it. Some marks do both, and some of those are also the apostrophe. */
const closes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '‟': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
  "'": "'",
  '‘': '’',
  '‛': '’',
  '‚': '‘’',
  '‹': '›',
  '›': '‹›',
};
const anyMark = /["“”„‟«»「」『』'‘’‚‛‹›]/g;
/** What may stand before a mark that could as well close a quotation, or be an apostrophe, where it opens one. */
const start = /(?:^|[\s\p{Pd}\p{Ps}\p{Pi}"'])$/u;
const wordBefore = /[\p{L}\p{N}]\p{M}*$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

function mayOpen(mark: string, before: string): boolean {
  if (!closes[mark]) return false;
  if (`”»›"'`.includes(mark)) return start.test(before);
  return !`‘‛`.includes(mark) || !wordBefore.test(before);
}

/**
 * What stands inside each pair of quotation marks of a paragraph, inner pairs too. A mark closes only a pair that is
 * open, so words between two quotations are in none. A single mark that opens nothing, or has a letter after it and
 * closes nothing, is an apostrophe.
 */
export function quotedIn(paragraph: string): string[] {
  const quoted: string[] = [];
  const open: { readonly mark: string; readonly from: number }[] = [];
  for (const { 0: mark, index } of paragraph.matchAll(anyMark)) {
    const closing = ({ mark: opened }: { mark: string }) => closes[opened]!.includes(mark);
    // Deeper pairs are no quotations, and looking through them would take time by the square of their number.
    if (open.length > DEEPEST) open.shift();
    // A single mark closes only the innermost pair: an apostrophe in a quotation must not end the one around it.
    const pair = !`'‘’`.includes(mark)
      ? open.findLastIndex(closing)
      : wordAfter.test(paragraph.slice(index + 1, index + 3)) || !open.length || !closing(open.at(-1)!)
        ? -1
        : open.length - 1;
    if (pair >= 0) {
      quoted.push(paragraph.slice(open[pair]!.from, index));
      open.length = pair;
    } else if (mayOpen(mark, paragraph.slice(Math.max(0, index - 4), index)))
      open.push({ mark, from: index + 1 });
  }
  return quoted;
}

/** All that may differ: how quotation marks, apostrophes, dashes and spaces are written, and Unicode's NFC. */
const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(anyMark, "'")
    .replace(/[-\u2010-\u2015\u2212]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Without one closing comma or full stop, of any script. */
const withoutStop = (text: string): string => text.replace(/ ?[.,،。、，．۔]$/u, '');

/** Between the letters of a word, its apostrophe included. Scripts that write no spaces have no such place. */
const insideWord = (() => {
  const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
  const letter = `(?![${unspaced.map((script) => `\\p{Script=${script}}`).join('')}])[\\p{L}\\p{M}\\p{N}]`;
  return new RegExp(`${letter}'?\\|'?${letter}`, 'u');
})();
const cutsWord = (text: string, at: number): boolean =>
  insideWord.test(`${text.slice(Math.max(0, at - 3), at)}|${text.slice(at, at + 3)}`);

/**
 * Whether these words are in the paragraph as they are, inside one pair of its quotation marks.
 *
 * @param isSpeech whether the whole paragraph is what someone said, so that it needs no marks
 */
export function isVerbatim(words: string, paragraph: string, isSpeech = false): boolean {
  const sought = normal(words);
  const bare = withoutStop(sought);
  if (!bare) return false;
  return [...(isSpeech ? [paragraph] : []), ...quotedIn(paragraph)].some((quotation) => {
    const said = normal(quotation);
    // A comma or full stop may be left out, or be the other, only where the quotation ends with it.
    const end = withoutStop(said);
    if (end.endsWith(bare) && !cutsWord(end, end.length - bare.length)) return true;
    for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
      if (!cutsWord(said, at) && !cutsWord(said, at + sought.length)) return true;
    }
    return false;
  });
}

/** The kinds of source whose text is what people said. The text of a recording can only be a transcript. */
export const isSpoken = (kind: string) => ['transcript', 'video', 'audio'].includes(kind);

/**
 * Proves every direct and partial quote, and every other wording, against its own sources. A translation is proved by
 * its original, or by a source that gives the translation.
 *
 * @param textOf returns the text of a source by its id, with one paragraph on each line, or nothing if it is not available
 */
export function proveQuotes(
  story: Pick<Story, 'quotes'> & Partial<Pick<Story, 'sources'>>,
  textOf: (source: string) => string | undefined,
): Proof[] {
  const speeches = new Set(story.sources?.flatMap(({ id, kind }) => (isSpoken(kind) ? id : [])));
  const read = new Map<string, readonly string[] | undefined>();
  const paragraphsOf = (source: string) => {
    if (!read.has(source)) read.set(source, textOf(source)?.split('\n'));
    return read.get(source);
  };
  return story.quotes.flatMap(({ id, kind, text, original, citations, wordings = [] }, i) => {
    const exact = kind === 'direct' || kind === 'partial';
    return [
      ...(exact && typeof text === 'string'
        ? [{ keys: ['quotes', i], words: text, original: original?.text, citations }]
        : []),
      ...wordings.map(({ text, citations }, j) => ({
        keys: ['quotes', i, 'wordings', j],
        words: text,
        original: undefined,
        citations,
      })),
    ].map(({ keys, words, original, citations }) => ({
      keys,
      quote: id,
      words,
      ...prove([words, ...(original ? [original] : [])], citations, paragraphsOf, speeches),
    }));
  });
}

/** If one source lacks the words, they are not proved, whatever the others have. A source without a text proves nothing. */
function prove(
  either: readonly string[],
  citations: readonly Citation[],
  paragraphsOf: (source: string) => readonly string[] | undefined,
  speeches: ReadonlySet<string>,
): Pick<Proof, 'verdict' | 'place'> {
  const found: string[] = [];
  for (const { source, paragraph } of citations) {
    const paragraphs = paragraphsOf(source);
    if (!paragraphs) continue;
    const place = paragraph ? `${source}, paragraph ${paragraph}` : source;
    const named = paragraph ? paragraphs.slice(paragraph - 1, paragraph) : paragraphs;
    if (!named.some((each) => either.some((words) => isVerbatim(words, each, speeches.has(source)))))
      return { verdict: 'failed', place };
    found.push(place);
  }
  return found.length
    ? { verdict: 'proved', place: found.join('; ') }
    : { verdict: 'not checked', place: citations.map(({ source }) => source).join(', ') };
}
