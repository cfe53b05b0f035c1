import { find } from '../story/find.js';
import type { Citation, Source } from '../story/types.js';
import { day, number, plural } from './format.js';
import { quoted } from './quotation.js';
import { fill, isolate, phrase, pick, pickAny, type Reader } from './reader.js';
import type { CitationView, Fact, Phrase, SourcesView } from './views.js';
import { join, places } from './wording.js';

/** A passage as a text fragment: https://wicg.github.io/scroll-to-text-fragment/ (its syntax claims the hyphen). */
const fragment = (passage: string) =>
  `#:~:text=${encodeURIComponent(passage.toWellFormed()).replaceAll('-', '%2D')}`;

function citation(reader: Reader, { source: id, paragraph, passage }: Citation): CitationView | undefined {
  const source = find(reader.story.sources, id);
  if (!source) return undefined;
  const { messages } = reader;
  const title = pick(reader, source.title);
  const details = join(
    ', ',
    isolate(reader, publisher(reader, source) ?? ''),
    source.published && day(reader, source.published),
    paragraph ? fill(reader, messages.paragraph, { number: number(reader, paragraph) }) : '',
  );
  const language = source.language ?? reader.story.language;
  return {
    source: id,
    title,
    details,
    text: join(', ', isolate(reader, title.text), details),
    passage: passage ? phrase(reader, quoted(passage, language), language) : undefined,
    href: source.url && (passage ? source.url.split('#')[0] + fragment(passage) : source.url),
    archived: source.archivedUrl ? { href: source.archivedUrl, label: messages.archived } : undefined,
  };
}

const publisher = (reader: Reader, source: Source | undefined) => pickAny(reader, source?.publisher)?.text;

/** What a fact rests on, each place named once. */
export function sources(reader: Reader, citations: readonly Citation[] = []): SourcesView {
  const seen = new Map<string, CitationView>();
  for (const each of citations) {
    const key = `${each.source} ${each.paragraph ?? ''} ${each.passage ?? ''}`;
    const view = seen.has(key) ? undefined : citation(reader, each);
    if (view) seen.set(key, view);
  }
  const items = [...seen.values()];
  const count = new Set(items.map(({ source }) => source)).size;
  const { messages } = reader;
  const label =
    count === 1
      ? (publisher(reader, find(reader.story.sources, items[0]!.source)) ?? messages.source)
      : fill(reader, plural(reader, messages.sources, count), { count: number(reader, count) });
  return { label, name: `${label}: ${places(items)}`, items };
}

/** A string with what it rests on. */
export const fact = (
  reader: Reader,
  { text, lang }: Phrase,
  citations: readonly Citation[] | undefined,
): Fact => ({
  text,
  lang,
  sources: sources(reader, citations),
});
