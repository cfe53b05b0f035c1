import { linkIn } from '../../story/link.js';
import type { Change, Story, Text } from '../../story/types.js';
import { day, number } from '../language/format.js';
import { itemName } from './item-name.js';
import { fill, isolate, pick, pickAny, readerOf, type Reader } from '../language/reader.js';
import type { BaseView, ChangeView, FootView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** The item that an item is a part of: `questions/ID` for `questions/ID/PARTY`. */
const wholeOf = (item: string): string => item.split('/', 2).join('/');

/** Returns a function that tells whether a change is of one of these items, of a part of one, or of the item that one is a part of. */
const touches = (items: readonly string[]) => {
  const mine = new Set(items);
  const wholes = new Set(items.map(wholeOf));
  return ({ item }: Change) => mine.has(item) || wholes.has(item) || mine.has(wholeOf(item));
};
const isUpdate = ({ type }: Pick<Change, 'type'>) => type === 'update';

/** The corrections, clarifications and retractions of these items. */
export const changesOf = ({ story }: Reader, items: () => readonly string[]): readonly Change[] => {
  const told = story.changes.filter((each) => !isUpdate(each));
  return told.length ? told.filter(touches(items())) : told;
};

const retractions = new WeakMap<readonly Change[], ReadonlyMap<string, Change>>();

/** The retractions of a story by item. They are indexed once, because each quote and each row looks for its own. */
function retractionsIn({ changes }: Story): ReadonlyMap<string, Change> {
  let index = retractions.get(changes);
  if (!index) {
    // If an item has two retractions, the first counts. The list is reversed, because the last entry of a map wins.
    const all = changes.filter(({ type }) => type === 'retraction').toReversed();
    retractions.set(changes, (index = new Map(all.map((each) => [each.item, each]))));
  }
  return index;
}

/** Whether the story retracts something. */
export const isAnyRetracted = ({ story }: Reader): boolean => retractionsIn(story).size > 0;

/** The retraction of an item, or of the item that it is a part of: `questions/ID/PARTY` is a part of `questions/ID`. */
export function retractionOf({ story }: Reader, item: string): Change | undefined {
  const index = retractionsIn(story);
  return index.size ? (index.get(item) ?? index.get(wholeOf(item))) : undefined;
}

/** Whether an item, or the item that it is a part of, was retracted. */
export const isRetracted = (reader: Reader, item: string): boolean => !!retractionOf(reader, item);

/**
 * The view of a change: the old text, the new text, the date and the reason.
 *
 * @param main the item that the embed shows. The view of a change to another item names that item: of a stance the question
 *   and the side, without the one that the embed is about.
 */
export function changeView(
  reader: Reader,
  { type, date, item, was, now, note }: Change,
  main: string | undefined,
): ChangeView {
  const { messages } = reader;
  const { colon } = messages.between;
  const label = fill(reader, messages.statedOn, { text: messages.change[type], date: day(reader, date) });
  // A correction does not repeat words that were retracted later.
  const kept = !item.startsWith('quotes/') || !isRetracted(reader, item);
  const ended = (text: Text | undefined) => {
    const view = kept ? pickAny(reader, text) : undefined;
    return view && { ...view, text: stop(view.text) };
  };
  const isOwn = item === main;
  const whole = wholeOf(item);
  const named =
    whole === main ? `parties${item.slice(whole.length)}` : main?.startsWith('parties/') ? whole : item;
  return {
    type,
    isOwn,
    label: ((isOwn ? label : `${label} (${isolate(reader, itemName(reader, named))})`) + colon).trimEnd(),
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

/** The most updates that an embed shows without a fold. */
const MAX_UPDATES = 3;

/** Which version of the story an embed shows, and which versions the page knows. */
export interface Standing {
  /** The version that the page was written with: the attribute `pin`. */
  readonly pin?: number | undefined;
  /** Whether the embed shows a published version, which does not follow updates. */
  readonly frozen?: boolean | undefined;
  /** A newer version of the same story, if the page knows one. */
  readonly newer?: Story | undefined;
}

/**
 * Adds the note and the changes that depend on the version. A frozen embed tells the corrections and retractions since
 * its version, and the status of the newer story. A pinned embed tells what has changed for its item since the page was
 * written.
 *
 * @param story the story that the view was made from
 * @param language the language that the view was asked for in
 * @returns the view itself if there is nothing to add
 */
export function withStanding<V extends Pick<BaseView, 'foot'>>(
  view: V,
  story: Story,
  language: string,
  standing: Standing,
): V {
  const { frozen, pin = 0, newer = story } = standing;
  const from = frozen ? story.version : pin;
  const isVersion = Number.isSafeInteger(from) && from >= 1;
  // A damaged story may have no version to compare with.
  if (!frozen && (!isVersion || from === story.version || !Number.isFinite(story.version))) return view;
  const reader = readerOf(newer, language);
  const { pinned, frozen: still, behind, status, change } = reader.messages;
  const { about, ...foot } = view.foot;
  const touched = touches(about);
  const since = newer.changes.filter((each) => each.version > from && touched(each));
  // A frozen view has no change since its version. A pinned view already has all of them but updates. An update of an item
  // that was retracted later would repeat what no longer holds.
  const added = since
    .filter((each) => (isUpdate(each) ? !frozen && !isRetracted(reader, each.item) : frozen))
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
  const updates = added.filter(isUpdate).length;
  return {
    ...view,
    foot: {
      ...foot,
      about,
      note,
      supersededBy: successor(reader) ?? supersededBy,
      changes: [...changes, ...added],
      updatesLabel: updates > MAX_UPDATES ? `${change.update} (${number(reader, updates)})` : undefined,
    },
  };
}
