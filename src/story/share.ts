import { find } from './find.js';
import type { Story } from './types.js';

type Container = Readonly<Record<string | number, unknown>>;

/** No valid story nests deeper. An object that a page passes as a story may be deeper, or contain a cycle. */
const MAX_DEPTH = 12;

export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

/** Whether two lists have identical entries in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * Returns a copy of a value in which every part that equals the same part of the last value is the last value's own
 * object (structural sharing). So results that are cached for an object stay valid until something in the object changes.
 * Neither argument is changed. An entry of a list is compared with the entry of the same id or party, at any position.
 * Each object is visited once.
 */
export function shared<T>(last: unknown, next: T, depth = MAX_DEPTH): T {
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

/**
 * Whether an item looks the same in two states of a story that `shared` has compared: the states differ only in other
 * entries of the item's list.
 */
export function isUntouched(
  last: Story,
  next: Story,
  list: 'pledges' | 'quotes' | 'questions' | 'speakers' | 'parties',
  id: string,
): boolean {
  const fields = Object.keys({ ...last, ...next }) as (keyof Story)[];
  // A list of several ids has no entry, so it never counts as untouched.
  const entryOf = (story: Story) => find(story[list] as readonly { readonly id: string }[], id);
  return fields.every(
    (field) =>
      field === 'version' ||
      last[field] === next[field] ||
      (field === list && !!entryOf(last) && entryOf(last) === entryOf(next)),
  );
}
