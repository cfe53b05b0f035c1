import { segments, type Segment } from '../language/segments.js';
import type { Run } from '../views.js';

/** Longer pairs are left unmarked: comparing takes time by the product of their lengths. */
const MOST_PAIRS = 1_000_000;

/**
 * Two wordings of the same words, in runs that tell what only one of them has. Words are compared, and not capitals or
 * punctuation, which follow each publisher's own style. Joined, the runs are the text as it was.
 */
export function differences(a: string, b: string): readonly [a: readonly Run[], b: readonly Run[]] {
  const [left, right] = [segments(a), segments(b)];
  const [mine, theirs] = [wordsOf(left), wordsOf(right)];
  const shared = common(mine, theirs);
  const runs = (all: readonly Segment[], kept: ReadonlySet<number>) => {
    const last = all.findLastIndex(({ isWord }) => isWord);
    let word = 0;
    const made: Run[] = [];
    all.forEach(({ segment, isWord }, i) => {
      const before = made.at(-1);
      // What stands between two words that are its own belongs to the run.
      const own = isWord ? !kept.has(word++) : !!before?.own && i < last && !kept.has(word);
      if (before?.own === own) made[made.length - 1] = { text: before.text + segment, own };
      else made.push({ text: segment, own });
    });
    return made;
  };
  return [runs(left, shared[0]), runs(right, shared[1])];
}

const wordsOf = (all: readonly Segment[]): string[] =>
  all.flatMap(({ segment, isWord }) => (isWord ? segment.normalize().toLowerCase() : []));

/** Which words are in the longest sequence that both have. */
function common(a: readonly string[], b: readonly string[]): readonly [Set<number>, Set<number>] {
  const kept = [new Set<number>(), new Set<number>()] as const;
  const width = b.length + 1;
  if (a.length * width > MOST_PAIRS) return [new Set(a.keys()), new Set(b.keys())];
  // How many words the rest of a and the rest of b have in common, from each pair of places.
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
