import { find } from '../../story/find.js';
import { linkIn } from '../../story/link.js';
import type { Citation, Source } from '../../story/types.js';
import { day, number, plural } from '../language/format.js';
import { textFragment, withDirective } from './fragment.js';
import { quoted } from '../language/quotation.js';
import { fill, isolate, phrase, pick, pickAny, primary, type Reader } from '../language/reader.js';
import type { CitationView, Fact, MarkView, Phrase, SourcesView } from '../views.js';
import { join, places } from '../language/wording.js';

/** The words of a quote, as the source has them, and their language. A link to the source opens at them. */
export interface Verbatim {
  readonly text: string;
  readonly language: string;
}

/** The view of a citation, or `undefined` if the story lacks the source. */
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
  const url = linkIn(source, 'url');
  const archived = linkIn(source, 'archivedUrl');
  return {
    source: id,
    paragraph,
    title,
    details: details && comma + details,
    text: join(comma, isolate(reader, title.text), details),
    passage: passage ? phrase(reader, quoted(passage, language), language) : undefined,
    address: url ?? archived,
    href: url && withDirective(url, said ? textFragment(said, passage) : ''),
    archived: archived ? { href: archived, label: messages.archived } : undefined,
  };
}

export const publisher = (reader: Reader, source: Source | undefined): string | undefined =>
  pickAny(reader, source?.publisher)?.text;

/** The number of a source in the view that is being made: the next one if the view has not cited the source before. */
export function numberOf({ numbers }: Reader, source: string): number {
  if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  return numbers.get(source)!;
}

/** The numbered marks of a fact, each source once. */
function marksOf(reader: Reader, items: readonly CitationView[]): MarkView[] {
  const firsts = new Map(items.toReversed().map((item) => [item.source, item]));
  return [...new Set(items.map(({ source }) => source))].map((source) =>
    sourceMark(reader, source, firsts.get(source)!.href),
  );
}

/** The mark of a source. */
export function sourceMark(reader: Reader, id: string, href: string | undefined): MarkView {
  const source = find(reader.story.sources, id)!;
  const label = number(reader, numberOf(reader, id));
  const name = publisher(reader, source) ?? pick(reader, source.title).text;
  return {
    source: id,
    number: label,
    name: fill(reader, reader.messages.sourceNumber, { number: label, name }),
    href,
  };
}

/**
 * The places that are cited, each once, in order. A citation of a source that the story lacks is left out.
 *
 * @param verbatim the words of a quote, in its languages. Links open at the words in the language of the source, else at
 *   the cited passage.
 */
export function placesCited(
  reader: Reader,
  citations: readonly Citation[],
  verbatim: readonly Verbatim[] = [],
): CitationView[] {
  const seen = new Map<string, CitationView>();
  for (const each of citations) {
    const key = `${each.source} ${each.paragraph ?? ''} ${each.passage ?? ''}`;
    const view = seen.has(key) ? undefined : citation(reader, each, verbatim);
    if (view) seen.set(key, view);
  }
  return [...seen.values()];
}

/** The sources of a fact: the places that it cites, their marks, and their label. For the parameters see `placesCited()`. */
export function sources(
  reader: Reader,
  citations: readonly Citation[] = [],
  verbatim?: readonly Verbatim[],
): SourcesView {
  const items = placesCited(reader, citations, verbatim);
  const label = sourcesLabel(reader, items);
  const where = places(reader, items);
  // A label that is the source's title is part of each place already.
  const isTitle = label === items[0]?.title.text;
  const name = isTitle ? where : label + reader.messages.between.colon + where;
  return { label, name, items, marks: marksOf(reader, items) };
}

/** The label of a list of sources: "2 sources". A single source: its publisher, else its title if it has a link, else "Source". */
export function sourcesLabel(reader: Reader, citations: readonly Pick<Citation, 'source'>[]): string {
  const { messages, story } = reader;
  const cited = new Set(citations.map(({ source }) => find(story.sources, source)).filter(Boolean));
  const count = cited.size;
  const [first] = cited;
  return count === 1 && first
    ? (publisher(reader, first) ?? (linkIn(first, 'url') ? pick(reader, first.title).text : messages.source))
    : fill(reader, plural(reader, messages.sources, count), { count: number(reader, count) });
}

/** A text with its sources. */
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
