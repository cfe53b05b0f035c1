/** Drafts the entries of `changes` that are missing between two versions. */
import type { Change, Story } from '../../story/types.js';
import { nameOf, type ItemChange, type StoryDiff } from './diff.js';

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

/**
 * Refuses a story with a drafted note that nobody has replaced by a reason. A published version never changes.
 *
 * @param before the last published version, which has the names of removed items
 * @throws if a note of the story's version is only the name of its item
 */
export function refuseDraftedNotes(now: Story, before: Story | undefined): void {
  const drafted = now.changes.filter(
    ({ version, item, note }) =>
      version === now.version && [now, before].some((story) => story && nameOf(story, item) === note),
  );
  if (drafted.length)
    throw new Error(
      `The note of ${drafted.map(({ item }) => item).join(', ')} in \`changes\` is only the name of its item. Write the reason for each change there, in one sentence for readers, and publish again.`,
    );
}
