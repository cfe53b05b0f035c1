import { escapeHtml } from './escape.js';
import { iframeCode, type FrameParts } from './iframe-code.js';

/** Seconds for which an answer may be kept: what it says can be corrected, and the address stays. */
const CACHE_AGE = 3600;

/** An answer of the type `rich`, as https://oembed.com has it. */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What oEmbed answers for an address page: a quotation that links to it, and the page in a frame. WordPress shows the
 * first until the second has come, and drops an answer without a frame.
 *
 * @param sentence the widget in words
 * @param base the address that all others begin with
 */
export const oembed = (frame: FrameParts, sentence: string, base: URL): OEmbed => ({
  type: 'rich',
  version: '1.0',
  title: frame.title,
  provider_name: base.host,
  provider_url: base.href,
  cache_age: CACHE_AGE,
  html: `<blockquote><a href="${escapeHtml(frame.address)}">${escapeHtml(sentence)}</a></blockquote>${iframeCode(frame)}`,
  width: frame.width,
  height: frame.height,
});
