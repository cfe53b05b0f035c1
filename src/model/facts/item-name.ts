import { find } from '../../story/find.js';
import type { Text } from '../../story/types.js';
import { date } from '../language/format.js';
import { partyName, speakerText } from './names.js';
import { pick, type Reader } from '../language/reader.js';
import { join, labelled } from '../language/wording.js';

/**
 * The name of an item for readers: a quote by speaker and date, a stance by its question and its side, others by their title.
 * If the story no longer has the item, the name is its id in words: "united-kingdom" is "United Kingdom".
 */
export function itemName(reader: Reader, item: string): string {
  const { story, messages } = reader;
  const [list = '', id = '', side] = item.split('/');
  if (side) return labelled(reader, itemName(reader, `${list}/${id}`), itemName(reader, `parties/${side}`));
  const party = list === 'parties' ? find(story.parties, id) : undefined;
  if (party) return partyName(reader, party).text;
  const quote = list === 'quotes' ? find(story.quotes, id) : undefined;
  if (quote) {
    const speaker = speakerText(reader, quote.speaker, quote.role);
    return join(messages.between.comma, speaker, date(reader, quote.said));
  }
  const { title, name, text } = (find(story[list as 'pledges'], id) ?? {}) as Readonly<
    Record<string, Text | undefined>
  >;
  return pick(reader, title ?? name ?? text ?? inWords(id)).text;
}

const inWords = (id: string) => id.replaceAll('-', ' ').replace(/\b./g, (letter) => letter.toUpperCase());
