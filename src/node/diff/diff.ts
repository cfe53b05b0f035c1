/** Compares two versions of a story, item by item, as readers will see them. */
import { itemName } from '../../model/facts/item-name.js';
import { pick, readerOf } from '../../model/language/reader.js';
import { lists } from '../../story/trusted.js';
import type { Story } from '../../story/types.js';
import { differences, itemOf, unexplained, type Difference } from '../changes.js';
import { renamed, renamesBetween, withOldIds } from './renames.js';
import { textAt, valueAt } from './values.js';

/** A fact of an item that differs. */
export interface FactChange {
  /** The path of the fact in the story, with ids instead of list indexes. */
  readonly path: string;
  /** The name of the fact: `number`, `category`, `pledgers France summary`. */
  readonly label: string;
  /** The texts in the language of the story. A text is not set if that version of the story has no such fact. */
  readonly was?: string | undefined;
  readonly now?: string | undefined;
  /** Whether readers must be told, and no entry of `changes` tells them yet. */
  readonly needsEntry: boolean;
}

export interface ItemChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** The item as an entry of `changes` names it, or `story` for the fields of the story itself. */
  readonly item: string;
  /** The name of the item for readers. */
  readonly name: string;
  /** Whether an entry of `changes` is missing. */
  readonly needsEntry: boolean;
  /** The facts that differ. Empty if the item was added or removed as a whole, unless it is a stance. */
  readonly facts: readonly FactChange[];
}

export interface StoryDiff {
  readonly from: number;
  readonly to: number;
  readonly items: readonly ItemChange[];
  /** Items with the same content under another id. */
  readonly renamed: readonly { readonly was: string; readonly now: string }[];
}

/** Paths below one of these are one fact for readers: the precision and the day of a date, the sources of a statement. */
const facts = [
  /^(.*\/(?:citations|searched|memberOf))\//,
  /^((?:.*\/)?(?:asOf|said|due))\/(?:precision|date)$/,
  /^(.*\/count)\/(?:value|qualifier)$/,
];
const factOf = (path: string): string =>
  facts.map((form) => form.exec(path)?.[1]).find((found) => found !== undefined) ?? path;

/**
 * The path of a list's entry, if the given path is that of its id, or of its party in an entry without an id. If only one of
 * two stories has that path, only that story has the entry.
 */
function entryAt(story: Story, path: string): string | undefined {
  const keys = path.split('/');
  const key = keys.pop();
  if (key !== 'id' && key !== 'party') return undefined;
  const [parent, entry] = [valueAt(story, keys.slice(0, -1)), valueAt(story, keys)];
  const isEntry = Array.isArray(parent) && (key === 'id' || !('id' in Object(entry)));
  return isEntry ? keys.join('/') : undefined;
}

/** The paths of the entries that the other story lacks. An entry inside another such entry is left out. */
function entriesOnlyIn(story: Story, differing: readonly Difference[]): Set<string> {
  const found = new Set(differing.flatMap(({ path }) => entryAt(story, path) ?? []));
  return new Set([...found].filter((entry) => !within(found, entry)));
}

/** The entry that a path is inside of, if there is one. */
function within(entries: ReadonlySet<string>, path: string): string | undefined {
  if (!entries.size) return undefined;
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (entries.has(path.slice(0, end))) return path.slice(0, end);
  return undefined;
}

const known = new Set<string>(lists);
/** The item that a path is a part of, or `story`. */
function itemAt(path: string): string {
  const [list = '', id] = path.split('/');
  return known.has(list) && id !== undefined ? itemOf(path) : 'story';
}

/** The path of an item, which for a stance differs from its name in `changes`. */
function pathOf(item: string): string {
  const [list, id, party] = item.split('/');
  return party === undefined ? item : `${list}/${id}/stances/${party}`;
}

const fieldNames: Readonly<Record<string, string>> = {
  value: 'number',
  count: 'number',
  asOf: 'date',
  said: 'date',
  citations: 'sources',
  searched: 'searched sources',
  text: 'words',
};

/** The name of a fact, from its path below its item. */
function labelOf(story: Story, path: string, item: string): string {
  const keys = path.split('/').slice(item === 'story' ? 0 : pathOf(item).split('/').length);
  const last = keys.at(-1);
  if (keys.length > 1 && last === story.language) keys.pop();
  const names = keys.map((key) => (Object.hasOwn(fieldNames, key) ? fieldNames[key]! : key));
  return names.map((key) => (/^\d+$/.test(key) ? `#${Number(key) + 1}` : key)).join(' ');
}

/** All differences between two versions of a story, except in `changes`, in the version, and in the order of lists. */
export function diffStories(before: Story, after: Story): StoryDiff {
  const renames = renamesBetween(before, after);
  const now = withOldIds(after, renames);
  const newNames = new Map([...renames].map(([name, old]) => [old, name]));
  const all = differences(before, now).filter(({ path }) => path !== 'version');
  const unmentioned = new Set(unexplained(before, now).map(({ path }) => path));
  const added = entriesOnlyIn(
    now,
    all.filter(({ was }) => was === undefined),
  );
  const removed = entriesOnlyIn(
    before,
    all.filter((each) => each.now === undefined),
  );

  // The facts of each item that differ, and whether an entry of `changes` is missing for them.
  const groups = new Map<string, Map<string, boolean>>();
  for (const { path } of all) {
    const fact = within(added, path) ?? within(removed, path) ?? factOf(path);
    const item = itemAt(fact);
    const group = groups.get(item) ?? new Map<string, boolean>();
    groups.set(item, group);
    group.set(fact, (group.get(fact) ?? false) || unmentioned.has(path));
  }
  const items = [...groups].map(([item, paths]): ItemChange => {
    const path = pathOf(item);
    const needsEntry = [...paths.values()].includes(true);
    const change = added.has(path) ? 'added' : removed.has(path) ? 'removed' : 'changed';
    return {
      change,
      item: item === 'story' ? item : renamed(item, newNames),
      name: nameOf(change === 'removed' ? before : now, item),
      needsEntry,
      facts: (change === 'changed' ? [...paths] : wholeFacts(item, needsEntry)).map(([path, needsEntry]) => ({
        path,
        label: labelOf(now, path, item),
        was: textAt(before, path.split('/')),
        now: textAt(now, path.split('/')),
        needsEntry,
      })),
    };
  });
  return {
    from: before.version,
    to: after.version,
    items,
    renamed: [...renames].map(([name, old]) => ({ was: old, now: name })),
  };
}

/** The facts of an item that was added or removed as a whole: for a stance its category, for other items none. */
const wholeFacts = (item: string, needsEntry: boolean): [string, boolean][] =>
  pathOf(item) === item ? [] : [[`${pathOf(item)}/category`, needsEntry]];

/** The name of an item as the notes of drafted entries have it. */
export function nameOf(story: Story, item: string): string {
  const reader = readerOf(story, '');
  if (item === 'story') return pick(reader, story.title).text;
  return itemName(reader, item);
}
