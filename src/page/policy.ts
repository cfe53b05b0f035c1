import { page } from './page.js';

interface Factory {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): unknown };
}

/**
 * Lit's Trusted Types policy, which the build puts in the place of Lit's own. Lit makes one whenever it is loaded, and
 * throws, with all that imports it, where a page does not allow it or does not allow a second one. This is one for the
 * page; without it nothing is rendered, unless the page takes strings as well.
 */
export const policy = make();

function make() {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  if (!trustedTypes || page.policy) return page.policy ?? undefined;
  try {
    page.policy = trustedTypes.createPolicy('lit-html', { createHTML: (html) => html });
  } catch (refusal) {
    if (takesStrings()) return undefined;
    // Once a page: a second copy is refused as well.
    if (page.policy === undefined) {
      console.warn(
        `onrecord: this page allows no Trusted Types policy "lit-html"; fallbacks stay. ${String(refusal)}`,
      );
    }
    page.policy = null;
  }
  return page.policy ?? undefined;
}

function takesStrings(): boolean {
  try {
    document.createElement('template').innerHTML = '<p>';
    return true;
  } catch {
    return false;
  }
}
