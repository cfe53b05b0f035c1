import { unclobbered } from './dom.js';

/** The attribute's value on the nearest ancestor that has it, across shadow roots. Empty if no ancestor has it. */
export function nearest(element: Element, attribute: 'lang' | 'data-theme'): string {
  // The DOM of Lit's server renderer has no ancestors and no `closest`.
  if (!element.closest as boolean) return element.getAttribute(attribute) ?? '';
  for (let node: Element | undefined = element; node;) {
    const named: Element | null = node.closest(`[${attribute}]`);
    if (named) return unclobbered(named).getAttribute(attribute)!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/** The language of an element: the nearest `lang`. Empty if the page sets none. */
export const languageOf = (element: Element): string => nearest(element, 'lang');
