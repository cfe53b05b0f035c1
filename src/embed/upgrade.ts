import { pageDocument, unclobbered } from '../page/dom.js';
import { page } from '../page/page.js';
import { placeholderAttributes, upgradeAgain, upgradeText, upgradeWithin } from './placeholders.js';

export interface UpgradeOptions {
  /** The root of the tree to search. The default is the document. */
  readonly root?: Document | ShadowRoot;
  /** Addresses from which placeholders may load a story, besides the page's own origin and the base address. */
  readonly sources?: readonly string[];
}

/**
 * Upgrades the placeholders in a document, and from then on also those that are added later, for instance by infinite
 * scroll, by `innerHTML`, or by a framework that sets attributes. It doesn't look into shadow roots: call it for each
 * shadow root that holds placeholders.
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
    // The parser may have added some placeholders before their content.
    pageDocument.addEventListener('DOMContentLoaded', () => upgradeWithin(root), { once: true });
  }
}

/** Upgrades what was added or changed. The work doesn't depend on the size of the page around it. */
function handleMutations(records: readonly MutationRecord[]): void {
  /** The elements that changed, and whether their attributes did. */
  const changed = new Map<Element, boolean>();
  for (const { addedNodes, target, type } of records) {
    // `nodeType` instead of `instanceof`, because a node from another frame has other classes.
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
