/** The story while an import makes it: the start that the mapping gives, and what the rows have added so far. */
import { isDeepStrictEqual } from 'node:util';
import { lists } from '../../story/trusted.js';
import type { Citation, Pledge, Pledger, Question, Quote, Source, Stance, Story } from '../../story/types.js';
import { NotTaken, type Finding } from './findings.js';
import { Ids, type Lock } from './ids.js';
import type { Importing } from './importing.js';
import { Lost } from './lost.js';
import type { Mapping } from './mapping.js';
import { Sides } from './sides.js';
import { Speakers } from './speakers.js';
import { isCalled, listsIn, replace, wholeNumber } from './values.js';
import type { Row } from './row.js';

const byParty = <T extends { party: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.party, entry]));

/** A list of the mapping's story. Its objects are checked only at the end, so anything may be in them. */
const listIn = (story: Mapping['story'], list: string) => (story[list] ?? []) as { id?: unknown }[];

export class Draft implements Importing {
  readonly mapping: Mapping;
  readonly story: Story;
  readonly ids: Ids;
  readonly sides: Sides;
  readonly speakers: Speakers;
  readonly notTaken: Finding[] = [];
  readonly notes: Finding[] = [];
  /** The row that each object of the story came from. */
  readonly rows = new Map<object, Row>();
  /** The objects of the mapping that a row has completed. The completed ones take their places in the lists. */
  readonly completed = new Set<object>();
  /** The mapping's own quotes by their ids, and its stances and pledgers by their parties. */
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly stances = new Map<Question, ReadonlyMap<string, Stance>>();
  readonly pledgers = new Map<Pledge, ReadonlyMap<string, Pledger>>();
  /** The sources by their ids. */
  readonly sources = new Map<string, Source>();
  readonly lost = new Lost(this.sources);
  /** The ids of the sources by all that a row may call them. */
  readonly #sourceIds = new Map<string, string>();

  constructor(mapping: Mapping, lock: Lock) {
    this.mapping = mapping;
    const given = mapping.story;
    this.ids = new Ids(lock);
    // The keys are those by which rows name these things.
    const keys = { parties: 'side', speakers: 'speaker', quotes: 'quote' };
    for (const [list, key] of Object.entries(keys))
      for (const { id } of listIn(given, list))
        if (typeof id === 'string') this.ids.reserve(list, `${key} ${id}`, id);
    this.story = {
      ...given,
      ...Object.fromEntries(lists.map((list) => [list, listIn(given, list).map((item) => ({ ...item }))])),
    } as unknown as Story;
    this.quotes = new Map(this.story.quotes.map((quote) => [quote.id, quote]));
    for (const question of this.story.questions) {
      question.stances = [...(question.stances ?? [])];
      this.stances.set(question, byParty(question.stances));
    }
    for (const pledge of this.story.pledges) {
      if (pledge.history) pledge.history = [...pledge.history];
      if (!pledge.pledgers) continue;
      pledge.pledgers = [...pledge.pledgers];
      this.pledgers.set(pledge, byParty(pledge.pledgers));
    }
    const language = typeof given['language'] === 'string' ? given['language'] : 'en';
    this.sides = new Sides(this, language);
    this.speakers = new Speakers(this);
    this.story.sources.forEach((source) => this.addSource(source));
  }

  /**
   * The object that a row gives, with the fields that the mapping gives to the same object: a table cannot hold all fields.
   *
   * @param given the object of the mapping, if it has one
   */
  complete<T extends object>(given: T | undefined, read: T, row: Row): T {
    if (given) {
      const differs = Object.entries(given).find(
        ([field, value]) => field in read && !isDeepStrictEqual(read[field as keyof T], value),
      );
      if (differs)
        throw new NotTaken(
          undefined,
          `differs from the mapping, in which ${differs[0]} is ${JSON.stringify(differs[1])}`,
        );
      this.completed.add(given);
    }
    const object = { ...read, ...given };
    this.rows.set(object, row);
    return object;
  }

  /** Removes the objects of the mapping that rows have completed. */
  dropCompleted(): void {
    if (this.completed.size)
      for (const list of listsIn(this.story))
        replace(
          list,
          list.filter((each) => !this.completed.has(each)),
        );
  }

  /** Makes a source known by its id, its address and its title. */
  addSource(source: Source): void {
    const { id, url, title } = source;
    this.sources.set(id, source);
    for (const name of [id, url, title])
      if (typeof name === 'string' && !this.#sourceIds.has(name)) this.#sourceIds.set(name, id);
  }

  sourceOf(name: string, column: string): string {
    const id = this.sources.has(name) ? name : this.#sourceIds.get(name);
    if (id === undefined)
      throw new NotTaken(
        column,
        `"${name}" is no id, address or title of a source`,
        this.lost.causeOf('sources', name),
      );
    return id;
  }

  /** The citations of a row, or undefined if it names no source. */
  citationsOf(row: Row): Citation[] | undefined {
    // An unknown source is named before a number of paragraphs that does not fit, because it may be the reason.
    const sources = row.list('source').map((name) => this.sourceOf(name, 'source'));
    const [paragraphs, passages] = ['paragraph', 'passage'].map((column) => {
      const places = row.places(column);
      if (!sources.length && places.length)
        throw new NotTaken('source', `is empty, and there is a ${column}`);
      if (places.length && places.length !== sources.length)
        throw new NotTaken(
          column,
          `has ${places.length} values for ${sources.length} sources; separate both with semicolons`,
        );
      return places;
    }) as [string[], string[]];
    const cited = sources.map((source, i) => {
      const paragraph = paragraphs[i];
      return {
        source,
        ...(paragraph && { paragraph: wholeNumber(paragraph, 'paragraph') }),
        ...(passages[i] && { passage: passages[i] }),
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
        : (items.find(({ id }) => id === name) ??
          items.find((item) => isCalled('text' in item ? item.text : item.title, name)));
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
