/** A reader's page: it loads the script as a browser does, and follows the story with the store of the elements. */
import { Agent, get, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { StoryStore } from '../../src/story/store.js';

/** A request of a page. */
export interface Asked {
  readonly at: number;
  readonly path: string;
  readonly status: number;
  /** The bytes of the response, with its headers. */
  readonly bytes: number;
  /** How the edge has answered: `HIT`, `MISS`, `STALE` … */
  readonly edge: string;
}

const agent = new Agent({ keepAlive: true });

/** Sends a request as a browser does, and reads the whole response. */
function request(address: string, etag: string | undefined): Promise<[IncomingMessage, Buffer, number]> {
  const headers = { 'Accept-Encoding': 'gzip', ...(etag && { 'If-None-Match': etag }) };
  return new Promise((resolve, reject) => {
    let before = 0;
    get(address, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      const { socket } = response;
      response.on('end', () => resolve([response, Buffer.concat(chunks), socket.bytesRead - before]));
    })
      .on('socket', ({ bytesRead }) => (before = bytesRead))
      .on('error', reject);
  });
}

export interface Reader {
  readonly close: () => void;
}

/**
 * Opens a page with an embed that refreshes.
 *
 * @param asked gets each request of the page
 * @param onVersion called with the version of the story, as soon as the page has another one
 * @param random the random numbers of the store, from 0 to 1
 */
export async function openReader(
  base: string,
  refresh: number,
  asked: Asked[],
  onVersion: (version: number) => void,
  random: () => number,
): Promise<Reader> {
  const kept = new Map<string, { etag: string | undefined; text: string }>();
  const load = async (address: string): Promise<Response> => {
    const copy = kept.get(address);
    const [{ statusCode: status = 0, headers }, raw, bytes] = await request(address, copy?.etag);
    const edge = String(headers['x-cache-status']);
    asked.push({ at: Date.now(), path: new URL(address).pathname, status, bytes, edge });
    if (status === 304 && copy) return new Response(copy.text);
    const text = String(headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw);
    if (status === 200) kept.set(address, { etag: headers.etag, text });
    return new Response(text, { status });
  };
  await Promise.all(['onrecord.js', 'elsewhere.js'].map((name) => load(base + name)));
  const store = new StoryStore({
    fetch: load,
    now: () => Date.now(),
    later: (wait, then) => {
      const timer = setTimeout(then, wait);
      return () => clearTimeout(timer);
    },
    random,
    awake: () => true,
    onWake: () => undefined,
  });
  const address = `${base}story.json`;
  const seen = () => {
    const { value } = store.get(address);
    if (value) onVersion((value as { version: number }).version);
  };
  return { close: store.join(address, seen, refresh) };
}
