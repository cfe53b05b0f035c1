import { pageDocument } from '../../page/dom.js';

/** Makes the fallback visible in a root that could not be rendered. A shadow root without a slot hides it. */
export function addSlot(root: ParentNode | undefined): void {
  if (root && !root.querySelector('slot'))
    root.append(pageDocument.createElementNS('http://www.w3.org/1999/xhtml', 'slot'));
}
