import { versionIn } from './frozen.js';
import { load, type Network } from './load.js';
import { openStory } from './open.js';
import type { Sourced } from './newest.js';

/** The functions that the store needs from the page. Tests pass their own. */
export interface Surroundings extends Network {
  /** A random number from 0 to 1. */
  readonly random: () => number;
  /** Whether a reader can see the page. */
  readonly awake: () => boolean;
  /** Calls back when a reader returns to the page, or when the network is back. */
  readonly onWake: (then: () => void) => void;
}

/** The state of an address. Each response makes a new object. */
export interface Loaded {
  /** The last usable story, as parsed JSON. */
  readonly value?: object | undefined;
  /** Why the last request failed. Not set if it succeeded. */
  readonly failure?: string | undefined;
}

interface Member {
  /** The refresh interval, in milliseconds. */
  readonly every: number;
}

interface AddressState {
  loaded: Loaded;
  /** The text of `loaded.value`. If a response has the same text, no listener is called. */
  text?: string;
  /** The embeds that show the story, by their listeners. */
  readonly members: Map<() => void, Member>;
  /** Aborts the current request with its retries and delays. */
  request?: AbortController | undefined;
  /** The time when the last request ended. */
  asked: number;
  /** The earliest time at which the server wants the next request. */
  notBefore: number;
  /** The time of the next request. */
  due: number;
  /** Cancels the timer of the next request, or the timer that forgets the entry. */
  unplan?: () => void;
}

const RETRIES = 3;
/** The first wait between retries. Each later wait is twice as long. */
const BACKOFF = 1000;
/** If a server asks for a longer wait, only a refresh asks again. */
const LONGEST_WAIT = 60_000;
const SHORTEST_REFRESH = 15_000;
const LONGEST_REFRESH = 86_400_000;
/** The time for which a story is kept after its last embed has left, in case the reader comes back to it. */
export const KEPT = 60_000;

/** Converts the seconds of an element to milliseconds. Anything but a number above 0 means never. */
const interval = (seconds: number | undefined) =>
  seconds && seconds > 0 ? Math.min(LONGEST_REFRESH, Math.max(SHORTEST_REFRESH, seconds * 1000)) : Infinity;

/** Calls a listener. If it throws, the error is reported, and the other listeners are still called. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * The stories of a page that come from addresses. All embeds of an address share one request. After a failure they keep
 * the last good story.
 */
