/** `npm run generate` writes this file from `schema.json`. */

/** A source, and the place in it that supports the fact. A list of citations has at most 100 entries. */
export interface Citation {
  /** The id of one of the story's sources. */
  source: string;
  /** The number of the paragraph in the source, counted from 1. */
  paragraph?: number | undefined;
  /** A few words of the source, letter for letter, at most 300 characters. The link to the source leads to them. */
  passage?: string | undefined;
}

/** Fields that the rows of a question or a pledge have in common. A field of a row wins over the same field here. A default of a question or a pledge wins over one of the story. */
export interface Defaults {
  /** The date of each row that has no date and rests on no quote. */
  asOf?: PartialDate | undefined;
  /** The speaker of each stance that names no speaker and rests on no quote. */
  speaker?: string | undefined;
  /** The source of each row that has no citations and no quote. */
  citations?: Citation[] | undefined;
  /** For each silence that names none: the sources searched. */
  searched?: string[] | undefined;
}

/** The measure of amounts: a currency by its code of ISO 4217, "EUR", or a unit of goods by the forms of its noun, as in `unit`. */
export type Measure = string | PluralText;

/** A date with its precision. An unknown date is shown as unknown. */
export interface PartialDate {
  precision: 'day' | 'month' | 'year' | 'before' | 'around' | 'unknown';
  /** YYYY-MM-DD, YYYY-MM or YYYY, as the precision says. An unknown date has none. */
  date?: string | undefined;
  /** The source of the date, if another source gives it. */
  citations?: Citation[] | undefined;
}

/** The forms of a noun, by CLDR plural category. */
export interface PluralForms {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  other: string;
}

/** A map from at most 100 languages (BCP 47) to the forms of a noun. */
export type PluralText = { [key: string]: PluralForms };

/** One string in the language of the story, or a map from at most 100 languages (BCP 47) to strings. Each string has at most 5,000 characters. */
export type Text = string | { [key: string]: string };
