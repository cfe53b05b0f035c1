import type { Citation, Quote } from '../../story/types.js';
import { quoted } from '../language/quotation.js';
import { fill, phrase, pick, pickAny, type Reader } from '../language/reader.js';
import { join } from '../language/wording.js';
import type { Phrase } from '../views.js';
import { isRetracted } from './changes.js';

/** Citations of what is retracted: a passage would say the words again. */
export const wordless = (citations: readonly Citation[]): Citation[] =>
  citations.map(({ source, paragraph }) => ({ source, paragraph }));

/**
 * The words as they may be shown: in the quotation marks of their language, a paraphrase without, a retracted quote
 * not at all.
 */
export function wordsOf(
  reader: Reader,
  { id, kind, text, language = reader.story.language }: Quote,
): Phrase | undefined {
  if (isRetracted(reader, `quotes/${id}`)) return undefined;
  const words = typeof text === 'string' ? phrase(reader, text, language) : pick(reader, text);
  return kind === 'paraphrase' ? words : { ...words, text: quoted(words.text, language) };
}

/** What the words are, where they are not a whole quotation in the language it was said in. */
export function markOf(reader: Reader, { kind, original, translatedBy }: Quote): string {
  const { messages } = reader;
  const name = pickAny(reader, translatedBy)?.text;
  const translated = name
    ? fill(reader, messages.translatedBy, { name })
    : original
      ? messages.translated
      : '';
  return join('. ', messages.kind[kind], translated);
}
