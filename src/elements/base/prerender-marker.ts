import type { LitElement } from 'lit';
import { isStale } from '../../model/facts/foot.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';

/** The attribute of a prerendered root's first part that holds its marker. */
export const MARKER = 'data-marker';

/**
 * What a rendered widget was made from, in a line: two widgets with the same marker are the same to the letter.
 *
 * @param settings the element's own: its item, its theme, whatever an attribute sets, always in the same order
 * @param today past the story's `reviewBy` a widget says that it is stale
 */
export const marker = (story: Story, settings: readonly unknown[], language: string, today: string): string =>
  [version, story.id, story.version, isStale(story, today), language || story.language, ...settings].join(
    '|',
  );

/** An element's settings, whether attributes or code have made them. */
export function settingsOf(element: LitElement): unknown[] {
  const { elementProperties } = element.constructor as typeof LitElement;
  return [...elementProperties].flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [(element as unknown as Record<PropertyKey, unknown>)[name]],
  );
}
