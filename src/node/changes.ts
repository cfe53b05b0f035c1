/** Compares two versions of a story, and finds the changes that its `changes` list must mention and doesn't. */
import { find } from '../story/find.js';
import type { Change, Story } from '../story/types.js';

export type Kind = 'number' | 'name' | 'category' | 'quoted words';

export interface Difference {
  /** The path of the value, with ids instead of list indexes: `quotes/ID/text/en`. */
  readonly path: string;
  /** The item, named as in `changes`: `quotes/ID`, or `questions/ID/PARTY` for a stance. */
  readonly item: string;
  /** The kind of value, if a change of it must be listed in `changes`. Undefined for all other values. */
  readonly kind: Kind | undefined;
  readonly was: Leaf | undefined;
  readonly now: Leaf | undefined;
}

type Leaf = string | number | boolean;

/** The values that readers rely on, by their paths. A reference to the speaker counts as a name. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['number', /^pledges\/.+\/(value|qualifier|amount|amountsIn)$|^parties\/[^/]+\/size$/],
  ['name', /^(parties|speakers)\/[^/]+\/(name|role)\/|\/(speaker|statedBy)$|\/pledgers\/[^/]+\/party$/],
  ['category', /\/category$|\/categories\/[^/]+\/label\//],
  ['quoted words', /^quotes\/[^/]+\/(kind$|((original|wordings\/\d+)\/)?text\/)/],
];

/** The fields that hold a text. A text is a string or a map of languages; paths always treat it as a map. */
const texts = new Set([
  'title',
  'name',
  'role',
  'label',
  'text',
  'summary',
  'publisher',
  'description',
  'condition',
]);

/** The name of a list's entry in a path: its id, or its party, or else its index. */
export function entryName(entry: unknown, index: number): string {
  const { id, party } = Object(entry) as { readonly id?: string; readonly party?: string };
  return id ?? party ?? String(index);
}

/** Every value of a story by its path. If the entries of a list have ids, a path doesn't depend on their order. */
function leavesOf(story: Story): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (Array.isArray(value)) {
      value.forEach((each: unknown, i) => walk(each, [...keys, entryName(each, i)]));
    } else if (typeof value === 'object' && value) {
      for (const [key, each] of Object.entries(value)) walk(each, [...keys, key]);
    } else {
      const isText = typeof value === 'string' && texts.has(keys.at(-1)!);
      leaves.set([...keys, ...(isText ? [story.language] : [])].join('/'), value as Leaf);
    }
  };
  const { changes: _, ...rest } = story;
  walk(rest, []);
  return leaves;
}

/** The item that a path is a part of, named as in `changes`. */
export function itemOf(path: string): string {
  const [list = '', id = '', field, party] = path.split('/');
  return list === 'questions' && field === 'stances' ? `${list}/${id}/${party}` : `${list}/${id}`;
}

/** All differences between two versions of a story, except in `changes` and in the order of lists. */
export function differences(before: Story, after: Story): Difference[] {
  const [then, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((path) => then.get(path) !== now.get(path))
    .map((path) => ({
      path,
      item: itemOf(path),
      kind: kinds.find(([, form]) => form.test(path))?.[0],
      was: then.get(path),
      now: now.get(path),
    }));
}

/** The paths of all items that an embed can show, and of the stances of each question. */
export const itemsOf = ({ pledges, quotes, questions }: Story): string[] => [
  ...pledges.map(({ id }) => `pledges/${id}`),
  ...quotes.map(({ id }) => `quotes/${id}`),
  ...questions.flatMap(({ id, stances }) => [
    `questions/${id}`,
    ...stances.map(({ party }) => `questions/${id}/${party}`),
  ]),
];

/** The entries of `changes` that are newer than a version. */
export const entriesSince = (story: Story, version: number): Change[] =>
  story.changes.filter((change) => change.version > version);

/**
 * The differences that a reader should have been told about: a number, a name, a category or quoted words that changed, or
 * an item that was removed, without an entry in `changes`. A new item needs no entry. A new stance does, because it changes
 * the bar. A removed item needs a retraction, because no other entry may name an item that no longer exists. For a
 * removed stance, an entry for its question is enough. A party or a speaker that was removed needs no entry, because
 * each stance, pledge or quote that named it has changed too.
 */
export function unexplained(before: Story, after: Story): Difference[] {
  const entries = new Map<string, Change['type'][]>();
  for (const { item, type } of entriesSince(after, before.version))
    entries.set(item, [...(entries.get(item) ?? []), type]);
  const known = new Set(itemsOf(before).filter((item) => item.split('/').length === 2));
  const now = new Set(itemsOf(after));
  const had = new Set(itemsOf(before));
  const unnamed = new Set(
    (['parties', 'speakers'] as const).flatMap((list) => {
      const named: readonly { readonly id: string }[] = after[list];
      return before[list].flatMap(({ id }) => (find(named, id) ? [] : `${list}/${id}`));
    }),
  );
  return differences(before, after).filter(({ kind, item, path, was }) => {
    if (!kind || unnamed.has(item)) return false;
    const [list, id] = path.split('/');
    const added = was === undefined;
    // A translation that was added changes neither the name nor the words.
    if (added && (kind === 'name' || kind === 'quoted words' || !known.has(`${list}/${id}`))) return false;
    const parent = `${list}/${id}`;
    if (parent !== item && entries.has(parent)) return false;
    const types = entries.get(item);
    return had.has(item) && !now.has(item) ? !types?.includes('retraction') : !types;
  });
}

/** The items that are in the story again, or for the first time, although its `changes` retract them. */
export function addedThoughRetracted(before: Story, after: Story): string[] {
  const had = new Set(itemsOf(before));
  const retracted = new Set(after.changes.flatMap(({ type, item }) => (type === 'retraction' ? item : [])));
  return itemsOf(after).filter((item) => retracted.has(item) && !had.has(item));
}
