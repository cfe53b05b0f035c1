/** Computes the height at which a frame cuts nothing off, even if no script on the page around it adjusts the height. */
import { COLUMN, DEFAULT_HEIGHT } from '../embed/frame-size.js';
import type { Tag } from '../model/views.js';
import { heightAround, MARGINS } from './address-page.js';

/** The height of an item from each width on, in pixels; the narrowest width comes first. */
export type Steps = [width: number, height: number][];
/** The heights from `npm run heights`: the steps of each item, by tag and id. */
export type Heights = Record<string, Record<string, Steps>>;

/** The narrowest frame that must show all of its widget, in pixels: a column on most phones. */
const NARROWEST = 392;

/** The most that the note of a frozen page needs on a phone, in pixels: three lines, their padding and a rule. */
const FROZEN_NOTE = 92;

/** The widget whose page a frame shows, and the address of that page. */
interface Shown {
  readonly tag: Tag;
  readonly id: string;
  readonly address: string;
  readonly frozen: boolean;
}

/** The greatest height that an item has between two widths, both included. */
const tallest = (steps: Steps, from: number, to: number): number =>
  Math.max(
    ...steps.flatMap(([width, height], i) => {
      const next = steps[i + 1]?.[0] ?? Infinity;
      return width <= to && next > from ? [height] : [];
    }),
  );

/**
 * The height of a frame with the page of a widget, in pixels, rounded up to tens. It fits at every width from a
 * phone's column to an article's. An item without a measured height gets the default of its tag.
 */
export function frameHeight(heights: Heights, { tag, id, address, frozen }: Shown): number {
  const steps = heights[tag]?.[id];
  if (!steps) return DEFAULT_HEIGHT[tag];
  const inside = tallest(steps, NARROWEST - MARGINS, COLUMN - MARGINS);
  return Math.ceil((inside + heightAround(address) + (frozen ? FROZEN_NOTE : 0)) / 10) * 10;
}
