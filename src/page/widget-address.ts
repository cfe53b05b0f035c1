import { pageDocument } from './dom.js';

/** For each element, the attributes that name its item. The first one is used in the widget's address. */
export const items: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'pledge-counter': ['pledge'],
  'leader-quote': ['quote', 'speaker'],
  'stance-list': ['question', 'party', 'questions'],
};

/** The widget that an address names. */
export interface Address {
  readonly tag: string;
  readonly id: string;
  /** The version of the story that the widget is frozen at. Without a version the widget follows updates. */
  readonly version?: string | undefined;
}

/** The end of a link that asks for the widget itself. A link without it is left as it is. */
export const EMBED = '#embed';

const PATH = /^(?:v\/([\w.-]+)\/)?e\/([a-z-]+)\/([\w-]+)(?:\/(?:index\.html)?)?$/;

/** The address of a widget's own page. All links to widgets are made with this function. */
export const addressOf = (base: string | URL, { tag, id, version }: Address): string =>
  new URL(`${version ? `v/${version}/` : ''}e/${tag}/${id}`, base).href;

/** The widget that an address names, if it is a widget's address on this site. `http` and `https` count as the same. */
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
