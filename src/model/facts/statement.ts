import type { Statement } from '../../story/types.js';
import { fact } from './citation.js';
import { date } from '../language/format.js';
import { speakerById } from './names.js';
import { fill, pick, type Reader } from '../language/reader.js';
import type { Fact } from '../views.js';
import { join } from '../language/wording.js';

/**
 * "according to Emmanuel Macron", or `undefined` if no speaker is named.
 *
 * @param message `givenBy` for the words of a quote
 */
export function according(
  reader: Reader,
  statedBy: string | undefined,
  message: 'according' | 'givenBy' = 'according',
): string | undefined {
  const speaker = speakerById(reader, statedBy);
  return speaker && fill(reader, reader.messages[message], { speaker: pick(reader, speaker.name).text });
}

/** A statement of the story as a fact: the text, who says so and when, and its sources. */
export function statement(reader: Reader, { text, statedBy, asOf, citations }: Statement): Fact {
  const by = join(reader.messages.between.comma, according(reader, statedBy), asOf && date(reader, asOf));
  return {
    ...fact(reader, pick(reader, text), [...citations, ...(asOf?.citations ?? [])]),
    by: by || undefined,
  };
}
