/** One request for a story, as careful as a page that belongs to someone else needs it to be. */

/** What a request needs of the world. A test brings its own. */
export interface Network {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back after so many milliseconds; returns what takes that back. */
  readonly later: (wait: number, then: () => void) => () => void;
}

export type Answer =
  | { readonly text: string }
  | {
      readonly failure: string;
      /** Whether another try may help. */
      readonly again: boolean;
      /** How long the server asked to be left alone, in milliseconds. */
      readonly after: number;
    };

export const TIMEOUT = 10_000;
/** More than any story has; a page must not hold whatever a server sends. */
export const MOST_BYTES = 5_000_000;
const DAY = 86_400_000;

/**
 * Asks for a story. No header of ours and no credentials, so that the browser asks nobody for permission first (a CORS
 * preflight); `no-cache` lets it revalidate what it has.
 *
 * @param signal ends the request
 * @returns what came, or why nothing did; it never rejects
 */
export async function load(address: string, { signal }: AbortController, network: Network): Promise<Answer> {
  const timeout = new AbortController();
  const stop = network.later(TIMEOUT, () => timeout.abort());
  try {
    const response = await network.fetch(address, {
      signal: AbortSignal.any([signal, timeout.signal]),
      credentials: 'omit',
      cache: 'no-cache',
    });
    const { status } = response;
    if (response.ok) return await textOf(response);
    const again = status >= 500 || status === 408 || status === 429;
    return {
      failure: `the server answered ${status}`,
      again,
      after: again ? retryAfter(response, network.now()) : 0,
    };
  } catch (error) {
    // A refused CORS request can't be told from a network that is down.
    const failure = timeout.signal.aborted
      ? `no whole answer within ${TIMEOUT / 1000} seconds`
      : String(error);
    return { failure, again: true, after: 0 };
  } finally {
    stop();
  }
}

async function textOf({ body }: Response): Promise<Answer> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0, read; (read = await reader?.read()) && !read.done;) {
    size += read.value.length;
    if (size > MOST_BYTES) {
      // Not waited for: what becomes of the rest changes nothing.
      reader!.cancel().catch(() => {});
      return { failure: `more than ${MOST_BYTES / 1e6} MB came`, again: false, after: 0 };
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return { text: text + decoder.decode() };
}

/** Seconds or a date (RFC 9110, 10.2.3). Of another site it is seen only where that site exposes the header. */
function retryAfter({ headers }: Response, now: number): number {
  const value = headers.get('retry-after') ?? '';
  const wait = Number(value) * 1000 || Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, DAY) : 0;
}
