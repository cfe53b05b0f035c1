/** Reads from a placeholder which widget it asks for. */
import { base } from '../page/base-address.js';
import { unclobbered } from '../page/dom.js';
import { items, readAddress, type Address } from '../page/widget-address.js';

/** The tag of an element, and the attributes that it must get. */
export interface WantedWidget {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes that the element observes. Empty if the page has no such element. */
export const observed = (tag: string): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [];

const addressIn = (href: string): Address | undefined => {
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

const attributesOf = ({ tag, id, version }: Address): Record<string, string> => ({
  [items[tag]![0]]: id,
  ...(version ? { src: new URL(`v/${version}/story.json`, base()).href } : {}),
});

/** Reads a placeholder that names its element. The item comes from its `data-` attributes, or else from a link in it. */
export function wantedByData(placeholder: Element, tag: string): WantedWidget | undefined {
  const attributes = dataOf(placeholder, tag);
  if (items[tag]!.some((name) => attributes[name])) return { tag, attributes };
  const links = [placeholder, ...unclobbered(placeholder).querySelectorAll('a')];
  const address = links.map((link) => addressIn(hrefOf(link))).find((each) => each?.tag === tag);
  return address && { tag, attributes: { ...attributes, ...attributesOf(address) } };
}

/** Reads the address of a widget. The element with the address may have options as `data-` attributes. */
export function wantedByAddress(element: Element, href: string): WantedWidget | undefined {
  const address = addressIn(href);
  if (!address) return undefined;
  return { tag: address.tag, attributes: { ...dataOf(element, address.tag), ...attributesOf(address) } };
}
