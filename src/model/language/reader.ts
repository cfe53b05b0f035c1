import { languageTag, lookUp, messagesFor } from './lookup.js';
import type { Messages } from './messages.js';
import type { Phrase } from '../views.js';
import type { Story, Text } from '../../story/types.js';

/** A language that the interface speaks. Functions that only format take it as their first parameter. */
export interface Locale {
  /** BCP 47. Dates, numbers and names of countries are formatted in it. */
  readonly language: string;
  readonly messages: Messages;
}

/** A story and the language that it is read in. Functions that read the story take it as their first parameter. */
export interface Reader extends Locale {
  readonly story: Story;
  /** The language that the page asked for, BCP 47: it selects among the texts of the story. */
  readonly asked: string;
  /** The number of each source in the view that is being made, by the id of the source, in the order of citation. */
  readonly numbers: Map<string, number>;
}

/** The language alone, without script and region, in lower case. */
export const primary = (language: string) => language.split('-')[0]!.toLowerCase();

/** The locale for a language tag: of the nearest language that the interface speaks, else English. */
export function localeOf(given: string): Locale {
  const language = languageTag(given);
  const messages = messagesFor(language);
  // Words and dates are in one language: a German date in an English sentence helps nobody.
  return {
    language: primary(language) === primary(messages.language) ? language : messages.language,
    messages,
  };
}

/**
 * The reader of a story.
 *
 * @param language BCP 47; empty for the story's own
 */
export function readerOf(story: Story, language: string): Reader {
  const asked = languageTag(language || story.language);
  return { story, asked, ...localeOf(asked), numbers: new Map() };
}

/**
 * The reader for a sentence around a text of the story. If the text is in another language, and the interface speaks it, the
 * whole sentence is in that language: "out of 30 members", not "insgesamt 30 members".
 */
export function readerAround(reader: Reader, { lang }: Phrase): Reader {
  const locale = lang && localeOf(lang);
  return locale && primary(locale.language) === primary(lang) ? { ...reader, ...locale } : reader;
}

/** The language of a text that one reader made for another: not set if both have the same. */
export const languageFor = (reader: Reader, made: Reader): string | undefined =>
  made.language === reader.language ? undefined : made.language;

/** The direction that a language is written in, by its script or its usual script. */
export const direction = (language: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b|-(Arab|Hebr|Thaa)\b/i.test(language) ? 'rtl' : 'ltr';

/** Overrides, embeddings and isolates. A story's text may leave one open, which would reorder the text after it. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** A string with its language, unless that is the reader's. Bidi controls are removed. */
export function phrase(reader: Reader, given: string, language: string): Phrase {
  const text = given.replace(bidiControls, '');
  const isReaders = language === reader.language || primary(language) === primary(reader.language);
  return isReaders ? { text } : { text, lang: language };
}

const choices = new WeakMap<object, { readonly reader: Reader; readonly language: string }>();

/**
 * Selects a language of a map from language to text: the nearest to the reader's, else the story's, else the first.
 * The choice is kept, because many facts may cite a source whose title is in many languages.
 */
export function choose(reader: Reader, texts: Readonly<Record<string, unknown>>): string {
  const last = choices.get(texts);
  if (last?.reader === reader) return last.language;
  const language = chosen(reader, Object.keys(texts));
  choices.set(texts, { reader, language });
  return language;
}

const chosen = ({ story, asked }: Reader, languages: readonly string[]): string =>
  lookUp(asked, (wanted) => languages.find((tag) => tag.toLowerCase() === wanted)) ??
  languages.find((tag) => primary(tag) === primary(asked)) ??
  languages.find((tag) => primary(tag) === primary(story.language)) ??
  languages[0]!;

/** A text of the story: in the reader's language, else in the story's, else in the first that the text has. */
export function pick(reader: Reader, text: Text): Phrase {
  if (typeof text === 'string') return phrase(reader, text, reader.story.language);
  const language = choose(reader, text);
  return phrase(reader, text[language]!, language);
}

/** The same for an optional text. */
export const pickAny = (reader: Reader, text: Text | undefined): Phrase | undefined =>
  text === undefined ? undefined : pick(reader, text);

/**
 * A string as a part of a sentence. A string that runs against the sentence's direction is wrapped in isolates (Unicode
 * UAX #9, FSI and PDI), so that a name in Arabic does not reorder the English around it. Other strings, and those whose
 * parts are isolated already, stay as they are, because a reader who copies the text would copy the isolates too.
 */
export function isolate({ language }: Locale, text: string): string {
  const bare = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  // Letters set the direction of a line. Digits and punctuation take the direction of the text around them.
  const against =
    direction(language) === 'rtl'
      ? /[^\P{L}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u
      : /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
  return against.test(bare) ? `\u2068${text}\u2069` : text;
}

/** Replaces each `{name}` in a message with its value, isolated if it runs against the sentence. */
export const fill = (locale: Locale, message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => isolate(locale, values[name] ?? ''));
