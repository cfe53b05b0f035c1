import { readAddress } from '../page/widget-address.js';
import { base } from '../page/base-address.js';
import { pageDocument } from '../page/dom.js';

/** In pixels: no page grows without end for whoever gets hold of a frame. A list of some 265 sides on a phone is higher. */
const HIGHEST = 20_000;

const isHeight = (height: unknown): height is number => typeof height === 'number' && height >= 1;

/**
 * Gives the frames of this page that show an address page the height that each says it has, from now on, and tells each
 * whether the page is light or dark.
 */
export function followHeights(): void {
  addEventListener('message', handleMessage);
  // Those that were loaded before have told nobody.
  for (const frame of pageDocument.querySelectorAll('iframe'))
    if (siteOf(frame)) frame.contentWindow!.postMessage({ message: 'ready' }, '*');
}

/** The site of the address page that a frame was given, if it was given one. */
function siteOf({ src }: HTMLIFrameElement): URL | undefined {
  const site = base();
  return site && readAddress(site, src) && site;
}

function handleMessage({ data, origin, source }: MessageEvent): void {
  const { type, height, print } = (data ?? {}) as Record<string, unknown>;
  if (type !== 'onrecord-height' || !isHeight(height)) return;
  const frame = [...pageDocument.querySelectorAll('iframe')].find(
    ({ contentWindow }) => contentWindow === source,
  );
  const site = frame && siteOf(frame);
  if (!site || origin !== (isOpaque(frame) ? 'null' : site.origin)) return;
  const { style } = frame;
  const { boxSizing, color } = getComputedStyle(frame);
  const border = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  const pixels = (inside: number) => `${Math.min(inside, HIGHEST) + border}px`;
  style.height = pixels(height);
  if (isHeight(print)) {
    onPaper ??= makeOnPaper();
    style.setProperty('--_on-paper', pixels(print));
  }
  // A scroll bar would take width, and with it height, from what needs none now. What is higher still needs one.
  frame.scrolling = height > HIGHEST ? 'auto' : 'no';
  // Light on dark, or dark on light: a frame can't see it.
  frame.contentWindow!.postMessage({ type: 'onrecord-page', color }, '*');
}

let onPaper: CSSStyleSheet | undefined;

/** On paper nothing can be opened, and so all is open. */
function makeOnPaper(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print{iframe[style*=--_on-paper]{height:var(--_on-paper)!important}}');
  pageDocument.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Whether what is in a frame has no origin of its own. */
const isOpaque = (frame: HTMLIFrameElement) =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
