import { defaultScale } from '../story/default-scale.js';
import { find } from '../story/find.js';
import type { Citation, Party, Question, Stance } from '../story/types.js';
import { sources } from './citation.js';
import { keyOf } from './filter.js';
import { date } from './format.js';
import { latest, markOf, wordless, wordsOf } from './leader-quote.js';
import { partyName, speakerText } from './names.js';
import { fill, pick, pickAny, type Reader } from './reader.js';
import { according, statement } from './statement.js';
import type { CategoryView, EarlierView, Phrase, RowView, SourcesView } from './views.js';
import { join } from './wording.js';

type Resting = Pick<Stance, 'asOf' | 'citations' | 'quote' | 'searched'>;

/** A stance, with what it is grouped, ordered, counted and found by. Its row is made when it is first asked for. */
export interface Entry {
  readonly stance: Stance;
  readonly party: Party;
  readonly name: Phrase;
  readonly category: CategoryView;
  readonly kind: Party['kind'];
  /** What the row is ordered by; empty where it is unknown. */
  readonly date: string;
  readonly silence: boolean;
  /** The category's place in the whole scale. */
  readonly rank: number;
  readonly row: RowView;
}

/**
 * Every stance of a question, in the story's order.
 *
 * @param kept entries that still hold, by their stance: they are not made again
 */
export function entriesOf(
  reader: Reader,
  question: Question,
  kept: ReadonlyMap<Stance, Entry> = new Map(),
): Entry[] {
  const scale = question.categories ?? defaultScale;
  const categories = new Map<string, CategoryView>();
  const categoryOf = (id: string) => {
    const known = categories.get(id) ?? categoryView(reader, question, id);
    categories.set(id, known);
    return known;
  };
  return question.stances.flatMap((stance): Entry | [] => {
    const before = kept.get(stance);
    if (before) return before;
    const party = find(reader.story.parties, stance.party);
    if (!party) return [];
    const at = scale.findIndex(({ id }) => id === stance.category);
    const when = whenOf(reader, stance);
    const name = partyName(reader, party);
    const category = categoryOf(stance.category);
    let row: RowView | undefined;
    const entry: Entry = {
      stance,
      party,
      name,
      category,
      kind: party.kind,
      date: when ? latest(when) : '',
      silence: !!scale[at]?.silence,
      rank: at < 0 ? scale.length : at,
      get row() {
        keyOf(reader, entry);
        return (row ??= rowOf(reader, stance, name, category, categoryOf));
      },
    };
    return entry;
  });
}

/** A category as it is shown. One that is not on the scale is shown as itself, in neutral form. */
function categoryView(reader: Reader, { categories }: Question, id: string): CategoryView {
  const own = find(categories ?? [], id);
  const index = (categories ?? defaultScale)
    .filter(({ silence }) => !silence)
    .findIndex((each) => each.id === id);
  return {
    id,
    label: own ? pick(reader, own.label) : { text: reader.messages.scale[id] ?? id },
    description: pickAny(reader, own?.description),
    index: index < 0 ? undefined : index,
  };
}

const quoteOf = ({ story }: Reader, { quote }: Pick<Stance, 'quote'>) => find(story.quotes, quote);

const whenOf = (reader: Reader, stance: Pick<Stance, 'asOf' | 'quote'>) =>
  stance.asOf ?? quoteOf(reader, stance)?.said;

/** What a stance rests on: its own citations, its quote's and its date's; of a silence also the sources searched. */
function citationsOf(reader: Reader, stance: Resting): readonly Citation[] {
  const quote = quoteOf(reader, stance);
  const citations: Citation[] = [
    ...(stance.citations ?? []),
    ...(quote?.citations ?? []),
    ...(whenOf(reader, stance)?.citations ?? []),
    ...(stance.searched ?? []).map((source) => ({ source })),
  ];
  return quote && !wordsOf(reader, quote) ? wordless(citations) : citations;
}

const sourcesOf = (reader: Reader, stance: Resting): SourcesView =>
  sources(reader, citationsOf(reader, stance));

/** Adds the ids of all sources that a row shows, without making the row. */
export function addSources(reader: Reader, stance: Stance, to: Set<string>): void {
  const { context, reply, earlier = [] } = stance;
  const add = (citations: readonly Citation[] = []) => citations.forEach(({ source }) => to.add(source));
  add(citationsOf(reader, stance));
  for (const said of [context, reply]) {
    add(said?.citations);
    add(said?.asOf?.citations);
  }
  for (const point of earlier) add(citationsOf(reader, point));
}

function rowOf(
  reader: Reader,
  stance: Stance,
  name: Phrase,
  category: CategoryView,
  categoryOf: (id: string) => CategoryView,
): RowView {
  const { messages } = reader;
  const { party, summary, condition, context, reply } = stance;
  const quote = quoteOf(reader, stance);
  const when = whenOf(reader, stance);
  const words = quote && wordsOf(reader, quote);
  return {
    id: party,
    name,
    category,
    summary: pickAny(reader, summary),
    condition: pickAny(reader, condition),
    date: when && date(reader, when),
    voice: voiceOf(reader, stance),
    sources: sourcesOf(reader, stance),
    quote: quote && {
      ...(words ?? { text: messages.retracted }),
      mark: words ? markOf(reader, quote) : '',
      by: join(
        messages.between.comma,
        speakerText(reader, quote.speaker, quote.role),
        according(reader, quote.statedBy),
      ),
    },
    context: context && statement(reader, context),
    reply: reply && statement(reader, reply),
    earlier: earlierOf(reader, stance, categoryOf),
  };
}

/** Where a party stood before, the earliest first, as the way to where it stands now; an unknown date before all. */
const earlierOf = (
  reader: Reader,
  { earlier = [] }: Stance,
  categoryOf: (id: string) => CategoryView,
): EarlierView[] =>
  earlier
    .map((point) => ({ point, when: whenOf(reader, point) ?? ({ precision: 'unknown' } as const) }))
    .toSorted((a, b) => Number(latest(a.when) > latest(b.when)) - Number(latest(a.when) < latest(b.when)))
    .map(({ point, when }) => ({
      ...(pickAny(reader, point.summary) ?? { text: '' }),
      date: date(reader, when),
      category: categoryOf(point.category),
      sources: sourcesOf(reader, point),
    }));

/** Who spoke for the party, or who described its position in its place. */
function voiceOf(reader: Reader, stance: Stance): string | undefined {
  const { messages } = reader;
  const described = speakerText(reader, stance.statedBy);
  if (described) return fill(reader, messages.describedBy, { speaker: described });
  const quote = quoteOf(reader, stance);
  const speaker = stance.speaker ?? quote?.speaker;
  const voiced = speakerText(reader, speaker, speaker === quote?.speaker ? quote?.role : undefined);
  return voiced && fill(reader, messages.voicedBy, { speaker: voiced });
}
