import { find } from '../../story/find.js';
import type { Citation, Stance } from '../../story/types.js';
import { sources } from '../facts/citation.js';
import { wordless, wordsOf } from '../facts/quoted-words.js';
import type { Reader } from '../language/reader.js';
import type { SourcesView } from '../views.js';

/** A stance, or where a party stood before. */
type Resting = Pick<Stance, 'asOf' | 'citations' | 'quote'>;

export const quoteOf = ({ story }: Reader, { quote }: Pick<Stance, 'quote'>) => find(story.quotes, quote);

export const whenOf = (reader: Reader, stance: Pick<Stance, 'asOf' | 'quote'>) =>
  stance.asOf ?? quoteOf(reader, stance)?.said;

/** What a stance rests on: its own citations, its quote's and its date's. */
export function citationsOf(reader: Reader, stance: Resting): readonly Citation[] {
  const quote = quoteOf(reader, stance);
  const citations: Citation[] = [
    ...(stance.citations ?? []),
    ...(quote?.citations ?? []),
    ...(whenOf(reader, stance)?.citations ?? []),
  ];
  return quote && !wordsOf(reader, quote) ? wordless(citations) : citations;
}

export const sourcesOf = (reader: Reader, stance: Resting): SourcesView =>
  sources(reader, citationsOf(reader, stance));

/**
 * Adds the ids of all sources that a row shows, without making the row.
 *
 * @param isRetracted whether the row shows no more than what the stance rested on
 */
export function addSources(reader: Reader, stance: Stance, to: Set<string>, isRetracted: boolean): void {
  const { context, reply, searched, earlier } = stance;
  addResting(reader, stance, to);
  if (isRetracted) return;
  searched?.forEach((source) => to.add(source));
  addStated(context, to);
  addStated(reply, to);
  earlier?.forEach((point) => addResting(reader, point, to));
}

function addResting(reader: Reader, resting: Resting, to: Set<string>): void {
  const quote = quoteOf(reader, resting);
  addCited(resting, to);
  addCited(quote, to);
  addCited(resting.asOf ?? quote?.said, to);
}

function addStated(said: Stance['reply'], to: Set<string>): void {
  addCited(said, to);
  addCited(said?.asOf, to);
}

function addCited(by: { readonly citations?: readonly Citation[] | undefined } | undefined, to: Set<string>) {
  by?.citations?.forEach(({ source }) => to.add(source));
}
