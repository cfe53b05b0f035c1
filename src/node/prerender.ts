/** Renders widgets with declarative shadow roots, as a server sends them, using the built modules. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { LitElement } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { LeaderQuoteElement } from 'onrecord/leader-quote-element.js';
import { PledgeCounterElement } from 'onrecord/pledge-counter-element.js';
import { StanceListElement } from 'onrecord/stance-list-element.js';
import { tags } from '../model/by-tag.js';
import type { OtherItem, Tag } from '../model/views.js';
import { items } from '../embed/address.js';
import { markup, trusted } from './markup.js';
import { prerenderedStyles } from './prerendered-styles.js';
import type { StoryInput } from '../story/types.js';

export const elements = {
  'pledge-counter': PledgeCounterElement,
  'leader-quote': LeaderQuoteElement,
  'stance-list': StanceListElement,
} satisfies Record<Tag, typeof LitElement>;

// A program may import the elements of the package too, which define themselves.
for (const tag of tags) if (!customElements.get(tag)) customElements.define(tag, elements[tag]);

export interface Widget {
  readonly tag: Tag;
  readonly id: string;
  readonly story: StoryInput;
  /** The address of its story. Without one the element shows the bundled story. */
  readonly src?: string | undefined;
  /** The text for browsers without declarative shadow roots. */
  readonly fallback: string;
  /** The attribute that names the item. The default is `pledge`, `quote` or `question`. */
  readonly by?: OtherItem | undefined;
  /** Further attributes of the element. The value of a flag is `true`. */
  readonly attributes?: Readonly<Record<string, string | true | undefined>> | undefined;
}

/** Lit needs its comments only to hydrate. Our elements adopt these roots without hydrating them. */
const COMMENTS = /<!--\/?lit-[^>]*-->|<\?>/g;

/** The address of the style sheet, because a strict page allows no styles in the page; or the styles themselves. */
type Styles = string | { readonly css: string };

/** The styles of an element's prerendered root. */
export const stylesOf = (tag: Tag): string =>
  prerenderedStyles(
    elements[tag].elementStyles.map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('\n'),
  );

/** The markup of a widget, which a reader sees before any script has run, or without scripts. */
export function prerender(
  { tag, id, story, src, fallback, by, attributes = {} }: Widget,
  styles: Styles,
): string {
  const named: Readonly<Record<string, string | true | undefined>> = {
    [by ?? items[tag]![0]]: id,
    src,
    ...attributes,
  };
  const start = unsafeStatic(`${tag}${Object.entries(named).map(attributeText).join('')}`);
  const widget = html`<${start} .story=${story}>${fallback}</${unsafeStatic(tag)}>`;
  const rendered = collectResultSync(render(widget));
  const link =
    typeof styles === 'string'
      ? markup`<link rel="stylesheet" href="${styles}">`
      : markup`<style>${trusted(styles.css)}</style>`;
  return rendered
    .replace(COMMENTS, '')
    .replace('<template shadowroot="open" ', '<template ')
    .replace(/<style>[^]*?<\/style>/, () => link.text)
    .replace(/(<[a-z-]+) +/, '$1 ');
}

function attributeText([name, value]: [string, string | true | undefined]): string {
  if (!/^[a-z][\w-]*$/.test(name))
    throw new Error(`${JSON.stringify(name)} is not the name of an attribute.`);
  if (value === undefined) return '';
  return value === true ? ` ${name}` : markup` ${trusted(name)}="${value}"`.text;
}
