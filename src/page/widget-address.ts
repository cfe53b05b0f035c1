import { pageDocument } from './dom.js';

/** For each element, the attributes that name its item. The first one is used in the widget's address. */
export const items: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'pledge-counter': ['pledge'],
  'leader-quote': ['quote', 'speaker'],
  'stance-list': ['question', 'party', 'questions'],
};

/** The item that an address names. */
interface Item {
  readonly tag: string;
  readonly id: string;
}

/** The widget that an address names. */
export interface Address extends Item {
  /**
   * The folder of the story, below the address of the site: empty for the site's own story, `<story-id>/` for another one, and
   * with `v/<version>/` at its end for a published version, at which the widget is frozen.
   */
  readonly folder: string;
}

/** An address with settings that were read from it. */
export interface ReadAddress extends Address {
  readonly settings: URLSearchParams;
}

/**
 * The end of a link that asks for the widget itself. A link without it is left as it is. Settings may follow it:
 * `#embed/limit=20/plain`. They begin with a slash, because many systems change `?` and `&`.
 */
export const EMBED = '#embed';

const WITH_SETTINGS = /#embed(\/[\w/=,-]*)?$/;

/** Whether a link asks for the widget itself. */
export const asksForWidget = (address: string): boolean => WITH_SETTINGS.test(address);

/** The element's attributes by name, from the end of an address. The value of a flag is empty. */
export const settingsIn = (address: string): URLSearchParams =>
  new URLSearchParams(WITH_SETTINGS.exec(address)?.[1]?.replace(/\//g, '&'));

const PATH = /^((?:[\w-]+\/)?(?:v\/[\w.-]+\/)?)e\/([a-z-]+)\/([\w-]+)(?:\/(?:index\.html)?)?$/;

/** The address of a widget's own page. All links to widgets are made with this function. */
export const addressOf = (
  base: string | URL,
  { tag, id, version }: Item & { version?: string | undefined },
): string => new URL(`${version ? `v/${version}/` : ''}e/${tag}/${id}`, base).href;

/** The widget that an address names, if it is a widget's address on this site. `http` and `https` count as the same. */
export function readAddress(base: URL, address: string): ReadAddress | undefined {
  let url: URL;
  try {
    url = new URL(address, pageDocument.baseURI);
  } catch {
    return undefined;
  }
  if (url.host !== base.host || !url.pathname.startsWith(base.pathname)) return undefined;
  const [, folder = '', tag = '', id = ''] = PATH.exec(url.pathname.slice(base.pathname.length)) ?? [];
  return Object.hasOwn(items, tag) ? { tag, id, folder, settings: settingsIn(url.hash) } : undefined;
}
