/** Starts nginx as the server of a site, and as the edge of a CDN in front of it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The version of nginx, or undefined if it is not installed. */
export const nginxVersion = (): string | undefined =>
  /nginx\/(\S+)/.exec(String(spawnSync('nginx', ['-v']).stderr))?.[1];

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

/** One line of the log of the server: the time in milliseconds, the status and the path of a request that reached it. */
export interface Logged {
  readonly at: number;
  readonly status: number;
  readonly path: string;
}

export interface Nginx {
  readonly log: () => Logged[];
  readonly stop: () => Promise<void>;
}

/** Both servers write their temporary files into this folder. */
const common = (folder: string) => `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
worker_rlimit_nofile 16384;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 8192; }
`;
const temporary = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ');

async function start(folder: string, port: number, http: string): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const conf = join(folder, 'nginx.conf');
  const log = join(folder, 'access.log');
  writeFileSync(
    conf,
    `${common(folder)}
http {
  ${temporary(folder)}
  log_format timed '$msec $status $uri';
  access_log ${log} timed;
  keepalive_requests 100000;
${http}
}
`,
  );
  const child: ChildProcess = spawn('nginx', ['-p', folder, '-c', conf], { stdio: 'ignore' });
  while (!(await isOpen(port))) {
    if (child.exitCode !== null)
      throw new Error(`nginx does not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`);
    await setTimeout(20);
  }
  return {
    log: () =>
      readFileSync(log, 'utf8')
        .trim()
        .split('\n')
        .map((line) => {
          const [seconds, status, path = ''] = line.split(' ');
          return { at: Number(seconds) * 1000, status: Number(status), path };
        }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Serves a site with the settings that `onrecord build` has written into it. Only their path of the site is replaced. */
export function startServer(folder: string, port: number, site: string): Promise<Nginx> {
  const settings = readFileSync(join(site, 'hosting/nginx.conf'), 'utf8').replaceAll('/var/www/site', site);
  const [http, server] = settings.split(/^(?=# For the block server)/m);
  return start(folder, port, `${http}\nserver {\n  listen 127.0.0.1:${port};\n${server}\n}`);
}

/**
 * Caches what another server sends, for as long as `Cache-Control` allows.
 *
 * @param isCalm whether the edge sends only one request for a file at a time, and meanwhile serves the expired copy
 */
export function startEdge(folder: string, port: number, server: number, isCalm: boolean): Promise<Nginx> {
  // nginx obeys `stale-while-revalidate` of the server as long as it obeys Cache-Control.
  const caching = isCalm
    ? 'proxy_cache_lock on; proxy_cache_background_update on;'
    : 'proxy_ignore_headers Cache-Control; proxy_cache_valid 200 15s;';
  return start(
    folder,
    port,
    `  proxy_cache_path ${folder}/cache keys_zone=edge:10m;
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_cache edge;
    proxy_cache_revalidate on;
    ${caching}
    add_header X-Cache-Status $upstream_cache_status;
    location / { proxy_pass http://127.0.0.1:${server}; }
  }`,
  );
}
