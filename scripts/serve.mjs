// Serves demo/ and dist/ as one site on this machine: `/` is demo/index.html and `/onrecord.js` is dist/onrecord.js.
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import compression from '@polka/compression';
import sirv from 'sirv';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response, next: () => void) => void} Handler */

const HOST = '127.0.0.1';

/** @type {(folder: string) => string} */
const inProject = (folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url));

/**
 * Serves a folder with CORS headers, so that pages of other sites may load modules and stories from it. Hosts of dist/ must
 * do the same.
 * @type {(folder: string) => Handler}
 */
export const shared = (folder) =>
  sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*'),
  });

/**
 * demo/ first, then dist/. Files are read at each request, so a rebuild shows on reload.
 * @returns {Handler}
 */
export function site() {
  const demo = sirv(inProject('demo'), { dev: true });
  const dist = shared(inProject('dist'));
  return (request, response, next) => demo(request, response, () => dist(request, response, next));
}

/** The same site with compressed responses, because most hosts compress. @returns {Handler} */
const compressedSite = () => {
  const compress = compression();
  const handler = site();
  return (request, response, next) => compress(request, response, () => handler(request, response, next));
};

/**
 * Listens on a port, or on the next free port above it.
 * @type {(server: import('node:http').Server, port: number) => Promise<number>}
 */
const listen = (server, port) =>
  new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
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
 * @type {(range: string | undefined) => boolean}
 */
const isPlainRange = (range) => {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  return first !== undefined && (!last || Number(first) <= Number(last));
};

/**
 * Starts a server on this machine.
 * @param {{ handler?: Handler, port?: number }} [options] port 0 means any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ handler = compressedSite(), port = 0 } = {}) {
  const server = createServer((request, response) => {
    if (!isPlainRange(request.headers.range)) delete request.headers.range;
    handler(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`Nothing at ${request.url ?? '/'}\n`);
    });
  });
  const url = `http://${HOST}:${await listen(server, port)}`;
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`The demo is at ${url}/ (Ctrl+C stops it)`);
}
