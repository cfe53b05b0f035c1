/** The story while an import makes it: the start that the mapping gives, and what the rows have added so far. */
import { lists } from '../../story/check.js';
import type { Citation, Pledge, Question, Source, Story, Text } from '../../story/types.js';
import { NotTaken, type Finding } from './findings.js';
import { Ids, type Lock } from './ids.js';
import type { Mapping } from './mapping.js';
import { Sides } from './sides.js';
import { Speakers } from './speakers.js';
import type { Row } from './table.js';

/** Whether a text of the story is these words, in any language. */
export const isCalled = (text: Text | undefined, words: string): boolean =>
  typeof text === 'object' ? Object.values(text).includes(words) : text === words;

/** A list of the mapping's story. Its objects are checked only at the end, so anything may be in them. */
const listIn = (story: Mapping['story'], list: string) => (story[list] ?? []) as { id?: unknown }[];

export class Draft {
  readonly mapping: Mapping;
  readonly story: Story;
  readonly ids: Ids;
  readonly sides: Sides;
  readonly speakers: Speakers;
  readonly notTaken: Finding[] = [];
  readonly notes: Finding[] = [];
  /** The row that each object of the story came from. */
  readonly rows = new Map<object, Row>();
  readonly #sources = new Map<string, string>();

  constructor(mapping: Mapping, lock: Lock) {
    this.mapping = mapping;
    const given = mapping.story;
    this.ids = new Ids(lock);
    for (const list of ['parties', 'speakers', 'quotes', 'sources'])
      for (const { id } of listIn(given, list))
        if (typeof id === 'string') this.ids.reserve(list, `id ${id}`, id);
    this.story = {
      ...given,
      ...Object.fromEntries(lists.map((list) => [list, listIn(given, list).map((item) => ({ ...item }))])),
    } as unknown as Story;
    for (const question of this.story.questions) question.stances = [...(question.stances ?? [])];
    const language = typeof given['language'] === 'string' ? given['language'] : 'en';
    this.sides = new Sides(this.story.parties, this, language);
    this.speakers = new Speakers(this.story.speakers, this.ids);
    this.story.sources.forEach((source) => this.addSource(source));
  }

  /** Makes a source known by its id, its address and its title. */
  addSource({ id, url, title }: Source): void {
    for (const name of [id, url, title])
      if (typeof name === 'string' && !this.#sources.has(name)) this.#sources.set(name, id);
  }

  sourceOf(name: string, column: string): string {
    const id = this.#sources.get(name);
    if (id === undefined) throw new NotTaken(column, `"${name}" is no id, address or title of a source`);
    return id;
  }

  /** The citations of a row, or undefined if it names no source. */
  citationsOf(row: Row): Citation[] | undefined {
    const sources = row.list('source');
    const paragraphs = row.list('paragraph');
    if (!sources.length && paragraphs.length)
      throw new NotTaken('source', 'is empty, and there is a paragraph');
    if (paragraphs.length && paragraphs.length !== sources.length)
      throw new NotTaken(
        'paragraph',
        `has ${paragraphs.length} numbers for ${sources.length} sources; separate both with semicolons`,
      );
    const cited = sources.map((name, i) => {
      const paragraph = paragraphs[i];
      return {
        source: this.sourceOf(name, 'source'),
        ...(paragraph && { paragraph: wholeNumber(paragraph, 'paragraph') }),
      };
    });
    return cited.length ? cited : undefined;
  }

  /** The question or pledge that a row is about: the one it names, or the only one. */
  itemOf<K extends 'questions' | 'pledges'>(list: K, row: Row): Story[K][number] {
    const column = list === 'questions' ? 'question' : 'pledge';
    const items: readonly (Question | Pledge)[] = this.story[list];
    const name = row.get(column);
    const found =
      name === undefined
        ? items.length === 1 && items[0]
        : items.find((item) => item.id === name || isCalled('text' in item ? item.text : item.title, name));
    if (!found)
      throw new NotTaken(
        column,
        name === undefined
          ? `is empty, and the mapping has ${items.length} ${list}`
          : `"${name}" is none of the ${list} of the mapping`,
      );
    return found;
  }
}

export function wholeNumber(text: string, column: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new NotTaken(column, `"${text}" is no whole number in digits`);
  return Number(text);
}

/** A number without separators of thousands, because "1.200" and "1,200" are read in two ways. */
export function decimal(text: string, column: string): number {
  if (!/^\d{1,15}(\.\d{1,6})?$/.test(text))
    throw new NotTaken(column, `"${text}" is no number in digits, such as 1200000 or 0.5`);
  return Number(text);
}

/** An object without the fields that are undefined. */
export const compact = <T extends object>(object: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
