import type { Party, Text } from '../../story/types.js';
import { primary, type Reader } from '../language/reader.js';
import { attributesOf } from './attributes.js';
import type { Phrase } from '../views.js';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const baseLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Apostrophes and the characters that people type for them, in ASCII and beyond. */
const apostrophes = /['`´‘’‛ʹʻʼʽʾʿˈ′＇]/g;

/**
 * Folds a text for searching: lower case in the reader's language, without marks on letters and without apostrophes,
 * and with a space for each hyphen or dash. Names and search words are folded alike.
 */
export function fold({ language }: Reader, text: string): string {
  // Most names are plain ASCII. The other steps would take ten times as long and change nothing in them.
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase().replace(/['`]/g, '').replaceAll('-', ' ');
  return (
    text
      .toLocaleLowerCase(primary(language))
      // Before the normalization, which turns an acute accent that stands alone into a space.
      .replace(apostrophes, '')
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      // Characters that separate words: spaces, hyphens, dashes, the minus sign.
      .replace(/[\s\p{Pd}\u2212]/gu, ' ')
      .replace(/[łøđðþßæœı]/g, (letter) => baseLetters[letter]!)
  );
}

/** Whether a word is in a script that writes no spaces between words. */
const isUnspaced = (word: string) =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(word);

/** The words of a folded text. */
export const wordsIn = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * The words that a party is searched in, each after a space: its name as shown, its labels in other languages, its
 * code, and its attributes. A name with an apostrophe is found as one word and as two, and an Arabic name with and without its article.
 */
export function searchKeyOf(reader: Reader, shown: Phrase, party: Party): string {
  const { name, sortName = '', code = '', attributes } = party;
  const values = attributes ? attributesOf(reader, party).map(({ value }) => value.text) : [];
  const text = [shown.text, ...labels(name), ...labels(sortName), code, ...values].join('\n');
  const apart = text.replace(apostrophes, ' ');
  const words = wordsIn(fold(reader, apart === text ? text : `${text}\n${apart}`));
  return words.map((word) => (/^ال./.test(word) ? ` ${word} ${word.slice(2)}` : ` ${word}`)).join('');
}

/** The text to look for in a search key, to match a word by its beginning. Scripts without spaces match anywhere. */
export const startOf = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

const labels = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
