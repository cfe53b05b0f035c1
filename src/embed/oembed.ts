import { escapeHtml } from './escape.js';
import { iframeCode, type FrameParts } from './iframe-code.js';

/** How many seconds an answer may be cached. It is short because its text can be corrected at the same address. */
const CACHE_AGE = 3600;

/** An oEmbed answer of the type `rich`: https://oembed.com/#section2.3 */
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
 * Builds the oEmbed answer for a widget's own page: a block quotation that links to the page, and the page in a frame.
 * WordPress shows the quotation until the frame has loaded, and rejects an answer without a frame.
 *
 * @param sentence the widget as one sentence
 * @param base the address of the site, which all other addresses start with
 */
export const oembed = (
  frame: FrameParts & { readonly width: number },
  sentence: string,
  base: URL,
): OEmbed => ({
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
