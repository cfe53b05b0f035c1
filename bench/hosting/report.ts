/** Makes the report of one run of `npm run bench:hosting`. */
import type { Logged } from './nginx.js';
import type { Asked } from './reader.js';

export interface Run {
  readonly pages: number;
  /** When the first page was opened, in milliseconds. */
  readonly opened: number;
  /** When the corrected site was in its place. */
  readonly corrected: number;
  readonly ended: number;
  readonly asked: readonly Asked[];
  /** When each page got the correction. */
  readonly seen: readonly number[];
  /** The requests that reached the server behind the edge. */
  readonly reached: readonly Logged[];
}

/** The seconds for which a copy of the story is fresh, in the settings of `onrecord build`. */
const FRESH = 15;
/** The largest random time that a page adds to its refresh, as a share of it. */
const SPREAD = 0.2;

/** The milliseconds after which the last page has a correction, if the edge asks the server as soon as its copy has expired. */
export const longest = (refresh: number): number => (refresh * (1 + SPREAD) + FRESH) * 1000;

const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
const mean = (numbers: readonly number[]) =>
  Math.round(numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)).toLocaleString('en');
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** The largest number of times within a window of this many milliseconds. */
function most(times: readonly number[], within: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let [first, largest] = [0, 0];
  sorted.forEach((time, i) => {
    while (time - sorted[first]! >= within) first++;
    largest = Math.max(largest, i - first + 1);
  });
  return largest;
}

/** The lines of the report, each with its label. */
export function reportOf(run: Run, refresh: number): readonly (readonly [string, string | number])[] {
  const { pages, asked, seen, reached, corrected, ended } = run;
  const isStory = ({ path }: { path: string }) => path === '/story.json';
  const story = asked.filter(isStory);
  const wholes = story.filter(({ status }) => status === 200);
  const same = story.filter(({ status }) => status === 304);
  const refreshes = story.slice(pages);
  const first = asked.filter((each) => !isStory(each));
  const fromEdge = asked.filter(({ edge }) => edge !== 'MISS' && edge !== 'EXPIRED');
  const storyReached = reached.filter(isStory).map(({ at }) => at);
  const late = refreshes.filter(({ at }) => at > ended - refresh * 1000).map(({ at }) => at);
  const other = asked.filter(({ status }) => status !== 200 && status !== 304).length;
  return [
    ['requests of the pages', asked.length.toLocaleString('en')],
    ['requests of the first view of a page', (first.length / pages + 1).toFixed(1)],
    [
      'bytes of the first view of a page',
      mean([first.reduce((sum, { bytes }) => sum + bytes, 0) / pages + wholes[0]!.bytes]),
    ],
    ['refreshes that were answered with 304', percent(same.length, refreshes.length)],
    [
      'bytes of a 304, and of the whole story',
      `${mean(same.map(({ bytes }) => bytes))}, ${mean(wholes.map(({ bytes }) => bytes))}`,
    ],
    ['answered from the copy of the edge', percent(fromEdge.length, asked.length)],
    ['requests that reached the server', `${reached.length}, of them for the story ${storyReached.length}`],
    ['most requests for the story at the server within a second', most(storyReached, 1000)],
    ['most requests for the story at the edge within 100 ms, in the last interval', most(late, 100)],
    ['responses other than 200 and 304', other],
    ['pages that got the correction', `${seen.length} of ${pages}`],
    [
      'time from the build until the first page, and the last, had the correction',
      `${seconds(Math.min(...seen) - corrected)}, ${seconds(Math.max(...seen) - corrected)}`,
    ],
    ['the longest time that the guide states', seconds(longest(refresh))],
  ];
}
