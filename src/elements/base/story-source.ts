import { isServer } from 'lit';
import { base } from '../../page/base-address.js';
import { pageDocument } from '../../page/dom.js';
import { metaContent } from '../../page/meta.js';
import { page } from '../../page/page.js';
import { warn } from '../../page/warn.js';
import { story as bundled } from '../../story/bundled.js';
import type { Story } from '../../story/types.js';

/** The properties of an element that decide which story it shows. */
export interface StoryHost extends Element {
  readonly story: Story | undefined;
  readonly src: string;
  readonly refresh: number | undefined;
}

/** The source of a story: a value or an address. Both are missing if the page names an address that is not http or https. */
export interface StorySource {
  readonly value?: unknown;
  readonly address?: string | undefined;
}

/** The element's `story`, else its `src`, else the story or address that the page has set, else the bundled story. */
export function sourceOf(host: StoryHost): StorySource {
  if (host.story !== undefined) return { value: host.story };
  const named = host.src || page.story || metaContent('onrecord-story');
  if (typeof named !== 'string' || !named) return { value: named || bundled };
  // A server makes no requests: it gives the element both the address and its story.
  if (isServer) return {};
  const address = resolve(named);
  if (!address) warn(host, `the story's address is not an http or https address: ${named.slice(0, 80)}`);
  return { address };
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
