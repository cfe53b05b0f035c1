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
  const isList = Array.isArray(next);
  if (Array.isArray(last) !== isList) return next;
  return (isList ? sharedList(last as never, next, depth - 1) : sharedObject(last, next, depth - 1)) as T;
}

// Both functions allocate nothing before the first difference, because most rows of a story have none.

function sharedObject(last: Container, next: Container, depth: number): Container {
  const keys = Object.keys(next);
  let entries: [string, unknown][] | undefined = keys.length === Object.keys(last).length ? undefined : [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const isKnown = Object.hasOwn(last, key);
    const value = isKnown ? shared(last[key], next[key], depth) : next[key];
    if (!entries && !(isKnown && Object.is(value, last[key])))
      entries = keys.slice(0, i).map((before) => [before, last[before]]);
    entries?.push([key, value]);
  }
  return entries ? Object.fromEntries(entries) : last;
}

function sharedList(last: readonly unknown[], next: readonly unknown[], depth: number): readonly unknown[] {
  let list: unknown[] | undefined = next.length === last.length ? undefined : [];
  let named: ReadonlyMap<unknown, unknown> | undefined;
  for (let i = 0; i < next.length; i++) {
    let other = last[i];
    let entry = next[i];
    if (entry !== other) {
      const name = nameOf(entry);
      if (name !== undefined && name !== nameOf(other)) {
        named ??= new Map(last.map((each) => [nameOf(each), each]));
        other = named.get(name);
      }
      entry = shared(other, entry, depth);
      if (!list && entry !== last[i]) list = last.slice(0, i);
    }
    list?.push(entry);
  }
  return list ?? last;
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
