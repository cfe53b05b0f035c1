import { isServer } from 'lit';
import { pageDocument } from './dom.js';
import { metaContent } from './meta.js';
import { page } from './page.js';

/** A file of this project under its own name; one that a bundler or an optimiser made is the site's own. */
const OURS = /\/onrecord(\.classic)?\.js$/;

/**
 * Says where the address pages of widgets are, for the links that are upgraded from now on, and for those that a quote
 * gives its readers. There stands a build with the same story as this copy: a quote of any other has no page there, and
 * gives no link.
 *
 * @param address `http` or `https`, or relative to the page; `undefined` goes back to what page and build say
 */
export function setBase(address: string | undefined): void {
  page.base = address;
}

/** Learns it from the address of this script, for where page and build say nothing. */
export function learnBase(script: string | undefined): void {
  const address = parse(script);
  if (address && OURS.test(address.pathname)) page.script = new URL('.', address).href;
}

/** What was read last, and what came of it: every embed asks, and it hardly ever changes. */
let known: Partial<Readonly<{ said: string; from: string; url: URL }>> = {};

/** The address that all others begin with, up to its last slash; nothing where nobody has said so. */
export function base(): URL | undefined {
  const built = typeof __ONRECORD_BASE__ === 'string' ? __ONRECORD_BASE__ : '';
  const said = page.base || metaContent('onrecord-base') || built || page.script;
  const from = isServer ? undefined : pageDocument.baseURI;
  if (known.said !== said || known.from !== from) {
    const url = parse(said, from);
    if (url) url.pathname = url.pathname.replace(/\/?$/, '/');
    known = { said, from, url } as typeof known;
  }
  return known.url;
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
