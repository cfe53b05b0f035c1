/** A part of a text: a word, or the spaces and punctuation between two words. */
export interface Segment extends Pick<Intl.SegmentData, 'segment' | 'index'> {
  /**
   * Whether the part is a word or a number. The specification leaves to the browser what `isWordLike` means, and in WebKit it
   * is false for numbers: https://tc39.es/ecma402/#sec-createsegmentdataobject
   */
  readonly isWord: boolean;
}

/** Scripts without spaces between words. `Intl.Segmenter` finds their words by a dictionary, which takes 15 ms to load. */
const hasUnspaced = (text: string) =>
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(text);
/** The separators that may stand alone within a word or a number: "Lamp’s", "1,000". */
const within = ["'", '’', '.', ','];

/** Splits a text into words and separators. Takes time in proportion to the text. Words depend on script, not language. */
export const segments = (text: string): Segment[] =>
  hasUnspaced(text)
    ? Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text), (data) => ({
        ...data,
        isWord: /[\p{L}\p{N}]/u.test(data.segment),
      }))
    : spaced(text);

function spaced(text: string): Segment[] {
  // Words are at the even places, and the separators at the odd ones. One pattern splits at all of them, since a browser
  // needs half a millisecond to compile each such class.
  const parts = text.split(/([\s\p{P}\p{S}]+)/u);
  const made: Segment[] = [];
  let start = 0;
  let end = parts[0]!.length;
  const add = (isWord: boolean) => {
    if (end > start) made.push({ segment: text.slice(start, end), index: start, isWord });
    start = end;
  };
  for (let i = 1; i < parts.length; i += 2) {
    const [separator, next] = [parts[i]!, parts[i + 1]!];
    const isWithin = end > start && next !== '' && within.includes(separator);
    if (!isWithin) {
      add(true);
      end += separator.length;
      add(false);
    } else end += separator.length;
    end += next.length;
  }
  add(true);
  return made;
}
