import { check, isObject, lists, removed, type Fault } from './check.js';
import { shared } from './share.js';
import type { Story } from './types.js';

export interface Opened {
  /** What can be shown: the story without the items that have a fault. None where nothing of it can be used. */
  readonly story: Story | undefined;
  readonly faults: readonly Fault[];
}

/** What stands in where a story's own fields are missing or broken, so that its items can still be shown. */
const header: Readonly<Record<string, unknown>> = {
  schemaVersion: 1,
  id: 'unnamed',
  title: '…',
  language: 'en',
  // Every comparison with it is false: a story of unknown version is neither older nor newer than another.
  version: NaN,
  asOf: '',
  checked: '',
  status: 'live',
};
/** A source may have no address: with a broken one it loses the link, and what rests on it stays. */
const addresses: ReadonlySet<unknown> = new Set(['url', 'archivedUrl']);
const opened = new WeakMap<object, Opened>();

/** Says that a story needs no check: the bundled one, which the build has checked. */
export const trust = (story: Story): Story => {
  opened.set(story, { story, faults: [] });
  return story;
};

/**
 * Reads whatever a page gave as a story. A fault in an item removes that item, and what rests on it, not the story; one
 * in a source's address only the address. Each object is read once. It is not changed, and nothing is thrown.
 *
 * @param last what was shown before it: if that is the same story, whatever it says too is the same objects
 */
export function openStory(value: unknown, last?: Story): Opened {
  if (!isObject(value)) return { story: undefined, faults: check(value) };
  let result = opened.get(value);
  if (!result) opened.set(value, (result = read(value, last)));
  return result;
}

function read(value: Record<string, unknown>, last: Story | undefined): Opened {
  const story: Record<string, unknown> = { ...value };
  const items: Record<string, unknown[]> = {};
  for (const list of lists)
    story[list] = items[list] = Array.isArray(value[list]) ? [...(value[list] as unknown[])] : [];
  const faults = check(value);
  const told = new Set(faults.map(({ path }) => path));
  // Removing an item breaks what refers to it, so the check is made again until nothing more goes.
  for (let broken = faults, more = true; more; broken = more ? check(story) : []) {
    more = false;
    for (const fault of broken) {
      if (!told.has(fault.path)) faults.push(fault);
      told.add(fault.path);
      const [field, i, key] = fault.keys as [string, number?, string?];
      if (fault.soft) continue;
      if (field === 'sources' && addresses.has(key) && items[field]![i!] !== removed) {
        items[field]![i!] = { ...(items[field]![i!] as object), [key!]: undefined };
      } else if (i === undefined || !items[field]) {
        if (Object.hasOwn(header, field)) story[field] = header[field];
        else delete story[field];
      } else if (items[field][i] !== removed) {
        items[field][i] = removed;
        more = true;
      }
    }
  }
  for (const list of lists) story[list] = items[list]!.filter((entry) => entry !== removed);
  const usable = (['pledges', 'quotes', 'questions'] as const).some(
    (list) => (story[list] as unknown[]).length,
  );
  const known = last?.id === story['id'] ? last : undefined;
  return { story: usable ? (shared(known, story) as unknown as Story) : undefined, faults };
}
