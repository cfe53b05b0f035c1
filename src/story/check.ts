/**
 * The check that the drop-in carries: shapes, references and rules in one walk. `shapes.ts` is generated from the
 * schema, and a test compares both checks on the same fixtures. The check takes time in proportion to the story.
 */
import { atMost, expected, MAX_ENTRIES } from './expected.js';
import { isAddress } from './link.js';
import * as pattern from './patterns.js';
import { isRealDate } from './real-date.js';
import { ruleFor, type Items, type Say } from './rules.js';
import { shapes } from './shapes.js';

export type Keys = readonly (string | number)[];

export interface Fault {
  /** The place in the file: `questions[0].stances[3].quote`. */
  readonly path: string;
  /** The same place, key by key. */
  readonly keys: Keys;
  readonly value: unknown;
  /** The description of a valid value. In a message it follows the word "expected". */
  readonly expected: string;
  /** Whether the item can still be shown: it has an unknown field, or a category that is not on the scale. */
  readonly soft: boolean;
}

/** `open.ts` puts this in the place of an item that it removes, so that the paths of the other items do not change. */
export const removed = Symbol();

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const pathText = (keys: Keys) =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('') || 'story';

const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);
/** The dates of this check that are on the calendar. Ten thousand stances share a few hundred days. */
const realDates = new Set<unknown>();
const whole =
  (min: number, max = Infinity) =>
  (value: unknown) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: matches(pattern.ID),
  day: (value) => matches(pattern.DAY)(value) && isRealDate(value as string),
  date: (value) =>
    realDates.has(value) ||
    (matches(pattern.DATE)(value) && isRealDate(value as string) && !!realDates.add(value)),
  url: isAddress,
  language: matches(pattern.LANGUAGE),
  country: matches(pattern.COUNTRY),
  item: matches(pattern.ITEM),
  words: matches(pattern.WORDS),
  passage: matches(pattern.PASSAGE),
  currency: matches(pattern.CURRENCY),
  amount: (value) => typeof value === 'number' && value >= 0 && value <= 1e15,
  count: whole(0),
  positive: whole(1),
  percent: whole(0, 100),
  flag: (value) => typeof value === 'boolean',
  schema: (value) => value === 1,
};

/** The objects of a list by the string that each has under this key. Anything but a list has none. */
function byKey(list: unknown, key: string): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  const entries = Array.isArray(list) ? (list as unknown[]) : [];
  // If two have the same id, references mean the first, and the second is the fault.
  for (let i = entries.length; i--;) {
    const entry = entries[i];
    const id = isObject(entry) && entry[key];
    if (typeof id === 'string') found.set(id, entry as Record<string, unknown>);
  }
  return found;
}

/** A fault while the walk is under way. Its keys begin at the value that is being visited. */
interface Found extends Omit<Fault, 'path'> {
  readonly keys: (string | number)[];
}

/** The state of one check: the faults so far, and the items that a reference can name. */
interface Walk {
  readonly faults: Found[];
  readonly story: Readonly<Record<string, unknown>>;
  readonly say: Say;
  /** The entries of one of the story's lists by their ids. Each list is indexed at the first call. */
  readonly entries: (list: string) => ReadonlyMap<string, Record<string, unknown>>;
  readonly items: Items;
}
type Visit = (value: unknown, walk: Walk) => void;

const visits = new Map<string, Visit>();
/** The function that checks values of a type. Each type is parsed once, because a story may have 10,000 such values. */
function visitOf(type: string): Visit {
  let visit = visits.get(type);
  if (!visit) visits.set(type, (visit = readType(type)));
  return visit;
}

function readType(type: string): Visit {
  const isRight = primitives[type];
  if (isRight) {
    return (value, { say }) => {
      if (!isRight(value)) say([], value, expected[type as keyof typeof expected]);
    };
  }
  if (shapes[type]) return objectOf(type);
  if (type === 'text') return stringOr('words', languagesOf(type, 'words'));
  if (type === 'measure') return stringOr('currency', visitOf('plural'));
  if (type === 'plural') return languagesOf(type, 'forms');
  if (type === 'attributes') return mapOf(type, 'id', 'text');
  const [, each, some, max] = /^(.+?)([*+])(\d*)$/.exec(type) ?? [];
  if (each) return listOf(each, some === '+', Number(max) || MAX_ENTRIES);
  if (type.startsWith('@')) {
    const target = type.slice(1);
    return (value, { say, entries }) => {
      if (!primitives['id']!(value)) say([], value, expected.id);
      else if (!entries(target).has(value as string)) say([], value, `the id of one of the ${target}`);
    };
  }
  const options = type.split('|');
  return (value, { say }) => {
    if (!options.includes(value as string)) say([], value, `one of ${options.join(', ')}`);
  };
}

