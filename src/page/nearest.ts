import { unclobbered } from './dom.js';

/** What the nearest element with this attribute says, through shadow roots. Empty where none has it. */
export function nearest(element: Element, attribute: 'lang' | 'data-theme'): string {
  // On a server an element has no page around it.
  if (!element.closest as boolean) return element.getAttribute(attribute) ?? '';
  for (let node: Element | undefined = element; node;) {
    const named: Element | null = node.closest(`[${attribute}]`);
    if (named) return unclobbered(named).getAttribute(attribute)!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}

/** The language of an element: the nearest `lang`. Empty where the page names none. */
export const languageOf = (element: Element): string => nearest(element, 'lang');
