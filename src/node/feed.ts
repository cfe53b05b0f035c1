/** The change log as an Atom feed (RFC 4287), `changes.atom`: an entry for each change, none for a version without. */
import { fill } from '../model/language/reader.js';
import { addressIn, changeLog, escape, linesOf } from './change-log.js';
import type { Published } from './versions.js';

/**
 * @param base the address of the site, where it is known. Without it links are relative, which a reader of feeds
 *   resolves by the address that it has the feed from.
 */
export function feedOf(versions: readonly Published[], base?: string): string {
  const { id, reader, words, title, steps } = changeLog(versions);
  const to = (path: string) => escape(addressIn(base, path, path));
  // A version has a day and no hour; entries of one day stay in order by it.
  const time = (date: string) => `${date}T00:00:00Z`;
  const entries = steps.flatMap(({ version, published, entries }) =>
    entries.map(
      (entry) => `  <entry>
    <id>${entry.id}</id>
    <title>${escape(`${entry.label} ${entry.title}`)}</title>
    <updated>${time(published)}</updated>
    <link rel="alternate" type="text/html" href="${to(`changes/#version-${version}`)}"/>
    <content type="text">${escape(linesOf(entry).join('\n'))}</content>
  </entry>
`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(reader.language)}">
  <id>${id}</id>
  <title>${escape(fill(reader, words.title, { title }))}</title>
  <updated>${time(steps[0]!.published)}</updated>
  <author><name>${escape(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${to('changes.atom')}"/>
  <link rel="alternate" type="text/html" href="${to('changes/')}"/>
${entries.join('')}</feed>
`;
}
