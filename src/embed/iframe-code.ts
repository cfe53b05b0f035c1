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

/** The frame. What is obsolete in it is what systems let through that let no style through. */
export const iframeCode = ({ address, title, width, height }: FrameParts): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
