/** Checks the tag of a widget and the attribute that names its item, for functions that other programs call. */
import type { OtherItem, Tag } from '../model/views.js';
import { items } from '../page/widget-address.js';

/**
 * The attribute that names the item of a widget, if it is not `pledge`, `quote` or `question`.
 *
 * @throws if there is no such element, or it has no such attribute
 */
export function otherItem(tag: Tag, attribute: string | undefined): OtherItem | undefined {
  if (!Object.hasOwn(items, tag))
    throw new TypeError(`"tag" must be ${Object.keys(items).join(' or ')}, and is "${tag}".`);
  const names = items[tag]!;
  if (attribute === undefined || attribute === names[0]) return undefined;
  if (!names.includes(attribute))
    throw new TypeError(
      `The item of <${tag}> must be named by ${names.join(' or ')}, and is named by "${attribute}".`,
    );
  return attribute as OtherItem;
}
