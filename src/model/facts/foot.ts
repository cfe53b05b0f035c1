import type { Story } from '../../story/types.js';
import { changesOf, changeView, successor } from './changes.js';
import { sourceList } from './source-list.js';
import { dated } from '../language/format.js';
import type { Reader } from '../language/reader.js';
import type { CitationView, FootView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** Whether the story's review is overdue. A story that is final or superseded is not reviewed any more. */
export const isStale = ({ reviewBy, status }: Story, today: string): boolean =>
  !!reviewBy && reviewBy < today && status !== 'final' && status !== 'superseded';

/**
 * The foot of an embed: its date, its sources, its changes, and whether the story is still kept up.
 *
 * @param items the items that the embed shows, as changes name them (`quotes/ID`). The embed's own item is first.
 * @param cited the citations of all facts in the embed, in order
 * @param today the reader's day, YYYY-MM-DD. After the story's `reviewBy` the notice says when someone last checked the story.
 * @param others returns further items, such as each party and quote of a list. It is called only when changes are looked up.
 */
export function foot(
  reader: Reader,
  items: readonly string[],
  cited: readonly CitationView[],
  today: string,
  others: () => readonly string[] = () => [],
): FootView {
  const { messages, story } = reader;
  const { asOf, checked, status } = story;
  const about = () => [
    ...new Set([...items, ...others(), ...cited.map(({ source }) => `sources/${source}`)]),
  ];
  const sentences = (...notes: readonly (string | false | undefined)[]) =>
    join(' ', ...notes.map((note) => note && stop(note)));
  const looked = checked && dated(reader, messages.checked, checked);
  const isLate = isStale(story, today);
  const notice = sentences(isLate && looked, status !== 'live' && messages.status[status]);
  const [holds, when] = [
    sentences(asOf ? dated(reader, messages.asOf, asOf) : messages.asOfUnknown),
    sentences(!isLate && looked),
  ];
  return {
    // A getter, because comparisons of views skip getters: a new date of checking alone is no news.
    get text() {
      return join(' ', holds, when, notice);
    },
    asOf: holds,
    checked: when,
    notice,
    supersededBy: successor(reader),
    sources: sourceList(reader, cited),
    // Computed on access: for a list of 10,000 parties it takes as long as the rest of the foot, and few stories have
    // changes to look up in it.
    get about() {
      return about();
    },
    changes: changesOf(reader, about).map((each) => changeView(reader, each, items[0])),
  };
}
