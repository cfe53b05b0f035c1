/** Breaks a text into lines of a width, and shortens a text that has too many. */

/** The width of a text in ems. */
export type Measure = (text: string) => number;

/** The gap between two words in ems, with the space that letters leave at their sides. */
const GAP = 0.3;
/** A closing quotation mark stays when the words before it are cut. */
const CLOSING = /[”»“"’›]+$/;

/**
 * The lines of a text. If there are more than `most`, the last one ends with an ellipsis after a word.
 *
 * @param width in ems
 */
export function linesOf(text: string, width: number, most: number, measure: Measure): string[] {
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => piecesOf(word, width, measure));
  const lines: string[][] = [];
  let filled = Infinity;
  for (const word of words) {
    const length = measure(word);
    if (filled + GAP + length > width) {
      lines.push([word]);
      filled = length;
    } else {
      lines.at(-1)!.push(word);
      filled += GAP + length;
    }
  }
  if (lines.length <= most) return lines.map((line) => line.join(' '));
  const kept = lines.slice(0, most);
  const end = `…${CLOSING.exec(text)?.[0] ?? ''}`;
  const last = kept.at(-1)!;
  const shortened = () => last.join(' ').replace(/[\s.,;:–—-]+$/, '') + end;
  while (last.length > 1 && measure(shortened()) > width) last.pop();
  return [...kept.slice(0, -1).map((line) => line.join(' ')), shortened()];
}

/** The parts of a word that is wider than a line, such as an address. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    if (last !== undefined && measure(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
