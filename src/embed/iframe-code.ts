import { escapeHtml } from './escape.js';

/** What a frame with an address page in it is made from. */
export interface FrameParts {
  /** Of the page, without `#embed`. */
  readonly address: string;
  /** What is in it, for those who can't see it. */
  readonly title: string;
  readonly width: number;
  /** Until the page says how high it is. */
  readonly height: number;
}

/**
 * The frame is as wide as its column, so that it fits on a phone. Sizes are attributes and not styles, because many
 * content management systems remove styles.
 */
export const iframeCode = ({ address, title, height }: Omit<FrameParts, 'width'>): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
