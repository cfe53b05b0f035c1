import { escapeHtml } from './escape.js';

/** The parts that the markup of a frame is made from. The frame shows a widget's own page. */
export interface FrameParts {
  /** The address of the page, without `#embed`. */
  readonly address: string;
  /** The accessible name of the frame, which screen readers announce. */
  readonly title: string;
  readonly width: number;
  /** The height in pixels, until the page inside reports its own. */
  readonly height: number;
}

/**
 * Writes the `iframe` tag. The frame is as wide as its column, so that it fits on a phone. Sizes are attributes and not
 * styles, because many content management systems remove styles.
 */
export const iframeCode = ({ address, title, height }: Omit<FrameParts, 'width'>): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
