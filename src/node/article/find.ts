/**
 * Looks for the quotations of an article in the texts of its sources. Each source is read once: three words in a row that a
 * quotation has too are a hint, and only hints are looked at. So the time grows with the length of the sources.
 */
import { comparing } from '../../model/leader-quote/differences.js';
import type { Run } from '../../model/views.js';
import { normal } from '../verbatim.js';
import type { Quotation } from './quotations.js';
import { wordsOf, type Words } from './words.js';

/** A quotation of fewer words says nothing: they may be in any text. */
export const SHORTEST = 4;
/** The number of words in a row that are a hint. */
const HINT = 3;
/** The most places of one hint, and the most occurrences of one part. More would take time and say no more. */
const MOST = 50;
/** A text is the quotation in other words if it has at least this part of its words, in their order. */
const LEAST_SHARED = 0.6;
/** Hints of one place may be apart by this many words, if words were added or left out between them. */
const DRIFT = 32;

export interface SourceText {
  readonly id: string;
  /** The text, with one paragraph on each line. */
  readonly text: string;
}

export interface Finding extends Quotation {
  readonly verdict: 'found' | 'differs' | 'not found' | 'too short';
  readonly source?: string;
  /** The number of the paragraph in the source, counted from 1. */
  readonly inParagraph?: number;
  /** The words of the source, if they differ. */
  readonly sourceText?: string;
  /** If they differ, both texts in runs, which tell the words that only one of them has. */
  readonly runs?: readonly [draft: readonly Run[], source: readonly Run[]];
}

/** A part of a quotation without gaps. An ellipsis or a word in brackets makes a gap. */
interface Part extends Words {
  readonly text: string;
}

interface Sought {
  readonly quotation: Quotation;
  readonly parts: readonly Part[];
  readonly length: number;
  /** The best place of other words so far. */
  best?: { readonly votes: number; readonly source: SourceText; readonly from: number; readonly to: number };
  finding?: Finding;
}

const gap = /\[[^\]]*\]|\(?…\)?|\(?\.{3}\)?/u;

function soughtOf(quotation: Quotation): Sought {
  const parts = quotation.text
    .split(gap)
    .map((text) => ({ text, ...wordsOf(text) }))
    .filter(({ words }) => words.length);
  const length = parts.reduce((sum, { words }) => sum + words.length, 0);
  const sought: Sought = { quotation, parts, length };
  // Without a part of three words there is no hint.
  if (length < SHORTEST || !parts.some(({ words }) => words.length >= HINT))
    sought.finding = { ...quotation, verdict: 'too short' };
  return sought;
}

interface Hint {
  readonly sought: Sought;
  /** The place of the part in the quotation, and of the hint in the part. */
  readonly part: number;
  readonly at: number;
  /** The place of the hint in the whole quotation. */
  readonly offset: number;
}

/** The words of all quotations as numbers, and the hints by three such numbers. */
class Hints {
  readonly numbers = new Map<string, number>();
  readonly #hints = new Map<number, Hint[]>();

  add(sought: Sought): void {
    let before = 0;
    sought.parts.forEach(({ words }, part) => {
      const numbers = words.map((word) => {
        const number = this.numbers.get(word) ?? this.numbers.size;
        this.numbers.set(word, number);
        return number;
      });
      for (let at = 0; at + HINT <= numbers.length; at++) {
        const key = keyOf(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!);
        const hints = this.#hints.get(key);
        const hint = { sought, part, at, offset: before + at };
        if (!hints) this.#hints.set(key, [hint]);
        else if (hints.length < MOST) hints.push(hint);
      }
      before += words.length;
    });
  }

  at(a: number, b: number, c: number): readonly Hint[] | undefined {
    return this.#hints.get(keyOf(a, b, c));
  }
}

/** Three numbers below 2^17 as one. An article has fewer different words. */
const keyOf = (a: number, b: number, c: number) => (a * 131_072 + b) * 131_072 + c;

/** The places in one source where a quotation may stand: the starts of its parts, and the number of hints for each place. */
interface Trace {
  readonly occurrences: Map<number, number[]>;
  readonly votes: Map<number, number>;
}

const startsWith = (words: readonly string[], at: number, part: readonly string[]) =>
  part.every((word, i) => words[at + i] === word);

/**
 * The places of all parts in their order, or undefined if one is missing. A part of one or two words has no hints, and is
 * looked for near the part before it.
 */
function placesOf({ parts }: Sought, { occurrences }: Trace, { words }: Words): number[] | undefined {
  const long = parts.findIndex(({ words }) => words.length >= HINT);
  for (const first of occurrences.get(long) ?? []) {
    const places: number[] = [];
    let from = first - DRIFT * 2;
    for (const [i, part] of parts.entries()) {
      const all =
        i === long
          ? [first]
          : part.words.length >= HINT
            ? (occurrences.get(i) ?? [])
            : Array.from({ length: DRIFT * 4 }, (_, step) => from + step).filter((at) =>
                startsWith(words, at, part.words),
              );
      const place = all.find((at) => at >= from);
      if (place === undefined) break;
      places.push(place);
      from = place + part.words.length;
    }
    if (places.length === parts.length) return places;
  }
  return undefined;
}

