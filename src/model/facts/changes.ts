import { linkIn } from '../../story/link.js';
import type { Change, Story, Text } from '../../story/types.js';
import { day, number } from '../language/format.js';
import { itemName } from './item-name.js';
import { fill, isolate, pick, pickAny, readerOf, type Reader } from '../language/reader.js';
import type { ChangeView, FootView, View } from '../views.js';
import { join, stop } from '../language/wording.js';

const touches = (items: readonly string[]) => {
  const mine = new Set(items);
  // `questions/ID/PARTY` is in `questions/ID`.
  return ({ item }: Change) => mine.has(item) || mine.has(item.split('/').slice(0, 2).join('/'));
};
const isUpdate = ({ type }: Change) => type === 'update';

/** What happened to these items: a correction, clarification or retraction shows in each embed of the item. */
export const changesOf = ({ story }: Reader, items: () => readonly string[]): readonly Change[] => {
  const told = story.changes.filter((each) => !isUpdate(each));
  return told.length ? told.filter(touches(items())) : told;
};

/** The retraction of an item, or of what it is a part of. */
export const retractionOf = ({ story }: Reader, item: string): Change | undefined =>
  story.changes.find(
    (each) => each.type === 'retraction' && (item === each.item || item.startsWith(`${each.item}/`)),
  );

export const isRetracted = (reader: Reader, item: string): boolean => !!retractionOf(reader, item);

/**
 * A change in words: what was, what is, when and why.
 *
 * @param main the item that the change is read beside; of any other it is said which
 */
export function changeView(
  reader: Reader,
  { type, date, item, was, now, note }: Change,
  main: string | undefined,
): ChangeView {
  const { messages } = reader;
  const { colon } = messages.between;
  const label = fill(reader, messages.statedOn, { text: messages.change[type], date: day(reader, date) });
  // Retracted words are not said again by a correction of them.
  const kept = !item.startsWith('quotes/') || !isRetracted(reader, item);
  const ended = (text: Text | undefined) => {
    const view = kept ? pickAny(reader, text) : undefined;
    return view && { ...view, text: stop(view.text) };
  };
  return {
    type,
    label: (
      (item === main ? label : `${label} (${isolate(reader, itemName(reader, item))})`) + colon
    ).trimEnd(),
    was: ended(was),
    now: ended(now),
    note: pick(reader, note),
    labels: { was: messages.was + colon, now: messages.now + colon },
  };
}

/** A link to the story that replaces this one. */
export function successor({ story, messages }: Reader): FootView['supersededBy'] {
  const href = linkIn(story, 'supersededBy');
  return href ? { href, label: messages.newer } : undefined;
}

/** How an embed stands to the versions of its story. */
export interface Standing {
  /** The version that the page was written with, where it names one. */
  readonly pin?: number | undefined;
  /** Whether what is shown is a published version, and stays as it was published. */
  readonly frozen?: boolean | undefined;
  /** A newer state of the same story, where the page knows one. */
  readonly newer?: Story | undefined;
}

/**
 * A view with what its page should know beyond it: that it is frozen, what has been corrected or retracted since, and
 * what became of its story; or what has changed for this item since the page was written.
 *
 * @param story that the view was made from
 * @param language as the view was asked for
 */
export function withStanding<V extends View>(view: V, story: Story, language: string, standing: Standing): V {
  const { frozen, pin = 0, newer = story } = standing;
  const from = frozen ? story.version : pin;
  const isVersion = Number.isSafeInteger(from) && from >= 1;
  // A story whose own version is broken has none to compare with.
  if (!frozen && (!isVersion || from === story.version || !Number.isFinite(story.version))) return view;
  const reader = readerOf(newer, language);
  const { pinned, frozen: still, behind, status } = reader.messages;
  const { about, ...foot } = view.foot;
  const touched = touches(about);
  const since = newer.changes.filter((each) => each.version > from && touched(each));
  // The frozen embed has none of them; the other has all but the updates.
  const added = since
    .filter((each) => isUpdate(each) !== !!frozen)
    .map((each) => changeView(reader, each, about[0]));
  const values = { shown: number(reader, from), version: number(reader, newer.version) };
  const messages = frozen
    ? [
        still,
        newer !== story && behind,
        newer.status !== story.status && newer.status !== 'live' && status[newer.status],
      ]
    : [from > story.version ? pinned.ahead : since.length ? pinned.changed : pinned.same];
  const note = join(' ', ...messages.map((message) => message && fill(reader, message, values)));
  const { changes, supersededBy } = foot;
  return {
    ...view,
    foot: {
      ...foot,
      about,
      note,
      supersededBy: successor(reader) ?? supersededBy,
      changes: [...changes, ...added],
    },
  };
}
