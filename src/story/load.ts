/** Requests a story, with a time limit and a size limit. The store calls `load`, which never throws. */

/** The functions that a request needs from the page. Tests pass their own. */
export interface Network {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back after this many milliseconds, at once if they are below 0. Returns a function that cancels the call. */
  readonly later: (wait: number, then: () => void) => () => void;
}

export type Answer =
  | { readonly text: string }
  | {
      readonly failure: string;
      /** Whether another try may help. */
      readonly again: boolean;
      /** The delay before the next request that the server asked for, in milliseconds. */
      readonly after: number;
    };

export const TIMEOUT = 10_000;
/** The largest response that is read. Stories are far smaller, and a page must not store an endless response. */
export const MAX_BYTES = 5_000_000;
const DAY = 86_400_000;

/**
 * Requests a story. The request has no custom header and no credentials, so the browser sends no CORS preflight.
 * `no-cache` makes the browser revalidate its cached copy.
 *
 * @param controller aborts the request
 * @returns the text of the answer, or why there is none; never rejects
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
    if (isElsewhere(response.url, address)) return refuse('the request was redirected to another host');
    if (response.ok) return answerOf(await textOf(response));
    const again = status >= 500 || status === 408 || status === 429;
    return {
      failure: `the server answered ${status}`,
      again,
      after: again ? retryAfter(response, network.now()) : 0,
    };
  } catch (error) {
    // A script cannot tell a refused CORS request from a network that is down.
    const failure = timeout.signal.aborted
      ? `no complete response within ${TIMEOUT / 1000} seconds`
      : errorText(error);
    return { failure, again: true, after: 0 };
  } finally {
    stop();
  }
}

/**
 * Whether another host answered the request. Such a redirect would bypass a page's list of trusted sources. Only hosts
 * are compared, because a redirect from http to https is fine. A response made by a page's own `fetch` has no address.
 */
const isElsewhere = (answered: string, asked: string): boolean =>
  !!answered && new URL(answered).host !== new URL(asked).host;

const refuse = (failure: string): Answer => ({ failure, again: false, after: 0 });

/** An error as text. A page may replace `fetch`, and reject with a value that can't become a string. */
function errorText(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'the request failed';
  }
}

/** @returns the text of the response, or undefined if it is too long */
async function textOf(response: Response): Promise<string | undefined> {
  const { body } = response;
  // A page's own `fetch` may return a response without a stream.
  if (!body?.getReader) {
    const text = await response.text();
    return text.length > MAX_BYTES ? undefined : text;
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0, read; !(read = await reader.read()).done;) {
    size += read.value.length;
    if (size > MAX_BYTES) {
      // The result of this call does not matter, so nothing waits for it.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function answerOf(text: string | undefined): Answer {
  if (text === undefined) return refuse(`the response is larger than ${MAX_BYTES / 1e6} MB`);
  // The decoder puts this character in place of a byte that is not UTF-8. JSON must be UTF-8 (RFC 8259, 8.1).
  if (text.includes('\uFFFD')) return refuse('the response is not UTF-8');
  return { text };
}

/** Reads seconds or a date (RFC 9110, 10.2.3). Another site must expose the header before we can see it. */
function retryAfter({ headers }: Response, now: number): number {
  const value = headers.get('retry-after') ?? '';
  const wait = Number(value) * 1000 || Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, DAY) : 0;
}
