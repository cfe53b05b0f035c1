import { lookUp, messagesFor } from './lookup.js';
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
}

export const primary = (language: string) => language.split('-')[0]!.toLowerCase();

/** The locale for a language tag: of the nearest language that the interface speaks, else English. */
export function localeOf(language: string): Locale {
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
  const asked = language || story.language;
  return { story, asked, ...localeOf(asked) };
}

export const direction = (language: string): 'ltr' | 'rtl' =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b|-(Arab|Hebr|Thaa)\b/i.test(language) ? 'rtl' : 'ltr';

/** Overrides, embeddings and isolates: left open, they would turn around what follows them on the page. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** The string in this language, where that is not what the reader is reading in anyway. */
export function phrase(reader: Reader, given: string, language: string): Phrase {
  const text = given.replace(bidiControls, '');
  const isReaders = language === reader.language || primary(language) === primary(reader.language);
  return isReaders ? { text } : { text, lang: language };
}

/** Which language of a map to read: the nearest to the reader's, else the story's, else the first that it has. */
export function choose({ story, asked }: Reader, texts: Readonly<Record<string, unknown>>): string {
  const languages = Object.keys(texts);
  return (
    lookUp(asked, (wanted) => languages.find((tag) => tag.toLowerCase() === wanted)) ??
    languages.find((tag) => primary(tag) === primary(asked)) ??
    languages.find((tag) => primary(tag) === primary(story.language)) ??
    languages[0]!
  );
}

/** A text of the story: in the reader's language, else in the story's, else in the first that it has. */
export function pick(reader: Reader, text: Text): Phrase {
  if (typeof text === 'string') return phrase(reader, text, reader.story.language);
  const language = choose(reader, text);
  return phrase(reader, text[language]!, language);
}

/** The same, or nothing of nothing. */
export const pickAny = (reader: Reader, text: Text | undefined): Phrase | undefined =>
  text === undefined ? undefined : pick(reader, text);

/** Characters that make a line run one way or the other; digits and punctuation follow what is around them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
const leftToRight = /[^\P{L}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;

/**
 * A string as a part of a sentence. One that runs against the sentence's direction is isolated (Unicode UAX #9, FSI and
 * PDI), so that a name in Arabic does not reorder the English around it; others, and those that are isolated within, are
 * left as they are, because the isolates would be copied with the text.
 */
export function isolate({ language }: Locale, text: string): string {
  const bare = text.replace(/\u2068.*?\u2069/gs, '');
  const against = direction(language) === 'rtl' ? leftToRight : rightToLeft;
  return against.test(bare) ? `\u2068${text}\u2069` : text;
}

/** Puts values into a message. */
export const fill = (locale: Locale, message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (_, name: string) => isolate(locale, values[name] ?? ''));
