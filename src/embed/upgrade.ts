import { pageDocument, unclobbered } from '../page/dom.js';
import { page } from '../page/page.js';
import { placeholderAttributes, upgradeAgain, upgradeText, upgradeWithin } from './placeholders.js';

export interface UpgradeOptions {
  /** Where to look. Default: the document. */
  readonly root?: Document | ShadowRoot;
  /** Addresses from which placeholders may take a story, besides the page's own origin and the base address. */
  readonly sources?: readonly string[];
}

/**
 * Upgrades the placeholders in a document, and from then on those that come later: infinite scroll, navigation without
 * a reload, `innerHTML`, attributes that a framework sets. It doesn't see into shadow roots: call it for each that holds
 * any.
 */
export function upgrade(given: Document | ShadowRoot | UpgradeOptions = document): void {
  const { root = document, sources = [] }: UpgradeOptions = 'nodeType' in given ? { root: given } : given;
  page.sources = [...(page.sources ?? []), ...sources];
  upgradeWithin(root);
  (page.placeholders ??= new MutationObserver(handleMutations)).observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: placeholderAttributes(),
  });
  if (pageDocument.readyState === 'loading') {
    // Some were not complete when the parser came by them.
    pageDocument.addEventListener('DOMContentLoaded', () => upgradeWithin(root), { once: true });
  }
}

/** The work is in proportion to what was added or changed, however large the page around it is. */
function handleMutations(records: readonly MutationRecord[]): void {
  /** The elements that changed, and whether their attributes did. */
  const changed = new Map<Element, boolean>();
  for (const { addedNodes, target, type } of records) {
    // By number, since a node may come from another frame, whose classes are others.
    if (unclobbered(target).nodeType === Node.ELEMENT_NODE)
      changed.set(target as Element, changed.get(target as Element) || type === 'attributes');
    for (const node of addedNodes) {
      const { nodeType, isConnected } = unclobbered(node);
      if (!isConnected) continue;
      if (nodeType === Node.ELEMENT_NODE) upgradeWithin(node as Element);
      else if (nodeType === Node.TEXT_NODE) upgradeText(node as Text);
    }
  }
  for (const [element, hasNewAttributes] of changed)
    if (unclobbered(element).isConnected) upgradeAgain(element, hasNewAttributes);
}
