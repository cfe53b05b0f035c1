import type { LitElement } from 'lit';
import { isStale } from '../../model/facts/foot.js';
import { page } from '../../page/page.js';
import { withLists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { version } from '../../version.js';

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
    for (const char of JSON.stringify(withLists(story))) hash = (hash * 31 + char.codePointAt(0)!) | 0;
    hashes.set(story, hash);
  }
  return hash;
}

/**
 * The inputs of a rendered element. `settings`: its properties, always in the same order, and the version of a newer story.
 * `today`: the reader's day; after the story's `reviewBy` an element says that the review of the story is overdue.
 */
export type Inputs = [story: Story, settings: readonly unknown[], language: string, today: string];

const lineOf = (...[story, settings, language, today]: Inputs): string =>
  [version, story.id, story.version, isStale(story, today), language || story.language, ...settings].join(
    '|',
  );

/** The hash of the story, and the inputs in one line. Two elements with the same marker render the same HTML. */
export const markerOf = (...inputs: Inputs): string => `${hashOf(inputs[0])}|${lineOf(...inputs)}`;

/**
 * Whether content with this marker is what the inputs would render. For the bundled story, the version is proof enough: the
 * build refuses other content under a published version. A hash would take several milliseconds.
 */
export const isMarkerOf = (marker: string, ...inputs: Inputs): boolean =>
  inputs[0] === page.bundled ? marker.endsWith(`|${lineOf(...inputs)}`) : marker === markerOf(...inputs);

/** The values of all properties that have an attribute. */
export function settingsOf(element: LitElement): unknown[] {
  const { elementProperties } = element.constructor as typeof LitElement;
  return [...elementProperties].flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [(element as unknown as Record<PropertyKey, unknown>)[name]],
  );
}
