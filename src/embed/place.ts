/** Puts a widget where its placeholder is. */
import { pageDocument, unclobbered } from '../page/dom.js';
import { isShort, PLACEHOLDER } from '../page/own-fallback.js';
import { warn } from '../page/warn.js';
import { items } from '../page/widget-address.js';
import { makeRoomIn } from './placeholder-styles.js';
import { isTrustedSource } from './sources.js';
import { observed, type WantedWidget } from './wanted.js';

/** The most widgets that placeholders may make in a page at a time, so that a page of comments stays a page. */
export const MOST = 200;

export const elements = Object.keys(items).join();

/** A container of what readers wrote: nothing in it becomes a widget. */
const IGNORE = '[data-onrecord-ignore]';

/** The widget that a block had last: if a morph of the page takes it out, the block gets the same one back. */
const widgets = new WeakMap<Element, Element>();
/** The attributes that a widget was given last. */
const given = new WeakMap<Element, WantedWidget['attributes']>();
let made: WeakRef<Element>[] = [];
const warned = new Set<string>();

/** Whether this may become a widget: not if the element is not ours, in another widget, or where someone writes. */
export const mayBecome = (around: Element, tag: string): boolean =>
  observed(tag).includes(items[tag]![0]) &&
  !unclobbered(around).closest(`${elements},${IGNORE}`) &&
  !unclobbered(around as HTMLElement).isContentEditable;

/** The widget that a block holds now, if it was put there. */
export function widgetIn(block: Element): Element | null {
  const own = unclobbered(block);
  return own.hasAttribute(PLACEHOLDER) ? own.querySelector(`:scope > :is(${elements})`) : null;
}

/**
 * Makes a block hold the widget. The block stays where it is, because frameworks find their nodes again by place and by
 * identity; its content becomes the fallback of the widget. A link or a text cannot hold a widget: the widget replaces it,
 * and it becomes the fallback itself.
 */
export function place(block: Element | Text, wanted: WantedWidget): void {
  const { tag } = wanted;
  const isText = block.nodeType === Node.TEXT_NODE;
  const around = isText ? block.parentElement! : (block as Element);
  const own = unclobbered(around);
  if (!mayBecome(around, tag) || !isAllowed(around, wanted)) return;
  if (!isText && (!isShort(around) || own.querySelector(elements))) return;
  // React compares its nodes with what it rendered: to change them would break the page.
  if (Object.keys(block).some((name) => name.startsWith('__react'))) return;

  const last = widgets.get(around);
  // If a page has removed the widget, its words went with it, and nothing asks for it back.
  if (last && !last.isConnected && !/\S/.test(own.textContent)) return;
  if (!hasRoom(around)) return;
  const widget = last?.localName === tag && !last.isConnected ? last : pageDocument.createElement(tag);
  made.push(new WeakRef(widget));
  setAttributes(widget, wanted);
  if (isText || own.matches('a,oembed')) {
    unclobbered(block).replaceWith(widget);
    widget.append(block);
    return;
  }
  widgets.set(around, widget);
  widget.replaceChildren(...own.childNodes);
  own.setAttribute(PLACEHOLDER, '');
  makeRoomIn(around);
  own.append(widget);
}

/** Takes the widget out of a block, whose words are read again. */
export function unplace(block: Element, widget: Element): void {
  unclobbered(block).removeAttribute(PLACEHOLDER);
  widgets.delete(block);
  widget.replaceWith(...widget.childNodes);
}

/** Gives a widget these attributes, and takes away those that it was given before. */
export function setAttributes(widget: Element, { attributes }: WantedWidget): void {
  for (const name of Object.keys(given.get(widget) ?? {}))
    if (!Object.hasOwn(attributes, name)) widget.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  given.set(widget, attributes);
}

/** Whether the placeholder names a story that it may name. If not, its words stay, and one warning says why. */
export function isAllowed(around: Element, { attributes: { src } }: WantedWidget): boolean {
  if (!src || isTrustedSource(src)) return true;
  const name = 'onrecord-sources';
  warnOnce(
    around,
    name,
    `its words stay, because its story is at an address that this page does not trust. If it is yours, add <meta name="${name}" content="https://…"> with that address`,
  );
  return false;
}

/** Widgets that have left the page make room for others. */
function hasRoom(around: Element): boolean {
  if (made.length >= MOST) made = made.filter((each) => each.deref()?.isConnected);
  if (made.length < MOST) return true;
  warnOnce(
    around,
    'most',
    `its words stay, because placeholders have made ${MOST} widgets in this page already`,
  );
  return false;
}

/** One warning for a page, not one for each comment in it. */
function warnOnce(host: Element, reason: string, text: string): void {
  if (!warned.has(reason)) warn(host, text);
  warned.add(reason);
}
