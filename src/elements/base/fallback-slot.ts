import { pageDocument } from '../../page/dom.js';

/** Adds a slot to a root that could not be rendered, because a shadow root without a slot hides the fallback. */
export function addSlot(root: ParentNode | undefined): void {
  if (root && !root.querySelector('slot'))
    root.append(pageDocument.createElementNS('http://www.w3.org/1999/xhtml', 'slot'));
}