/** Visits a value below another. Paths are built while the check returns, so a valid story allocates nothing for them. */
function visitAt(key: string | number, value: unknown, visit: Visit, walk: Walk): void {
  const { faults } = walk;
  const before = faults.length;
  visit(value, walk);
  for (let i = before; i < faults.length; i++) faults[i]!.keys.unshift(key);
}

/** A list, in which ids are unique: one of the story's lists, a question's categories, a pledge's domains. */
function listOf(type: string, some: boolean, max: number): Visit {
  const visit = visitOf(type);
  return (value, walk) => {
    if (!Array.isArray(value)) return walk.say([], value, expected.list);
    if (some && !value.length) return walk.say([], value, expected.some);
    if (value.length > max) return walk.say([], value, atMost(max));
    let seen: Set<unknown> | undefined;
    // `forEach` would skip the holes of a list.
    for (let i = 0; i < value.length; i++) {
      const entry = value[i] as unknown;
      if (entry === removed) continue;
      visitAt(i, entry, visit, walk);
      const id = isObject(entry) && entry['id'];
      if (!id) continue;
      const size = seen?.size;
      if ((seen ??= new Set()).add(id).size === size && primitives['id']!(id))
        walk.say([i, 'id'], id, 'an id that no other in its list has');
    }
  };
}

const languagesOf = (type: 'text' | 'plural', each: string): Visit => mapOf(type, 'language', each);

/** A string of this type, or a map. */
function stringOr(type: string, map: Visit): Visit {
  const visit = visitOf(type);
  return (value, walk) => (typeof value === 'string' ? visit : map)(value, walk);
}

/** An object with keys of this type. Only the map of attributes may be empty. */
function mapOf(type: 'text' | 'plural' | 'attributes', keyType: 'language' | 'id', each: string): Visit {
  const visit = visitOf(each);
  return (value, walk) => {
    const keys = isObject(value) ? Object.keys(value) : [];
    if (!isObject(value) || (!keys.length && keyType !== 'id') || keys.length > MAX_ENTRIES)
      return walk.say([], value, expected[type]);
    for (const key of keys) {
      if (primitives[keyType]!(key)) visitAt(key, value[key], visit, walk);
      else walk.say([key], key, expected[keyType]);
    }
  };
}

function objectOf(shape: string): Visit {
  // `shapes.ts` has the fields of a shape in one line.
  const fields = shapes[shape]!.split(' ').map((field) => {
    const [, key, optional, type] = /^(.+?)(\??):(.+)$/.exec(field) as unknown as [
      string,
      string,
      string,
      string,
    ];
    return { key, optional: !!optional, visit: visitOf(type) };
  });
  const known = new Set(fields.map(({ key }) => key));
  const noField = `no such field; there are ${[...known].join(', ')}`;
  const rule = ruleFor(shape);
  // A rule needs an object of the right shape. The story's rule reads only the story's own fields, not its items.
  const depth = shape === 'story' ? 1 : Infinity;
  return (value, walk) => {
    const { faults, say, items, story } = walk;
    if (!isObject(value)) return say([], value, expected.object);
    const before = faults.length;
    // These loops allocate nothing, because a story may have 10,000 stances.
    for (let i = 0; i < fields.length; i++) {
      const { key, optional, visit } = fields[i]!;
      const field = value[key];
      if (field !== undefined || !optional) visitAt(key, field, visit, walk);
    }
    let more = MAX_ENTRIES;
    for (const key in value) {
      if (!known.has(key) && Object.hasOwn(value, key)) {
        if (!more--) break;
        say([key], value[key], noField, true);
      }
    }
    for (let i = before; i < faults.length; i++) {
      if (!faults[i]!.soft && faults[i]!.keys.length <= depth) return;
    }
    rule?.(value, say, items, story);
  };
}

/**
 * Every fault of a story, in the order of the schema; of unknown fields, the first hundred of each object. The walk follows
 * no reference, so it ends even if objects contain one another.
 */
export function check(value: unknown): Fault[] {
  realDates.clear();
  const faults: Found[] = [];
  const story = isObject(value) ? value : {};
  const read = new Map<unknown, ReturnType<typeof byKey>>();
  const entriesOf = (list: unknown, key: string) => {
    let known = read.get(list);
    if (!known) read.set(list, (known = byKey(list, key)));
    return known;
  };
  const entries = (list: string) => entriesOf(story[list], 'id');
  const items: Items = (item) => {
    const [list, id, party] = item.split('/') as [string, string, string?];
    const entry = entries(list).get(id);
    return party ? entriesOf(entry?.['stances'], 'party').get(party) : entry;
  };
  const say: Say = (below, value, expected, soft = false) => {
    faults.push({ keys: [...below], value, expected, soft });
  };
  visitOf('story')(value, { faults, story, say, entries, items });
  return faults.map((fault) => ({ path: pathText(fault.keys), ...fault }));
}
