/**
 * Decides from which addresses a placeholder, or a code of another site, may load a story. Readers may write placeholders in
 * comments, because sanitizers keep `data-` attributes.
 */
import { base } from './base-address.js';
import { pageDocument } from './dom.js';
import { metaContent } from './meta.js';
import { page } from './page.js';
import { isWithin } from '../story/newest.js';

/**
 * An address with a slash at its end and without its query. With the slash, `https://a.example/facts/` is a prefix of
 * `https://a.example/facts/story.json`, and not of `https://a.example/facts-of-others`. Empty for an invalid address.
 */
function spaceOf(address: string): string {
  try {
    const { origin, pathname } = new URL(address, pageDocument.baseURI);
    return origin + pathname.replace(/\/?$/, '/');
  } catch {
    return '';
  }
}

/** Whether an address is in the page's own origin, on the site of the widgets' pages, or in a source that the page lists. */
export const isTrustedSource = (address: string): boolean =>
  isListedSource(address, [self.origin, base()?.href]);

/** Whether an address is in a source that the page lists, or on a site whose script it loads. */
export function isListedSource(address: string, others: readonly (string | undefined)[] = []): boolean {
  const listed = (metaContent('onrecord-sources') ?? '').split(/\s+/);
  const all = [...others, ...(page.sources ?? []), ...(page.scripts ?? []), ...listed];
  const spaces = all.map((each) => (each ? spaceOf(each) : ''));
  return isWithin(
    spaceOf(address),
    spaces.filter((space) => space),
  );
}
