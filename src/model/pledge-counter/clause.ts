/** Says how many have pledged: around the large number, in the sentence, and below a sum of amounts. */
import type { Pledge } from '../../story/types.js';
import { fact } from '../facts/citation.js';
import { number, plural, unit } from '../language/format.js';
import { fill, isolate, languageFor, pick, readerAround, type Reader } from '../language/reader.js';
import { countedText, inSentence, join } from '../language/wording.js';
import type { Fact, Phrase, PledgeCounterView } from '../views.js';
import type { Sum } from './amounts.js';

/** Stands for the number in the story's own clause. */
const COUNT = '{count}';

/** The words around the large number: the story's own clause, parted at its number, or the noun alone. */
export function clause(
  reader: Reader,
  { says, unit: forms }: Pledge,
  total: number,
): Pick<PledgeCounterView, 'lead' | 'unit'> {
  const said = says && unit(reader, says, total);
  const [lead, rest] = said?.text.split(COUNT) ?? [];
  // A form without the number, such as the Arabic dual, has no place for a digit.
  if (!said || rest === undefined) return { unit: unit(reader, forms, total) };
  return {
    lead: lead?.trim() ? { ...said, text: lead.trim() } : undefined,
    unit: { ...said, text: rest.trim() },
  };
}

/** How many have done what, without who says so. A sum of amounts comes first. */
export function pledged(reader: Reader, pledge: Pledge, total: number, amounts: Sum | undefined): string {
  const { messages } = reader;
  const title = pick(reader, pledge.title).text;
  const name = isolate(reader, title) + messages.between.colon;
  if (!total) return name + inSentence(messages.named.nobody);
  const { text } = doers(reader, pledge, total);
  if (amounts) {
    const sum = fill(reader, messages.amount[amounts.qualifier], { text: amounts.text });
    return name + sum + messages.between.semicolon + isolate(reader, text);
  }
  if (pledge.says) return name + isolate(reader, text);
  const oblique = pledge.count.qualifier === 'about';
  return fill(reader, plural(reader, messages.pledged, total, oblique), { title, amount: text });
}

/** The line below a sum of amounts: how many have pledged, and out of how many. */
export function people(reader: Reader, pledge: Pledge, total: number, share: Fact | undefined): Fact {
  const said = doers(reader, pledge, total);
  const text = join(reader.messages.between.of, said.text, share && isolate(reader, share.text));
  return share ? { ...share, lang: said.lang, text } : fact(reader, said, pledge.count.citations);
}

/**
 * "at least 26 nations have signed": the story's own clause with the number in it, or the number and the noun. All of it is
 * in the language of the clause.
 */
function doers(asked: Reader, { says, unit: forms, count }: Pledge, total: number): Phrase {
  const { qualifier } = count;
  if (!says) return countedText(asked, { qualifier, value: total }, forms);
  const reader = readerAround(asked, unit(asked, says, total));
  const clause = unit(reader, says, total, qualifier === 'about');
  const exactness = reader.messages.amount[qualifier];
  const qualified = (text: string) => fill(reader, exactness, { text });
  const digits = number(reader, total);
  // A qualifier that precedes the number is put into the clause. One that follows would separate the number and its noun, so
  // it comes after the clause.
  const text = exactness.startsWith('{')
    ? qualified(clause.text.replace(COUNT, digits))
    : clause.text.replace(COUNT, () => qualified(digits));
  return { lang: languageFor(asked, reader), text };
}
