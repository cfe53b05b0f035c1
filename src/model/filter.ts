import type { Text } from '../story/types.js';
import { primary, type Reader } from './reader.js';
import type { Entry } from './stance-row.js';

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

/** Folding at each key costs twenty times what the search does. */
const keys = new WeakMap<Entry, string>();

/**
 * All that a side can be found by: its name as shown, its labels in other languages, its code. It is kept, and made along
 * with the entry's row, so that the first key of a search need not make those of thousands.
 */
export function keyOf(reader: Reader, entry: Entry): string {
  let key = keys.get(entry);
  if (key === undefined) {
    const { name, code = '' } = entry.party;
    key = fold(reader, [entry.name.text, ...labels(name), code].join('\n'));
    keys.set(entry, key);
  }
  return key;
}

const labels = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** The entries of these categories, where any are named, whose names have every word of the search. */
export function matching(
  reader: Reader,
  entries: readonly Entry[],
  categories: ReadonlySet<string>,
  search: string,
): readonly Entry[] {
  const words = fold(reader, search).split(/\s+/).filter(Boolean);
  if (!categories.size && !words.length) return entries;
  return entries.filter(
    (entry) =>
      (!categories.size || categories.has(entry.category.id)) &&
      words.every((word) => keyOf(reader, entry).includes(word)),
  );
}
