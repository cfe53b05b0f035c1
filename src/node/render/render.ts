/** Writes a widget as text or markup, for places that run no script. */
import { addressOf } from '../../embed/address.js';
import { plainText } from '../../model/plain-text.js';
import type { Story } from '../../story/types.js';
import { structuredData } from '../structured-data.js';
import { blocksOf } from './blocks.js';
import { email } from './email.js';
import { staticHtml } from './html.js';
import { markdown } from './markdown.js';
import { viewOf, withinLimit, type Attributes, type Shown } from './view.js';

export const forms = ['html', 'text', 'email', 'markdown', 'json-ld', 'dsd'] as const;
export type Form = (typeof forms)[number];

interface Wanted extends Shown {
  readonly story: Story;
  readonly base: URL | undefined;
  readonly attributes: Attributes;
}

/** @throws if there is nothing to show, or the form needs an address that is missing */
export async function render(form: Form, { tag, id, by, story, base, attributes }: Wanted): Promise<string> {
  // The text may be read on any day, so it does not say whether the story is due for review.
  const view = viewOf(story, { tag, id, by }, attributes, story.checked);
  if (!view) throw new Error(`There is nothing to show of ${by ?? tag} "${id}".`);
  const level = Number(attributes['heading-level'] ?? 2);
  if (!(Number.isInteger(level) && level >= 1 && level <= 5))
    throw new Error('heading-level must be 1 to 5.');
  const shown = withinLimit(view);
  switch (form) {
    case 'text':
      return plainText(shown);
    case 'html':
      return staticHtml(shown, blocksOf(shown), level);
    case 'email':
      return email(shown, blocksOf(shown));
    case 'markdown':
      return markdown(blocksOf(shown), level);
    case 'json-ld': {
      if (!base) throw new Error('json-ld needs the address of the site, its base.');
      if (by)
        throw new Error(
          'json-ld describes one item, so it cannot be of a speaker, a party or several questions.',
        );
      return JSON.stringify(structuredData(view, story, addressOf(base, { tag, id })), null, 2);
    }
    case 'dsd': {
      const { prerender, stylesOf } = await import('../prerender.js');
      const styles = base ? new URL(`e/${tag}.css`, base).href : { css: stylesOf(tag) };
      return prerender({ tag, id, by, story, fallback: view.sentence, attributes }, styles);
    }
  }
}
