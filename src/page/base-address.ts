import { isServer } from 'lit';
import { pageDocument } from './dom.js';
import { metaContent } from './meta.js';
import { page } from './page.js';

/** Matches our script under its published name. A script of another name is a bundle of the site, with no widget pages beside it. */
const OWN_SCRIPT = /\/onrecord(\.classic)?\.js$/;

/**
 * Sets the address of the site that holds the widgets' own pages. Links to those pages are upgraded to elements from now
 * on, and a quote offers its readers such a link to share. The site must hold a build of the same story as this copy: a
 * quote from any other story has no page there, and offers no link.
 *
 * @param address an `http` or `https` address, or one relative to the page. `undefined` restores the default: the
 *   page's `<meta name="onrecord-base">`, or else the address given to the build, or else the script's own folder.
 */
export function setBase(address: string | undefined): void {
  page.base = address;
}

/** Stores the folder of this script as the default address, for pages and builds that name no other. */
export function learnBase(script: string | undefined): void {
  const address = parse(script);
  if (!address || !OWN_SCRIPT.test(address.pathname)) return;
  const folder = new URL('.', address).href;
  // The first copy has defined the elements, so its site is that of the bundled story.
  page.script ??= folder;
  (page.scripts ??= new Set()).add(folder);
}

/** The last result with its inputs. It is cached because every embed asks for it and it hardly ever changes. */
let cached: Partial<Readonly<{ given: string; from: string; url: URL }>> = {};

/** The address of the site, which all widget addresses start with. It ends with a slash. Undefined if no one has set it. */
export function base(): URL | undefined {
  const built = typeof __ONRECORD_BASE__ === 'string' ? __ONRECORD_BASE__ : '';
  const given = page.base || metaContent('onrecord-base') || built || page.script;
  const from = isServer ? undefined : pageDocument.baseURI;
  if (cached.given !== given || cached.from !== from) {
    const url = parse(given, from);
    if (url) url.pathname = url.pathname.replace(/\/?$/, '/');
    cached = { given, from, url } as typeof cached;
  }
  return cached.url;
}

function parse(address: string | undefined, from?: string): URL | undefined {
  try {
    const url = new URL(address!, from);
    return address && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

declare const __ONRECORD_BASE__: string | undefined;
