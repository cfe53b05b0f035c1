import { defaultScale } from '../../story/default-scale.js';
import { defaultsOf, stanceWith } from '../../story/defaults.js';
import { find } from '../../story/find.js';
import type { Category, Change, Citation, Defaults, Party, Question, Stance } from '../../story/types.js';
import { isAnyRetracted, retractionOf } from '../facts/changes.js';
import { fact, sources } from '../facts/citation.js';
import { knownOf } from './attributes.js';
import type { Entry } from './entry.js';
import { searchKeyOf } from './search-key.js';
import { date, day } from '../language/format.js';
import { byDate, latest } from '../facts/dates.js';
import { kindLabel, wordless, wordsOf } from '../facts/quoted-words.js';
import { partyName, speakerText } from '../facts/names.js';
import { pick, pickAny, type Reader } from '../language/reader.js';
import { citationsIn, citationsOf, quoteOf, searchedIn, sourcesOf, whenOf } from './stance-sources.js';
import { according, statement } from '../facts/statement.js';
import type { CategoryView, EarlierView, Phrase, RowView } from '../views.js';
import { join } from '../language/wording.js';

/** The id of the category that a retracted stance is shown in. No category of a story can have this id. */
const RETRACTED = 'retracted!';

/** The inputs of the rows of one question. */
interface Making {
  readonly reader: Reader;
  readonly question: Question;
  readonly categoryOf: (id: string) => Held;
  /** Whether the story retracts something. Only then does each stance look for its own retraction. */
  readonly isAnyRetracted: boolean;
  readonly defaults: Defaults | undefined;
}

/** A category with its rank in the scale. */
interface Held extends Pick<StanceEntry, 'rank' | 'silence' | 'says'> {
  readonly view: CategoryView;
  /** Whether it is a silence, and not only a category that is not counted. */
  readonly isSilence: boolean;
}

/** A stance as the row of a list. */
export class StanceEntry implements Entry {
  readonly id: string;
  /** The stance as the story gives it. */
  readonly given: Stance;
  /** The stance with the defaults of the question and the story. */
  readonly stance: Stance;
  readonly party: Party;
  readonly name: Phrase;
  readonly sortName: string;
  readonly category: CategoryView;
  readonly kind: Party['kind'];
  readonly date: string;
  readonly silence: boolean;
  /** The story's own clause for the number of parties in a category that is not counted. */
  readonly says: Category['says'];
  readonly retraction: Change | undefined;
  readonly rank: number;
  readonly #making: Making;
  #searchKey: string | undefined;

  /** @param head the id and the name of the row; by default those of the party */
  constructor(
    making: Making,
    given: Stance,
    party: Party,
    { id, name }: Pick<RowView, 'id' | 'name'> = { id: party.id, name: partyName(making.reader, party) },
  ) {
    const { reader, question, categoryOf, isAnyRetracted, defaults } = making;
    const retraction = isAnyRetracted
      ? retractionOf(reader, `questions/${question.id}/${given.party}`)
      : undefined;
    const { view, silence, isSilence, says, rank } = categoryOf(retraction ? RETRACTED : given.category);
    const stance = stanceWith(defaults, given, isSilence);
    const when = whenOf(reader, stance);
    this.#making = making;
    this.id = id;
    this.given = given;
    this.stance = stance;
    this.party = party;
    this.name = name;
    this.sortName = party.sortName ? pick(reader, party.sortName).text : this.name.text;
    this.category = view;
    this.kind = party.kind;
    this.date = when && !retraction ? latest(when) : '';
    this.silence = silence;
    this.says = says;
    this.retraction = retraction;
    this.rank = rank;
  }

