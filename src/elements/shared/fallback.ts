/** A page's paragraph, quotation or figure; `div` and the like may be the rest of an article. */
const BLOCKS =
  'address,article,aside,blockquote,details,div,dl,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,main,nav,ol,p,pre,section,table,ul';

/**
 * Whether an element's light content is its own fallback, which the widget replaces, and not the rest of an article
 * that a content management system let it swallow: no block, or one paragraph, quotation or figure, of at most 1,200
 * characters and four links.
 */
export function isOwnFallback(host: Element): boolean {
  const blocks = [...host.children].filter((child) => child.matches(BLOCKS));
  const loose = [...host.childNodes].some((node) => node !== blocks[0] && /\S/.test(node.textContent ?? ''));
  return (
    (blocks.length === 0 || (blocks.length === 1 && blocks[0]!.matches('p,blockquote,figure') && !loose)) &&
    (host.textContent ?? '').length <= 1200 &&
    host.querySelectorAll('a[href]').length <= 4
  );
}
