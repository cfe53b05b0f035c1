import { find } from '../../story/find.js';
import type { Citation, Stance } from '../../story/types.js';
import { sources } from '../facts/citation.js';
import { wordless, wordsOf } from '../facts/quoted-words.js';
import { number, plural } from '../language/format.js';
import { fill, type Reader } from '../language/reader.js';
import { places } from '../language/wording.js';
import type { SourcesView } from '../views.js';

/** A stance, or an earlier stance. */
type Resting = Pick<Stance, 'asOf' | 'citations' | 'quote'>;

export const quoteOf = ({ story }: Reader, { quote }: Pick<Stance, 'quote'>) => find(story.quotes, quote);

export const whenOf = (reader: Reader, stance: Pick<Stance, 'asOf' | 'quote'>) =>
  stance.asOf ?? quoteOf(reader, stance)?.said;

/** The citations of a stance, of its quote and of its date. */
export function citationsOf(reader: Reader, stance: Resting): readonly Citation[] {
  const quote = quoteOf(reader, stance);
  const dated = whenOf(reader, stance)?.citations;
  const citations =
    quote || dated ? together(stance.citations, quote?.citations, dated) : (stance.citations ?? []);
  return quote && !wordsOf(reader, quote) ? wordless(citations) : citations;
}

export const sourcesOf = (reader: Reader, stance: Resting): SourcesView =>
  sources(reader, citationsOf(reader, stance));

/**
 * All citations that a row shows.
 *
 * @param isRetracted whether the stance was retracted. Its row then shows only the citations of the stance itself.
 */
export function citationsIn(reader: Reader, stance: Stance, isRetracted: boolean): readonly Citation[] {
  const own = citationsOf(reader, stance);
  if (isRetracted) return wordless(own);
  const { context, reply, searched, earlier } = stance;
  const quote = quoteOf(reader, stance);
  const around = quote && wordsOf(reader, quote) ? quote.context : undefined;
  if (!context && !reply && !searched && !earlier && !around) return own;
  return together(
    own,
    ...[around, context, reply].flatMap((each) => [each?.citations, each?.asOf?.citations]),
    searched?.map((source) => ({ source })),
    earlier?.flatMap((point) => citationsOf(reader, point)),
  );
}

/** Joins lists of citations. Most rows of a long list have only one, and a copy of it would take time. */
function together(...lists: readonly (readonly Citation[] | undefined)[]): readonly Citation[] {
  const filled = lists.filter((list) => list?.length);
  return filled.length > 1 ? (filled.flat() as Citation[]) : (filled[0] ?? []);
}

/** The sources that were searched for a statement: "Looked in 2 sources". */
export function searchedIn(reader: Reader, ids: readonly string[]): SourcesView {
  const { searched, between } = reader.messages;
  const found = sources(
    reader,
    ids.map((source) => ({ source })),
  );
  const { items } = found;
  const label = fill(reader, plural(reader, searched, items.length), { count: number(reader, items.length) });
  return { ...found, label, name: label + between.colon + places(reader, items) };
}
