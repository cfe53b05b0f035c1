import type { Citation, Quote } from '../../story/types.js';
import { quoted } from '../language/quotation.js';
import { fill, phrase, pick, pickAny, type Reader } from '../language/reader.js';
import { join } from '../language/wording.js';
import type { Phrase } from '../views.js';
import { isRetracted } from './changes.js';

/** Citations without their passages. A retracted quote uses these, because a passage would repeat the retracted words. */
export const wordless = (citations: readonly Citation[]): Citation[] =>
  citations.map(({ source, paragraph }) => ({ source, paragraph }));

/**
 * The words of a quote in the quotation marks of their language. A paraphrase has no quotation marks.
 *
 * @returns `undefined` if the quote was retracted
 */
export function wordsOf(
  reader: Reader,
  { id, kind, text, language = reader.story.language }: Quote,
): Phrase | undefined {
  if (isRetracted(reader, `quotes/${id}`)) return undefined;
  const words = typeof text === 'string' ? phrase(reader, text, language) : pick(reader, text);
  return kind === 'paraphrase' ? words : { ...words, text: quoted(words.text, language) };
}

/** The kind of a quote: "Part of a sentence; Translated". Empty for a whole quotation in its original language. */
export function kindLabel(reader: Reader, { kind, original, translatedBy }: Quote): string {
  const { messages } = reader;
  const name = pickAny(reader, translatedBy)?.text;
  const translated = name
    ? fill(reader, messages.translatedBy, { name })
    : original
      ? messages.translated
      : '';
  return join(messages.between.semicolon, messages.kind[kind], translated);
}
