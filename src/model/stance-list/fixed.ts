import { foot } from '../facts/foot.js';
import { numberOf, placesCited } from '../facts/citation.js';
import { direction, type Reader } from '../language/reader.js';
import { listWords } from '../language/english/stance-list.js';
import { addEnglish } from '../language/lookup.js';
import type { CitationView, Phrase, StanceListView } from '../views.js';
import type { StanceEntry } from './stance-row.js';

// Every view of a list is made with this module, so its English words are always there.
addEnglish(listWords);

/** The parts of a view that are the same in every arrangement of its rows. */
export type Fixed = Omit<StanceListView, 'groups' | 'isNamesOnly' | 'more' | 'controls' | 'map'>;

/**
 * The citations of all these stances, each cited place once. Their sources get their numbers here, in this order.
 *
 * @param places the same places, if they are known
 */
export function citedBy(
  reader: Reader,
  entries: readonly StanceEntry[],
  places: readonly CitationView[] = placesCited(
    reader,
    entries.flatMap(({ citations }) => citations),
  ),
): readonly CitationView[] {
  for (const { source } of places) numberOf(reader, source);
  return places;
}

/**
 * The parts of a view that do not depend on its rows: what it is about, the labels, and the foot with one list of sources.
 *
 * @param id the id of what the list is about
 * @param title the heading
 * @param entries all stances that the list shows
 * @param items what the list is about, as changes name it. The list's own item is first.
 * @param cited the citations of the entries, in order
 * @param others returns the further items that the list shows; by default the parties and the quotes of the stances
 */
export function fixedOf(
  reader: Reader,
  id: string,
  title: Phrase,
  entries: readonly StanceEntry[],
  today: string,
  items: readonly string[],
  cited = citedBy(reader, entries),
  others: () => readonly string[] = () =>
    entries.flatMap(({ stance: { party, quote } }) => [
      `parties/${party}`,
      ...(quote ? [`quotes/${quote}`] : []),
    ]),
): Omit<Fixed, 'split' | 'sentence'> {
  const { language, messages } = reader;
  const { condition, reply, earlier, today: now, questions, between, columns } = messages;
  return {
    tag: 'stance-list',
    id,
    lang: language,
    dir: direction(language),
    question: title,
    name: title.text,
    columns,
    labels: { condition: condition + between.colon, reply: reply + between.colon, earlier, now, questions },
    foot: foot(reader, items, cited, today, others),
  };
}
