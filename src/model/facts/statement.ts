import type { Statement } from '../../story/types.js';
import { fact } from './citation.js';
import { date } from '../language/format.js';
import { speakerById } from './names.js';
import { fill, pick, pickAny, type Reader } from '../language/reader.js';
import type { Fact } from '../views.js';
import { join } from '../language/wording.js';

/**
 * "according to Emmanuel Macron", or `undefined` if no speaker is named. The story may give a phrase of its own for a speaker.
 *
 * @param message `givenBy` for the words of a quote
 * @param name the speaker's name, if more than the name is to be said
 */
export function according(
  reader: Reader,
  statedBy: string | undefined,
  message: 'according' | 'givenBy' = 'according',
  name?: string,
): string | undefined {
  const speaker = speakerById(reader, statedBy);
  const own = message === 'according' ? pickAny(reader, speaker?.according) : undefined;
  if (own && !own.lang) return own.text;
  return (
    speaker && fill(reader, reader.messages[message], { speaker: name ?? pick(reader, speaker.name).text })
  );
}

/** A statement of the story as a fact: the text, who says so and when, and its sources. */
export function statement(reader: Reader, { text, statedBy, asOf, citations }: Statement): Fact {
  const by = join(reader.messages.between.comma, according(reader, statedBy), asOf && date(reader, asOf));
  return {
    ...fact(reader, pick(reader, text), [...citations, ...(asOf?.citations ?? [])]),
    by: by || undefined,
  };
}
