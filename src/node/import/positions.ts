/** Rows of positions: where a side stands on a question, and the words or the source that show it. */
import { defaultScale } from '../../story/default-scale.js';
import { defaultsOf } from '../../story/defaults.js';
import type { Category, Question, Stance } from '../../story/types.js';
import { readDate } from './dates.js';
import type { Draft } from './draft.js';
import { NotTaken } from './findings.js';
import { quoteOf } from './quotes.js';
import type { Row } from './row.js';
import { compact, isCalled, wholeNumber } from './values.js';

/** Capitals, spaces and underscores do not matter: "Has not decided" is has-not-decided. */
const plain = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-');

type Answer = Pick<Category, 'id' | 'silence'> & Partial<Pick<Category, 'label'>>;

function categoryOf({ categories }: Question, text: string, column: string): Answer {
  const scale: readonly Answer[] = categories ?? defaultScale;
  const found =
    scale.find(({ id }) => id === text) ??
    scale.find(({ label }) => isCalled(label, text)) ??
    scale.find(({ id, label }) =>
      [id, label].some((each) => typeof each === 'string' && plain(each) === plain(text)),
    );
  if (found) return found;
  throw new NotTaken(column, `"${text}" is none of ${scale.map(({ id }) => id).join(', ')}`);
}

export function readPosition(
  draft: Draft,
  row: Row,
): { readonly question: Question; readonly stance: Stance } {
  const question = draft.itemOf('questions', row);
  const category = categoryOf(question, row.need('position'), 'position');
  const side = row.get('side');
  const given = side === undefined ? undefined : draft.stances.get(question)?.get(side);
  const date = row.get('date');
  const asOf = date && readDate(date, draft.mapping.dates);
  const citations = draft.citationsOf(row);
  const defaults = defaultsOf(draft.story, question);
  const searched = row.list('searched').map((name) => draft.sourceOf(name, 'searched'));
  const before = row.get('earlier_position');
  const earlier = before && categoryOf(question, before, 'earlier_position');
  if (earlier && !citations) throw new NotTaken('source', 'is empty, and an earlier position needs one');
  const words = row.text('words');
  const quoteId = row.get('quote');
  if (words && quoteId) throw new NotTaken('words', 'are there, and the id of a quote too');
  if (category.silence) {
    if (words) throw new NotTaken('words', `are there, but "${category.id}" says that there are none`);
    if (!searched.length && !defaults?.searched && !given?.searched)
      throw new NotTaken('searched', `is empty; "${category.id}" needs the sources that were searched`);
  } else if (!citations && !defaults?.citations && !given?.citations && !quoteId)
    throw new NotTaken('source', 'is empty');

  const progress = row.get('progress');
  const by = row.get('stated_by');
  const party = draft.sides.take(row);
  const name = row.get('speaker');
  const speaker = name && draft.speakers.take(name, row.text('role'), party);
  const quote =
    words &&
    quoteOf(draft, row, {
      kind: row.need('words_kind'),
      key: `position ${question.id} ${party}`,
      wanted: `${party} ${question.id}`,
      speaker: speaker || undefined,
      citations: citations ?? defaults?.citations,
    });
  return {
    question,
    stance: compact<Stance>({
      party,
      speaker: speaker && !quote ? speaker.id : undefined,
      statedBy: by && !quote ? draft.speakers.take(by).id : undefined,
      category: category.id,
      summary: row.text('summary'),
      asOf: (!quote && asOf) || undefined,
      quote: quote ? quote.id : quoteId,
      citations: quote ? undefined : citations,
      progress: progress ? wholeNumber(progress, 'progress') : undefined,
      condition: row.text('condition'),
      searched: searched.length ? searched : undefined,
      earlier: earlier && citations ? [{ category: earlier.id, citations }] : undefined,
    }),
  };
}
