/** Finds items whose id has changed and nothing else, so that a rename is not reported as a removal and an addition. */
import { isObject } from '../../story/check.js';
import type { Story } from '../../story/types.js';

const order = ['sources', 'parties', 'speakers', 'quotes', 'pledges', 'questions'] as const;
type List = (typeof order)[number];

/** The list that the id in a field belongs to. */
const listOf: Readonly<Record<string, List>> = {
  source: 'sources',
  searched: 'sources',
  party: 'parties',
  memberOf: 'parties',
  speaker: 'speakers',
  statedBy: 'speakers',
  madeBy: 'speakers',
  quote: 'quotes',
};

/** The old name of each renamed item by its new name: `quotes/new` to `quotes/old`. */
export type Renames = ReadonlyMap<string, string>;

const idIn = (name: string) => name.slice(name.indexOf('/') + 1);

/** A value in which the id of each reference is another one. */
function referringTo(value: unknown, newId: (list: List, id: string) => string, key = ''): unknown {
  if (typeof value === 'string') return listOf[key] ? newId(listOf[key], value) : value;
  if (Array.isArray(value)) return value.map((each) => referringTo(each, newId, key));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, referringTo(each, newId, name)]),
  );
}

const oldIds =
  (renames: Renames) =>
  (list: List, id: string): string =>
    idIn(renames.get(`${list}/${id}`) ?? `${list}/${id}`);

/** The content of an item without its id, as a text that does not depend on the order of fields. */
function contentOf(item: { readonly id: string }, newId: (list: List, id: string) => string): string {
  const { id: _, ...content } = referringTo(item, newId) as { readonly id: string };
  return JSON.stringify(content, (_key, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/** The items that are in both stories with the same content, under another id. */
export function renamesBetween(before: Story, after: Story): Renames {
  const names = (story: Story, list: List) => new Set(story[list].map(({ id }) => id));
  const had = new Map(order.map((list) => [list, names(before, list)]));
  const has = new Map(order.map((list) => [list, names(after, list)]));
  const renames = new Map<string, string>();
  // Items may refer to each other. So all items are candidates whose contents differ only in ids that one of the stories lacks.
  const shared = (list: List, id: string) => (had.get(list)!.has(id) && has.get(list)!.has(id) ? id : '');
  const items = new Map<string, { readonly id: string }>();
  for (const list of order) {
    const gone = before[list].filter(({ id }) => !has.get(list)!.has(id));
    if (!gone.length) continue;
    const byContent = new Map(gone.map((item) => [contentOf(item, shared), item]));
    for (const item of after[list]) {
      const content = had.get(list)!.has(item.id) ? '' : contentOf(item, shared);
      const old = byContent.get(content);
      if (!old) continue;
      byContent.delete(content);
      renames.set(`${list}/${item.id}`, `${list}/${old.id}`);
      items.set(`${list}/${item.id}`, item).set(`${list}/${old.id} was`, old);
    }
  }
  // A candidate that refers to another item than before is no rename. Then a candidate that refers to it is none either.
  for (let size = -1; size !== renames.size;) {
    size = renames.size;
    for (const [name, old] of renames) {
      const now = contentOf(items.get(name)!, oldIds(renames));
      if (now !== contentOf(items.get(`${old} was`)!, (_list, id) => id)) renames.delete(name);
    }
  }
  return renames;
}

/** An item, as `changes` names it, with its other id. In `questions/ID/PARTY` both ids may be others. */
export function renamed(item: string, names: Renames): string {
  const [list = '', id = '', party] = item.split('/');
  const whole = names.get(`${list}/${id}`) ?? `${list}/${id}`;
  if (party === undefined) return whole;
  return `${whole}/${idIn(names.get(`parties/${party}`) ?? `/${party}`)}`;
}

/** The story with the old ids of everything that was renamed, also in its list of changes. */
export function withOldIds(after: Story, renames: Renames): Story {
  if (!renames.size) return after;
  const story = referringTo(after, oldIds(renames)) as Story;
  for (const list of order)
    for (const item of story[list]) item.id = idIn(renamed(`${list}/${item.id}`, renames));
  for (const change of story.changes) change.item = renamed(change.item, renames);
  return story;
}