export class StoryStore {
  readonly #entries = new Map<string, AddressState>();
  readonly #surroundings: Surroundings;
  #watching = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get(address: string): Loaded {
    return this.#entries.get(address)?.loaded ?? {};
  }

  /** Every story that has been loaded and not been forgotten, with its address. */
  get stories(): Sourced[] {
    return [...this.#entries].flatMap(([address, { loaded }]) => {
      const story = loaded.value && openStory(loaded.value).story;
      return story ? { story, address } : [];
    });
  }

  /**
   * Loads a story, and keeps it up to date while an embed shows it.
   *
   * @param listener called when `get()` returns something new
   * @param refresh the refresh interval in seconds, at least 15. Without it, the story is not refreshed.
   * @returns a function that leaves. When the last embed leaves, the request is aborted, and the story is dropped later.
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
      // A moved element leaves and joins again in one task, as a new member. That must not abort the request.
      queueMicrotask(() => {
        if (members.get(listener) !== member) return;
        members.delete(listener);
        if (!members.size) this.#end(address, entry);
        else if (isAsking) this.#plan(address, entry);
      });
    };
  }

  #end(address: string, entry: AddressState): void {
    entry.request?.abort();
    entry.request = undefined;
    entry.unplan?.();
    entry.unplan = this.#surroundings.later(KEPT, () => this.#entries.delete(address));
  }

  async #ask(address: string, entry: AddressState): Promise<void> {
    const request = (entry.request = new AbortController());
    try {
      entry.unplan?.();
      await this.#try(address, entry, request);
      if (request.signal.aborted) return;
      entry.request = undefined;
      entry.asked = this.#surroundings.now();
      this.#plan(address, entry);
    } catch {
      // Functions that the page has replaced, such as timers, may throw. Later requests must stay possible.
      if (request.signal.aborted) return;
      entry.request = undefined;
      this.#set(entry, { ...entry.loaded, failure: 'the request failed' });
    }
  }

  /** Repeats a request until it succeeds, the retries are used up, or it is aborted. */
  async #try(address: string, entry: AddressState, request: AbortController): Promise<void> {
    const { random, later, now } = this.#surroundings;
    for (let tries = 0; !request.signal.aborted; tries++) {
      const answer = await load(address, request, this.#surroundings);
      if (request.signal.aborted) return;
      if ('text' in answer) return this.#take(entry, answer.text);
      entry.notBefore = now() + answer.after;
      // Half of the delay is random, so that many pages don't repeat their requests at the same moment.
      const wait = Math.max(answer.after, BACKOFF * 2 ** tries * (0.5 + random() / 2));
      if (!answer.again || tries === RETRIES || wait > LONGEST_WAIT) {
        return this.#set(entry, { ...entry.loaded, failure: answer.failure });
      }
      await new Promise<void>((resolve) => {
        const stop = later(wait, resolve);
        request.signal.addEventListener('abort', () => (stop(), resolve()));
      });
    }
  }

  #take(entry: AddressState, text: string): void {
    const refuse = (failure: string) => this.#set(entry, { ...entry.loaded, failure });
    if (text === entry.text) {
      if (entry.loaded.failure) this.#set(entry, { value: entry.loaded.value });
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return refuse('the response is not JSON');
    }
    const last = entry.loaded.value && openStory(entry.loaded.value).story;
    const { story, faults } = openStory(value, last);
    if (!story)
      return refuse(`the response is not a story: ${faults[0]?.path} should be ${faults[0]?.expected}`);
    // One of a host's servers may still have an older version. A page never goes back to it.
    if (last?.id === story.id && last.version > story.version) {
      return refuse(`version ${story.version} is older than version ${last.version}, which is shown`);
    }
    entry.text = text;
    this.#set(entry, { value: value as object });
  }

  #set(entry: AddressState, loaded: Loaded): void {
    const isNew = loaded.value !== entry.loaded.value;
    entry.loaded = loaded;
    for (const [address, { members }] of this.#entries) {
      // A frozen embed names the corrections of newer versions, so its listener is called for every new story.
      if (members !== entry.members && !(isNew && versionIn(address))) continue;
      for (const listener of members.keys()) tell(listener);
    }
  }

  /** Plans the next request for an address, if an embed refreshes. */
  #plan(address: string, entry: AddressState): void {
    const { random, later, now, onWake } = this.#surroundings;
    entry.unplan?.();
    let every = Infinity;
    for (const member of entry.members.values()) every = Math.min(every, member.every);
    if (entry.request || every === Infinity) return;
    if (!this.#watching) {
      this.#watching = true;
      onWake(() => this.#entries.forEach((each, key) => this.#askIfDue(key, each)));
    }
    entry.due = Math.max(Math.min(entry.asked, now()) + every * (1 + random() / 5), entry.notBefore);
    entry.unplan = later(entry.due - now(), () => {
      // The end of the timer counts and not the clock, because browsers round the clock and users set it back.
      entry.due = entry.notBefore = 0;
      this.#askIfDue(address, entry);
    });
  }

  /**
   * Sends the request if it is due and the page is visible. A hidden page sends it when the reader returns. After a failure, the
   * request is sent as soon as the reader or the network is back.
   */
  #askIfDue(address: string, entry: AddressState): void {
    const { now, awake } = this.#surroundings;
    const due = entry.loaded.failure ? entry.notBefore : entry.due;
    const wanted = [...entry.members.values()].some(({ every }) => every < Infinity);
    if (!entry.request && wanted && now() >= due && awake()) void this.#ask(address, entry);
  }
}
