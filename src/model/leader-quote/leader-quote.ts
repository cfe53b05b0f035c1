import { find } from '../../story/find.js';
import type { Citation, Quote, Story } from '../../story/types.js';
import { fact, sources, type Verbatim } from '../facts/citation.js';
import { byDate } from '../facts/dates.js';
import { comparing, type Compared } from './differences.js';
import { isRetracted } from '../facts/changes.js';
import { foot } from '../facts/foot.js';
import { kindLabel, wordless, wordsOf } from '../facts/quoted-words.js';
import { date } from '../language/format.js';
import { addEnglish } from '../language/lookup.js';
import { quoteWords } from '../language/english/leader-quote.js';
import { speakerById } from '../facts/names.js';
import { quoted } from '../language/quotation.js';
import {
  direction,
  fill,
  phrase,
  pick,
  pickAny,
  primary,
  readerOf,
  type Reader,
} from '../language/reader.js';
import { according, statement } from '../facts/statement.js';
import type { CitationView, LeaderQuoteView, QuoteView, WordingView } from '../views.js';
import { capital, join, showAll } from '../language/wording.js';
import { contextOf, quoteLine, speakerAndRole, verdictOf } from './sentence.js';

addEnglish(quoteWords);

/**
 * The view of a quote, for `<leader-quote>`.
 *
 * @param story a story that passed the check
 * @param id the id of a quote of the story
 * @param language BCP 47; empty for the story's own. Without a registered locale for it, the view is in English.
 * @param today the reader's day, YYYY-MM-DD: decides whether the foot calls the story stale
 * @returns the view, or `undefined` if the story has no such quote
 */
export function leaderQuote(
  story: Story,
  id: string,
  language: string,
  today: string,
): LeaderQuoteView | undefined {
  const quote = find(story.quotes, id);
  if (!quote) return undefined;
  const reader = readerOf(story, language);
  const { view, cited } = viewOf(reader, quote);
  return { ...view, foot: foot(reader, [`quotes/${id}`, `speakers/${quote.speaker}`], cited, today) };
}

/**
 * The view of all quotes of a speaker, for `<leader-quote speaker="…" all>`.
 *
 * @param speaker the id of a speaker of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param limit how many quotes are shown until the reader asks for all: 1 or more; anything else is all
 * @returns the view, or `undefined` if the story has no quote of this speaker
 */
export function quotesOf(
  story: Story,
  speaker: string,
  language: string,
  today: string,
  limit?: number,
): LeaderQuoteView | undefined {
  const reader = readerOf(story, language);
  const made = latestFirst(reader, speaker).map((quote) => viewOf(reader, quote));
  const [latest] = made;
  if (!latest) return undefined;
  const quotes = made.map(({ view }) => ({ ...view, subject: view.said.text }));
  const shown = limit && limit >= 1 ? Math.min(Math.floor(limit), quotes.length) : quotes.length;
  const items = [`speakers/${speaker}`, ...quotes.map(({ id }) => `quotes/${id}`)];
  return {
    ...latest.view,
    id: speaker,
    name: speakerAndRole(reader, latest.view),
    list: {
      quotes,
      shown,
      more: showAll(reader, shown, quotes.length),
    },
    foot: foot(
      reader,
      items,
      made.flatMap(({ cited }) => cited),
      today,
    ),
  };
}

