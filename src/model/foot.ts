import type { Change } from '../story/types.js';
import { sources } from './citation.js';
import { dated, day } from './format.js';
import { fill, pick, pickAny, type Reader } from './reader.js';
import type { ChangeView, FootView } from './views.js';
import { join, stop } from './wording.js';

/** What happened to these items: a correction, clarification or retraction shows in each embed of the item. */
export const changesOf = (reader: Reader, items: readonly string[]): readonly Change[] =>
  reader.story.changes.filter(
    ({ type, item }) =>
      type !== 'update' && items.some((mine) => item === mine || item.startsWith(`${mine}/`)),
  );

export const isRetracted = (reader: Reader, item: string): boolean =>
  changesOf(reader, [item]).some(({ type }) => type === 'retraction');

function change(reader: Reader, { type, date, item, was, now, note }: Change): ChangeView {
  const { messages } = reader;
  // Retracted words are not said again by a correction of them.
  const kept = !item.startsWith('quotes/') || !isRetracted(reader, item);
  return {
    type,
    label: fill(reader, messages.statedOn, { text: messages.change[type], date: day(reader, date) }),
    was: kept ? pickAny(reader, was) : undefined,
    now: kept ? pickAny(reader, now) : undefined,
    note: pick(reader, note),
    labels: { was: messages.was, now: messages.now },
  };
}

/** The sources of everything in a view, or part of one. */
function sourcesIn(part: unknown): { readonly source: string }[] {
  if (!part || typeof part !== 'object') return [];
  const { source } = part as { source?: unknown };
  return typeof source === 'string' ? [{ source }] : Object.values(part).flatMap(sourcesIn);
}

/**
 * The line that ends every embed: as of when, what it rests on, what was changed, and whether it is still kept.
 *
 * @param items what the embed shows, as changes name them: `quotes/ID`; its sources are added
 * @param parts all that cites a source, wherever in it: views of the embed, or citations
 * @param today the reader's day, YYYY-MM-DD; past the story's `reviewBy` the line says so, naming that date
 */
export function foot(
  reader: Reader,
  items: readonly string[],
  parts: readonly unknown[],
  today: string,
): FootView {
  const { messages, story } = reader;
  const { asOf, checked, reviewBy, status, supersededBy } = story;
  // Each source once: the places in it stand with the facts.
  const cited = sourcesIn(parts);
  return {
    text: join(
      ' ',
      ...[
        asOf ? dated(reader, messages.asOf, asOf) : messages.asOfUnknown,
        checked && dated(reader, messages.checked, checked),
        reviewBy && reviewBy < today && dated(reader, messages.stale, reviewBy),
        status !== 'live' && messages.status[status],
      ].map((note) => note && stop(note)),
    ),
    supersededBy: supersededBy ? { href: supersededBy, label: messages.newer } : undefined,
    sources: sources(reader, cited),
    changes: changesOf(reader, [...items, ...cited.map(({ source }) => `sources/${source}`)]).map((each) =>
      change(reader, each),
    ),
  };
}
