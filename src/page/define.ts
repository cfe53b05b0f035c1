import { version } from '../version.js';
import { page } from './page.js';

/**
 * Registers an element unless another copy of this package already has. The first definition wins; a second one of
 * another version warns once. Does nothing if there are no custom elements, as on a server, or if the page forbids the
 * Trusted Types policy that rendering needs.
 */
export function define(tag: string, element: CustomElementConstructor & { readonly version: string }): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry || page.isRefused) return;
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
