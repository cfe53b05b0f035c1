/** Writes the article of the preview: each widget of the story among text, or the faults of a story that cannot be shown. */
import { items } from '../../../embed/address.js';
import { byTag } from '../../../model/by-tag.js';
import { direction, primary } from '../../../model/language/reader.js';
import { titleOf } from '../../../model/title.js';
import type { Story } from '../../../story/types.js';
import { markup, none, type Markup } from '../../markup.js';
import { titleOfStory } from '../../story-title.js';
import { widgetsOf } from '../../widgets.js';
import type { DeskState } from './desk-state.js';

const FILLER = [
  'This paragraph stands in for the text of an article, so that you see each widget as your readers do: in a column, in the type of a newspaper, between two paragraphs.',
  'The widget above shows the story as it was last saved. Open its parts, turn the phone, change the colours: everything works as it will on your page.',
];

/**
 * The article for a state of the desk's story.
 *
 * @param locales the languages that have a file of their own beside the script
 */
export const articlePage = ({ story, problems, notes }: DeskState, locales: readonly string[]): string =>
  page(
    story?.language ?? 'en',
    locales.filter((each) => story && each === primary(story.language)),
    story ? titleOfStory(story) : 'The story cannot be shown',
    story
      ? markup`${listOf('To mend before you publish', notes)}${embedsOf(story)}`
      : markup`        <p>Mend these faults, and save. This page then shows the story.</p>
${listOf('Faults', problems)}${listOf('Notes', notes)}`,
  );

const listOf = (title: string, lines: readonly string[]): Markup =>
  lines.length
    ? markup`        <section class="lines" lang="en" dir="ltr">
          <h2>${title}</h2>
          <ul>
${lines.map((line) => markup`            <li><code>${line}</code></li>\n`)}          </ul>
        </section>
`
    : none;

const embedsOf = (story: Story): Markup => markup`${widgetsOf(story).map(([tag, id]) => {
  const view = byTag[tag].viewOf(story, id, '', story.checked)!;
  const [attribute] = items[tag]!;
  const code = `/codes/?widget=${tag}&id=${id}`;
  return markup`        <p lang="en" dir="ltr">${FILLER[0]!}</p>
        <${tag} ${attribute}="${id}">${view.sentence}</${tag}>
        <p class="code-link" lang="en" dir="ltr"><a href="${code}" target="_top">Get the code<span class="hidden"> of ${titleOf(view)}</span></a> <code>${tag} ${id}</code></p>
`;
})}        <p lang="en" dir="ltr">${FILLER[1]!}</p>
`;

const page = (language: string, locales: readonly string[], title: string, content: Markup): string =>
  markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/codes/codes.css">
    <link rel="stylesheet" href="/preview.css">
${locales.map((each) => markup`    <script type="module" src="/locales/${each}.js"></script>\n`)}    <script type="module" src="/onrecord.js"></script>
  </head>
  <body class="newspaper">
    <main>
      <article>
        <header><h1>${title}</h1></header>
${content}      </article>
    </main>
  </body>
</html>
`.text;
