import { pageDocument } from './dom.js';

/** The elements, and by which attributes each finds its item: the first is the one that its address names. */
export const items: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'pledge-counter': ['pledge'],
  'leader-quote': ['quote', 'speaker'],
  'stance-list': ['question'],
};

/** What an address stands for. */
export interface Address {
  readonly tag: string;
  readonly id: string;
  /** The version of the story that it is frozen at; without one it follows updates. */
  readonly version?: string | undefined;
}

/** "Show it here", at the end of an address; without it a link only mentions the widget. */
export const EMBED = '#embed';

const PATH = /^(?:v\/([\w.-]+)\/)?e\/([a-z-]+)\/([\w-]+)(?:\/(?:index\.html)?)?$/;

/** The address of a widget, under the site's own: what everything that links to it is made with. */
export const addressOf = (base: string | URL, { tag, id, version }: Address): string =>
  new URL(`${version ? `v/${version}/` : ''}e/${tag}/${id}`, base).href;

/** What an address stands for, if it is one under this base, whether by http or https. */
export function readAddress(base: URL, address: string): Address | undefined {
  let url: URL;
  try {
    url = new URL(address, pageDocument.baseURI);
  } catch {
    return undefined;
  }
  if (url.host !== base.host || !url.pathname.startsWith(base.pathname)) return undefined;
  const [, version, tag = '', id = ''] = PATH.exec(url.pathname.slice(base.pathname.length)) ?? [];
  return Object.hasOwn(items, tag) ? { tag, id, version } : undefined;
}
