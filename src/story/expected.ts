/** The descriptions of valid values. In an error message they follow the word "expected". */
export const expected = {
  id: 'an id of lower-case letters, digits and single hyphens, at most 100 characters',
  day: 'a date as YYYY-MM-DD',
  date: 'a date as YYYY-MM-DD, YYYY-MM or YYYY',
  url: 'an address that starts with http:// or https://, at most 2000 characters',
  language: 'a BCP 47 language tag, such as en or uk',
  country: 'two capital letters of ISO 3166-1',
  item: 'a list and an id, such as quotes/ID',
  words: 'a text of 1 to 5000 characters, not only spaces',
  passage: 'a text of 1 to 300 characters, not only spaces',
  text: 'a text, or a map from at most 100 languages to text',
  plural: 'a map from at most 100 languages to plural forms, each with "other"',
  attributes: 'a map from at most 100 ids of attributes to texts',
  currency: 'three capital letters of ISO 4217',
  amount: 'a number from 0 to 1e15, without a unit',
  count: 'a whole number, 0 or more',
  positive: 'a whole number, 1 or more',
  percent: 'a whole number from 0 to 100',
  flag: 'true or false',
  schema: 'the number 1',
  object: 'an object',
  list: 'a list',
  some: 'a list of at least one',
} as const;

/** The most entries of a list whose own maximum is not given, and the most languages of a text. */
export const MAX_ENTRIES = 100;
export const atMost = (max: number) => `a list of at most ${max}`;
