import { pageDocument } from './dom.js';
import { page } from './page.js';
import { items } from './widget-address.js';

interface Policy {
  createHTML(html: string): unknown;
}

interface Factory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): Policy;
}

/** Markup as Lit writes it. A policy named `default` may accept strings and change them. */
const TEMPLATE = '<p ?hidden$lit$="lit$1$"><!--?lit$1$--></p>';

/**
 * Lit's Trusted Types policy in the drop-in; the build puts it in the place of Lit's own. Lit creates its policy when it
 * is loaded and throws if the page does not allow that, or does not allow a second policy of the same name. Without a
 * policy nothing is rendered, unless the page accepts strings.
 *
 * It is not exported from the drop-in, and copies do not share it: whoever holds it can write any HTML.
 *
 * https://w3c.github.io/trusted-types/dist/spec/#trusted-type-policy
 */
export const policy = make();

function make(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  // If an earlier copy has defined all elements, this copy renders nothing and needs no policy.
  if (!trustedTypes || page.isRefused || Object.keys(items).every((tag) => customElements.get(tag)))
    return undefined;
  try {
    return trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });
  } catch (refusal) {
    if (acceptsStrings()) return undefined;
    // A second copy is refused as well: one warning is enough.
    console.warn(
      `onrecord: this page does not allow the Trusted Types policy "lit-html", so the fallbacks stay. ${String(refusal)}`,
    );
    page.isRefused = true;
    return undefined;
  }
}

function acceptsStrings(): boolean {
  try {
    const template = pageDocument.createElement('template');
    template.innerHTML = TEMPLATE;
    return template.innerHTML === TEMPLATE;
  } catch {
    return false;
  }
}
