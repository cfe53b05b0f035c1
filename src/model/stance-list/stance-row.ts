import { defaultScale } from '../../story/default-scale.js';
import { find } from '../../story/find.js';
import type { Change, Party, Question, Stance } from '../../story/types.js';
import { retractionOf } from '../facts/changes.js';
import { fact, sources, sourcesLabel } from '../facts/citation.js';
import { keyOf } from './search-key.js';
import { date, day, number, plural } from '../language/format.js';
import { latest } from '../facts/dates.js';
import { markOf, wordless, wordsOf } from '../facts/quoted-words.js';
import { partyName, speakerText } from '../facts/names.js';
import { fill, pick, pickAny, type Reader } from '../language/reader.js';
import { citationsOf, quoteOf, sourcesOf, whenOf } from './stance-sources.js';
import { according, statement } from '../facts/statement.js';
import type { CategoryView, EarlierView, Phrase, RowView, SourcesView } from '../views.js';
import { cited, join, places } from '../language/wording.js';

/** The category of what has been retracted, in the place of that which it was given. No story has such an id. */
export const RETRACTED = 'retracted!';

/** What the rows of one question are made with. */
interface Making {
  readonly reader: Reader;
  readonly question: Question;
  readonly categoryOf: (id: string) => Held;
  /** Whether any item of the story has been: of ten thousand stances none is looked for then. */
  readonly isAnyRetracted: boolean;
}

/** A category, as the entries that hold it have it. */
interface Held extends Pick<Entry, 'rank' | 'silence'> {
  readonly view: CategoryView;
}

/** A stance, with what it is grouped, ordered, counted and found by. */
export class Entry {
  readonly id: string;
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
  readonly #making: Making;
  #key: string | undefined;

  constructor(making: Making, stance: Stance, party: Party) {
    const { reader, question, categoryOf, isAnyRetracted } = making;
    const when = whenOf(reader, stance);
    const retraction = isAnyRetracted
      ? retractionOf(reader, `questions/${question.id}/${stance.party}`)
      : undefined;
    const { view, silence, rank } = categoryOf(retraction ? RETRACTED : stance.category);
    this.#making = making;
    this.id = stance.party;
    this.stance = stance;
    this.party = party;
    this.name = partyName(reader, party);
    this.category = view;
    this.kind = party.kind;
    this.date = when && !retraction ? latest(when) : '';
    this.silence = silence;
    this.retraction = retraction;
    this.rank = rank;
  }

