import { primary } from './reader.js';

/**
 * Quotation marks by the language of the quoted text (CLDR, `delimiters`): `quotes: auto` differs between engines and
 * is missing from copied text. Languages that are not listed have the English ones.
 */
const marks: Readonly<Record<string, string>> = {
  '„“': 'bg cs de et hr is ka lb lt mk sk sl',
  '„”': 'bs hu pl ro sr',
  '«»': 'be ca el fa hy it kk nb nn no ru uk',
  '«\u202F\u202F»': 'fr',
  '””': 'fi he sv',
  '”“': 'ar ur',
  '「」': 'ja yue',
};

/** The words in the quotation marks of their language. */
export function quoted(words: string, language: string): string {
  const pair = Object.keys(marks).find((each) => marks[each]!.split(' ').includes(primary(language))) ?? '“”';
  const half = pair.length / 2;
  return pair.slice(0, half) + words + pair.slice(half);
}
