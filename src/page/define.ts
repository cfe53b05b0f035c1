import { version } from '../version.js';
import { page } from './page.js';

/**
 * Registers an element, where no other copy of this package has: the first definition wins, and a second of another
 * version says so once. Where there are no custom elements, as on a server, or where the page lets none render, nothing
 * happens.
 */
export function define(tag: string, element: CustomElementConstructor & { readonly version: string }): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry || page.policy === null) return;
  const first = registry.get(tag) as { version?: string } | undefined;
  if (!first) registry.define(tag, element);
  else if (first.version !== version && !warned) {
    warned = true;
    console.warn(
      `onrecord ${version}: <${tag}> is defined already, by ${first.version ? `onrecord ${first.version}` : 'something else'}. That definition stays. Load one of the two.`,
    );
  }
}

let warned = false;
