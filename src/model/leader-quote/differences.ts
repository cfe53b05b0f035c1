import { segments, type Segment } from '../language/segments.js';
import type { Run } from '../views.js';

/**
 * The most pairs of words that are compared for one quote, in all its wordings: comparing two texts takes time by the
 * product of their lengths. Two texts of 990 words each are within it. Wordings beyond it are shown without marks.
 */
const MOST_PAIRS = 1_000_000;

/** A wording and another one, in runs that tell the words that only one of them has. */
export type Compared = readonly [a: readonly Run[], b: readonly Run[]];

/**
 * Returns a function that compares a text with other wordings of it. The function compares words, not capitals or
 * punctuation, which follow each publisher's style. Joined, the runs are the texts as they were.
 *
 * @returns the runs of both texts, or `undefined` if the comparisons so far have used up the limit for one quote
 */
export function comparing(a: string): (b: string) => Compared | undefined {
  let left = MOST_PAIRS;
  let mine: Wording | undefined;
  return (b) => {
    mine ??= wordingOf(a);
    // Each pair takes at least one step, and shows the text again.
    const theirs = left > mine.words.length ? wordingOf(b) : undefined;
    left -= (mine.words.length + 1) * ((theirs?.words.length ?? 0) + 1);
    if (!theirs || left < 0) return undefined;
    const shared = common(mine.words, theirs.words);
    return [runs(mine.all, shared[0]), runs(theirs.all, shared[1])];
  };
}

interface Wording {
  readonly all: readonly Segment[];
  readonly words: readonly string[];
}

function wordingOf(text: string): Wording {
  const all = segments(text);
  return {
    all,
    words: all.flatMap(({ segment, isWord }) => (isWord ? segment.normalize().toLowerCase() : [])),
  };
}

/** @param kept the places of the words that both texts have */
function runs(all: readonly Segment[], kept: ReadonlySet<number>): readonly Run[] {
  const last = all.findLastIndex(({ isWord }) => isWord);
  let word = 0;
  const made: Run[] = [];
  all.forEach(({ segment, isWord }, i) => {
    const before = made.at(-1);
    // A separator between two words of a run belongs to the run.
    const own = isWord ? !kept.has(word++) : !!before?.own && i < last && !kept.has(word);
    if (before?.own === own) made[made.length - 1] = { text: before.text + segment, own };
    else made.push({ text: segment, own });
  });
  return made;
}

/** The places, in each list, of the words of the longest sequence that both lists have. */
function common(left: readonly string[], right: readonly string[]): readonly [Set<number>, Set<number>] {
  const ids = new Map<string, number>();
  const idOf = (word: string) => ids.get(word) ?? ids.set(word, ids.size).size - 1;
  // Numbers compare faster than strings.
  const [a, b] = [left.map(idOf), right.map(idOf)];
  const kept = [new Set<number>(), new Set<number>()] as const;
  const width = b.length + 1;
  // For each pair of places: how many words the rest of a and the rest of b have in common.
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      kept[0].add(i++);
      kept[1].add(j++);
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return kept;
}
