import type { Count, PluralText } from '../../story/types.js';
import { number, unit } from './format.js';
import { fill, isolate, languageFor, readerAround, type Locale, type Reader } from './reader.js';
import type { Fact, Phrase, SourcesView } from '../views.js';

/** A mark that ends a sentence, and the quotation marks and isolates that may close after it. */
const ending = /[.!?…؟。]["'“”„»«’‘」\u202F\u2069]*$/;

/** The text with a full stop, unless it ends with a mark of its own. */
export const stop = (text: string): string => (ending.test(text) ? text : `${text}.`);

/** The text with a capital at its start: "around 4 September" becomes "Around 4 September". */
export const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

/** A sentence as a part of another one: without the capital and the full stop. */
export const inSentence = (text: string): string =>
  text.replace(/^./u, (letter) => letter.toLowerCase()).replace(/\.$/, '');

/** A label and its text: "Italy: Opposed". A question needs no colon: "Will it join? Opposed". */
export const labelled = (locale: Locale, label: string, text: string): string =>
  isolate(locale, label) +
  (/[?؟]$/.test(label) ? ' ' : locale.messages.between.colon) +
  isolate(locale, text);

/** The label of the button that shows all entries of a list. Not set if all are shown. */
export const showAll = (locale: Locale, shown: number, all: number): string | undefined =>
  shown < all ? fill(locale, locale.messages.showAll, { count: number(locale, all) }) : undefined;

/** Joins the parts that are not empty. */
export const join = (between: string, ...parts: readonly (string | false | 0 | undefined)[]): string =>
  parts.filter(Boolean).join(between);

/**
 * "about 30 nations". The number is left out if the noun says it: Arabic has a dual.
 *
 * @param oblique whether the words around it take the genitive, as those for "about" do
 */
export function counted(
  reader: Reader,
  { qualifier, value }: Pick<Count, 'qualifier' | 'value'>,
  forms: PluralText,
  oblique = qualifier === 'about',
): string {
  const { messages } = reader;
  const noun = unit(reader, forms, value, oblique);
  const isSaid = !noun.lang && messages.nounAlone?.(value);
  return fill(reader, messages.amount[qualifier], {
    text: join(' ', !isSaid && number(reader, value), noun.text),
  });
}

/** The same as a text of its own, in the language of the noun. */
export function countedText(
  reader: Reader,
  count: Pick<Count, 'qualifier' | 'value'>,
  forms: PluralText,
): Phrase {
  const teller = readerAround(reader, unit(reader, forms, count.value));
  return { lang: languageFor(reader, teller), text: counted(teller, count, forms) };
}

/** The cited places as plain text, each once. */
export const places = ({ messages }: Locale, items: SourcesView['items']): string =>
  [...new Set(items.map(({ text }) => text))].join(messages.between.semicolon);

/** A fact as plain text: what it says, whose account it is, and its sources. */
export const cited = (locale: Locale, { text, by, sources }: Fact): string =>
  join(
    ' ',
    isolate(locale, text),
    `(${join(locale.messages.between.semicolon, by, places(locale, sources.items))})`,
  );
