/** A network and a clock that the test controls. No real request is made, and time passes only if the test says so. */
import type { Surroundings } from '../../src/story/store.js';

/** The server's response to a request. */
export type Reply = (request: {
  readonly address: string;
  readonly init: RequestInit;
}) => Response | Promise<Response>;

export const json = (value: unknown, init?: ResponseInit): Response =>
  new Response(JSON.stringify(value), init);
export const status = (code: number, headers?: HeadersInit): Reply => {
  return () =>
    new Response(code === 304 ? null : 'no story', headers ? { status: code, headers } : { status: code });
};
export const offline: Reply = () => Promise.reject(new TypeError('Failed to fetch'));
/** A response that never comes. */
export const silence: Reply = ({ init: { signal } }) =>
  new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)));

export class Virtual implements Surroundings {
  /** Every request, in order. */
  readonly requests: { address: string; init: RequestInit; at: number }[] = [];
  /** The number of requests under way for each address, and the most that there ever were for one address. */
  readonly flying = new Map<string, number>();
  most = 0;
  reply: Reply;
  seen = true;
  chance = 0;
  #now = Date.parse('2026-01-01');
  #timers: { at: number; then: () => void }[] = [];
  #wakers: (() => void)[] = [];

  constructor(reply: Reply) {
    this.reply = reply;
  }

  readonly fetch = async (address: string, init: RequestInit): Promise<Response> => {
    this.requests.push({ address, init, at: this.#now });
    const flying = (this.flying.get(address) ?? 0) + 1;
    this.flying.set(address, flying);
    this.most = Math.max(this.most, flying);
    try {
      return await this.reply({ address, init });
    } finally {
      this.flying.set(address, this.flying.get(address)! - 1);
    }
  };

  readonly now = (): number => this.#now;
  readonly random = (): number => this.chance;
  readonly awake = (): boolean => this.seen;
  readonly onWake = (then: () => void): unknown => this.#wakers.push(then);

  readonly later = (wait: number, then: () => void): (() => void) => {
    const timer = { at: this.#now + wait, then };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  };

  /** Lets seconds pass and runs all timers that are due. */
  async pass(seconds: number): Promise<void> {
    const end = this.#now + seconds * 1000;
    await turns();
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
      await turns();
    }
    this.#now = end;
  }

  /** Sets the clock back by seconds. Timers keep their own time. */
  setBack(seconds: number): void {
    this.#now -= seconds * 1000;
    for (const timer of this.#timers) timer.at -= seconds * 1000;
  }

  /** Shows the page again. */
  async wake(): Promise<void> {
    this.seen = true;
    for (const each of this.#wakers) each();
    await turns();
  }

  get waiting(): number {
    return this.#timers.length;
  }

  get watchers(): number {
    return this.#wakers.length;
  }
}

/** Waits for work that needs no timer. Reading the body of a response takes a few turns of the event loop. */
export async function turns(count = 12): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (port1.close(), resolve());
      port2.postMessage(0);
    });
  }
}
