import { find } from '../../story/find.js';
import { linkIn } from '../../story/link.js';
import { day, number, plural } from '../language/format.js';
import { fill, isolate, pick, type Reader } from '../language/reader.js';
import { join } from '../language/wording.js';
import type { CitationView, SourceEntryView, SourceListView } from '../views.js';
import { sourceMark, numberOf, publisher, sourcesLabel } from './citation.js';

/**
 * The numbered list of sources that ends an embed: an entry for each source, with all places in it that the embed cites.
 *
 * @param cited the places that the embed cites, in any order
 */
export function sourceList(reader: Reader, cited: readonly CitationView[]): SourceListView {
  const bySource = new Map<string, CitationView[]>();
  for (const item of cited) {
    const places = bySource.get(item.source);
    if (places) places.push(item);
    else bySource.set(item.source, [item]);
  }
  return {
    label: sourcesLabel(
      reader,
      [...bySource.keys()].map((source) => ({ source })),
    ),
    entries: [...bySource]
      .toSorted(([a], [b]) => numberOf(reader, a) - numberOf(reader, b))
      .map(([, places]) => entryOf(reader, places)),
    back: reader.messages.backToText,
  };
}

/** The entry of one source, from the places in it that are cited. */
function entryOf(reader: Reader, places: readonly CitationView[]): SourceEntryView {
  const [first] = places as [CitationView];
  const source = find(reader.story.sources, first.source)!;
  const { comma } = reader.messages.between;
  const details = join(
    comma,
    isolate(reader, publisher(reader, source) ?? ''),
    source.published && day(reader, source.published),
    paragraphsOf(reader, places),
  );
  const links = new Set(places.map(({ href }) => href));
  const passages = new Map(
    places.flatMap(({ passage, href }) => (passage ? [[passage.text, { ...passage, href }] as const] : [])),
  );
  return {
    // An entry whose places have different links leads to the source as a whole.
    ...sourceMark(reader, first.source, links.size > 1 ? linkIn(source, 'url') : first.href),
    title: pick(reader, source.title),
    details: details && comma + details,
    passages: [...passages.values()],
    address: first.address,
    archived: first.archived,
  };
}

/** "paragraphs 5, 6 and 9". */
function paragraphsOf(reader: Reader, places: readonly CitationView[]): string {
  const { messages } = reader;
  const paragraphs = [...new Set(places.flatMap(({ paragraph }) => paragraph ?? []))].sort((a, b) => a - b);
  if (!paragraphs.length) return '';
  const numbers = paragraphs.map((each) => number(reader, each)).join(messages.between.comma);
  return fill(reader, plural(reader, messages.paragraphs, paragraphs.length), { numbers });
}
