import type { Party, Text } from '../../story/types.js';
import { primary, type Reader } from '../language/reader.js';
import type { Phrase } from '../views.js';

/** Letters that Unicode does not take apart into a letter and its mark. */
const whole: Readonly<Record<string, string>> = {
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

/** A text as it is searched in: small letters of the reader's language, without their marks. */
export function fold({ language }: Reader, text: string): string {
  // Most names are plain ASCII, and need none of what takes ten times as long.
  if (!/[^ -~\n]/.test(text)) return text.toLowerCase();
  return text
    .toLocaleLowerCase(primary(language))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœı]/g, (letter) => whole[letter]!);
}

/** A side as it is searched in: its name as shown, its labels in other languages, its code. */
export const keyOf = (reader: Reader, shown: Phrase, { name, code = '' }: Party): string =>
  fold(reader, [shown.text, ...labels(name), code].join('\n'));

const labels = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
