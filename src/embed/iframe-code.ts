import { escapePasted } from './escape.js';

/** The parts that the markup of a frame is made from. The frame shows a widget's own page. */
export interface FrameParts {
  /** The address of the page, without `#embed`. */
  readonly address: string;
  /** The accessible name of the frame, which screen readers announce. */
  readonly title: string;
  /** The height in pixels, until the page inside reports its own. */
  readonly height: number;
  /** The text between the tags. It is visible only if a content management system removes the `iframe` tag. */
  readonly words?: string | undefined;
}

/**
 * Writes the `iframe` tag. The frame is as wide as its column, so that it fits on a phone. Sizes are attributes and not
 * styles, because many content management systems remove styles. A frame may share and copy only if the embedding page allows it.
 */
export const iframeCode = ({ address, title, height, words = '' }: FrameParts): string =>
  `<iframe src="${escapePasted(address)}" title="${escapePasted(title)}" width="100%" height="${height}" loading="lazy"` +
  ` frameborder="0" allow="web-share; clipboard-write">${escapePasted(words)}</iframe>`;
