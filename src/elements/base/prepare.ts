import type { Story } from '../../story/types.js';

/** The tags of which a view has been made. */
const compiled = new Set<string>();

/**
 * Does the slow parts of an element's first update in advance, so that the update is a shorter task. Checking a story takes
 * long if the story does, and its result is kept. The first view of a tag takes long because the browser compiles its code.
 *
 * @param story the story, which the caller has checked; nothing if none has come yet
 */
export function prepare(
  { localName, shadowRoot }: Element,
  story: Story | undefined,
  makeView: (story: Story) => unknown,
): void {
  // Prerendered content needs no view.
  if (!story || shadowRoot || compiled.has(localName)) return;
  compiled.add(localName);
  makeView(story);
}
