import { find } from './find.js';
import type { Story } from './types.js';

type Container = Readonly<Record<string | number, unknown>>;

/** No story nests deeper; what a page gives as one may, or go round. */
const DEEPEST = 12;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Whether two lists have the same things in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/** Whether two values, of the kinds that JSON has, say the same. */
export function isSame(a: unknown, b: unknown, depth = DEEPEST): boolean {
  if (Object.is(a, b)) return true;
  if (!depth || !isContainer(a) || !isContainer(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], depth - 1))
  );
}

/**
 * A value in which all that says the same as in the last one is the last one's own objects, so that what was found out
 * about an object holds until something in it changes. Neither value is changed. An entry of a list is compared with the
 * one of the same id or party, wherever that stands.
 */
export function shared<T>(last: unknown, next: T, depth = DEEPEST): T {
  if (isSame(last, next, depth)) return last as T;
  if (!depth || !isContainer(last) || !isContainer(next)) return next;
  if (!Array.isArray(next)) {
    const entries = Object.entries(next).map(([key, value]) => [key, shared(last[key], value, depth - 1)]);
    return Object.fromEntries(entries) as T;
  }
  const named = new Map(Object.values(last).map((entry) => [nameOf(entry), entry]));
  return next.map((entry: unknown, i) => {
    const name = nameOf(entry);
    return shared(name === undefined ? last[i] : named.get(name), entry, depth - 1);
  }) as T;
}

const nameOf = (entry: unknown): unknown =>
  isContainer(entry) ? (entry['id'] ?? entry['party']) : undefined;

/** Whether an item must look the same in two states of a story that share what they both say: all that differs is others of its list. */
export function isUntouched(
  last: Story,
  next: Story,
  list: 'pledges' | 'quotes' | 'questions' | 'speakers',
  id: string,
): boolean {
  const fields = Object.keys({ ...last, ...next }) as (keyof Story)[];
  const entryOf = (story: Story) => find(story[list] as readonly { readonly id: string }[], id);
  return fields.every(
    (field) =>
      field === 'version' ||
      last[field] === next[field] ||
      (field === list && entryOf(last) === entryOf(next)),
  );
}
