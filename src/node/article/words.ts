/** The words of a text, with their places. One pass over the text, because sources are long. */

/** A letter of a script without spaces is a word of its own: no dictionary is needed to compare two texts. */
const unspaced = ['Hani', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((name) => `\\p{sc=${name}}`)
  .join('');
const word = new RegExp(
  `[${unspaced}]\\p{M}*|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:'[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*`,
  'gu',
);

export interface Words {
  readonly words: readonly string[];
  /** The position of the start of each word in the text, and in `ends` of its end. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // Each replacement is as long as what it replaces, so the places stay.
  const plain = text.replace(/[’ʼ]/g, "'");
  word.lastIndex = 0;
  for (let found = word.exec(plain); found; found = word.exec(plain)) {
    words.push(found[0].toLowerCase());
    starts.push(found.index);
    ends.push(word.lastIndex);
  }
  return { words, starts, ends };
}
