/** Which addresses a placeholder may take a story from. Readers can write placeholders: sanitizers let their data through. */
import { base } from '../page/base-address.js';
import { pageDocument } from '../page/dom.js';
import { metaContent } from '../page/meta.js';
import { page } from '../page/page.js';
import { isWithin } from '../story/newest.js';

/**
 * Where an address is, with a slash at its end: `https://a.example/facts/` holds `https://a.example/facts/story.json`, and
 * not `https://a.example/facts-of-others`. Empty if it is no address.
 */
function spaceOf(address: string): string {
  try {
    const { origin, pathname } = new URL(address, pageDocument.baseURI);
    return origin + pathname.replace(/\/?$/, '/');
  } catch {
    return '';
  }
}

/** Whether a story may come from here: the page's own origin, the base address, or a source that the page lists. */
export function isTrustedSource(address: string): boolean {
  const listed = [...(page.sources ?? []), ...(metaContent('onrecord-sources') ?? '').split(/\s+/)];
  const spaces = [self.origin, base()?.href, ...listed].map((each) => (each ? spaceOf(each) : ''));
  return isWithin(
    spaceOf(address),
    spaces.filter((space) => space),
  );
}
