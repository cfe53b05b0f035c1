import { byTag, tags } from '../model/by-tag.js';
import type { Tag } from '../model/views.js';
import type { Story } from '../story/types.js';

/** The items of a story, each with the element that shows it. A story file may leave lists out. */
export const widgetsOf = (story: Story): (readonly [Tag, string])[] =>
  tags.flatMap((tag) => {
    const list: readonly { readonly id: string }[] | undefined = byTag[tag].itemsOf(story);
    return (list ?? []).map(({ id }) => [tag, id] as const);
  });
