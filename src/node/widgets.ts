import { byTag, tags } from '../model/by-tag.js';
import { removedItem } from '../model/facts/removed.js';
import type { RemovedView, Tag } from '../model/views.js';
import { find } from '../story/find.js';
import { withLists } from '../story/trusted.js';
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

/** The list of the story that holds the items of each element. */
const lists = {
  'pledge-counter': 'pledges',
  'leader-quote': 'quotes',
  'stance-list': 'questions',
} as const satisfies Record<Tag, string>;

/**
 * The items that a story has retracted and no longer holds, each with the element that showed it. Pages may still embed them, and
 * link to their addresses.
 */
export const removedWidgetsOf = (story: Story, elements: readonly Tag[] = tags): (readonly [Tag, string])[] =>
  elements.flatMap((tag) => {
    const whole = withLists(story);
    const items = whole.changes.flatMap(({ type, item }) => {
      const [list, id = '', part] = item.split('/');
      return type === 'retraction' && list === lists[tag] && part === undefined ? id : [];
    });
    return [...new Set(items)].flatMap((id) =>
      find(byTag[tag].itemsOf(whole), id) ? [] : [[tag, id] as const],
    );
  });

/**
 * The view of such an item on the day that the story was checked.
 *
 * @param language BCP 47; by default the story's own
 */
export const removedView = (story: Story, tag: Tag, id: string, language = ''): RemovedView | undefined =>
  removedItem(story, lists[tag], id, language, story.checked);
