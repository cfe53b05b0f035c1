/** Draws the pictures of the widgets' own pages, which social media show with a link to the page. */
import { byTag } from '../../model/by-tag.js';
import type { Tag } from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { widgetsOf } from '../widgets.js';
import { cardPng } from './card.js';
import { openPress } from './press.js';

/** The pictures of all items of these elements, by their paths in the folder of the story. */
export async function cardFiles(
  story: Story,
  base: URL,
  elements?: readonly Tag[],
): Promise<Map<string, Uint8Array>> {
  const press = await openPress();
  const site = { text: base.host, lang: 'en' };
  return new Map(
    widgetsOf(story, elements).map(([tag, id]) => {
      const view = byTag[tag].viewOf(story, id, '', story.checked)!;
      return [`e/${tag}/${id}/card.png`, cardPng(press, { view, size: '1200x630', site })];
    }),
  );
}
