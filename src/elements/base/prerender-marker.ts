import type { LitElement } from 'lit';
import { isStale } from '../../model/facts/foot.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';

/** The attribute of a prerendered root's first element that holds its marker. */
export const MARKER = 'data-marker';

/**
 * The inputs of a rendered element, in one line. Two elements with the same marker render the same HTML.
 *
 * @param settings the element's properties, always in the same order, and the version of a newer story
 * @param today the reader's day. After the story's `reviewBy` an element says that the review of the story is overdue
 */
export const markerOf = (
  story: Story,
  settings: readonly unknown[],
  language: string,
  today: string,
): string =>
  [version, story.id, story.version, isStale(story, today), language || story.language, ...settings].join(
    '|',
  );

/** The values of all properties that have an attribute. */
export function settingsOf(element: LitElement): unknown[] {
  const { elementProperties } = element.constructor as typeof LitElement;
  return [...elementProperties].flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [(element as unknown as Record<PropertyKey, unknown>)[name]],
  );
}