const paragraphAt = (text: string, offset: number) => {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/** The text without the style of its marks and spaces. Its first letter may be a capital in one text and none in the other. */
const plain = (text: string) => {
  const styled = normal(text);
  return styled.slice(0, 1).toLowerCase() + styled.slice(1);
};

const between = (text: string, { starts, ends }: Words, from: number, to: number) =>
  text.slice(starts[from], ends[to - 1]);

function lookIn(source: SourceText, hints: Hints): void {
  const all = wordsOf(source.text);
  const numbers = all.words.map((word) => hints.numbers.get(word) ?? -1);
  const traces = new Map<Sought, Trace>();
  for (let at = 0; at + HINT <= numbers.length; at++) {
    const [a, b, c] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    if (a < 0 || b < 0 || c < 0) continue;
    for (const hint of hints.at(a, b, c) ?? []) {
      const { sought } = hint;
      if (sought.finding) continue;
      let trace = traces.get(sought);
      if (!trace) traces.set(sought, (trace = { occurrences: new Map(), votes: new Map() }));
      const near = Math.floor((at - hint.offset) / DRIFT);
      trace.votes.set(near, (trace.votes.get(near) ?? 0) + 1);
      if (hint.at > 0 || !startsWith(all.words, at, sought.parts[hint.part]!.words)) continue;
      const places = trace.occurrences.get(hint.part) ?? [];
      if (places.length < MOST) trace.occurrences.set(hint.part, [...places, at]);
    }
  }
  for (const [sought, trace] of traces) {
    const places = placesOf(sought, trace, all);
    if (places) sought.finding = foundAt(sought, places, source, all);
    else noteBest(sought, trace, source, all);
  }
}

/** All words are there. They are found if the punctuation and the capitals between them are the same too. */
function foundAt(sought: Sought, places: readonly number[], source: SourceText, all: Words): Finding {
  const { quotation, parts } = sought;
  const texts = places.map((at, i) => between(source.text, all, at, at + parts[i]!.words.length));
  const isSame = parts.every(
    (part, i) => plain(between(part.text, part, 0, part.words.length)) === plain(texts[i]!),
  );
  const inParagraph = paragraphAt(source.text, all.starts[places[0]!]!);
  if (isSame) return { ...quotation, verdict: 'found', source: source.id, inParagraph };
  return { ...quotation, verdict: 'differs', source: source.id, inParagraph, sourceText: texts.join(' … ') };
}

/** Keeps the place that has the most hints, among all sources. */
function noteBest(sought: Sought, { votes }: Trace, source: SourceText, all: Words): void {
  for (const [near, count] of votes) {
    const sum = count + (votes.get(near + 1) ?? 0);
    if (sum <= (sought.best?.votes ?? 0)) continue;
    const from = Math.max(0, near * DRIFT);
    const to = Math.min(all.words.length, (near + 2) * DRIFT + sought.length * 2);
    sought.best = { votes: sum, source, from: all.starts[from]!, to: all.ends[to - 1]! };
  }
}

/** Compares the quotation with the words of its best place, and leaves out what is before and after them. */
function differing({ quotation, best, length }: Sought): Finding {
  const missing: Finding = { ...quotation, verdict: 'not found' };
  if (!best) return missing;
  const compared = comparing(quotation.text)(best.source.text.slice(best.from, best.to));
  if (!compared) return missing;
  const [draft, around] = compared;
  const shared = draft
    .filter(({ own }) => !own)
    .reduce((sum, { text }) => sum + wordsOf(text).words.length, 0);
  if (shared < length * LEAST_SHARED) return missing;
  const first = around.findIndex(({ own }) => !own);
  const last = around.findLastIndex(({ own }) => !own);
  const source = around.slice(first, last + 1);
  // Marks before the first word and after the last are no part of the words.
  const trimmed = source.map(({ text, own }, i) => ({
    text: text
      .replace(i === 0 ? /^[^\p{L}\p{N}]+/u : '', '')
      .replace(i === source.length - 1 ? /[^\p{L}\p{M}\p{N}]+$/u : '', ''),
    own,
  }));
  const skipped = around.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  return {
    ...quotation,
    verdict: 'differs',
    source: best.source.id,
    inParagraph: paragraphAt(best.source.text, best.from + skipped),
    sourceText: trimmed.map(({ text }) => text).join(''),
    runs: [draft, trimmed],
  };
}

/** Looks for each quotation in the sources. The findings are in the order of the article. */
export function findQuotations(quotations: readonly Quotation[], sources: Iterable<SourceText>): Finding[] {
  const hints = new Hints();
  const sought = quotations.map(soughtOf);
  for (const each of sought) if (!each.finding) hints.add(each);
  for (const source of sources) lookIn(source, hints);
  return sought.map((each) => each.finding ?? differing(each));
}
