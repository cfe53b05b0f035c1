import { page } from '../page/page.js';
import { upgradeWithin } from './placeholders.js';

/**
 * Upgrades the placeholders in a document, and from then on those that come later: infinite scroll, navigation without
 * a reload, `innerHTML`. It doesn't see into shadow roots: call it for each that holds any.
 */
export function upgrade(root: Document | ShadowRoot = document): void {
  upgradeWithin(root);
  (page.placeholders ??= new MutationObserver(handleMutations)).observe(root, {
    childList: true,
    subtree: true,
  });
  if (document.readyState === 'loading') {
    // Some were not complete when the parser came by them.
    document.addEventListener('DOMContentLoaded', () => upgradeWithin(root), { once: true });
  }
}

function handleMutations(records: readonly MutationRecord[]): void {
  for (const { addedNodes, target } of records) {
    for (const node of addedNodes) {
      // By number, since a node may have been made in another frame, whose classes are not ours.
      const root =
        node.nodeType === Node.ELEMENT_NODE ? node : node.nodeType === Node.TEXT_NODE ? target : undefined;
      if (root?.isConnected) upgradeWithin(root as Element);
    }
  }
}
