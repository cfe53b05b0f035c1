/**
 * The check that the drop-in carries: shapes, references and rules in one walk. `shapes.ts` is made from the
 * schema, and a test holds both to the same fixtures.
 */
import { expected } from './expected.js';
import * as pattern from './patterns.js';
import { isRealDate } from './real-date.js';
import { ruleFor, type Say } from './rules.js';
import { shapes } from './shapes.js';

export type Keys = readonly (string | number)[];

export interface Fault {
  /** Where in the file: `questions[0].stances[3].quote`. */
  readonly path: string;
  /** The same, key by key. */
  readonly keys: Keys;
  readonly value: unknown;
  /** What should have been there, as it is said after "expected". */
  readonly expected: string;
  /** The item can still be shown: a field that this version does not know, a category not on the scale. */
  readonly soft: boolean;
}

/** The lists of a story, whose entries are its items. */
export const lists = ['sources', 'parties', 'speakers', 'pledges', 'quotes', 'questions', 'changes'] as const;

/** Stands where `open.ts` took out an item, so that the paths of the others stay those of the file. */
export const removed = Symbol();

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const pathText = (keys: Keys) =>
  keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i ? `.${key}` : key)).join('') || 'story';

const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);
const whole = (min: number) => (value: unknown) => Number.isSafeInteger(value) && (value as number) >= min;
const primitives: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: matches(pattern.ID),
  day: (value) => matches(pattern.DAY)(value) && isRealDate(value as string),
  date: (value) => matches(pattern.DATE)(value) && isRealDate(value as string),
  url: matches(pattern.URL),
  language: matches(pattern.LANGUAGE),
  country: matches(pattern.COUNTRY),
  item: matches(pattern.ITEM),
  words: matches(pattern.WORDS),
  passage: matches(pattern.PASSAGE),
  count: whole(0),
  positive: whole(1),
  flag: (value) => typeof value === 'boolean',
  schema: (value) => value === 1,
};

interface Field {
  readonly optional: boolean;
  readonly type: string;
}
const parsed = new Map<string, Map<string, Field>>();
/** The fields of a shape: `shapes.ts` holds them as one line, read when the first such object is met. */
function fieldsOf(shape: string): Map<string, Field> {
  let fields = parsed.get(shape);
  if (!fields) {
    fields = new Map(
      shapes[shape]!.split(' ').map((field) => {
        const [, key, optional, type] = /^(.+?)(\??):(.+)$/.exec(field) as unknown as [
          string,
          string,
          string,
          string,
        ];
        return [key, { optional: !!optional, type }];
      }),
    );
    parsed.set(shape, fields);
  }
  return fields;
}

/** The objects in what may be a list, each with the string that it has under this key. */
function each(list: unknown, key: string, visit: (id: string, entry: Record<string, unknown>) => void) {
  for (const entry of Array.isArray(list) ? (list as unknown[]) : []) {
    const id = isObject(entry) && entry[key];
    if (typeof id === 'string') visit(id, entry as Record<string, unknown>);
  }
}

/** All that can be referred to, by its address: `quotes/ID`; a stance by `questions/ID/PARTY`. */
function itemsOf(story: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const items = new Map<string, Record<string, unknown>>();
  for (const list of lists) {
    each(story[list], 'id', (id, entry) => {
      const address = `${list}/${id}`;
      // Of two with the same id, the first is meant: it is the second that is at fault.
      if (!items.has(address)) items.set(address, entry);
      each(entry['stances'], 'party', (party, stance) => items.set(`${address}/${party}`, stance));
    });
  }
  return items;
}

/** Every fault of a story, in the order of the schema. It ends with the data: nothing follows a reference. */
export function check(value: unknown): Fault[] {
  const faults: Fault[] = [];
  const path: (string | number)[] = [];
  const story = isObject(value) ? value : {};
  const items = itemsOf(story);

  const say: Say = (below, value, expected, soft = false) => {
    const keys = [...path, ...below];
    faults.push({ path: pathText(keys), keys, value, expected, soft });
  };
  const walkAt = (key: string | number, value: unknown, type: string) => {
    path.push(key);
    walk(value, type);
    path.pop();
  };

  function walk(value: unknown, type: string): void {
    const isRight = primitives[type];
    if (isRight) {
      if (!isRight(value)) say([], value, expected[type as keyof typeof expected]);
    } else if (shapes[type]) walkObject(value, type);
    else if (type === 'text' && typeof value === 'string') walk(value, 'words');
    else if (type === 'text') walkLanguages(value, type, 'words');
    else if (type === 'plural') walkLanguages(value, type, 'forms');
    else if (type.endsWith('*') || type.endsWith('+')) {
      if (!Array.isArray(value)) say([], value, expected.list);
      else if (type.endsWith('+') && !value.length) say([], value, expected.some);
      else walkList(value, type.slice(0, -1));
    } else if (type.startsWith('@')) {
      const target = type.slice(1);
      if (!primitives['id']!(value)) say([], value, expected.id);
      else if (!items.has(`${target}/${value as string}`)) say([], value, `the id of one of the ${target}`);
    } else if (!type.split('|').includes(value as string))
      say([], value, `one of ${type.replaceAll('|', ', ')}`);
  }

  /** Ids are unique within their list: the story's, a question's categories, a pledge's domains. */
  function walkList(list: readonly unknown[], type: string) {
    let seen: Set<unknown> | undefined;
    // Not `forEach`, which passes over a hole.
    for (let i = 0; i < list.length; i++) {
      const entry = list[i];
      if (entry === removed) continue;
      walkAt(i, entry, type);
      const id = isObject(entry) && entry['id'];
      if (!primitives['id']!(id)) continue;
      if (seen?.has(id)) say([i, 'id'], id, 'an id that no other in its list has');
      (seen ??= new Set()).add(id);
    }
  }

  function walkLanguages(value: unknown, type: 'text' | 'plural', each: string) {
    if (!isObject(value) || !Object.keys(value).length) return say([], value, expected[type]);
    for (const language of Object.keys(value)) {
      if (primitives['language']!(language)) walkAt(language, value[language], each);
      else say([language], language, expected.language);
    }
  }

  function walkObject(value: unknown, shape: string): void {
    if (!isObject(value)) return say([], value, expected.object);
    const before = faults.length;
    const fields = fieldsOf(shape);
    for (const [key, { optional, type }] of fields) {
      if (value[key] !== undefined || !optional) walkAt(key, value[key], type);
    }
    for (const key of Object.keys(value)) {
      if (!fields.has(key)) {
        say([key], value[key], `no such field; there are ${[...fields.keys()].join(', ')}`, true);
      }
    }
    // A rule reads an object of the right shape. That of the story reads its own fields, not its items.
    const depth = shape === 'story' ? 1 : Infinity;
    for (let i = before; i < faults.length; i++) {
      if (!faults[i]!.soft && faults[i]!.keys.length <= depth) return;
    }
    ruleFor(shape)?.(value, say, items, story);
  }

  walk(value, 'story');
  return faults;
}
