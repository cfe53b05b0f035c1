/** A server on another origin that fails in many ways, for the tests of how embeds handle it. */
import type { ServerResponse } from 'node:http';
import type { TestRunnerPlugin } from '@web/test-runner';
import { serve, type Served } from '../serve.js';

/** Answers a request with a fault. */
type Fault = (response: ServerResponse, url: string) => unknown;

/** The story in a good response, and the current fault of `/now`, which a test changes as it runs. */
let story = '{}';
let fault = '/good';

/** Sets the headers of a story that any site may load. */
const open = (response: ServerResponse, headers: Readonly<Record<string, string>> = {}): ServerResponse => {
  const all = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json', ...headers };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
  return response;
};

/** Each fault by its path. */
const faults: Readonly<Record<string, Fault>> = {
  '/good': (response) => open(response).end(story),
  '/html': (response) =>
    open(response, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Please sign in'),
  '/html-as-json': (response) => open(response).end('<!doctype html><p>Please sign in'),
  '/wrong-type': (response) => open(response, { 'Content-Type': 'image/png' }).end(story),
  '/half': (response) => open(response).end(story.slice(0, story.length / 2)),
  // The response ends before its Content-Length: a network error, while the file itself is good.
  '/cut': (response) => {
    open(response, { 'Content-Length': String(Buffer.byteLength(story)) }).write(
      story.slice(0, story.length / 2),
    );
    setTimeout(() => response.destroy(), 20);
  },
  '/reset': (response) => response.destroy(),
  '/slow-headers': () => {},
  '/slow-body': (response) => open(response).write(story.slice(0, 100)),
  '/empty': (response) => open(response).end(),
  '/204': (response) => ((response.statusCode = 204), open(response).end()),
  '/304': (response) => ((response.statusCode = 304), open(response).end()),
  '/loop': (response, url) => {
    response.statusCode = 302;
    open(response, { Location: url }).end();
  },
  '/redirect': (response) => {
    response.statusCode = 302;
    open(response, { Location: '/good' }).end();
  },
  '/10-mb': (response) => {
    const megabyte = ' '.repeat(1_000_000);
    open(response);
    const write = (left: number): void => {
      if (response.destroyed) return;
      if (left) response.write(megabyte, () => write(left - 1));
      else response.end(story);
    };
    write(10);
  },
  '/no-cors': (response) => response.setHeader('Content-Type', 'application/json').end(story),
  '/not-utf-8': (response) => open(response).end(Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])),
  '/gzip-lie': (response) => open(response, { 'Content-Encoding': 'gzip' }).end(story),
  '/deep': (response) => open(response).end('['.repeat(200_000) + ']'.repeat(200_000)),
  '/prototype': (response) =>
    open(response).end(
      story.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
    ),
};

/**
 * `executeServerCommand('faults', { story, fault })` sets the story and the fault of `/now`. It returns
 * `{ url, paths, requests }`: the address of the server, the paths of its faults, and each request as `METHOD path`.
 */
export const failingServer = (): TestRunnerPlugin => {
  const requests: string[] = [];
  let server: Served;
  return {
    name: 'failing-server',
    async serverStart() {
      server = await serve({
        handler(request, response, next) {
          const asked = (request.url ?? '').split('?')[0] ?? '';
          requests.push(`${request.method} ${asked}`);
          const path = asked === '/now' ? fault : asked;
          const [, status] = /^\/status-(\d+)$/.exec(path) ?? [];
          if (status) {
            response.statusCode = Number(status);
            open(response).end(story);
          } else if (faults[path]) faults[path](response, path);
          else next();
        },
      });
    },
    serverStop: () => server.close(),
    executeCommand({ command, payload }) {
      if (command !== 'faults') return undefined;
      const given = (payload ?? {}) as { story?: string; fault?: string };
      ({ story, fault } = { story, fault, ...given });
      return { url: server.url, paths: Object.keys(faults), requests };
    },
  };
};
