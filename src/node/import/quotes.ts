/** Rows with words that were said. */
import { isDeepStrictEqual } from 'node:util';
import type { Citation, Quote, Speaker, Text } from '../../story/types.js';
import { readDate } from './dates.js';
import type { Draft } from './draft.js';
import { NotTaken } from './findings.js';
import type { Row } from './row.js';
import { compact } from './values.js';

interface Given {
  readonly kind: string;
  /** The key of the quote in the lock file. */
  readonly key: string;
  /** The text that a new id is made from. */
  readonly wanted: string;
  readonly speaker: Speaker | undefined;
  readonly citations: Citation[] | undefined;
  /** The quote of the mapping that the row completes. */
  readonly given?: Quote | undefined;
}

/** The quote of a row. It is added to the story when the row is taken. */
export function quoteOf(
  draft: Draft,
  row: Row,
  { kind, key, wanted, speaker, citations, given }: Given,
): Quote {
  if (!speaker) throw new NotTaken('speaker', 'is empty, and there are words');
  if (!citations && !given?.citations) throw new NotTaken('source', 'is empty');
  const date = row.get('date');
  const role = row.text('role');
  const [original, language] = [row.get('original'), row.get('original_language')];
  const by = row.get('stated_by');
  const read = compact<Quote>({
    id: draft.ids.idOf('quotes', [key], wanted),
    speaker: speaker.id,
    kind: kind as Quote['kind'],
    text: row.text('words') ?? given?.text ?? row.need('words'),
    language: row.get('language'),
    original: original ? { text: original, language: language ?? '' } : undefined,
    translatedBy: row.text('translated_by'),
    said: date ? readDate(date, draft.mapping.dates) : (given?.said ?? { precision: 'unknown' }),
    role: isDeepStrictEqual(role, speaker.role) ? undefined : role,
    occasion: row.text('occasion'),
    statedBy: by && draft.speakers.take(by).id,
    citations,
  });
  const quote = draft.complete(given, read, row);
  draft.story.quotes.push(quote);
  return quote;
}

export function readQuote(draft: Draft, row: Row): void {
  const id = row.get('quote');
  const given = id === undefined ? undefined : draft.quotes.get(id);
  const name = row.get('speaker') ?? given?.speaker ?? row.need('speaker');
  const side = row.get('side');
  const party = side === undefined ? undefined : draft.sides.idOf(side, 'side');
  const words = wordsIn(row.text('words') ?? given?.text ?? row.need('words'));
  const key = ['source', 'paragraph', 'date'].map((field) => row.get(field) ?? '').join(' ');
  quoteOf(draft, row, {
    kind: row.get('kind') ?? given?.kind ?? row.need('kind'),
    key: id ? `quote ${id}` : `words ${name} ${key} ${words.slice(0, 40)}`,
    wanted: id ?? `${name} ${words.split(/\s+/).slice(0, 5).join(' ')}`,
    speaker: draft.speakers.take(name, row.text('role'), party),
    citations: draft.citationsOf(row) ?? given?.citations ?? draft.story.defaults?.citations,
    given,
  });
}

const wordsIn = (text: Text): string => (typeof text === 'string' ? text : (Object.values(text)[0] ?? ''));
