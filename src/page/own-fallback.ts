import { unclobbered } from './dom.js';

/** The block elements. One paragraph, quotation or figure may be a fallback; a `div` may hold the rest of an article. */
const BLOCKS =
  'address,article,aside,blockquote,details,div,dl,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul';

/** Marks a block that was a placeholder. Its content is now the fallback of the element inside it. */
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

/** Whether a block is short enough for a paragraph, with at most 1,200 characters and four links. */
export const isShort = (block: Element): boolean =>
  textOf(block).length <= 1200 && unclobbered(block).querySelectorAll('a[href]').length <= 4;

const textOf = (node: Node) => unclobbered(node).textContent ?? '';

/** The key of the callback on its element. A WeakMap would keep its peak size after its elements are collected. */
const contentChanged = Symbol();
type Watched = Node & { [contentChanged]?: () => void };
let observer: MutationObserver | undefined;

/**
 * Calls back whenever an element's light content changes. A paragraph may still grow while the page is parsed, and no
 * `slotchange` event fires for that. All elements share one observer. It holds them weakly, so there is nothing to undo.
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
