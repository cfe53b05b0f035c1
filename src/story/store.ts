import { versionIn } from './frozen.js';
import { load, type Network } from './load.js';
import { openStory } from './open.js';
import type { Sourced } from './newest.js';

/** What the store needs of the page. */
export interface Surroundings extends Network {
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether the page is seen and the network is there. */
  readonly awake: () => boolean;
  /** Calls back whenever that may have come true. */
  readonly onWake: (then: () => void) => void;
}

/** What is known of an address. Each answer makes a new one. */
export interface Loaded {
  /** The last answer that could be used, as it came. */
  readonly value?: object | undefined;
  /** Why the last request brought nothing that could be used. */
  readonly failure?: string | undefined;
}

interface Member {
  /** How often to ask for news, in milliseconds. */
  readonly every: number;
}

interface Entry {
  loaded: Loaded;
  /** The text of `loaded.value`: the same again is no news. */
  text?: string;
  /** Who shows it, by what tells it of news. */
  readonly members: Map<() => void, Member>;
  /** Ends the request under way, its tries and its waits. */
  request?: AbortController | undefined;
  /** When the last request ended. */
  asked: number;
  /** When the server wants to be asked again at the earliest. */
  notBefore: number;
  /** When to ask again, and what takes the timer back. */
  due: number;
  unplan?: () => void;
}

const RETRIES = 3;
/** What a wait doubles from. */
const BACKOFF = 1000;
/** A server that wants to be left alone for longer is asked again only by a refresh. */
const LONGEST_WAIT = 60_000;
const SHORTEST_REFRESH = 15_000;
const LONGEST_REFRESH = 86_400_000;

/** Seconds, as an element has them, as milliseconds. Anything but a number above 0 is never. */
const interval = (seconds: number | undefined) =>
  seconds && seconds > 0 ? Math.min(LONGEST_REFRESH, Math.max(SHORTEST_REFRESH, seconds * 1000)) : Infinity;

/**
 * The stories of a page that come from elsewhere: one request for an address, however many embeds show it, and the
 * last good story whatever comes after it.
 */
export class StoryStore {
  readonly #entries = new Map<string, Entry>();
  readonly #surroundings: Surroundings;
  #watching = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get(address: string): Loaded {
    return this.#entries.get(address)?.loaded ?? {};
  }

  /** Every story that has been loaded, with its address. */
  get stories(): Sourced[] {
    return [...this.#entries].flatMap(
      ([
        address,
        {
          loaded: { value },
        },
      ]) => {
        const story = value && openStory(value).story;
        return story ? { story, address } : [];
      },
    );
  }

  /**
   * Loads a story, for as long as someone shows it.
   *
   * @param listener told when `get()` has something new
   * @param refresh how often to ask for news, in seconds, 15 or more; none for never
   * @returns what leaves; the last to leave ends the request
   */
  join(address: string, listener: () => void, refresh?: number): () => void {
    let entry = this.#entries.get(address);
    if (!entry) {
      entry = { loaded: {}, members: new Map(), asked: 0, notBefore: 0, due: Infinity };
      this.#entries.set(address, entry);
    }
    const { members } = entry;
    const first = !members.size && !entry.request;
    const member = { every: interval(refresh) };
    members.set(listener, member);
    const isAsking = member.every < Infinity;
    if (first) void this.#ask(address, entry);
    else if (isAsking) this.#plan(address, entry);
    return () => {
      // An element that is moved leaves and joins in one task, as another member: that ends nothing, and asks for nothing.
      queueMicrotask(() => {
        if (members.get(listener) !== member) return;
        members.delete(listener);
        if (!members.size) this.#end(entry);
        else if (isAsking) this.#plan(address, entry);
      });
    };
  }

  #end(entry: Entry): void {
    entry.request?.abort();
    entry.request = undefined;
    entry.unplan?.();
  }

  async #ask(address: string, entry: Entry): Promise<void> {
    const { random, later, now } = this.#surroundings;
    const request = (entry.request = new AbortController());
    entry.unplan?.();
    for (let tries = 0; ; tries++) {
      const answer = await load(address, request, this.#surroundings);
      if (request.signal.aborted) return;
      if ('text' in answer) {
        this.#take(entry, answer.text);
        break;
      }
      entry.notBefore = now() + answer.after;
      // Half of the wait is left to chance, so that the pages of a busy hour do not come back together.
      const wait = Math.max(answer.after, BACKOFF * 2 ** tries * (0.5 + random() / 2));
      if (!answer.again || tries === RETRIES || wait > LONGEST_WAIT) {
        this.#set(entry, { ...entry.loaded, failure: answer.failure });
        break;
      }
      await new Promise<void>((resolve) => {
        const stop = later(wait, resolve);
        request.signal.addEventListener('abort', () => (stop(), resolve()));
      });
      if (request.signal.aborted) return;
    }
    entry.request = undefined;
    entry.asked = now();
    this.#plan(address, entry);
  }

  #take(entry: Entry, text: string): void {
    const refuse = (failure: string) => this.#set(entry, { ...entry.loaded, failure });
    if (text === entry.text) {
      if (entry.loaded.failure) this.#set(entry, { value: entry.loaded.value });
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return refuse('what came is not JSON');
    }
    const last = entry.loaded.value && openStory(entry.loaded.value).story;
    const { story, faults } = openStory(value, last);
    if (!story) return refuse(`what came is no story: ${faults[0]?.path} should be ${faults[0]?.expected}`);
    // One of a host's servers may be behind the others; a page does not go back.
    if (last?.id === story.id && last.version > story.version) {
      return refuse(`version ${story.version} came after version ${last.version}`);
    }
    entry.text = text;
    this.#set(entry, { value: value as object });
  }

  #set(entry: Entry, loaded: Loaded): void {
    const isNew = loaded.value !== entry.loaded.value;
    entry.loaded = loaded;
    for (const [address, each] of this.#entries) {
      // What is frozen says what a newer story corrects.
      if (each === entry || (isNew && versionIn(address)))
        for (const listener of each.members.keys()) listener();
    }
  }

  /** Plans the next request of an address that some want news of. */
  #plan(address: string, entry: Entry): void {
    const { random, later, now, onWake } = this.#surroundings;
    entry.unplan?.();
    const every = Math.min(...[...entry.members.values()].map((member) => member.every));
    if (entry.request || every === Infinity) return;
    if (!this.#watching) {
      this.#watching = true;
      onWake(() => this.#entries.forEach((each, key) => this.#askIfDue(key, each)));
    }
    entry.due = Math.max(entry.asked + every * (1 + random() / 5), entry.notBefore);
    entry.unplan = later(Math.max(0, entry.due - now()), () => this.#askIfDue(address, entry));
  }

  /** Asks, where the page is seen and online; where it isn't, its return asks. */
  #askIfDue(address: string, entry: Entry): void {
    const { now, awake } = this.#surroundings;
    const wanted = [...entry.members.values()].some(({ every }) => every < Infinity);
    if (wanted && !entry.request && entry.due <= now() && awake()) void this.#ask(address, entry);
  }
}