  /**
   * All that a side can be found by: its name as shown, its labels in other languages, its code. Folding it at each key
   * of a search would cost twenty times what the search does.
   */
  get key(): string {
    return (this.#key ??= keyOf(this.#making.reader, this.name, this.party));
  }

  /** Made each time it is asked for: what is on screen is drawn once, and thousands of them would be held for nothing. */
  get row(): RowView {
    const { retraction } = this;
    return retraction ? retractedRow(this.#making, this, retraction) : rowOf(this.#making, this);
  }

  /**
   * What the row says beside the name, as plain text: a line for each thing. Nothing where that would not be all: words in
   * another language, which text can't name, and the way from where the side stood before.
   *
   * @param heading the id of the category that the row stands under; with another one its category is said too
   */
  textUnder(heading: string | undefined): string | undefined {
    // Made along with it, so that the first key of a search need not fold thousands of names.
    void this.key;
    const { reader } = this.#making;
    const { condition: ifLabel, reply: replyLabel, quoted, between } = reader.messages;
    const { stance, name, category, retraction } = this;
    const { summary, condition, context, reply, byline } = retraction ? this.row : saidOf(reader, stance);
    const phrases = [name, category.label, summary, condition, context, reply];
    if (stance.earlier?.length || phrases.some((phrase) => phrase?.lang)) return undefined;
    const citations = citationsOf(reader, stance);
    return join(
      '\n',
      category.id !== heading && category.label.text,
      summary?.text,
      condition && ifLabel + between.colon + condition.text,
      context && cited(reader, context),
      reply && replyLabel + between.colon + cited(reader, reply),
      join(
        ' ',
        byline,
        stance.quote && !retraction && quoted,
        citations.length && sourcesLabel(reader, citations),
        stance.searched && searchedIn(reader, stance.searched).label,
      ),
    );
  }
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
  const categories = new Map<string, Held>();
  const categoryOf = (id: string) => {
    let known = categories.get(id);
    if (!known) categories.set(id, (known = heldOf(reader, question, id)));
    return known;
  };
  const isAnyRetracted = reader.story.changes.some(({ type }) => type === 'retraction');
  const making: Making = { reader, question, categoryOf, isAnyRetracted };
  return question.stances.flatMap((stance): Entry | [] => {
    const party = find(reader.story.parties, stance.party);
    return kept.get(stance) ?? (party ? new Entry(making, stance, party) : []);
  });
}

/** One that is not on the scale is shown as itself, in neutral form. */
function heldOf(reader: Reader, { categories }: Question, id: string): Held {
  const { scale: labels, retractedEntry } = reader.messages;
  // A map, since any object has a "constructor".
  const known = new Map(Object.entries({ ...labels, [RETRACTED]: retractedEntry }));
  const scale = categories ?? defaultScale;
  const own = find(categories ?? [], id);
  const rank = scale.findIndex((each) => each.id === id);
  const index = scale.filter(({ silence }) => !silence).findIndex((each) => each.id === id);
  return {
    view: {
      id,
      label: own ? pick(reader, own.label) : { text: known.get(id) ?? id },
      description: pickAny(reader, own?.description),
      index: index < 0 ? undefined : index,
    },
    rank: rank < 0 ? scale.length : rank,
    silence: !!scale[rank]?.silence,
  };
}

/** What a row says, before what that rests on. */
function saidOf(
  reader: Reader,
  stance: Stance,
): Pick<RowView, 'summary' | 'condition' | 'date' | 'voice' | 'byline' | 'context' | 'reply'> {
  const { summary, condition, context, reply } = stance;
  const when = whenOf(reader, stance);
  const day = when && date(reader, when);
  const voice = voiceOf(reader, stance);
  return {
    summary: pickAny(reader, summary),
    condition: pickAny(reader, condition),
    date: day,
    voice,
    byline: join(reader.messages.between.comma, voice, day),
    context: context && statement(reader, context),
    reply: reply && statement(reader, reply),
  };
}

function rowOf({ reader, categoryOf }: Making, { stance, name, category }: Entry): RowView {
  const { messages } = reader;
  const { searched } = stance;
  const quote = quoteOf(reader, stance);
  const words = quote && wordsOf(reader, quote);
  return {
    id: stance.party,
    name,
    category,
    ...saidOf(reader, stance),
    sources: sourcesOf(reader, stance),
    searched: searched && searchedIn(reader, searched),
    quote: quote && {
      ...(words ?? { text: messages.retracted }),
      by: join(
        '. ',
        join(
          messages.between.comma,
          speakerText(reader, quote.speaker, quote.role),
          according(reader, quote.statedBy),
        ),
        words && markOf(reader, quote),
      ),
    },
    earlier: earlierOf(reader, stance, categoryOf),
  };
}

/** A stance that has been retracted keeps its row: with the reason, and without what it said. */
const retractedRow = (
  { reader }: Making,
  { stance, name, category }: Entry,
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
  categoryOf: Making['categoryOf'],
): EarlierView[] =>
  earlier
    .map((point) => ({ point, when: whenOf(reader, point) ?? ({ precision: 'unknown' } as const) }))
    .toSorted((a, b) => Number(latest(a.when) > latest(b.when)) - Number(latest(a.when) < latest(b.when)))
    .map(({ point, when }) => ({
      ...(pickAny(reader, point.summary) ?? { text: '' }),
      date: date(reader, when),
      category: categoryOf(point.category).view,
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
