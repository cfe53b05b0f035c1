/** Draws a widget as a picture to share, in the three sizes that social media take. */
import { localeOf, pick, readerOf } from '../../model/language/reader.js';
import { titleOf } from '../../model/title.js';
import type { Phrase, View } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { markup } from '../markup.js';
import { viewOf, type Attributes, type Shown } from '../render/view.js';
import { bodyOf } from './body.js';
import type { Press } from './press.js';
import { INK, PAPER, RULE, Sheet, SOFT, stack, type Size } from './sheet.js';

export interface Card {
  readonly view: View;
  readonly size: Size;
  /** The name of the site, or the title of the story: the last line of the card, unless it is its first. */
  readonly site: Phrase;
}

interface Wanted extends Shown {
  readonly story: Story;
  readonly attributes: Attributes;
  readonly size: Size;
  /** The name of the site. The default is the title of the story. */
  readonly site: string | undefined;
}

/** @throws if the story has no such item */
export function cardOf({ tag, id, by, story, attributes, size, site }: Wanted): Card {
  const view = viewOf(story, { tag, id, by }, attributes, story.checked);
  if (!view) throw new Error(`There is nothing to show of ${by ?? tag} "${id}".`);
  return {
    view,
    size,
    site: site === undefined ? pick(readerOf(story, view.lang), story.title) : { text: site, lang: 'en' },
  };
}

/** The letters that the typefaces have. A letter of another script would be an empty box. */
const UNKNOWN =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;

/** The picture as SVG, with text that needs the fonts of the press. */
export function cardSvg(press: Press, { view, size, site }: Card): string {
  const sheet = new Sheet(press, size, view.dir);
  const foot = stack(
    sheet.rule(2, RULE),
    sheet.gap(0.35),
    sheet.text(aboutOf(view), { size: 0.8, fill: SOFT, most: 1 }),
    ...(site.text === titleOf(view) ? [] : [sheet.text(site, { size: 0.8, weight: 700, most: 1 })]),
  );
  const head = stack(sheet.rule(sheet.base * 0.16, INK), sheet.gap(0.7));
  const end = sheet.height - sheet.bottom - foot.height;
  const room = end - sheet.top - head.height - sheet.base * 0.4;
  const body = bodyOf(sheet, view, room);
  const svg =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}"><rect width="${sheet.width}" height="${sheet.height}" fill="${PAPER}"/>${head.draw(sheet.top)}${body.draw(sheet.top + head.height)}${foot.draw(end)}</svg>`
      .text;
  const [letter] = UNKNOWN.exec(svg) ?? [];
  if (letter)
    throw new Error(`A card cannot be drawn, because its typefaces have no letter "${letter}" (${view.id}).`);
  return svg;
}

/** Who says it, and as of when: the line at the foot. */
function aboutOf(view: View): string {
  const { between, source } = localeOf(view.lang).messages;
  switch (view.tag) {
    case 'pledge-counter':
      return view.stated.text;
    case 'leader-quote': {
      const titles = [...new Set(view.sources.items.map(({ title }) => title.text))];
      return titles.length ? source + between.colon + titles.join(between.semicolon) : view.foot.text;
    }
    case 'stance-list':
      return view.foot.text;
  }
}

export const cardPng = (press: Press, card: Card): Uint8Array => press.png(cardSvg(press, card));

/** The picture as an SVG that needs no font, with its content as its title for screen readers. */
export const cardOutlines = (press: Press, card: Card): string =>
  press
    .outlined(cardSvg(press, card))
    .replace(
      /<svg\b([^>]*)>/,
      (_, attributes: string) =>
        `<svg role="img"${attributes}>\n    ${markup`<title>${card.view.sentence}</title>`.text}`,
    );
