/** Drafts the entries of `changes` that are missing between two versions. */
import type { Change } from '../../story/types.js';
import type { ItemChange, StoryDiff } from './diff.js';

export interface Drafting {
  /** The version that the entries come with. */
  readonly version: number;
  /** The day of the entries, YYYY-MM-DD. */
  readonly date: string;
  /** Whether an item was wrong before. All other changes are updates: the world has changed. */
  readonly isCorrection: (item: string) => boolean;
  /** The reason, in one sentence for readers. Without one, the note is the name of the item, in the story's language. */
  readonly note?: string | undefined;
}

/** Stands for a fact that one of the versions lacks. A correction always shows both texts. */
const NONE = '–';

function draftOf(
  { change, item, name, facts }: ItemChange,
  { version, date, isCorrection, note = name }: Drafting,
): Change {
  // A retraction does not repeat what it takes back.
  if (change === 'removed') return { type: 'retraction', version, date, item, note };
  const type = isCorrection(item) ? 'correction' : 'update';
  const text = (side: 'was' | 'now') => {
    const texts = facts.filter(({ needsEntry }) => needsEntry).map((fact) => fact[side]);
    if (texts.every((each) => each === undefined)) return type === 'correction' ? NONE : undefined;
    return texts.map((each) => each ?? NONE).join('; ');
  };
  const [was, now] = [text('was'), text('now')];
  return {
    type,
    version,
    date,
    item,
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    note,
  };
}

/** Drafts an entry for each item whose changes readers must be told of, and that no entry mentions yet. */
export const draftEntries = ({ items }: StoryDiff, drafting: Drafting): Change[] =>
  items.filter(({ needsEntry }) => needsEntry).map((item) => draftOf(item, drafting));
