/** Rows with words that were said. */
import type { Citation, Quote, Speaker } from '../../story/types.js';
import { readDate } from './dates.js';
import { compact, type Draft } from './draft.js';
import { NotTaken } from './findings.js';
import type { Row } from './table.js';

interface Given {
  readonly kind: string;
  /** The key of the quote in the lock file. */
  readonly key: string;
  /** The text that a new id is made from. */
  readonly wanted: string;
  readonly speaker: Speaker | undefined;
  readonly citations: Citation[] | undefined;
}

/** The quote of a row. It is added to the story when the row is taken. */
export function quoteOf(draft: Draft, row: Row, { kind, key, wanted, speaker, citations }: Given): Quote {
  if (!speaker) throw new NotTaken('speaker', 'is empty, and there are words');
  if (!citations) throw new NotTaken('source', 'is empty');
  const date = row.get('date');
  const role = row.get('role');
  const [original, language] = [row.get('original'), row.get('original_language')];
  const quote = compact<Quote>({
    id: draft.ids.idOf('quotes', [key], wanted),
    speaker: speaker.id,
    kind: kind as Quote['kind'],
    text: row.need('words'),
    language: row.get('language'),
    original: original ? { text: original, language: language ?? '' } : undefined,
    translatedBy: row.get('translated_by'),
    said: date ? readDate(date, draft.mapping.dates) : { precision: 'unknown' },
    role: role !== speaker.role ? role : undefined,
    occasion: row.get('occasion'),
    citations,
  });
  draft.story.quotes.push(quote);
  draft.rows.set(quote, row);
  return quote;
}

export function readQuote(draft: Draft, row: Row): void {
  const id = row.get('quote');
  const name = row.need('speaker');
  const side = row.get('side');
  const party = side === undefined ? undefined : draft.sides.find(side);
  if (side !== undefined && !party) throw new NotTaken('side', `"${side}" is none of the sides`);
  const words = row.need('words');
  const key = ['source', 'paragraph', 'date'].map((field) => row.get(field) ?? '').join(' ');
  quoteOf(draft, row, {
    kind: row.need('kind'),
    key: id ? `quote ${id}` : `words ${name} ${key} ${words.slice(0, 40)}`,
    wanted: id ?? `${name} ${words.split(/\s+/).slice(0, 5).join(' ')}`,
    speaker: draft.speakers.take(name, row.get('role'), party?.id),
    citations: draft.citationsOf(row) ?? draft.story.defaults?.citations,
  });
}
