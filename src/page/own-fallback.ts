import { unclobbered } from './dom.js';

/** The block elements. One paragraph, quotation or figure may be a fallback; a `div` may hold the rest of an article. */
const BLOCKS =
  'address,article,aside,blockquote,details,div,dl,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul';

/** On a block whose content was a placeholder, and is now the fallback of the element in it. */
export const PLACEHOLDER = 'data-onrecord-placeholder';

/**
 * Whether an element's light content is its own fallback, which the widget replaces, and not the rest of an article
 * that a content management system let it swallow: no block, or one paragraph, quotation or figure, and short.
 */
export function isOwnFallback(host: Element): boolean {
  const blocks = [...host.children].filter((child) => unclobbered(child).matches(BLOCKS));
  const loose = [...host.childNodes].some((node) => node !== blocks[0] && /\S/.test(textOf(node)));
  return (
    (blocks.length === 0 ||
      (blocks.length === 1 && unclobbered(blocks[0]!).matches('p,blockquote,figure') && !loose) ||
      (!!host.parentElement && unclobbered(host.parentElement).hasAttribute(PLACEHOLDER))) &&
    isShort(host)
  );
}

/** Whether it can be a paragraph, and not an article or a list of links: at most 1,200 characters and four links. */
export const isShort = (block: Element): boolean =>
  textOf(block).length <= 1200 && unclobbered(block).querySelectorAll('a[href]').length <= 4;

const textOf = (node: Node) => unclobbered(node).textContent ?? '';

/** On the element itself: a weak map of them keeps room for as many as ever waited to be collected. */
const contentChanged = Symbol();
type Watched = Node & { [contentChanged]?: () => void };
let observer: MutationObserver | undefined;

/**
 * Calls back whenever an element's light content changes: a paragraph may still grow while the page is parsed, of which
 * no slot tells. One observer for all; it keeps none of them, so there is nothing to undo.
 */
export function watchLightContent(host: Element & Watched, act: () => void): void {
  host[contentChanged] = act;
  observer ??= new MutationObserver((records) => {
    for (const act of new Set(records.map(({ target }) => actionOf(target)))) act?.();
  });
  observer.observe(host, { characterData: true, childList: true, subtree: true });
}

function actionOf(target: Node): (() => void) | undefined {
  for (let node: Watched | null = target; node; node = unclobbered(node).parentNode) {
    const act = node[contentChanged];
    if (act) return act;
  }
  return undefined;
}
