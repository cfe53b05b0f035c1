/** Writes the page of the whole story, `e/index.html`: a list of its items, each with a link to its own page. */
import { direction } from '../model/language/reader.js';
import { markup } from './markup.js';

export interface StoryPage {
  readonly language: string;
  /** The title of the story. */
  readonly title: string;
  /** Its items in the order of the story. Several quotes may have one title, so each item has a sentence too. */
  readonly items: readonly { readonly title: string; readonly address: string; readonly sentence: string }[];
  readonly styles: string;
}

export const storyPage = ({ language, title, items, styles }: StoryPage): string =>
  markup`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="robots" content="noindex">
    <link rel="stylesheet" href="${styles}">
  </head>
  <body>
    <main class="story">
      <h1>${title}</h1>
      <ul>
${items.map((item) => markup`        <li><a href="${item.address}">${item.title}</a><p>${item.sentence}</p></li>\n`)}      </ul>
    </main>
  </body>
</html>
`.text;
