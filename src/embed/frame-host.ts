import { readAddress } from '../page/widget-address.js';
import { base } from '../page/base-address.js';
import { pageDocument } from '../page/dom.js';
import { isListedSource } from '../page/trusted-source.js';

/**
 * The largest height of a frame, in pixels, so that a hostile page in a frame can't make the page around it grow without
 * end. A stance list of more than about 265 rows is higher than this on a phone; its frame then scrolls.
 */
const MAX_HEIGHT = 20_000;

const isHeight = (height: unknown): height is number => typeof height === 'number' && height >= 1;

/**
 * From now on, gives each frame that shows a widget's own page the height that it reports, and sends it the text colour
 * of this page, from which it chooses light or dark.
 */
export function followHeights(): void {
  addEventListener('message', handleMessage);
  // Frames that loaded before this script have sent their height when nobody listened. Ask them again.
  for (const frame of pageDocument.querySelectorAll('iframe'))
    if (siteOf(frame)) frame.contentWindow!.postMessage({ message: 'ready' }, '*');
}

/** Returns the site of a frame whose `src` is a widget's own page, if it is this script's site or one that the page lists. */
function siteOf({ src }: HTMLIFrameElement): URL | undefined {
  const own = base();
  if (own && readAddress(own, src)) return own;
  const [, other] = /^(https?:\/\/.+?\/)(?:v\/[\w.-]+\/)?e\//.exec(src) ?? [];
  const site = other && isListedSource(other) ? new URL(other) : undefined;
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
  const pixels = (inside: number) => `${Math.min(inside, MAX_HEIGHT) + border}px`;
  style.height = pixels(height);
  if (isHeight(print)) {
    onPaper ??= makeOnPaper();
    style.setProperty('--_on-paper', pixels(print));
  }
  // Without a scroll bar the content keeps its full width, and so its height. Only content above the limit scrolls.
  frame.scrolling = height > MAX_HEIGHT ? 'auto' : 'no';
  // The frame can't see whether this page is light or dark, so tell it the text colour.
  frame.contentWindow!.postMessage({ type: 'onrecord-page', color }, '*');
}

let onPaper: CSSStyleSheet | undefined;

/** The style sheet that gives frames their height on paper, where all details are open. */
function makeOnPaper(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print{iframe[style*=--_on-paper]{height:var(--_on-paper)!important}}');
  pageDocument.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** Whether the sandbox takes the frame's origin away. Messages from it then have the origin `null`. */
const isOpaque = (frame: HTMLIFrameElement) =>
  frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
