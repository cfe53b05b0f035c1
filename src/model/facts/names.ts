import { find } from '../../story/find.js';
import type { Party, Speaker, Text } from '../../story/types.js';
import { region } from '../language/format.js';
import { isolate, pick, pickAny, primary, type Reader } from '../language/reader.js';
import type { Phrase } from '../views.js';
import { join } from '../language/wording.js';

/** A party's name: the story's label in the reader's language, else its country's name by code, else the label. */
export function partyName(reader: Reader, { name, code }: Party): Phrase {
  const label = pick(reader, name);
  if (!label.lang || primary(label.lang) === primary(reader.asked) || !code) return label;
  const text = region(reader, code);
  return text ? { text } : label;
}

/** The speaker with an id, or `undefined`. */
export const speakerById = (reader: Reader, id: string | undefined): Speaker | undefined =>
  find(reader.story.speakers, id);

/**
 * A speaker with their role: "Emmanuel Macron, President of France".
 *
 * @param role the role at the time; by default the speaker's own
 * @returns `undefined` if no speaker is named, or the story lacks the speaker
 */
export function speakerText(reader: Reader, id: string | undefined, role?: Text): string | undefined {
  const speaker = speakerById(reader, id);
  if (!speaker) return undefined;
  const held = pickAny(reader, role ?? speaker.role);
  return join(
    reader.messages.between.comma,
    isolate(reader, pick(reader, speaker.name).text),
    held && isolate(reader, held.text),
  );
}
