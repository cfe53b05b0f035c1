import { find } from './find.js';
import type { Story } from './types.js';

type Container = Readonly<Record<string | number, unknown>>;

/** No story nests deeper; what a page gives as one may, or go round. */
const DEEPEST = 12;

export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** Whether two lists have the same things in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * A value in which all that says the same as in the last one is the last one's own objects, so that what was found out
 * about an object holds until something in it changes. Neither value is changed. An entry of a list is compared with the
 * one of the same id or party, wherever that stands. Each object is looked at once, whatever has changed around it.
 */
export function shared<T>(last: unknown, next: T, depth = DEEPEST): T {
  if (Object.is(last, next) || !depth || !isContainer(last) || !isContainer(next)) return next;
  if (Array.isArray(last) && Array.isArray(next)) {
    const list = next.map(sharedEntries(last, depth - 1));
    return (sameItems(list, last) ? last : list) as T;
  }
  if (Array.isArray(last) || Array.isArray(next)) return next;
  const keys = Object.keys(next);
  const values = keys.map((key) =>
    Object.hasOwn(last, key) ? shared(last[key], next[key], depth - 1) : next[key],
  );
  const isUnchanged =
    keys.length === Object.keys(last).length &&
    keys.every((key, i) => Object.hasOwn(last, key) && Object.is(values[i], last[key]));
  return (isUnchanged ? last : Object.fromEntries(keys.map((key, i) => [key, values[i]]))) as T;
}

function sharedEntries(last: readonly unknown[], depth: number) {
  let named: ReadonlyMap<unknown, unknown> | undefined;
  return (entry: unknown, i: number): unknown => {
    const name = nameOf(entry);
    if (name === undefined || name === nameOf(last[i])) return shared(last[i], entry, depth);
    named ??= new Map(last.map((each) => [nameOf(each), each]));
    return shared(named.get(name), entry, depth);
  };
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
