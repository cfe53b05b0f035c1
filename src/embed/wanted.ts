/** What a placeholder asks for. */
import { base } from '../page/base-address.js';
import { unclobbered } from '../page/dom.js';
import { items, readAddress, type Address } from '../page/widget-address.js';

/** An element, and the attributes that it is to have. */
export interface WantedWidget {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes that the element observes; none if the page has no such element, or one that is not ours. */
export const observed = (tag: string): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [];

const addressIn = (href: string): Address | undefined => {
  const site = base();
  return site && href ? readAddress(site, href) : undefined;
};

export const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href || '';

/** A placeholder names every attribute of its element as `data-<attribute>`. */
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

/** For a placeholder that names its element: by its data, or by the address of a link in it. */
export function wantedByData(placeholder: Element, tag: string): WantedWidget | undefined {
  const attributes = dataOf(placeholder, tag);
  if (items[tag]!.some((name) => attributes[name])) return { tag, attributes };
  const links = [placeholder, ...unclobbered(placeholder).querySelectorAll('a')];
  const address = links.map((link) => addressIn(hrefOf(link))).find((each) => each?.tag === tag);
  return address && { tag, attributes: { ...attributes, ...attributesOf(address) } };
}

/** For an address that stands for a widget; its element may add options as data. */
export function wantedByAddress(element: Element, href: string): WantedWidget | undefined {
  const address = addressIn(href);
  if (!address) return undefined;
  return { tag: address.tag, attributes: { ...dataOf(element, address.tag), ...attributesOf(address) } };
}
