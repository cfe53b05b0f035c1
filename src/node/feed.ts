/** The change log as an Atom feed (RFC 4287), `changes.atom`: an entry for each change, none for a version without. */
import { fill } from '../model/language/reader.js';
import { addressIn, changeLog, linesOf } from './change-log.js';
import { markup } from './markup.js';
import type { PublishedVersion } from './versions.js';

/**
 * @param base the address of the site. Without it links are relative, and a feed reader resolves them by the address of
 *   the feed.
 */
export function feedOf(versions: readonly PublishedVersion[], base?: string): string {
  const { id, reader, words, title, steps } = changeLog(versions);
  const to = (path: string) => addressIn(base, path, path);
  // A version has a day and no hour. Entries of one day keep their order.
  const time = (date: string) => `${date}T00:00:00Z`;
  const entries = steps.flatMap(({ version, published, entries }) =>
    entries.map(
      (entry) => markup`  <entry>
    <id>${entry.id}</id>
    <title>${`${entry.label} ${entry.title}`}</title>
    <updated>${time(published)}</updated>
    <link rel="alternate" type="text/html" href="${to(`changes/#version-${version}`)}"/>
    <content type="text">${linesOf(entry).join('\n')}</content>
  </entry>
`,
    ),
  );
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.language}">
  <id>${id}</id>
  <title>${fill(reader, words.title, { title })}</title>
  <updated>${time(steps[0]!.published)}</updated>
  <author><name>${title}</name></author>
  <link rel="self" type="application/atom+xml" href="${to('changes.atom')}"/>
  <link rel="alternate" type="text/html" href="${to('changes/')}"/>
${entries}</feed>
`.text;
}
