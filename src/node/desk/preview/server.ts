/** Serves the preview of a desk's story on this machine, and tells open pages when the story was saved. */
import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, extname } from 'node:path';
import type { siteFiles } from '../site.js';
import { isSame, readState, type DeskState } from './desk-state.js';
import { errorPage } from './error-page.js';
import { previewFiles, type PreviewFiles } from './files.js';

const HOST = '127.0.0.1';
/** Programs save a file in several steps. This is how long the server waits for the last of them, in milliseconds. */
const SETTLED = 50;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.atom': 'application/atom+xml',
  '.txt': 'text/plain',
};

const saidOf = ({ story, problems: { length } }: DeskState): string =>
  story ? 'Saved' : `Not shown, because of ${length} fault${length === 1 ? '' : 's'}`;

/** The decoded path of a request. It is `undefined` if the request is malformed, as `GET //` and `GET /100%` are. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, type: string, content: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': `${types[type] ?? 'application/octet-stream'}; charset=utf-8`,
    'Cache-Control': 'no-store',
  });
  response.end(content);
}

export interface PreviewOptions {
  /** The path of the story. */
  readonly path: string;
  /** The folder of its published versions. */
  readonly versions: URL;
  /** The port. The default is any free port. */
  readonly port?: number | undefined;
  /** Called with the state at the start, and after each change. */
  readonly onState?: ((state: DeskState) => void) | undefined;
  /** Called with the path and the error of each page that could not be made. */
  readonly onError?: ((pathname: string, error: unknown) => void) | undefined;
  /** Makes the files of the site. A test replaces it. */
  readonly makeSite?: typeof siteFiles | undefined;
}

export interface Preview {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function servePreview({
  path,
  versions,
  port = 0,
  onState,
  onError,
  makeSite,
}: PreviewOptions): Promise<Preview> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    // Without this test, a page of another site could read the story through a host name that resolves to this machine.
    if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    const pathname = pathOf(request);
    if (pathname === undefined) {
      response.writeHead(400).end();
      return;
    }
    if (pathname === '/events') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      pages.add(response);
      response.on('close', () => pages.delete(response));
      return;
    }
    respond(pathname, response).catch((error: unknown) => {
      onError?.(pathname, error);
      send(response, 500, '.html', errorPage(pathname, error));
    });
  });
  let state = await readState(path, versions);
  let settling: NodeJS.Timeout | undefined;
  // One after another, because an earlier reading that took longer must not replace a later one.
  let reading = Promise.resolve();
  const watcher = watch(dirname(path), () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      reading = reading.then(reread);
    }, SETTLED);
  });
  async function reread(): Promise<void> {
    const next = await readState(path, versions);
    if (isSame(state, next)) return;
    show(next);
    for (const page of pages) page.write(`data: ${saidOf(state)}\n\n`);
  }
  const address = await new Promise<string>((resolve, reject) => {
    server.once('error', (error) => {
      watcher.close();
      reject(error);
    });
    server.listen(port, HOST, () => {
      const { port } = server.address() as { port: number };
      resolve(`http://${HOST}:${port}/`);
    });
  });

  // The files are made at the first request after a change, so that an error is the answer to a request.
  let files: PreviewFiles | undefined;
  function show(next: DeskState): void {
    state = next;
    files = undefined;
    onState?.(state);
  }
  show(state);

  async function respond(pathname: string, response: ServerResponse): Promise<void> {
    files ??= previewFiles(state, new URL(address), makeSite);
    const [name, content] = (await files.find(pathname.slice(1))) ?? [];
    if (name === undefined || content === undefined)
      send(response, 404, '.txt', `There is nothing at ${pathname}\n`);
    else send(response, 200, extname(name), content);
  }

  const close = () =>
    new Promise<void>((resolve) => {
      clearTimeout(settling);
      watcher.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: address, close };
}
