/**
 * Gives sides, speakers and quotes their ids, and keeps them from one import to the next in a lock file. Pages are written
 * with ids, so a name that is spelt in another way must not make a new one.
 */
import slugify from '@sindresorhus/slugify';
import { ID } from '../../story/patterns.js';

/** The ids by what they were given for: `code FR`, `name France`. */
export type Lock = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MAX_LENGTH = 100;

export class Ids {
  readonly #ids = new Map<string, Map<string, string>>();
  /** All ids that were ever given out, as `list id`. */
  readonly #taken = new Set<string>();
  /** The number that follows an id which is taken already, by the list and the id. Without it, many equal names would take long. */
  readonly #next = new Map<string, number>();
  /** The thing that each id stands for in this import. With it, no two things get the same id. */
  readonly #used = new Map<string, string>();

  constructor(lock: Lock = {}) {
    for (const [list, ids] of Object.entries(lock))
      for (const [key, id] of Object.entries(ids)) this.reserve(list, key, id);
  }

  /**
   * The id of a thing.
   *
   * @param keys what the thing is known by, from the surest to the least sure
   * @param wanted the text that a new id is made from
   */
  idOf(list: string, keys: readonly string[], wanted: string): string {
    const ids = this.#idsOf(list);
    const surest = keys[0]!;
    const isFree = (id: string) => (this.#used.get(`${list} ${id}`) ?? surest) === surest;
    const known = keys.map((key) => ids.get(key)).find((id) => id !== undefined && isFree(id));
    const id = known ?? this.#make(list, wanted);
    this.#used.set(`${list} ${id}`, surest);
    for (const key of keys) if (key === surest || !ids.has(key)) ids.set(key, id);
    return id;
  }

  /** Keeps an id from being given to anything but what this key names. */
  reserve(list: string, key: string, id: string): void {
    this.#idsOf(list).set(key, id);
    this.#taken.add(`${list} ${id}`);
  }

  #idsOf(list: string): Map<string, string> {
    const ids = this.#ids.get(list) ?? new Map<string, string>();
    this.#ids.set(list, ids);
    return ids;
  }

  #make(list: string, wanted: string): string {
    const cut = (text: string) => text.slice(0, MAX_LENGTH - 6).replace(/-+$/, '');
    const slug = cut(slugify(wanted));
    let id = ID.test(wanted) ? wanted : ID.test(slug) ? slug : list;
    const stem = cut(id);
    let n = this.#next.get(`${list} ${stem}`) ?? 2;
    for (; this.#taken.has(`${list} ${id}`); n++) id = `${stem}-${n}`;
    this.#next.set(`${list} ${stem}`, n);
    this.#taken.add(`${list} ${id}`);
    return id;
  }

  /** The lock to keep for the next import. Its keys are sorted, so that a file of it changes as little as possible. */
  get lock(): Lock {
    const sorted = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      sorted(this.#ids).map(([list, ids]) => [list, Object.fromEntries(sorted(ids))]),
    );
  }
}
