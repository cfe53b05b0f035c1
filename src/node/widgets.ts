import { byTag, tags } from '../model/by-tag.js';
import type { Tag } from '../model/views.js';
import type { Story } from '../story/types.js';

/**
 * The items of a story, each with the element that shows it. A story file may leave lists out.
 *
 * @param elements the tags of the elements whose items are wanted. The default is all.
 */
export const widgetsOf = (story: Story, elements: readonly Tag[] = tags): (readonly [Tag, string])[] =>
  elements.flatMap((tag) => {
    const list: readonly { readonly id: string }[] | undefined = byTag[tag].itemsOf(story);
    return (list ?? []).map(({ id }) => [tag, id] as const);
  });
