/** Formats numbers, plurals and dates by `Intl`. Formatters are made on first use and kept: the first costs 30 ms. */
import { choose, fill, phrase, primary, type Locale, type Reader } from './reader.js';
import type { PartialDate, PluralText } from '../../story/types.js';
import type { PluralCategory } from './messages.js';
import type { Phrase } from '../views.js';

const cache = new Map<string, unknown>();
function cached<T>(kind: string, locale: Locale, make: (language: string) => T): T {
  // International English writes "4 September 2025". A page in American English says en-US.
  const language = locale.language === 'en' ? 'en-001' : locale.language;
  const key = `${kind} ${language}`;
  if (!cache.has(key)) cache.set(key, made(make, language));
  return cache.get(key) as T;
}

function made<T>(make: (language: string) => T, language: string): T {
  try {
    return make(language);
  } catch {
    // `Intl` throws for a tag that is not well-formed, such as en-a. A page or a story may contain one.
    return make('en-001');
  }
}

const isEnglish = ({ language }: Locale) => primary(language) === 'en';
/** Whether thousands are separated by commas. In other countries English has spaces, or none up to 9999, or lakhs. */
const usesCommas = ({ language }: Locale) => /^en(-(001|GB|US))?$/.test(language);

const numbers = (locale: Locale, kind: string, options?: Intl.NumberFormatOptions) =>
  cached(kind, locale, (language) => new Intl.NumberFormat(language, options));

/** A number. English is formatted without `Intl` where possible: the first `Intl.NumberFormat` of a page costs 10 ms. */
export const number = (locale: Locale, value: number): string =>
  Number.isSafeInteger(value) && value >= 0 && (value < 1000 ? isEnglish(locale) : usesCommas(locale))
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : numbers(locale, 'number').format(value);

/**
 * An amount of money: "€575,000", "€0.30", "€1.234 billion". From a million on it has four digits and a word. The digits
 * after them are cut off, because a sum that follows "at least" must not be too high.
 *
 * @param exact writes all digits if four don't say it all
 */
export function money(locale: Locale, currency: string, value: number, exact = false): string {
  const whole = numbers(locale, currency, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const mended = (text: string) => unbroken(locale.messages.mendMoney?.(text) ?? text);
  if (value < 1e6 || (exact && Number(value.toPrecision(4)) !== value)) return mended(whole.format(value));
  const short = numbers(locale, 'short', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
    roundingMode: 'trunc',
  });
  // Beside a currency `Intl` only abbreviates ("€1.2B"), so the number and its word take the place of the digit of "€0".
  return mended(whole.format(0).replace(/\p{Nd}/u, short.format(value)));
}

/** A share of a hundred: "40%". */
export const percent = (locale: Locale, value: number): string =>
  cached('percent', locale, (language) => new Intl.NumberFormat(language, { style: 'percent' })).format(
    value / 100,
  );

/** The plural category of a number. English needs no `Intl.PluralRules`, the first of which costs a page 2 ms. */
const category = (locale: Locale, value: number): PluralCategory =>
  isEnglish(locale)
    ? value === 1
      ? 'one'
      : 'other'
    : cached('plural', locale, (language) => new Intl.PluralRules(language)).select(value);

/**
 * The form of a message or a noun for a number.
 *
 * @param oblique whether the words around it take the genitive
 */
export const plural = (
  locale: Locale,
  forms: { readonly other: string },
  value: number,
  oblique = false,
): string => {
  const own = category(locale, value);
  const wanted = (oblique && locale.messages.oblique?.(own)) || own;
  return (forms as Readonly<Record<string, string | undefined>>)[wanted] ?? forms.other;
};

/** The form of a noun for a number: in the reader's language, else the story's, else the first. */
export function unit(reader: Reader, forms: PluralText, value: number, oblique?: boolean): Phrase {
  const language = choose(reader, forms);
  const isReaders = primary(language) === primary(reader.language);
  const form = plural({ ...reader, language }, forms[language]!, value, oblique && isReaders);
  return phrase(reader, form, language);
}

/**
 * A country's name by its code, ISO 3166-1 alpha-2. `Intl` maps retired codes to the states of today, such as SU to Russia. These codes, and ZZ for an unknown country, have no name here.
 */
export const region = (locale: Locale, code: string): string | undefined =>
  code === 'ZZ' || new Intl.Locale(`und-${code}`).region !== code
    ? undefined
    : cached('region', locale, (tag) => new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })).of(
        code,
      );

/** Sorts items by name, in the order of the language. */
export function byText<T>(locale: Locale, items: readonly T[], textOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, text: textOf(item), key: textOf(item).toLowerCase() }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  // Names of plain letters are in English order now. For others a collator sorts again. The first collator of a page costs
  // 10 ms and each comparison a microsecond, but an array that is nearly in order takes few comparisons.
  if (primary(locale.language) !== 'en' || keyed.some(({ text }) => /[^A-Za-z ]/.test(text))) {
    const { compare } = cached('collator', locale, (tag) => new Intl.Collator(tag, { numeric: true }));
    keyed.sort((a, b) => compare(a.text, b.text));
  }
  return keyed.map(({ item }) => item);
}

/** The precision of an ISO 8601 date, by its length. */
const grains: Readonly<Record<number, 'day' | 'month' | 'year'>> = { 10: 'day', 7: 'month', 4: 'year' };
const fields: Readonly<Record<'day' | 'month' | 'year', Intl.DateTimeFormatOptions>> = {
  // `dateStyle` would give the same, but costs half as much again on first use.
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

/** Corrects a date by the rules of the language. */
const mended = ({ messages }: Locale, text: string) => messages.mend?.(text) ?? text;

/** A date with no-break spaces, so that no line ends between its day, month and year. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00A0');

/** An ISO 8601 day, month or year in words. It never passes through a time zone, which could change the day. */
export function day(locale: Locale, iso: string): string {
  const [year, month, ofMonth] = iso.split('-').map(Number) as [number, number?, number?];
  const written = locale.messages.written?.(locale.language, year, month, ofMonth);
  if (written) return unbroken(written);
  const grain = grains[iso.length] ?? 'day';
  const options = { ...fields[grain], timeZone: 'UTC' };
  const format = cached(`date ${grain}`, locale, (language) => new Intl.DateTimeFormat(language, options));
  return unbroken(mended(locale, format.format(Date.parse(iso))));
}

/** Fills a message with a date and other values. */
export const dated = (
  locale: Locale,
  message: string,
  iso: string,
  values: Readonly<Record<string, string>> = {},
): string => mended(locale, fill(locale, message, { date: day(locale, iso), ...values }));

/** A date with its precision, in words: "before 4 September 2025". */
export function date(locale: Locale, { precision, date }: PartialDate): string {
  const { messages } = locale;
  if (!date) return messages.date.unknown;
  if (precision !== 'before' && precision !== 'around') return day(locale, date);
  const grain = grains[date.length] ?? 'day';
  // `Intl` has the genitive of a month only after a day, so the first day is written and the "1" removed.
  const genitive = grain === 'month' && messages.oblique && day(locale, `${date}-01`).replace(/^1\s/, '');
  return dated(locale, messages.date[precision][grain], date, genitive ? { date: genitive } : {});
}
