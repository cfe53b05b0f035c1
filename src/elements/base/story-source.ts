import { isServer } from 'lit';
import { base } from '../../page/base-address.js';
import { pageDocument } from '../../page/dom.js';
import { metaContent } from '../../page/meta.js';
import { page } from '../../page/page.js';
import { isTrustedSource } from '../../page/trusted-source.js';
import { warn } from '../../page/warn.js';
import { EMBED } from '../../page/widget-address.js';
import type { StoryInput } from '../../story/types.js';

/** The value of an element without a story. It is no valid story, so the element shows its fallback and warns. */
export const NONE: object = {};

/** The properties of an element that decide which story it shows. */
export interface StoryHost extends Element {
  readonly story: StoryInput | undefined;
  readonly src: string;
  readonly refresh: number | undefined;
}

/** The source of a story: a value or an address. Both are missing if the page names an address that is not http or https. */
export interface StorySource {
  readonly value?: unknown;
  readonly address?: string | undefined;
}

/**
 * The element's `story`, else its `src`, else the story or address that the page has set, else the bundled story. If the
 * element's code is of another site, whose items may have the same ids, its story is that site's.
 */
export function sourceOf(host: StoryHost): StorySource {
  if (host.story !== undefined) return { value: host.story };
  const pages = page.story || metaContent('onrecord-story');
  const site = !host.src && typeof pages !== 'object' ? otherSite(host, pages || base()?.href) : undefined;
  if (site && !isTrustedSource(site)) {
    warn(
      host,
      `the text stays, because its code is of ${site}, which this page does not trust. If it is yours, add <meta name="onrecord-sources" content="${site}">`,
    );
    return {};
  }
  const named = host.src || (site ? `${site}story.json` : pages);
  if (typeof named !== 'string' || !named) return { value: named || page.bundled || NONE };
  // A server makes no requests: it gives the element both the address and its story.
  if (isServer) return {};
  const address = resolve(named);
  if (!address) warn(host, `the story's address is not an http or https address: ${named.slice(0, 80)}`);
  return { address };
}

/** The link of a code to the page of its widget, and the site that the page is on. */
const CODE = /^(https?:\/\/.+?\/)(?:v\/[\w.-]+\/)?e\/[a-z-]+\/[\w-]+#/;
const secure = (address: string) => address.replace(/^http:/, 'https:');

/** The end of the address of a story on its site. */
const FILE = /\/(v\/[^/]+\/)?[^/]*(\?.*)?$/;

/** The site that a code is of, if it is not the site of the page's story. */
function otherSite(host: Element, story: string | undefined): string | undefined {
  if (isServer || !story) return undefined;
  const link = host.querySelector<HTMLAnchorElement>(`a[href*="${EMBED}"]`);
  const [, site] = CODE.exec(link?.href ?? '') ?? [];
  return site && secure(resolve(story) ?? '').replace(FILE, '/') !== secure(site) ? site : undefined;
}

/** Whether the bundled story can replace the story at an address. It can only at the address where this build publishes it. */
export const isOurs = (address: string): boolean => address.split('?')[0] === `${base()?.href}story.json`;

function resolve(address: string): string | undefined {
  const { baseURI } = pageDocument;
  if (!URL.canParse(address, baseURI)) return undefined;
  const url = new URL(address, baseURI);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
