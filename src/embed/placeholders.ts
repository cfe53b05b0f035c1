import { isShort } from '../page/own-fallback.js';
import { EMBED, items, readAddress, type Address } from '../page/widget-address.js';
import { base } from '../page/base-address.js';
import { warn } from '../page/warn.js';

type Attributes = Record<string, string>;

const tags = Object.keys(items);
const elements = tags.join();
const candidates = [
  ...tags.flatMap((tag) => [`[data-widget="${tag}"]`, `.${tag}`]),
  `a[href$="${EMBED}"]`,
  'oembed[url]',
].join();

/**
 * Puts an element in the place of each placeholder within a root, and the placeholder into the element, as its
 * fallback. What is in an element already, or being edited, is left as it is.
 */
export function upgradeWithin(root: ParentNode): void {
  if ('matches' in root && !mayHoldAny(root as Element)) return;
  const site = base();
  const addressIn = (href: string) => (site && href ? readAddress(site, href) : undefined);

  /** A placeholder names its element, and says or links to what the element shows. */
  const upgradePlaceholder = (placeholder: Element, tag: string) => {
    const attributes = dataOf(placeholder, tag);
    if (!items[tag]!.some((name) => attributes[name])) {
      const links = [placeholder, ...placeholder.querySelectorAll('a')].map((link) =>
        addressIn(hrefOf(link)),
      );
      const address = links.find((each) => each?.tag === tag);
      if (!address) return warnOfNone(placeholder, tag);
      Object.assign(attributes, attributesOf(address, site!));
    }
    replace(placeholder.localName === 'a' ? blockOf(placeholder) : placeholder, tag, attributes);
  };
  for (const tag of tags) each(root, `[data-widget="${tag}"]`, (found) => upgradePlaceholder(found, tag));
  for (const tag of tags) each(root, `.${tag}`, (found) => upgradePlaceholder(found, tag));
  if (!site) return;

  const upgradeAddress = (block: ChildNode, source: Element, href: string, suffix = EMBED) => {
    const address = href.endsWith(suffix) && addressIn(href);
    if (address)
      replace(block, address.tag, { ...dataOf(source, address.tag), ...attributesOf(address, site) });
  };
  each(root, `a[href$="${EMBED}"]`, (link) => upgradeAddress(blockOf(link), link, hrefOf(link)));
  for (const text of textsIn(root)) {
    const parent = text.parentElement!;
    const block = [blockOf(parent), parent].find((around) => around.textContent.trim() === text.data.trim());
    // A division may be the whole article: what stands alone in one is replaced by itself.
    if (block) upgradeAddress(block.matches('p,blockquote,figure') ? block : text, parent, text.data.trim());
  }
  // The editor that writes these has been told to embed: the address needs not say so again.
  each(root, 'oembed[url]', (oembed) =>
    upgradeAddress(blockOf(oembed), oembed, oembed.getAttribute('url')!, ''),
  );
}

/** Most of what comes into a page holds none; to find that out must cost next to nothing. */
const mayHoldAny = (root: Element): boolean =>
  root.matches(candidates) || !!root.querySelector(candidates) || root.textContent.includes(EMBED);

/** What is replaced for a link: its quotation, else its paragraph or figure; never a division. */
const blockOf = (link: Element): Element => link.closest('blockquote') ?? link.closest('p,figure') ?? link;

const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href || '';

/** Every attribute of an element, as a placeholder says it: `data-<attribute>`. */
function dataOf(placeholder: Element, tag: string): Attributes {
  const attributes: Attributes = {};
  for (const name of observed(tag)) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}

/** What an editor meant to be a widget stays words, and nobody else says why. */
function warnOfNone(placeholder: Element, tag: string): void {
  // What the parser has not come to the end of may still get its link.
  if (document.readyState === 'loading' || placeholder.getAttribute('data-widget') !== tag) return;
  if (!mayBecome(placeholder as HTMLElement, tag)) return;
  const [first, second] = items[tag]!;
  const names = `data-${first}${second ? ` or data-${second}` : ''}`;
  warn(placeholder, `${names} is missing; expected an id, or in its place a link to BASE/e/${tag}/ID`);
}

/** Not where that is an element of somebody else's, nor in one of ours, nor where someone is writing. */
const mayBecome = (around: HTMLElement, tag: string): boolean =>
  observed(tag).includes(items[tag]![0]) && !around.closest(elements) && !around.isContentEditable;

/** None where the page has no such element, or one that is not ours. */
const observed = (tag: string): readonly string[] =>
  (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [];

const attributesOf = ({ tag, id, version }: Address, site: URL): Attributes => ({
  [items[tag]![0]]: id,
  ...(version ? { src: new URL(`v/${version}/story.json`, site).href } : {}),
});

function each(root: ParentNode, selector: string, act: (element: Element) => void): void {
  if ('matches' in root && (root as Element).matches(selector)) act(root as Element);
  for (const element of root.querySelectorAll(selector)) act(element);
}

/** The texts that may be an address: text on a screen, that is no program and no example. */
function textsIn(root: ParentNode): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text; (text = walker.nextNode() as Text | null);) {
    if (text.data.includes(EMBED) && !text.parentElement?.closest('a,code,pre,script,style,textarea'))
      texts.push(text);
  }
  return texts.filter(({ parentElement }) => parentElement);
}

function replace(block: ChildNode, tag: string, attributes: Attributes): void {
  const around = (block.nodeType === Node.ELEMENT_NODE ? block : block.parentElement) as HTMLElement;
  if (!mayBecome(around, tag)) return;
  if (block === around && (!isShort(around) || around.querySelector(elements))) return;
  // What React has rendered it expects where it put it: to move it would break the page.
  if (Object.keys(block).some((name) => name.startsWith('__react'))) return;

  const element = around.ownerDocument.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  block.replaceWith(element);
  if (block === around) {
    const { id, lang } = around;
    if (lang) element.lang ||= lang;
    // A link to it leads to what is shown.
    if (id) element.id = id;
    around.removeAttribute('id');
    // Block themes place children by class, such as `alignwide`. Our own class marks placeholders only.
    for (const name of around.classList) if (!tags.includes(name)) element.classList.add(name);
  }
  // Any other block is no fallback, but what is in it is.
  element.append(
    ...(block === around && !around.matches('p,blockquote,figure,a') ? around.childNodes : [block]),
  );
}
