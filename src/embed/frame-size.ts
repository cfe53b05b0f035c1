import type { Tag } from '../model/views.js';

/** The width that oEmbed answers name, in pixels: about that of the column of most articles. */
export const COLUMN = 600;

/** The height of a frame whose item nobody has measured, in pixels: about what a typical item needs on a phone. */
export const DEFAULT_HEIGHT: Readonly<Record<Tag, number>> = {
  'pledge-counter': 1200,
  'leader-quote': 400,
  'stance-list': 1200,
};
