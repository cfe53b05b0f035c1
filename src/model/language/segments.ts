/** A piece of a text: a word, or what stands between two. */
export interface Segment extends Pick<Intl.SegmentData, 'segment' | 'index'> {
  /** Numbers too: to WebKit they are not like words. */
  readonly isWord: boolean;
}

/** Scripts whose words have nothing between them: they are found by a dictionary, which takes a page 15 ms to load. */
const unspaced = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Said by what no word has, and once: each such class takes a browser half a millisecond to prepare. */
const betweenWords = /([\s\p{P}\p{S}]+)/u;
/** What may stand within a word or a number, alone. */
const within = ["'", '’', '.', ','];

/** A text cut between its words. How words are cut goes by script, so no language is needed. */
export const segments = (text: string): Segment[] =>
  unspaced.test(text)
    ? Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text), (data) => ({
        ...data,
        isWord: /[\p{L}\p{N}]/u.test(data.segment),
      }))
    : spaced(text);

function spaced(text: string): Segment[] {
  // Words are at the even places, and what stands between them at the others.
  const parts = text.split(betweenWords);
  for (let i = 1; i < parts.length; i += 2) {
    const around = parts.slice(i - 1, i + 2);
    if (within.includes(parts[i]!) && around.every(Boolean)) parts.splice(i - 1, 3, '', '', around.join(''));
  }
  let end = 0;
  return parts.flatMap((segment, i) => {
    const index = end;
    end += segment.length;
    return segment ? { segment, index, isWord: i % 2 === 0 } : [];
  });
}
