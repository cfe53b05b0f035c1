/** The elements that a desk's script has: all, or those that `onrecord build --elements` names. */
import { tags } from '../../model/by-tag.js';
import type { Tag } from '../../model/views.js';

/** The name of a choice of elements, whatever their order. */
export const nameOfChoice = (chosen: readonly string[]): string =>
  tags.filter((tag) => chosen.includes(tag)).join('+');

/**
 * The elements with these tags, in the order of the package. The default is all.
 *
 * @throws if a name is not the tag of an element
 */
export function chosenElements(wanted: readonly string[] | undefined): readonly Tag[] {
  const unknown = wanted?.find((tag) => !tags.includes(tag as Tag));
  if (unknown !== undefined)
    throw new Error(`There is no element "${unknown}". The elements are ${tags.join(', ')}.`);
  return wanted?.length ? tags.filter((tag) => wanted.includes(tag)) : tags;
}
