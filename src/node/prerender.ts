/** Renders widgets with declarative shadow roots, as a server sends them, using the built modules. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing, type LitElement } from 'lit';
import { LeaderQuoteElement } from 'onrecord/leader-quote-element.js';
import { PledgeCounterElement } from 'onrecord/pledge-counter-element.js';
import { StanceListElement } from 'onrecord/stance-list-element.js';
import { tags } from '../model/by-tag.js';
import type { Tag } from '../model/views.js';
import { markup } from './markup.js';
import type { Story } from '../story/types.js';

export const elements = {
  'pledge-counter': PledgeCounterElement,
  'leader-quote': LeaderQuoteElement,
  'stance-list': StanceListElement,
} satisfies Record<Tag, typeof LitElement>;

for (const tag of tags) customElements.define(tag, elements[tag]);

export interface Widget {
  readonly tag: Tag;
  readonly id: string;
  readonly story: Story;
  /** The address of its story. Without one the element shows the bundled story. */
  readonly src?: string | undefined;
  /** The text for browsers without declarative shadow roots. */
  readonly fallback: string;
}

/** Lit needs its comments only to hydrate. Our elements adopt these roots without hydrating them. */
const COMMENTS = /<!--\/?lit-[^>]*-->|<\?>/g;

/**
 * The markup of a widget, which a reader sees before any script has run, or without scripts.
 *
 * @param styles the address of its style sheet, because a strict page allows no styles in the page
 */
export async function prerender({ tag, id, story, src, fallback }: Widget, styles: string): Promise<string> {
  const widget = {
    'pledge-counter': () =>
      html`<pledge-counter pledge=${id} src=${src ?? nothing} heading-level="1" .story=${story}
        >${fallback}</pledge-counter
      >`,
    'leader-quote': () =>
      html`<leader-quote quote=${id} src=${src ?? nothing} .story=${story}>${fallback}</leader-quote>`,
    'stance-list': () =>
      html`<stance-list question=${id} src=${src ?? nothing} heading-level="1" .story=${story}
        >${fallback}</stance-list
      >`,
  }[tag]();
  const rendered = await collectResult(render(widget));
  const link = markup`<link rel="stylesheet" href="${styles}">`.text;
  return rendered
    .replace(COMMENTS, '')
    .replace('<template shadowroot="open" ', '<template ')
    .replace(/<style>[^]*?<\/style>/, () => link)
    .replace(/(<[a-z-]+) +/, '$1 ');
}
