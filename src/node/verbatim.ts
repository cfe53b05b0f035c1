/**
 * Proves quotes: the words of each direct or partial quote, and of each other wording, are in the named paragraph of the
 * source. In a report they must be inside one pair of quotation marks, because the rest of a report is the reporter's.
 */
import type { Citation, Story } from '../story/types.js';

export interface Proof {
  /** The path of the words in the story, for instance `quotes`, 3, `wordings`, 0. */
  readonly keys: readonly (string | number)[];
  /** The id of the quote. */
  readonly quote: string;
  readonly words: string;
  readonly verdict: 'proved' | 'failed' | 'not checked';
  /** The place where the words are or should be: `article, paragraph 9`. If they were not checked, the sources without a text. */
  readonly place: string;
  /** If the proof failed, what was expected: "words inside one pair of quotation marks of article, paragraph 9". */
  readonly expected?: string;
}

/** The depth to which pairs of quotation marks are followed. */
const MAX_DEPTH = 8;
/** The marks that close a quotation, by the mark that opened it. Some can also open one, or be an apostrophe. */
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
/** The end of a text after which an ambiguous mark opens a quotation, instead of closing one or being an apostrophe. */
const start = /(?:^|[\s\p{Pd}\p{Ps}\p{Pi}"'])$/u;
const wordBefore = /[\p{L}\p{N}]\p{M}*$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/** A straight mark that follows a space and precedes a word opens a quotation, even inside another in the same marks. */
const opensInside = (mark: string, before: string, after: string): boolean =>
  mark === '"' && /\s$/.test(before) && wordAfter.test(after);

function mayOpen(mark: string, before: string): boolean {
  if (!closes[mark]) return false;
  if (`”»›"'`.includes(mark)) return start.test(before);
  return !`‘‛`.includes(mark) || !wordBefore.test(before);
}

/** A pair of quotation marks: the offsets of the text between them. */
interface Pair {
  readonly from: number;
  readonly to: number;
}

/**
 * The pairs of quotation marks of a paragraph, including nested pairs, in the order in which they close; and the marks that
 * are not closed. A mark closes only a pair that is open, so the words between two quotations are in none. A single mark is
 * an apostrophe if it neither opens nor closes a pair; before a letter it never closes one.
 */
export function quotationsIn(paragraph: string): {
  readonly closed: readonly Pair[];
  readonly open: readonly { readonly mark: string; readonly from: number }[];
} {
  const closed: Pair[] = [];
  const open: { readonly mark: string; readonly from: number }[] = [];
  for (const { 0: mark, index } of paragraph.matchAll(anyMark)) {
    const closing = ({ mark: opened }: { mark: string }) => closes[opened]!.includes(mark);
    // Deeper pairs are not real quotations, and following them would take time quadratic in their number.
    if (open.length > MAX_DEPTH) open.shift();
    const before = paragraph.slice(Math.max(0, index - 4), index);
    const after = paragraph.slice(index + 1, index + 3);
    // A single mark closes only the innermost pair: an apostrophe in a quotation must not end the one around it.
    const pair = opensInside(mark, before, after)
      ? -1
      : !`'‘’`.includes(mark)
        ? open.findLastIndex(closing)
        : wordAfter.test(after) || !open.length || !closing(open.at(-1)!)
          ? -1
          : open.length - 1;
    if (pair >= 0) {
      closed.push({ from: open[pair]!.from, to: index });
      open.length = pair;
    } else if (mayOpen(mark, before)) open.push({ mark, from: index + 1 });
  }
  return { closed, open };
}

/** The text inside each pair of quotation marks of a paragraph. */
export const quotedIn = (paragraph: string): string[] =>
  quotationsIn(paragraph).closed.map(({ from, to }) => paragraph.slice(from, to));

/** Removes the differences that are allowed: the style of quotation marks, apostrophes, dashes and spaces, and Unicode's normal form. */
export const normal = (text: string): string =>
  text
    .normalize('NFC')
    .replace(anyMark, "'")
    .replace(/[-\u2010-\u2015\u2212]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Removes one closing comma or full stop, in any script. */
const withoutStop = (text: string): string => text.replace(/ ?[.,،。、，．۔]$/u, '');

/**
 * Matches a position, written as `|`, between two letters of a word or beside its apostrophe. Scripts without spaces
 * between words have no such positions.
 */
const insideWord = (() => {
  const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
  const letter = `(?![${unspaced.map((script) => `\\p{Script=${script}}`).join('')}])[\\p{L}\\p{M}\\p{N}]`;
  return new RegExp(`${letter}'?\\|'?${letter}`, 'u');
})();
const cutsWord = (text: string, at: number): boolean =>
  insideWord.test(`${text.slice(Math.max(0, at - 3), at)}|${text.slice(at, at + 3)}`);

/**
 * Whether the paragraph contains these words verbatim, inside one pair of its quotation marks.
 *
 * @param needsMarks false if the words may also be outside quotation marks
 */
export function isVerbatim(words: string, paragraph: string, needsMarks = true): boolean {
  const sought = normal(words);
  const bare = withoutStop(sought);
  if (!bare) return false;
  return [...(needsMarks ? [] : [paragraph]), ...quotedIn(paragraph)].some((quotation) => {
    const said = normal(quotation);
    // A closing comma or full stop may be missing or differ only if the words end the quotation.
    const end = withoutStop(said);
    if (end.endsWith(bare) && !cutsWord(end, end.length - bare.length)) return true;
    for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) {
      if (!cutsWord(said, at) && !cutsWord(said, at + sought.length)) return true;
    }
    return false;
  });
}

/**
 * Whether a source of this kind puts what others said in quotation marks. Only a report does. The other kinds are the
 * words themselves: a speech, a post, a resolution, or a data file with one statement on each line.
 */
const marksQuotes = (kind: string): boolean => kind === 'report';

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
  const unmarked = new Set(story.sources?.flatMap(({ id, kind }) => (marksQuotes(kind) ? [] : id)));
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
      ...prove([words, ...(original ? [original] : [])], citations, paragraphsOf, unmarked),
    }));
  });
}

/** All sources with a text must contain the words: if one lacks them, the proof has failed. Sources without a text are skipped. */
function prove(
  either: readonly string[],
  citations: readonly Citation[],
  paragraphsOf: (source: string) => readonly string[] | undefined,
  unmarked: ReadonlySet<string>,
): Pick<Proof, 'verdict' | 'place' | 'expected'> {
  const found: string[] = [];
  for (const { source, paragraph } of citations) {
    const paragraphs = paragraphsOf(source);
    if (!paragraphs) continue;
    const place = paragraph ? `${source}, paragraph ${paragraph}` : source;
    const named = paragraph ? paragraphs.slice(paragraph - 1, paragraph) : paragraphs;
    const has = (needsMarks: boolean) =>
      named.some((each) => either.some((words) => isVerbatim(words, each, needsMarks)));
    const needsMarks = !unmarked.has(source);
    if (!has(needsMarks))
      return { verdict: 'failed', place, expected: expectedIn(place, needsMarks, has(false)) };
    found.push(place);
  }
  return found.length
    ? { verdict: 'proved', place: found.join('; ') }
    : { verdict: 'not checked', place: citations.map(({ source }) => source).join(', ') };
}

const expectedIn = (place: string, needsMarks: boolean, isThere: boolean): string =>
  needsMarks
    ? `words inside one pair of quotation marks of ${place}${
        isThere ? '; the words are there, but outside quotation marks' : ''
      }`
    : `words of ${place}`;
