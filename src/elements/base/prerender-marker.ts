import type { LitElement } from 'lit';
import { isStale } from '../../model/facts/foot.js';
import { languageOf } from '../../page/nearest.js';
import { page } from '../../page/page.js';
import { withLists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';
import type { ShownStory } from './story-controller.js';

/** The attribute of a prerendered root's first element that holds its marker. */
export const MARKER = 'data-marker';

const hashes = new WeakMap<Story, number>();

/**
 * A hash of the story's content. A desk may correct a story and forget to raise its version, so equal versions are no proof.
 * If a server has stored the story with its fields in another order, the element renders again, and looks the same.
 *
 * @throws if a value is no JSON, such as a cycle. The element then keeps the prerendered content and warns
 */
function hashOf(story: Story): number {
  let hash = hashes.get(story);
  if (hash === undefined) {
    hash = 0;
    // `withLists` puts the lists in one order, whoever has added those that the file leaves out.
    const json = JSON.stringify(withLists(story));
    // Iterating over the characters instead takes twice as long, and this runs while the page loads.
    for (let i = 0; i < json.length; i++) hash = (hash * 31 + json.charCodeAt(i)) | 0;
    hashes.set(story, hash);
  }
  return hash;
}

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
  [version, story.id, hashOf(story), isStale(story, today), language || story.language, ...settings].join(
    '|',
  );

/** The marker of what an element renders now. */
export function markerFor(element: LitElement, { story, newer }: ShownStory): string {
  const settings = settingsOf(element);
  return markerOf(story!, newer ? [...settings, newer.version] : settings, languageOf(element), page.today());
}

/** The values of all properties that have an attribute. */
export function settingsOf(element: LitElement): unknown[] {
  const { elementProperties } = element.constructor as typeof LitElement;
  return [...elementProperties].flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [(element as unknown as Record<PropertyKey, unknown>)[name]],
  );
}
