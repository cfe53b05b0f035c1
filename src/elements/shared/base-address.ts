import { isServer } from 'lit';
import { page } from './page.js';

/** A file of this project under its own name; one that a bundler or an optimiser made is the site's own. */
const OURS = /\/onrecord(\.classic)?\.js$/;

/**
 * Says where the address pages of widgets are, for the links that are upgraded from now on.
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

/** The address that all others begin with, up to its last slash; nothing where nobody has said so. */
export function base(): URL | undefined {
  const meta = isServer ? '' : document.querySelector<HTMLMetaElement>('meta[name=onrecord-base]')?.content;
  const built = typeof __ONRECORD_BASE__ === 'string' ? __ONRECORD_BASE__ : '';
  const address = parse(page.base || meta || built || page.script, isServer ? undefined : document.baseURI);
  if (address) address.pathname = address.pathname.replace(/\/?$/, '/');
  return address;
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
