/** Writes the values of a story as readers see them: a name instead of an id, a date in words. */
import { isObject } from '../../story/check.js';
import { find } from '../../story/find.js';
import type { Citation, Count, Measure, PartialDate, Pledge, Story, Text } from '../../story/types.js';
import { speakerText, partyName } from '../../model/facts/names.js';
import { date, day, number } from '../../model/language/format.js';
import { listWords } from '../../model/language/english/stance-list.js';
import { addEnglish } from '../../model/language/lookup.js';
import { pick, readerOf, type Reader } from '../../model/language/reader.js';
import { counted } from '../../model/language/wording.js';
import { amountText } from '../../model/pledge-counter/amounts.js';
import { entryName } from '../changes.js';

// A changed category is named by its label on the default scale, which is one of these words.
addEnglish(listWords);

const indexes = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The entry of a list by its name in a path. Each list is indexed once, because every fact of a story is looked up. */
function entryOf(list: readonly unknown[], name: string): unknown {
  const index = indexes.get(list) ?? new Map(list.map((each, i) => [entryName(each, i), each]));
  indexes.set(list, index);
  return index.get(name);
}

/** The value at a path of `differences`, which has ids instead of list indexes, and a language after each text. */
export const valueAt = (story: Story, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return entryOf(value, key);
    if (typeof value === 'string') return key === story.language ? value : undefined;
    return isObject(value) ? value[key] : undefined;
  }, story);

const DAY = /^\d{4}-\d\d-\d\d$/;

function sourceText(reader: Reader, { source, paragraph }: Pick<Citation, 'source' | 'paragraph'>): string {
  const title = find(reader.story.sources, source)?.title;
  return `${title ? pick(reader, title).text : source}${paragraph ? ` ¶ ${number(reader, paragraph)}` : ''}`;
}

function categoryText(reader: Reader, question: string | undefined, id: string): string {
  const own = find(reader.story.questions, question)?.categories;
  const label = own && find(own, id)?.label;
  if (label) return pick(reader, label).text;
  return (!own && reader.messages.scale[id]) || id;
}

/** The amount of a pledge in its currency or unit. */
function amount(reader: Reader, pledge: Pledge | undefined, value: number): string {
  const of: Measure | undefined = pledge?.amountsIn;
  return of === undefined ? number(reader, value) : amountText(reader, of, value);
}

/**
 * The value at a path as a text in the language of the story, or undefined if the story has no such value.
 *
 * @param keys the path in parts
 */
export function textAt(story: Story, keys: readonly string[]): string | undefined {
  const reader = readerOf(story, '');
  const value = valueAt(story, keys);
  if (value === undefined || value === null) return undefined;
  const [list, id] = keys;
  const key = keys.at(-1)!;
  const pledge = list === 'pledges' ? find(story.pledges, id) : undefined;
  switch (key) {
    case 'citations':
    case 'searched':
      return (value as (Citation | string)[])
        .map((each) => sourceText(reader, typeof each === 'string' ? { source: each } : each))
        .join('; ');
    case 'memberOf':
      return (value as string[]).map((party) => nameOf(reader, party)).join('; ');
    case 'count':
      return counted(reader, value as Count, pledge!.unit);
    case 'amount':
    case 'total':
      return amount(reader, pledge, value as number);
    case 'category':
      return categoryText(reader, list === 'questions' ? id : undefined, value as string);
    case 'speaker':
    case 'statedBy':
    case 'madeBy':
      return speakerText(reader, value as string) ?? (value as string);
    case 'party':
      return nameOf(reader, value as string);
  }
  if (typeof value === 'number') return number(reader, value);
  if (typeof value === 'string') return DAY.test(value) ? day(reader, value) : value;
  if (isObject(value) && 'precision' in value) return date(reader, value as unknown as PartialDate);
  if (isObject(value)) {
    const { title, name, label, text, party } = value as Readonly<Record<string, Text | undefined>>;
    const named = title ?? name ?? label ?? text;
    if (named !== undefined) return pick(reader, named).text;
    if (typeof party === 'string') return nameOf(reader, party);
  }
  return JSON.stringify(value);
}

function nameOf(reader: Reader, id: string): string {
  const party = find(reader.story.parties, id);
  return party ? partyName(reader, party).text : id;
}
