import { find } from '../../story/find.js';
import type { Text } from '../../story/types.js';
import { date } from '../language/format.js';
import { partyName, speakerText } from './names.js';
import { pick, type Reader } from '../language/reader.js';
import { join } from '../language/wording.js';

/** The name of an item for readers: a quote by speaker and date, a stance by its party, others by their title. */
export function itemName(reader: Reader, item: string): string {
  const { story, messages } = reader;
  const [list = '', id, party = list === 'parties' ? id : undefined] = item.split('/');
  const side = find(story.parties, party);
  if (side) return partyName(reader, side).text;
  const quote = list === 'quotes' ? find(story.quotes, id) : undefined;
  if (quote) {
    const speaker = speakerText(reader, quote.speaker, quote.role);
    return join(messages.between.comma, speaker, date(reader, quote.said));
  }
  const { title, name, text } = (find(story[list as 'pledges'], id) ?? {}) as Readonly<
    Record<string, Text | undefined>
  >;
  return pick(reader, title ?? name ?? text ?? item).text;
}
