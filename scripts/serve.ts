/** Serves demo/ and dist/ as one site on this machine: `/` is demo/index.html and `/onrecord.js` is dist/onrecord.js. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import compression from '@polka/compression';
import sirv from 'sirv';
import { inProject } from './project.js';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A running server. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves a folder with CORS headers, so that pages of other sites may load modules and stories from it. Hosts of dist/ must
 * do the same.
 */
export const shared = (folder: string): Handler =>
  sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });

/** demo/ first, then dist/. Files are read at each request, so a rebuild shows on reload. */
export function site(): Handler {
  const demo = sirv(inProject('demo'), { dev: true });
  const dist = shared(inProject('dist'));
  return (request, response, next) => demo(request, response, () => dist(request, response, next));
}

/** The same site with compressed responses, because most hosts compress. */
const compressedSite = (): Handler => {
  const compress = compression();
  const handler = site();
  return (request, response, next) => compress(request, response, () => handler(request, response, next));
};

/** Listens on a port, or on the next free port above it. */
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) resolve(listen(server, port + 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/**
 * Whether a `Range` header can be passed on to sirv, which reads only one plain range, and throws if it ends before it
 * begins. A server may ignore the header (RFC 9110, 14.2).
 */
const isPlainRange = (range: string | undefined): boolean => {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
};

/** Starts a server on this machine. Port 0 means any free port. */
export async function serve({
  handler = compressedSite(),
  port = 0,
}: { handler?: Handler; port?: number } = {}): Promise<Served> {
  const server = createServer((request, response) => {
    if (!isPlainRange(request.headers.range)) delete request.headers.range;
    handler(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`Nothing at ${request.url ?? '/'}\n`);
    });
  });
  const url = `http://${HOST}:${await listen(server, port)}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`The demo is at ${url}/ (Ctrl+C stops it)`);
}
