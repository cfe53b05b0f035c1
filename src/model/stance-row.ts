import { defaultScale } from '../story/default-scale.js';
import { find } from '../story/find.js';
import type { Citation, Party, Question, Stance } from '../story/types.js';
import { sources } from './citation.js';
import { date } from './format.js';
import { latest, markOf, wordless, wordsOf } from './leader-quote.js';
import { partyName, speakerText } from './names.js';
import { fill, pick, pickAny, type Reader } from './reader.js';
import { according, statement } from './statement.js';
import type { CategoryView, RowView, SourcesView } from './views.js';
import { join } from './wording.js';

/** A row, with what it is grouped, ordered and counted by. */
export interface Entry {
  readonly row: RowView;
  readonly kind: Party['kind'];
  /** What the row is ordered by; empty where it is unknown. */
  readonly date: string;
  readonly silence: boolean;
  /** The category's place in the whole scale. */
  readonly rank: number;
}

/** Every stance of a question as a row, in the story's order. */
export function entriesOf(reader: Reader, question: Question): Entry[] {
  const scale = question.categories ?? defaultScale;
  return question.stances.flatMap((stance): Entry[] => {
    const party = find(reader.story.parties, stance.party);
    if (!party) return [];
    const at = scale.findIndex(({ id }) => id === stance.category);
    const when = whenOf(reader, stance);
    return [
      {
        row: rowOf(reader, question, stance, party),
        kind: party.kind,
        date: when ? latest(when) : '',
        silence: !!scale[at]?.silence,
        rank: at < 0 ? scale.length : at,
      },
    ];
  });
}

/** A category as it is shown. One that is not on the scale is shown as itself, in neutral form. */
function categoryOf(reader: Reader, { categories }: Question, id: string): CategoryView {
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
function sourcesOf(
  reader: Reader,
  stance: Pick<Stance, 'asOf' | 'citations' | 'quote' | 'searched'>,
): SourcesView {
  const quote = quoteOf(reader, stance);
  const citations: Citation[] = [
    ...(stance.citations ?? []),
    ...(quote?.citations ?? []),
    ...(whenOf(reader, stance)?.citations ?? []),
    ...(stance.searched ?? []).map((source) => ({ source })),
  ];
  return sources(reader, quote && !wordsOf(reader, quote) ? wordless(citations) : citations);
}

function rowOf(reader: Reader, question: Question, stance: Stance, party: Party): RowView {
  const { messages } = reader;
  const { summary, condition, earlier = [], context, reply } = stance;
  const quote = quoteOf(reader, stance);
  const when = whenOf(reader, stance);
  const words = quote && wordsOf(reader, quote);
  return {
    id: party.id,
    name: partyName(reader, party),
    category: categoryOf(reader, question, stance.category),
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
    earlier: earlier.map((point) => ({
      ...(pickAny(reader, point.summary) ?? { text: '' }),
      date: date(reader, whenOf(reader, point) ?? { precision: 'unknown' }),
      category: categoryOf(reader, question, point.category),
      sources: sourcesOf(reader, point),
    })),
  };
}

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
