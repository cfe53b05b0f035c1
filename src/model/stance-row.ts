import { defaultScale } from '../story/default-scale.js';
import { find } from '../story/find.js';
import type { Change, Citation, Party, Question, Stance } from '../story/types.js';
import { retractionOf } from './changes.js';
import { fact, sources } from './citation.js';
import { keyOf } from './filter.js';
import { date, day, number, plural } from './format.js';
import { latest, markOf, wordless, wordsOf } from './leader-quote.js';
import { partyName, speakerText } from './names.js';
import { fill, pick, pickAny, type Reader } from './reader.js';
import { according, statement } from './statement.js';
import type { CategoryView, EarlierView, Phrase, RowView, SourcesView } from './views.js';
import { join, places } from './wording.js';

/** The category of what has been retracted, in the place of that which it was given. No story has such an id. */
export const RETRACTED = 'retracted!';

type Resting = Pick<Stance, 'asOf' | 'citations' | 'quote'>;

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
  /** Why the stance is not to be relied on: it is shown without what it said, and counted in nothing. */
  readonly retraction: Change | undefined;
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
    const retraction = retractionOf(reader, `questions/${question.id}/${stance.party}`);
    const category = retraction
      ? { id: RETRACTED, label: { text: reader.messages.retractedEntry } }
      : categoryOf(stance.category);
    let row: RowView | undefined;
    const entry: Entry = {
      stance,
      party,
      name,
      category,
      kind: party.kind,
      date: when && !retraction ? latest(when) : '',
      silence: !!scale[at]?.silence,
      retraction,
      rank: at < 0 || retraction ? scale.length : at,
      get row() {
        keyOf(reader, entry);
        return (row ??= retraction
          ? retractedRow(reader, stance, name, category, retraction)
          : rowOf(reader, stance, name, category, categoryOf));
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

/** What a stance rests on: its own citations, its quote's and its date's. */
function citationsOf(reader: Reader, stance: Resting): readonly Citation[] {
  const quote = quoteOf(reader, stance);
  const citations: Citation[] = [
    ...(stance.citations ?? []),
    ...(quote?.citations ?? []),
    ...(whenOf(reader, stance)?.citations ?? []),
  ];
  return quote && !wordsOf(reader, quote) ? wordless(citations) : citations;
}

const sourcesOf = (reader: Reader, stance: Resting): SourcesView =>
  sources(reader, citationsOf(reader, stance));

/** Adds the ids of all sources that a row shows, without making the row. */
export function addSources(reader: Reader, stance: Stance, to: Set<string>): void {
  const { context, reply, searched = [], earlier = [] } = stance;
  const add = (citations: readonly Citation[] = []) => citations.forEach(({ source }) => to.add(source));
  add(citationsOf(reader, stance));
  searched.forEach((source) => to.add(source));
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
  const { party, summary, condition, context, reply, searched } = stance;
  const quote = quoteOf(reader, stance);
  const when = whenOf(reader, stance);
  const words = quote && wordsOf(reader, quote);
  const day = when && date(reader, when);
  const voice = voiceOf(reader, stance);
  const { comma } = messages.between;
  return {
    id: party,
    name,
    category,
    summary: pickAny(reader, summary),
    condition: pickAny(reader, condition),
    date: day,
    voice,
    byline: join(comma, voice, day),
    sources: sourcesOf(reader, stance),
    searched: searched && searchedIn(reader, searched),
    quote: quote && {
      ...(words ?? { text: messages.retracted }),
      by: join(
        '. ',
        join(comma, speakerText(reader, quote.speaker, quote.role), according(reader, quote.statedBy)),
        words && markOf(reader, quote),
      ),
    },
    context: context && statement(reader, context),
    reply: reply && statement(reader, reply),
    earlier: earlierOf(reader, stance, categoryOf),
  };
}

/** A stance that has been retracted keeps its row: with the reason, and without what it said. */
const retractedRow = (
  reader: Reader,
  stance: Stance,
  name: Phrase,
  category: CategoryView,
  { note, date }: Change,
): RowView => ({
  id: stance.party,
  name,
  category,
  byline: '',
  context: { ...fact(reader, pick(reader, note), []), by: day(reader, date) },
  sources: sources(reader, wordless(citationsOf(reader, stance))),
  earlier: [],
});

/** Where a statement was looked for: "Searched: 2 sources". */
function searchedIn(reader: Reader, ids: readonly string[]): SourcesView {
  const { searched, sources: forms, between } = reader.messages;
  const { items } = sources(
    reader,
    ids.map((source) => ({ source })),
  );
  const count = fill(reader, plural(reader, forms, items.length), { count: number(reader, items.length) });
  const label = fill(reader, searched, { sources: count });
  return { label, name: label + between.colon + places(reader, items), items };
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
