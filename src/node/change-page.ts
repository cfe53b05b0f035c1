/** The change log as a page, `changes/index.html`. */
import { day, number } from '../model/language/format.js';
import { direction, fill } from '../model/language/reader.js';
import { addressIn, changeLog, linesOf, type ChangeLog } from './change-log.js';
import { markup, none, type Markup } from './markup.js';
import type { PublishedVersion } from './versions.js';

/** @param base the address of the site; links are relative if it is not given */
export function pageOf(versions: readonly PublishedVersion[], base?: string): string {
  const log = changeLog(versions);
  const { reader, words } = log;
  const title = fill(reader, words.title, { title: log.title });
  const to = (path: string) => addressIn(base, path, `../${path}`);
  const canonical = addressIn(base, 'changes/', '');
  return markup`<!doctype html>
<html lang="${reader.language}" dir="${direction(reader.language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${title}</title>
${canonical ? markup`    <link rel="canonical" href="${canonical}">\n` : none}    <link rel="alternate" type="application/atom+xml" href="${to('changes.atom')}">
    <link rel="stylesheet" href="changes.css">
  </head>
  <body>
    <main>
    <h1>${title}</h1>
    <p>${words.about} <a href="${to('changes.atom')}">${words.feed}</a></p>
${log.steps.map((step) => section(log, step, to))}    </main>
  </body>
</html>
`.text;
}

function section(
  { reader, words }: ChangeLog,
  { version, published, entries, added }: ChangeLog['steps'][number],
  to: (path: string) => string,
): Markup {
  const parts = [
    ...entries.map(
      (entry) => markup`      <article>
        <h3>${entry.title}</h3>
        <p><strong>${entry.label}</strong></p>
${linesOf(entry).map((line) => markup`        <p>${line}</p>\n`)}      </article>\n`,
    ),
    ...added.map((name) => paragraph(fill(reader, words.added, { name }))),
  ];
  const nothing = paragraph(version === 1 ? words.first : words.none);
  const heading = fill(reader, words.version, { version: number(reader, version) });
  return markup`    <section id="version-${version}">
      <h2>${heading} <time datetime="${published}">${day(reader, published)}</time></h2>
${parts.length ? parts : nothing}      <p><a href="${to(`v/${version}/story.json`)}">${words.story}</a></p>
    </section>
`;
}

const paragraph = (text: string) => markup`      <p>${text}</p>\n`;

/** The page's styles. They are a file of their own, because a strict site allows no styles in the page. */
export const pageStyles = `:root {
  color-scheme: light dark;
}
body {
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
