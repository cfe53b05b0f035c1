import { check, isObject, removed } from './check.js';
import { shared } from './share.js';
import { lists, opened, type Opened } from './trusted.js';
import type { Story } from './types.js';

/** The values of a story's own fields that are missing or broken, so that its items can still be shown. */
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
/** A source may have no address. If one is broken, the source loses the link and stays. */
const addresses: ReadonlySet<unknown> = new Set(['url', 'archivedUrl']);

/**
 * Reads any value that a page passes as a story. A fault in an item removes only that item and what rests on it. A
 * fault in a source's address removes only the address. Each object is read once and not changed. Nothing is thrown.
 *
 * @param last the story that was shown before. If both are states of one story, equal parts are the same objects.
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
  // Removing an item breaks the references to it, and stances may rest on nothing without the story's defaults. So the check
  // runs again until nothing more is removed. References form no cycles, so a few runs are enough.
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
        // A list that is too long goes as a whole: part of it would show wrong totals.
        if (items[field]) {
          more ||= items[field].length > 0;
          items[field].length = 0;
        } else if (Object.hasOwn(header, field)) story[field] = header[field];
        else {
          more ||= field === 'defaults';
          delete story[field];
        }
      } else if (items[field][i] !== removed) {
        items[field][i] = removed;
        more = true;
      }
    }
  }
  for (const list of lists) story[list] = items[list]!.filter((entry) => entry !== removed);
  // The last item of a story may be retracted and removed. Its embeds then need `changes`.
  const usable = (['pledges', 'quotes', 'questions', 'changes'] as const).some(
    (list) => (story[list] as unknown[]).length,
  );
  const known = last?.id === story['id'] ? last : undefined;
  return { story: usable ? (shared(known, story) as unknown as Story) : undefined, faults };
}
