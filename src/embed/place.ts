/** Turns a placeholder into its widget. */
import { pageDocument, unclobbered } from '../page/dom.js';
import { isShort, PLACEHOLDER } from '../page/own-fallback.js';
import { warn } from '../page/warn.js';
import { items } from '../page/widget-address.js';
import { makeRoomIn } from './placeholder-styles.js';
import { isTrustedSource } from '../page/trusted-source.js';
import { observed, type WantedWidget } from './wanted.js';

/** The most widgets that placeholders may make in a page at a time, so that readers' comments can't flood it. */
export const MAX_WIDGETS = 200;

export const elements = Object.keys(items).join();

/** Marks a container for text that readers write. Nothing in it becomes a widget. */
const IGNORE = '[data-onrecord-ignore]';

/** The last widget of each block. If a library that morphs the page removes the widget, the block gets the same one back. */
const widgets = new WeakMap<Element, Element>();
/** The attributes that each widget last got from its placeholder. */
const given = new WeakMap<Element, WantedWidget['attributes']>();
let made: WeakRef<Element>[] = [];
const warned = new Set<string>();

/** Whether a widget may be placed here: its tag must be defined by us, and the place not in a widget or an editable area. */
export const mayBecome = (around: Element, tag: string): boolean =>
  observed(tag).includes(items[tag]![0]) &&
  !unclobbered(around).closest(`${elements},${IGNORE}`) &&
  !unclobbered(around as HTMLElement).isContentEditable;

/** The widget that a block holds now, if a placeholder made it. */
export function widgetIn(block: Element): Element | null {
  const own = unclobbered(block);
  return own.hasAttribute(PLACEHOLDER) ? own.querySelector(`:scope > :is(${elements})`) : null;
}

/**
 * Puts the widget into its block. The block stays in the document, because frameworks find their nodes by position and
 * identity. The block's content becomes the fallback of the widget. A link or a text cannot contain a widget, so the
 * widget replaces it, and the link or text becomes the fallback.
 */
export function place(block: Element | Text, wanted: WantedWidget): void {
  const { tag } = wanted;
  const isText = block.nodeType === Node.TEXT_NODE;
  const around = isText ? block.parentElement! : (block as Element);
  const own = unclobbered(around);
  if (!mayBecome(around, tag) || !isAllowed(around, wanted)) return;
  if (!isText && (!isShort(around) || own.querySelector(elements))) return;
  // React owns this node and compares it with its own tree. Changing the node would break the page.
  if (Object.keys(block).some((name) => name.startsWith('__react'))) return;

  const last = widgets.get(around);
  // If the page has removed the widget together with its text, the page doesn't want it back.
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

/** Removes the widget from a block, and puts the block's own content back. */
export function unplace(block: Element, widget: Element): void {
  unclobbered(block).removeAttribute(PLACEHOLDER);
  widgets.delete(block);
  widget.replaceWith(...widget.childNodes);
}

/** Sets the attributes of a widget, and removes those that its placeholder set earlier and no longer has. */
export function setAttributes(widget: Element, { attributes }: WantedWidget): void {
  for (const name of Object.keys(given.get(widget) ?? {}))
    if (!Object.hasOwn(attributes, name)) widget.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes))
    if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
  given.set(widget, attributes);
}

/** Whether the placeholder's story is at a trusted address. If not, the placeholder stays text, and one warning says why. */
export function isAllowed(around: Element, { attributes: { src } }: WantedWidget): boolean {
  if (!src || isTrustedSource(src)) return true;
  const name = 'onrecord-sources';
  warnOnce(
    around,
    name,
    `the placeholder stays text, because its story is at an address that this page does not trust. If it is yours, add <meta name="${name}" content="https://…"> with that address`,
  );
  return false;
}

/** Whether the page may have another widget. Widgets that have left the page don't count. */
function hasRoom(around: Element): boolean {
  if (made.length >= MAX_WIDGETS) made = made.filter((each) => each.deref()?.isConnected);
  if (made.length < MAX_WIDGETS) return true;
  warnOnce(
    around,
    'most',
    `the placeholder stays text, because placeholders have already made ${MAX_WIDGETS} widgets in this page`,
  );
  return false;
}

/** Warns once for the page, because a page of readers' comments may have many such placeholders. */
function warnOnce(host: Element, reason: string, text: string): void {
  if (!warned.has(reason)) warn(host, text);
  warned.add(reason);
}