/** The view of a quote without its foot, and the places that the foot must list. */
function viewOf(
  reader: Reader,
  quote: Quote,
): { readonly view: QuoteView; readonly cited: readonly CitationView[] } {
  const { id } = quote;
  const { messages } = reader;
  const { kind, said } = quote;
  const { comma } = messages.between;
  const when = date(reader, said);
  const statedBy = according(reader, quote.statedBy, 'givenBy');
  const occasion = pickAny(reader, quote.occasion);
  const speaker = speakerById(reader, quote.speaker);
  const speakerName = speaker ? pick(reader, speaker.name) : { text: quote.speaker };
  const words = wordsOf(reader, quote);
  const cite = (citations: readonly Citation[]) =>
    words ? sources(reader, citations, verbatim(reader, quote)) : sources(reader, wordless(citations));
  const compare = comparing(words?.text ?? '');
  const wordings = words && quote.wordings?.map((each) => wordingOf(reader, quote, compare, each));
  const dateCitations = said.citations && (words ? said.citations : wordless(said.citations));
  const own = cite(quote.citations);
  const body = {
    tag: 'leader-quote',
    id,
    lang: reader.language,
    dir: direction(reader.language),
    kind,
    mark: words ? kindLabel(reader, quote) : '',
    words,
    retracted: messages.retracted,
    original: words && originalOf(reader, quote),
    speaker: speakerName,
    role: pickAny(reader, quote.role ?? speaker?.role),
    statedBy,
    sources: own,
    comma,
    subject: speakerName.text,
    dated: capital(join(comma, when, statedBy)),
    said: { text: when, sources: dateCitations ? sources(reader, dateCitations) : own },
    occasion,
    context: words && quote.context && statement(reader, quote.context),
    verdict: words &&
      quote.verdict && {
        ...statement(reader, quote.verdict),
        label: messages.verdict + messages.between.colon,
      },
    wordings: wordings?.length ? { label: messages.wordings, facts: wordings } : undefined,
    labels: messages.use,
  } as const;
  const facts = [body.said, body.context, body.verdict, ...(wordings ?? [])];
  return {
    view: {
      ...body,
      name: join(comma, speakerAndRole(reader, body), when),
      sentence: quoteLine(reader, { ...body, occasion }) + contextOf(reader, body) + verdictOf(reader, body),
    },
    cited: [...own.items, ...facts.flatMap((each) => each?.sources.items ?? [])],
  };
}

/** The words as the sources of a quote have them. A paraphrase has none. */
const verbatim = ({ story }: Reader, { kind, text, language, original }: Quote): Verbatim[] => [
  ...(kind === 'paraphrase' || typeof text !== 'string'
    ? []
    : [{ text, language: language ?? story.language }]),
  ...(original ? [original] : []),
];

const originalOf = (reader: Reader, { original }: Quote) =>
  original && {
    ...phrase(reader, quoted(original.text, original.language), original.language),
    label: reader.messages.original,
  };

function wordingOf(
  reader: Reader,
  quote: Quote,
  compare: (text: string) => Compared | undefined,
  { text, language, translatedBy, citations }: NonNullable<Quote['wordings']>[number],
): WordingView {
  const spoken = quote.language ?? reader.story.language;
  const tongue = language ?? spoken;
  const name = pickAny(reader, translatedBy)?.text;
  const view = fact(reader, phrase(reader, quoted(text, tongue), tongue), citations, [
    { text, language: tongue },
  ]);
  const comparable = quote.kind !== 'paraphrase' && primary(tongue) === primary(spoken);
  let compared: Partial<Compared> | undefined;
  const both = () => (compared ??= (comparable && compare(view.text)) || []);
  return {
    ...view,
    by: name && fill(reader, reader.messages.translatedBy, { name }),
    // Getters, because comparing takes long and few readers open the other wordings.
    get ours() {
      return both()[0];
    },
    get runs() {
      return both()[1] ?? [{ text: view.text, own: false }];
    },
  };
}

/** Whether a quote was retracted. */
const isGone = (reader: Reader, { id }: Quote): boolean => isRetracted(reader, `quotes/${id}`);

/**
 * The quotes of a speaker, the latest first. Of several with the same date, the last in the story's order is first. Quotes
 * with an unknown date follow, and then those that were retracted.
 */
const latestFirst = (reader: Reader, speaker: string): Quote[] =>
  reader.story.quotes
    .filter((quote) => quote.speaker === speaker)
    .reverse()
    .sort((a, b) => Number(isGone(reader, a)) - Number(isGone(reader, b)) || byDate(b.said, a.said));

/** The same without those that were retracted. */
export function quotesHeld(story: Story, speaker: string): Quote[] {
  const reader = readerOf(story, '');
  return latestFirst(reader, speaker).filter((quote) => !isGone(reader, quote));
}

/**
 * Finds the latest quote of a speaker by its date. Of several with the same date, it is the last in the story's order.
 * Retracted quotes are skipped.
 *
 * @param speaker the id of a speaker of the story
 * @returns the id of the quote, or `undefined` if the story has none of this speaker
 */
export const latestQuote = (story: Story, speaker: string): string | undefined =>
  quotesHeld(story, speaker)[0]?.id;
