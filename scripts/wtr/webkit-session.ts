/**
 * A session of WebKitGTK, with the processes that it needs. It speaks W3C WebDriver over fetch:
 * https://www.w3.org/TR/webdriver2/
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TYPEFACES } from '../browser/typefaces.js';

/** The path of MiniBrowser, the test browser that comes with WebKitGTK. */
export const findMiniBrowser = (): string | undefined => {
  const architecture = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return ['4.1', '4.0', '6.0']
    .map((version) => `/usr/lib/${architecture}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find((path) => existsSync(path));
};

/** A free port, so that several test runs can go on at once. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** An answer of the driver: the value of a command, or an error. */
type Answer<T> =
  { readonly value: T } | { readonly value: { readonly error: string; readonly message: string } };

export class WebKitSession {
  readonly #timeZone: string;
  readonly #children: ChildProcess[] = [];
  #port = 0;
  #id: Promise<string> | undefined;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
    process.on('exit', () => this.#endProcesses());
  }

  /** Runs a command of the session. The first command starts the browser. The caller names the type of the answer. */
  async command<T>(method: string, path: string, body?: object): Promise<T> {
    this.#id ??= this.#begin();
    return this.#send<T>(method, `/session/${await this.#id}${path}`, body);
  }

  /** Runs a script in the page and returns its result. */
  execute<T>(script: string): Promise<T> {
    return this.command<T>('POST', '/execute/sync', { script, args: [] });
  }

  async end(): Promise<void> {
    if (this.#id) await this.command('DELETE', '').catch(() => {});
    this.#endProcesses();
  }

  async #begin(): Promise<string> {
    this.#port = await freePort();
    this.#start('WebKitWebDriver', [`--port=${this.#port}`, '--host=127.0.0.1'], {
      DISPLAY: process.env.DISPLAY ?? (await this.#startScreen()),
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      TZ: this.#timeZone,
      ...TYPEFACES,
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    });
    await this.#untilReady();
    const { sessionId } = await this.#send<{ sessionId: string }>('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
      },
    });
    return sessionId;
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as Answer<T>;
    if (value && typeof value === 'object' && 'error' in value)
      throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async #untilReady(triesLeft = 80): Promise<void> {
    try {
      await this.#send('GET', '/status');
    } catch (error) {
      if (triesLeft === 0) throw error;
      await sleep(100);
      await this.#untilReady(triesLeft - 1);
    }
  }

  /** Starts a virtual screen. Xvfb prints the number of the display when it is ready. */
  async #startScreen(): Promise<string> {
    const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
    const [number] = (await once(this.#start('Xvfb', args).stdout!, 'data')) as [Buffer];
    return `:${String(number).trim()}`;
  }

  #start(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    const child = spawn(command, args, {
      stdio: ['ignore', command === 'Xvfb' ? 'pipe' : 'ignore', 'ignore'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    this.#children.push(child);
    return child;
  }

  #endProcesses(): void {
    for (const child of this.#children.splice(0).reverse()) child.kill('SIGTERM');
  }
}
