import type { Count, PluralText } from '../../story/types.js';
import { number, unit } from './format.js';
import { isolate, type Locale, type Reader } from './reader.js';
import type { Fact, SourcesView } from '../views.js';

/** The same as a sentence: with a full stop, where it has no mark of its own. */
export const stop = (text: string): string => (/[.!?…؟。]$/.test(text) ? text : `${text}.`);

/** What is there of it, in a row. */
export const join = (between: string, ...parts: readonly (string | false | 0 | undefined)[]): string =>
  parts.filter(Boolean).join(between);

/** "about 30 nations". */
export const counted = (reader: Reader, { qualifier, value }: Count, forms: PluralText): string =>
  join(' ', reader.messages.qualifier[qualifier], number(reader, value), unit(reader, forms, value).text);

/** The places in the sources as plain text, each once. */
export const places = ({ messages }: Locale, items: SourcesView['items']): string =>
  [...new Set(items.map(({ text }) => text))].join(messages.between.semicolon);

/** A fact as plain text: what it says, whose account it is, and its sources. */
export const cited = (locale: Locale, { text, by, sources }: Fact): string =>
  join(
    ' ',
    isolate(locale, text),
    `(${join(locale.messages.between.semicolon, by, places(locale, sources.items))})`,
  );
