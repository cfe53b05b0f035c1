/** Finds the placeholders in a page. A placeholder is the part of a code that a content management system keeps. */
import { base } from '../page/base-address.js';
import { pageDocument, unclobbered } from '../page/dom.js';
import { warn } from '../page/warn.js';
import { asksForWidget, EMBED, items } from '../page/widget-address.js';
import { isAllowed, mayBecome, place, setAttributes, unplace, widgetIn } from './place.js';
import { hrefOf, observed, wantedByAddress, wantedByData } from './wanted.js';

const tags = Object.keys(items);
const named = [...tags.map((tag) => `[data-widget="${tag}"]`), ...tags.map((tag) => `.${tag}`)];
const LINK = `a[href*="${EMBED}"]`;
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
 * Turns each placeholder within a root into a widget. Text inside one of our elements, or in an editable area, is left
 * unchanged. If one placeholder fails, the others are still upgraded.
 */
export function upgradeWithin(root: ParentNode & Node): void {
  if (!mayHoldAny(root)) return;
  for (const selector of named) each(root, selector, upgradeNamed);
  if (!base()) return;
  each(root, LINK, upgradeLink);
  const walker = pageDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text; (text = walker.nextNode() as Text | null);) if (text.data.includes(EMBED)) texts.push(text);
  texts.forEach(upgradeText);
  each(root, OEMBED, upgradeOEmbed);
}

/** Checks one element again, without its descendants, after its children or attributes have changed. */
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

/** Upgrades a text if it is the address of a widget and the only text of its block. */
export function upgradeText(text: Text): void {
  const parent = text.parentElement;
  if (!text.data.includes(EMBED) || !parent) return;
  guard(parent, () => {
    if (unclobbered(parent).closest('a,code,pre,script,style,textarea')) return;
    const block = [blockOf(parent), parent].find((around) => isWholeTextOf(around, text));
    if (!block) return;
    // A `div` may hold a whole article, so only the text in it is replaced.
    const replaced = unclobbered(block).matches('p,blockquote,figure') ? block : text;
    upgradeAddress(replaced, parent, text.data.trim());
  });
}

/** A quick native test before the slower search, because most pages and most new content hold no placeholder. */
const mayHoldAny = (root: ParentNode & Node): boolean => {
  const own = unclobbered(root);
  const isElement = own.nodeType === Node.ELEMENT_NODE;
  if (own.querySelector(candidates) || (isElement && (own as Element).matches(candidates))) return true;
  // The `textContent` of a document is null.
  const top: Node | null = own.nodeType === Node.DOCUMENT_NODE ? (own as Document).documentElement : root;
  return !!top && !!unclobbered(top).textContent?.includes(EMBED);
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

const upgradeLink = (link: Element) => upgradeAddress(blockOf(link), link, hrefOf(link));

/** An `oembed` tag always asks for an embed, so its address needs no `#embed`. CKEditor writes such tags. */
const upgradeOEmbed = (oembed: Element) =>
  upgradeAddress(blockOf(oembed), oembed, oembed.getAttribute('url')!, true);

function upgradeAddress(
  block: Element | Text,
  source: Element,
  href: string,
  isWanted = asksForWidget(href),
): void {
  const wanted = isWanted && wantedByAddress(source, href);
  if (wanted) place(block, wanted);
}

/** Updates or removes the widget of a placeholder whose attributes have changed. */
function refresh(placeholder: Element, widget: Element): void {
  const tag = tagOf(placeholder);
  const wanted = tag ? wantedByData(placeholder, tag) : undefined;
  if (wanted && !isAllowed(placeholder, wanted)) return;
  if (wanted?.tag === widget.localName) return setAttributes(widget, wanted);
  // If the placeholder's content has a link to a widget, that link still asks for this widget.
  if (!wanted && (widget.querySelector(`${LINK},${OEMBED}`) || widget.textContent.includes(EMBED))) return;
  unplace(placeholder, widget);
  if (wanted) place(placeholder, wanted);
}

/** The block that a widget replaces for a link: its quotation, else its paragraph or figure, else the link; never a `div`. */
const blockOf = (link: Element): Element => {
  const own = unclobbered(link);
  return own.closest('blockquote') ?? own.closest('p,figure') ?? link;
};

/** Whether a block holds no other text. The walk stops at the first other text, so a long block costs little. */
function isWholeTextOf(block: Element, text: Text): boolean {
  const walker = pageDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let each; (each = walker.nextNode() as Text | null);)
    if (each !== text && /\S/.test(each.data)) return false;
  return true;
}

/** Warns about a block with `data-widget` that names no item: an editor meant it to be a widget, and it stays text. */
function warnOfNone(placeholder: Element, tag: string): void {
  // While the page is parsed, the block's link may still be missing.
  if (pageDocument.readyState === 'loading' || unclobbered(placeholder).getAttribute('data-widget') !== tag)
    return;
  if (!mayBecome(placeholder, tag)) return;
  const [first, second] = items[tag]!;
  const names = `data-${first}${second ? ` or data-${second}` : ''}`;
  warn(placeholder, `${names} is missing; expected an id, or instead a link to BASE/e/${tag}/ID`);
}

function each(root: ParentNode & Node, selector: string, act: (element: Element) => void): void {
  const own = unclobbered(root);
  const found = [...own.querySelectorAll(selector)];
  if (own.nodeType === Node.ELEMENT_NODE && (own as unknown as Element).matches(selector))
    found.unshift(root as Element);
  for (const element of found) guard(element, () => act(element));
}

/** Catches errors, so that broken markup doesn't stop the placeholders after it. */
function guard(element: Element, act: () => void): void {
  try {
    act();
  } catch (error) {
    warn(element, `the placeholder stays text, because of an error: ${String(error)}`);
  }
}
