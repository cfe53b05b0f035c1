import type { Story } from '../../story/types.js';
import { direction, isolate, readerOf } from '../language/reader.js';
import { stop } from '../language/wording.js';
import type { RemovedView } from '../views.js';
import { foot } from './foot.js';

/** The lists of a story whose items an element shows. */
export type ShownList = 'pledges' | 'quotes' | 'questions' | 'speakers' | 'parties';

/** The ending of the message in place of an item, by the list that held it. Items of the other lists have the message of a quote. */
const MESSAGES: Partial<Record<ShownList, 'Count' | 'Entry'>> = {
  pledges: 'Count',
  questions: 'Entry',
  parties: 'Entry',
};

/**
 * The view of an item that the story has retracted and no longer holds. Only `changes` knows the item, so the view has its
 * retraction and nothing else. A side without stances has the retraction of each stance that it had.
 *
 * @param list the list of the story that held the item
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @returns the view, or `undefined` if the story retracts no such item
 */
export function removedItem(
  story: Story,
  list: ShownList,
  id: string,
  language: string,
  today: string,
): RemovedView | undefined {
  const main = `${list}/${id}`;
  const isRetraction = ({ type }: { readonly type: string }) => type === 'retraction';
  const items = story.changes.flatMap((each) =>
    isRetraction(each) && (each.item === main || (list === 'parties' && each.item.split('/')[2] === id))
      ? each.item
      : [],
  );
  if (!items.length) return undefined;
  const reader = readerOf(story, language);
  const removed = reader.messages[`retracted${MESSAGES[list] ?? ''}`];
  const ending = foot(reader, [main, ...items], [], today);
  const changes = ending.changes.filter(isRetraction);
  return {
    id,
    lang: reader.language,
    dir: direction(reader.language),
    name: removed,
    removed,
    sentence: changes.map(({ label, note }) => `${label} ${isolate(reader, stop(note.text))}`).join(' '),
    foot: { ...ending, changes },
  };
}