  /** All citations that the row shows. */
  get citations(): readonly Citation[] {
    return citationsIn(this.#making.reader, this.stance, !!this.retraction);
  }

  /** The folded text that a search looks in. It is cached: folding at each key would take twenty times as long as the search. */
  get searchKey(): string {
    return (this.#searchKey ??= searchKeyOf(this.#making.reader, this.name, this.party));
  }

  /** The party's words or acts in one sentence. In a long list, a row that nobody has opened has only its name and this. */
  get summary(): Phrase | undefined {
    // Folding the search key here too keeps the first key of a search fast.
    void this.searchKey;
    return this.retraction ? undefined : pickAny(this.#making.reader, this.stance.summary);
  }

  /** The row. It is made at each call and not cached, because elements render each of thousands of rows only once. */
  get row(): RowView {
    // Long lists make their rows in short tasks. Folding the search key here keeps the first key of a search fast.
    void this.searchKey;
    const { retraction } = this;
    return retraction ? retractedRow(this.#making, this, retraction) : rowOf(this.#making, this);
  }
}

/**
 * An entry for every stance of a question, in the story's order.
 *
 * @param kept entries of an earlier story, by their stance, that are still right and are used again
 */
export function entriesOf(
  reader: Reader,
  question: Question,
  kept: ReadonlyMap<Stance, StanceEntry> = new Map(),
): StanceEntry[] {
  const making = makingOf(reader, question);
  return question.stances.flatMap((stance): StanceEntry | [] => {
    const held = kept.get(stance);
    const party = held ? undefined : find(reader.story.parties, stance.party);
    return held ?? (party ? new StanceEntry(making, stance, party) : []);
  });
}

/** The entry of one party on a question, in a row that is named by the question. */
export function entryOf(reader: Reader, question: Question, party: Party): StanceEntry | undefined {
  const stance = question.stances.find((each) => each.party === party.id);
  const head = { id: question.id, name: pick(reader, question.text) };
  return stance && new StanceEntry(makingOf(reader, question), stance, party, head);
}

function makingOf(reader: Reader, question: Question): Making {
  const categoryOf = categoriesOf(reader, question);
  const defaults = defaultsOf(reader.story, question);
  return { reader, question, categoryOf, isAnyRetracted: isAnyRetracted(reader), defaults };
}

/** The colours of each tone, by their place in the palette. Each also has its own mark. */
const palette = {
  for: [0, 1],
  partly: [2, 6],
  undecided: [3, 7],
  against: [4, 5],
  silent: [],
} as const satisfies Record<NonNullable<Category['tone']>, readonly number[]>;

/** Hands out colours: to each tone its own, and to a category without a tone the next one that is free. */
function colours(): (tone: Category['tone']) => number | undefined {
  const used = new Set<number>();
  let given = 0;
  return (tone) => {
    const own: readonly number[] = tone ? palette[tone] : [0, 1, 2, 3, 4, 5, 6, 7];
    const colour = own.find((each) => !used.has(each)) ?? own[given % own.length];
    if (colour !== undefined) used.add(colour);
    given += 1;
    return colour;
  };
}

/** Returns a lookup of categories by id. A category that is not on the scale has its id as its label and the neutral mark. */
function categoriesOf(reader: Reader, { categories }: Question): (id: string) => Held {
  const { scale: labels, retractedEntry } = reader.messages;
  // A map, because a plain object has keys such as "constructor".
  const known = new Map(Object.entries({ ...labels, [RETRACTED]: retractedEntry }));
  const scale = categories ?? defaultScale;
  const places = new Map<string, Omit<Held, 'view'> & Pick<CategoryView, 'index'>>();
  const colour = colours();
  scale.forEach(({ id, silence: isSilence = false, counted = !isSilence, says, tone }, rank) => {
    const silence = !counted;
    if (!places.has(id))
      places.set(id, { rank, silence, isSilence, says, index: silence ? undefined : colour(tone) });
  });
  const made = new Map<string, Held>();
  return (id) => {
    let held = made.get(id);
    if (!held) {
      const own = find(categories ?? [], id);
      const { rank = scale.length, silence = false, isSilence = false, says, index } = places.get(id) ?? {};
      const label = own ? pick(reader, own.label) : { text: known.get(id) ?? id };
      const view = { id, label, description: pickAny(reader, own?.description), index };
      held = { view, rank, silence, isSilence, says };
      made.set(id, held);
    }
    return held;
  };
}

/** The parts of a row that say something, without the sources they rest on. */
function saidOf(
  reader: Reader,
  stance: Stance,
): Pick<RowView, 'summary' | 'condition' | 'date' | 'voice' | 'context' | 'reply'> {
  const { summary, condition, context, reply } = stance;
  const when = whenOf(reader, stance);
  return {
    summary: pickAny(reader, summary),
    condition: pickAny(reader, condition),
    date: when && date(reader, when),
    voice: voiceOf(reader, stance),
    context: context && statement(reader, context),
    reply: reply && statement(reader, reply),
  };
}

function rowOf({ reader, categoryOf }: Making, { id, stance, party, name, category }: StanceEntry): RowView {
  const { messages } = reader;
  const { searched } = stance;
  const quote = quoteOf(reader, stance);
  const words = quote && wordsOf(reader, quote);
  const isReported = quote?.kind === 'paraphrase';
  const label = isReported ? messages.reported : messages.quoted;
  const said = saidOf(reader, stance);
  const speaker = quote && speakerText(reader, quote.speaker, quote.role);
  // The line below the quote has the speaker's role already, so the byline leaves it out.
  const isNamed = quote && quote.speaker === stance.statedBy;
  const voice = isNamed ? according(reader, stance.statedBy) : said.voice;
  return {
    id,
    name,
    category,
    ...said,
    byline: join(messages.between.comma, speaker === voice ? '' : voice, said.date),
    sources: sourcesOf(reader, stance),
    searched: searched && searchedIn(reader, searched),
    quote: quote && {
      ...(words ?? { text: messages.retracted }),
      label,
      isReported,
      isPartial: quote.kind === 'partial',
      context: words && quote.context && statement(reader, quote.context),
      name: join(messages.between.comma, label, name.text),
      by: join(
        messages.between.semicolon,
        join(messages.between.comma, speaker, according(reader, quote.statedBy, 'givenBy')),
        words && kindLabel(reader, quote),
      ),
    },
    attributes: attributesOf(reader, id, party, stance),
    earlier: earlierOf(reader, stance, categoryOf),
  };
}

/** The row of a retracted stance: it gives the reason for the retraction and none of the retracted words. */
const retractedRow = (
  { reader }: Making,
  { id, stance, party, name, category }: StanceEntry,
  { note, date }: Change,
): RowView => ({
  id,
  name,
  category,
  byline: '',
  context: { ...fact(reader, pick(reader, note), []), by: day(reader, date) },
  sources: sources(reader, wordless(citationsOf(reader, stance))),
  attributes: attributesOf(reader, id, party),
  earlier: [],
});

/**
 * The facts about the party. In a list of one party, each row is named by its question and would repeat these facts, so the row
 * has only the progress.
 */
const attributesOf = (reader: Reader, row: string, party: Party, stance?: Stance) =>
  knownOf(reader, row === party.id ? party : {}, stance?.progress);

/** The party's earlier stances, the earliest first. Stances with an unknown date come before all others. */
const earlierOf = (
  reader: Reader,
  { earlier = [] }: Stance,
  categoryOf: Making['categoryOf'],
): EarlierView[] =>
  earlier
    .map((point) => ({ point, when: whenOf(reader, point) ?? ({ precision: 'unknown' } as const) }))
    .toSorted((a, b) => byDate(a.when, b.when))
    .map(({ point, when }) => ({
      ...(pickAny(reader, point.summary) ?? { text: '' }),
      date: date(reader, when),
      category: categoryOf(point.category).view,
      sources: sourcesOf(reader, point),
    }));

/** Who spoke for the party, or who described the party's position. */
function voiceOf(reader: Reader, stance: Stance): string | undefined {
  const described = according(reader, stance.statedBy, 'according', speakerText(reader, stance.statedBy));
  if (described) return described;
  const quote = quoteOf(reader, stance);
  const speaker = stance.speaker ?? quote?.speaker;
  return speakerText(reader, speaker, speaker === quote?.speaker ? quote?.role : undefined);
}
