/** The change log of a story, as a page and as an Atom feed (RFC 4287), from its published versions. */
import { changeView } from '../model/changes.js';
import { date, day } from '../model/format.js';
import { partyName, speakerText } from '../model/names.js';
import { direction, pick, readerOf, type Reader } from '../model/reader.js';
import { find } from '../story/find.js';
import type { ChangeView } from '../model/views.js';
import type { Change } from '../story/types.js';
import { entriesSince, itemsOf } from './changes.js';
import type { Published } from './versions.js';

interface Entry extends ChangeView {
  readonly id: string;
  readonly title: string;
}

interface Step {
  readonly version: number;
  readonly published: string;
  readonly entries: readonly Entry[];
  /** The names of the items that the version added. */
  readonly added: readonly string[];
}

/** What each version brought, the newest first. What is retracted later is not said again here either. */
export function stepsOf(versions: readonly Published[]): Step[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const reader = readerOf(newest.story, '');
  return versions
    .map(({ version, published, story }, i) => {
      const before = versions[i - 1]?.story;
      const had = new Set(before ? itemsOf(before) : []);
      return {
        version,
        published,
        entries: entriesSince(story, before?.version ?? 0).map((change, j) => ({
          ...changeView(reader, change),
          id: `urn:onrecord:${story.id}:${version}:${j + 1}`,
          title: nameOf(reader, change),
        })),
        added: before
          ? itemsOf(story).flatMap((item) => (had.has(item) ? [] : nameOf(reader, { item })))
          : [],
      };
    })
    .reverse();
}

/** An item as a reader knows it. */
function nameOf(reader: Reader, { item }: Pick<Change, 'item'>): string {
  const { story } = reader;
  const [list = '', id, party] = item.split('/');
  if (list === 'quotes') {
    const quote = find(story.quotes, id);
    return quote
      ? `${speakerText(reader, quote.speaker) ?? quote.speaker}, ${date(reader, quote.said)}`
      : item;
  }
  if (list === 'parties' || party) {
    const side = find(story.parties, party ?? id);
    const question = party && find(story.questions, id);
    const name = side ? partyName(reader, side).text : item;
    return question ? `${pick(reader, question.text).text} ${name}` : name;
  }
  const { title, name, text } = (find(story[list as 'pledges'], id) ?? {}) as Record<
    string,
    string | undefined
  >;
  const words = title ?? name ?? text;
  return words === undefined ? item : pick(reader, words).text;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** As text in HTML and in XML, which has no place for control characters. */
const escape = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- XML 1.0 has no place for these, not even escaped
  text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (each) => escapes[each]!);

const lines = ({ note, was, now, labels }: ChangeView): string[] => [
  note.text,
  ...(was ? [labels.was + was.text] : []),
  ...(now ? [labels.now + now.text] : []),
];

/** The page, `changes/index.html`. */
export function pageOf(versions: readonly Published[]): string {
  const { story } = versions.at(-1)!;
  const reader = readerOf(story, '');
  const title = escape(`${pick(reader, story.title).text}: changes`);
  const sections = stepsOf(versions).map(
    ({ version, published, entries, added }) => `    <section id="version-${version}">
      <h2>Version ${version} <time datetime="${published}">${escape(day(reader, published))}</time></h2>
${
  entries.length || added.length
    ? [
        ...entries.map(
          (entry) => `      <article>
        <h3>${escape(entry.title)}</h3>
        <p><strong>${escape(entry.label)}</strong></p>
${lines(entry)
  .map((line) => `        <p>${escape(line)}</p>`)
  .join('\n')}
      </article>`,
        ),
        ...added.map((name) => `      <p>Added: ${escape(name)}</p>`),
      ].join('\n')
    : `      <p>${version === 1 ? 'First published.' : 'No fact changed.'}</p>`
}
      <p><a href="../v/${version}/story.json">The story as it stood in this version</a></p>
    </section>`,
  );
  return `<!doctype html>
<html lang="${escape(reader.language)}" dir="${direction(reader.language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
    <link rel="alternate" type="application/atom+xml" href="../changes.atom">
    <link rel="stylesheet" href="changes.css">
  </head>
  <body>
    <h1>${title}</h1>
    <p>What was corrected, clarified, retracted or brought up to date, and why. <a href="../changes.atom">Feed</a></p>
${sections.join('\n')}
  </body>
</html>
`;
}

/** The feed, `changes.atom`: an entry for each change, none for a version that changed no fact. */
export function feedOf(versions: readonly Published[]): string {
  const newest = versions.at(-1)!;
  const { story } = newest;
  const title = escape(pick(readerOf(story, ''), story.title).text);
  const time = (date: string) => `${date}T00:00:00Z`;
  const entries = stepsOf(versions).flatMap(({ version, published, entries }) =>
    entries.map(
      (entry) => `  <entry>
    <id>${escape(entry.id)}</id>
    <title>${escape(`${entry.label} ${entry.title}`)}</title>
    <updated>${time(published)}</updated>
    <link rel="alternate" type="text/html" href="changes/#version-${version}"/>
    <content type="text">${escape(lines(entry).join('\n'))}</content>
  </entry>
`,
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(story.language)}">
  <id>urn:onrecord:${escape(story.id)}</id>
  <title>${title}</title>
  <updated>${time(newest.published)}</updated>
  <author><name>${title}</name></author>
  <link rel="self" type="application/atom+xml" href="changes.atom"/>
  <link rel="alternate" type="text/html" href="changes/"/>
${entries.join('')}</feed>
`;
}

/** The page's styles, in a file of their own: a strict site allows none in the page. */
export const pageStyles = `body {
  color-scheme: light dark;
  font: 17px/1.5 Georgia, serif;
  margin: 0 auto;
  max-inline-size: 38em;
  padding: 1.5em 1em 4em;
  overflow-wrap: break-word;
}
h1 {
  font-size: 1.6em;
  line-height: 1.2;
}
h2 {
  border-block-start: 2px solid;
  font-size: 1.1em;
  margin-block: 2em 0.5em;
  padding-block-start: 0.5em;
}
h2 time {
  font-weight: normal;
}
h3 {
  font-size: 1em;
  margin-block: 1em 0;
}
p {
  margin-block: 0.2em;
}
a {
  color: inherit;
}
`;
