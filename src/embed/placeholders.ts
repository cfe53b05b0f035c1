/** Finds the placeholders in a page: what content management systems leave of a code. */
import { base } from '../page/base-address.js';
import { pageDocument, unclobbered } from '../page/dom.js';
import { warn } from '../page/warn.js';
import { EMBED, items } from '../page/widget-address.js';
import { isAllowed, mayBecome, place, setAttributes, unplace, widgetIn } from './place.js';
import { hrefOf, observed, wantedByAddress, wantedByData } from './wanted.js';

const tags = Object.keys(items);
const named = [...tags.map((tag) => `[data-widget="${tag}"]`), ...tags.map((tag) => `.${tag}`)];
const LINK = `a[href$="${EMBED}"]`;
const OEMBED = 'oembed[url]';
const candidates = [...named, LINK, OEMBED].join();

/** Every attribute that makes something a placeholder, or changes what it shows. */
export const placeholderAttributes = (): string[] => [
  ...new Set([
    'class',
    'data-widget',
    'href',
    'url',
    ...tags.flatMap((tag) => [...items[tag]!, ...observed(tag)].map((name) => `data-${name}`)),
  ]),
];

/**
 * Makes a widget of each placeholder within a root. Text in an element already, or being edited, is left as it is. One
 * placeholder that fails does not stop the next.
 */
export function upgradeWithin(root: ParentNode & Node): void {
  const own = unclobbered(root);
  if (own.nodeType === Node.ELEMENT_NODE && !mayHoldAny(root as Element)) return;
  for (const selector of named) each(root, selector, upgradeNamed);
  if (!base()) return;
  each(root, LINK, upgradeLink);
  const walker = pageDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text; (text = walker.nextNode() as Text | null);) if (text.data.includes(EMBED)) texts.push(text);
  texts.forEach(upgradeText);
  each(root, OEMBED, upgradeOEmbed);
}

/** Looks again at one element, and not at what is in it, after nodes came into it or its attributes changed. */
export function upgradeAgain(element: Element, hasNewAttributes: boolean): void {
  guard(element, () => {
    const own = unclobbered(element);
    const widget = widgetIn(element);
    if (widget) {
      if (hasNewAttributes) refresh(element, widget);
    } else if (own.matches(named.join())) upgradeNamed(element);
    else if (hasNewAttributes && own.matches(LINK)) upgradeLink(element);
    else if (hasNewAttributes && own.matches(OEMBED)) upgradeOEmbed(element);
  });
}

/** A text that is the whole of its block may be the address of a widget. */
export function upgradeText(text: Text): void {
  const parent = text.parentElement;
  if (!text.data.includes(EMBED) || !parent) return;
  guard(parent, () => {
    if (unclobbered(parent).closest('a,code,pre,script,style,textarea')) return;
    const block = [blockOf(parent), parent].find((around) => isWholeTextOf(around, text));
    if (!block) return;
    // A division may be the whole article, so an address alone in one is replaced by itself.
    const replaced = unclobbered(block).matches('p,blockquote,figure') ? block : text;
    upgradeAddress(replaced, parent, text.data.trim(), EMBED);
  });
}

/** Most of what comes into a page holds no placeholder, and to find that out must cost little. */
const mayHoldAny = (root: Element): boolean => {
  const own = unclobbered(root);
  return own.matches(candidates) || !!own.querySelector(candidates) || own.textContent.includes(EMBED);
};

/** The element that a placeholder names, by its data before its class. */
const tagOf = (placeholder: Element): string | undefined =>
  named.find((selector) => unclobbered(placeholder).matches(selector))?.replace(/.*="|"\]|\./g, '');

function upgradeNamed(placeholder: Element): void {
  const tag = tagOf(placeholder)!;
  const wanted = wantedByData(placeholder, tag);
  if (!wanted) return warnOfNone(placeholder, tag);
  place(unclobbered(placeholder).localName === 'a' ? blockOf(placeholder) : placeholder, wanted);
}

const upgradeLink = (link: Element) => upgradeAddress(blockOf(link), link, hrefOf(link), EMBED);

/** The editor that writes these has been told to embed, so the address needs no `#embed`. */
const upgradeOEmbed = (oembed: Element) =>
  upgradeAddress(blockOf(oembed), oembed, oembed.getAttribute('url')!, '');

function upgradeAddress(block: Element | Text, source: Element, href: string, suffix: string): void {
  const wanted = href.endsWith(suffix) ? wantedByAddress(source, href) : undefined;
  if (wanted) place(block, wanted);
}

/** A placeholder that has its widget may ask for something else now, or for nothing. */
function refresh(placeholder: Element, widget: Element): void {
  const tag = tagOf(placeholder);
  const wanted = tag ? wantedByData(placeholder, tag) : undefined;
  if (wanted && !isAllowed(placeholder, wanted)) return;
  if (wanted?.tag === widget.localName) return setAttributes(widget, wanted);
  // Its words may name the widget by a link.
  if (!wanted && (widget.querySelector(`${LINK},${OEMBED}`) || widget.textContent.includes(EMBED))) return;
  unplace(placeholder, widget);
  if (wanted) place(placeholder, wanted);
}

/** What a link replaces: its quotation, else its paragraph or figure; never a division. */
const blockOf = (link: Element): Element => {
  const own = unclobbered(link);
  return own.closest('blockquote') ?? own.closest('p,figure') ?? link;
};

/** Stops at the first other text, however long the block is. */
function isWholeTextOf(block: Element, text: Text): boolean {
  const walker = pageDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let each; (each = walker.nextNode() as Text | null);)
    if (each !== text && /\S/.test(each.data)) return false;
  return true;
}

/** An editor meant this to be a widget, and nothing else says why it stays words. */
function warnOfNone(placeholder: Element, tag: string): void {
  // While the page is parsed, the link may still come.
  if (pageDocument.readyState === 'loading' || unclobbered(placeholder).getAttribute('data-widget') !== tag)
    return;
  if (!mayBecome(placeholder, tag)) return;
  const [first, second] = items[tag]!;
  const names = `data-${first}${second ? ` or data-${second}` : ''}`;
  warn(placeholder, `${names} is missing; expected an id, or in its place a link to BASE/e/${tag}/ID`);
}

function each(root: ParentNode & Node, selector: string, act: (element: Element) => void): void {
  const own = unclobbered(root);
  const found = [...own.querySelectorAll(selector)];
  if (own.nodeType === Node.ELEMENT_NODE && (own as unknown as Element).matches(selector))
    found.unshift(root as Element);
  for (const element of found) guard(element, () => act(element));
}

/** Markup that others wrote must not stop the placeholders after it. */
function guard(element: Element, act: () => void): void {
  try {
    act();
  } catch (error) {
    warn(element, `it stays as it is: ${String(error)}`);
  }
}
