import { find } from '../../story/find.js';
import type { Citation, Source } from '../../story/types.js';
import { day, number, plural } from '../language/format.js';
import { textFragment } from './fragment.js';
import { quoted } from '../language/quotation.js';
import { fill, isolate, phrase, pick, pickAny, primary, type Reader } from '../language/reader.js';
import type { CitationView, Fact, Phrase, SourcesView } from '../views.js';
import { join, places } from '../language/wording.js';

/** Words that a source should have verbatim, and their language. */
export interface Verbatim {
  readonly text: string;
  readonly language: string;
}

function citation(
  reader: Reader,
  { source: id, paragraph, passage }: Citation,
  verbatim: readonly Verbatim[],
): CitationView | undefined {
  const source = find(reader.story.sources, id);
  if (!source) return undefined;
  const { messages } = reader;
  const title = pick(reader, source.title);
  const { comma } = messages.between;
  const details = join(
    comma,
    isolate(reader, publisher(reader, source) ?? ''),
    source.published && day(reader, source.published),
    paragraph ? fill(reader, messages.paragraph, { number: number(reader, paragraph) }) : '',
  );
  const language = source.language ?? reader.story.language;
  const said = verbatim.find((each) => primary(each.language) === primary(language))?.text ?? passage;
  return {
    source: id,
    title,
    details: details && comma + details,
    text: join(comma, isolate(reader, title.text), details),
    passage: passage ? phrase(reader, quoted(passage, language), language) : undefined,
    address: source.url ?? source.archivedUrl,
    href:
      source.url &&
      (said ? `${source.url.split('#')[0]}#:~:text=${textFragment(said, passage)}` : source.url),
    archived: source.archivedUrl ? { href: source.archivedUrl, label: messages.archived } : undefined,
  };
}

const publisher = (reader: Reader, source: Source | undefined) => pickAny(reader, source?.publisher)?.text;

/** What a fact rests on, each place named once. A quote's links lead to its own words. */
export function sources(
  reader: Reader,
  citations: readonly Citation[] = [],
  verbatim: readonly Verbatim[] = [],
): SourcesView {
  const seen = new Map<string, CitationView>();
  for (const each of citations) {
    const key = `${each.source} ${each.paragraph ?? ''} ${each.passage ?? ''}`;
    const view = seen.has(key) ? undefined : citation(reader, each, verbatim);
    if (view) seen.set(key, view);
  }
  const items = [...seen.values()];
  const label = sourcesLabel(reader, items);
  return { label, name: label + reader.messages.between.colon + places(reader, items), items };
}

/** "Source", the publisher's name, or "2 sources". */
export function sourcesLabel(reader: Reader, citations: readonly Pick<Citation, 'source'>[]): string {
  const { messages, story } = reader;
  const cited = new Set(citations.map(({ source }) => find(story.sources, source)).filter(Boolean));
  const count = cited.size;
  return count === 1
    ? (publisher(reader, [...cited][0]) ?? messages.source)
    : fill(reader, plural(reader, messages.sources, count), { count: number(reader, count) });
}

/** A string with what it rests on. */
export const fact = (
  reader: Reader,
  { text, lang }: Phrase,
  citations: readonly Citation[] | undefined,
  verbatim?: readonly Verbatim[],
): Fact => ({
  text,
  lang,
  sources: sources(reader, citations, verbatim),
});
