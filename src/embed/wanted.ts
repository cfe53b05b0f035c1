/** Reads from a placeholder which widget it asks for. */
import { base } from '../page/base-address.js';
import { unclobbered } from '../page/dom.js';
import { items, readAddress, type ReadAddress } from '../page/widget-address.js';

/** The tag of an element, and the attributes that it must get. */
export interface WantedWidget {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes that the element observes. Empty if the page has no such element. */
export const observed = (tag: string): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [];

const addressIn = (href: string): ReadAddress | undefined => {
  const site = base();
  return site && href ? readAddress(site, href) : undefined;
};

export const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href || '';

/** The element's attributes, which a placeholder has as `data-<attribute>`. */
function dataOf(placeholder: Element, tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of observed(tag)) {
    const value = unclobbered(placeholder).getAttribute(`data-${name}`);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/**
 * The widget that an address asks for. The element with the address may have further options as `data-` attributes.
 * Only `src` can't come from the settings: the site of the address is the source of the story.
 */
function wantedOf(element: Element, { tag, id, folder, settings }: ReadAddress): WantedWidget {
  const attributes = dataOf(element, tag);
  for (const name of observed(tag)) {
    const value = settings.get(name);
    if (value !== null && name !== 'src') attributes[name] = value;
  }
  if (!items[tag]!.some((name) => settings.has(name))) attributes[items[tag]![0]] = id;
  if (folder) attributes['src'] = new URL(`${folder}story.json`, base()).href;
  return { tag, attributes };
}

/** Reads a placeholder that names its element. The item comes from its `data-` attributes, or else from a link in it. */
export function wantedByData(placeholder: Element, tag: string): WantedWidget | undefined {
  const attributes = dataOf(placeholder, tag);
  if (items[tag]!.some((name) => attributes[name])) return { tag, attributes };
  const links = [placeholder, ...unclobbered(placeholder).querySelectorAll('a')];
  const address = links.map((link) => addressIn(hrefOf(link))).find((each) => each?.tag === tag);
  return address && wantedOf(placeholder, address);
}

/** Reads the address of a widget. The element with the address may have options as `data-` attributes. */
export function wantedByAddress(element: Element, href: string): WantedWidget | undefined {
  const address = addressIn(href);
  return address && wantedOf(element, address);
}
