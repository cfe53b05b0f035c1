import type { Citation, Story } from '../../story/types.js';
import { changesOf, changeView, successor } from './changes.js';
import { sources } from './citation.js';
import { dated, day } from '../language/format.js';
import type { Reader } from '../language/reader.js';
import type { FootView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** Whether someone should have looked at the story again by now. A story that is no longer kept up has no review. */
export const isStale = ({ reviewBy, status }: Story, today: string): boolean =>
  !!reviewBy && reviewBy < today && status !== 'final' && status !== 'superseded';

/**
 * The line that ends every embed: as of when, what it rests on, what was changed, and whether it is still kept.
 *
 * @param items what the embed shows, as changes name them: `quotes/ID`; what it is of first
 * @param cited the citations of all facts in the embed, in order
 * @param today the reader's day, YYYY-MM-DD; past the story's `reviewBy` the line says so, naming
 *   both, since a device's clock may be wrong
 * @param others what else it shows: of a list, each side
 */
export function foot(
  reader: Reader,
  items: readonly string[],
  cited: readonly Pick<Citation, 'source'>[],
  today: string,
  others: () => readonly string[] = () => [],
): FootView {
  const { messages, story } = reader;
  const { asOf, checked, reviewBy, status } = story;
  const about = () => [
    ...new Set([...items, ...others(), ...cited.map(({ source }) => `sources/${source}`)]),
  ];
  return {
    text: join(
      ' ',
      ...[
        asOf ? dated(reader, messages.asOf, asOf) : messages.asOfUnknown,
        checked && dated(reader, messages.checked, checked),
        isStale(story, today) && dated(reader, messages.stale, reviewBy!, { today: day(reader, today) }),
        status !== 'live' && messages.status[status],
      ].map((note) => note && stop(note)),
    ),
    supersededBy: successor(reader),
    // Each source once: the facts name the places in it.
    sources: sources(
      reader,
      cited.map(({ source }) => ({ source })),
    ),
    // Of a list of 10,000 sides it takes as long as all else here, and few stories have a change to find by it.
    get about() {
      return about();
    },
    changes: changesOf(reader, about).map((each) => changeView(reader, each, items[0])),
  };
}
