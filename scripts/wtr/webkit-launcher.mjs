// Launches WebKitGTK for @web/test-runner. It speaks W3C WebDriver over fetch, because the runner's own launcher needs
// webdriverio.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TYPEFACES } from '../typefaces.mjs';

/**
 * @typedef {import('@web/test-runner').BrowserLauncher & Record<string, unknown> & {
 *   heard(): Promise<{ role: string, name: string }[]>,
 * }} WebKitLauncher
 */

/** https://www.w3.org/TR/webdriver2/#keyboard-actions @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** The path of MiniBrowser, the test browser that comes with WebKitGTK. */
export const findMiniBrowser = () => {
  const architecture = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return ['4.1', '4.0', '6.0']
    .map((version) => `/usr/lib/${architecture}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
    .find((path) => existsSync(path));
};

/** A free port, so that several test runs can go on at once. */
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/** Every element of the page, through shadow roots. */
const EVERY_ELEMENT = `
  const within = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
    [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  return within(document.body).filter((each) => each.checkVisibility()).map((each) => [each, each.textContent]);`;

/**
 * All sessions share one window, so test files run one at a time. The browser's language is that of the system's locale.
 * @param {{ timeZone: string }} options
 * @returns {WebKitLauncher}
 */
export function webkitLauncher({ timeZone }) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  /** @type {Map<string, string>} */
  const urls = new Map();
  /** @type {Promise<string> | undefined} */
  let session;
  /** @type {number} */
  let port;

  /** @type {(command: string, args: string[], env?: Record<string, string>) => import('node:child_process').ChildProcess} */
  const start = (command, args, env = {}) => {
    const stdout = command === 'Xvfb' ? 'pipe' : 'ignore';
    const child = spawn(command, args, {
      stdio: ['ignore', stdout, 'ignore'],
      env: { ...process.env, ...env },
    });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    children.push(child);
    return child;
  };
  /** Starts a virtual screen. Xvfb prints the number of the display when it is ready. */
  const startScreen = async () => {
    const { stdout } = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
    const [number] = await once(/** @type {import('node:stream').Readable} */ (stdout), 'data');
    return `:${String(number).trim()}`;
  };
  const end = () => {
    for (const child of children.splice(0).reverse()) child.kill('SIGTERM');
  };
  process.on('exit', end);

  /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
  const command = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };

  /** @param {number} triesLeft */
  const untilReady = async (triesLeft = 80) => {
    try {
      await command('GET', '/status');
    } catch (error) {
      if (triesLeft === 0) throw error;
      await sleep(100);
      await untilReady(triesLeft - 1);
    }
  };

  const begin = async () => {
    port = await freePort();
    start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: process.env.DISPLAY ?? (await startScreen()),
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      TZ: timeZone,
      ...TYPEFACES,
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    });
    await untilReady();
    const { sessionId } = await command('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
      },
    });
    return /** @type {string} */ (sessionId);
  };

  /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
  const inSession = async (method, path, body) => {
    session ??= begin();
    return command(method, `/session/${await session}${path}`, body);
  };
  /** @param {unknown[]} actions */
  const pointer = (actions) =>
    inSession('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  /** @type {(x: number, y: number) => unknown} */
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      urls.set(id, url);
      await inSession('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id) ?? '',
    async stopSession(id) {
      urls.delete(id);
      await inSession('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here.')),
    async stop() {
      if (session) await inSession('DELETE', '').catch(() => {});
      end();
    },
    // @web/test-runner-commands calls the methods below on a launcher of type 'webdriver'.
    /** @type {(id: string, keys: string[]) => Promise<void>} */
    async sendKeys(_id, keys) {
      const actions = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await inSession('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    /** @type {(id: string, x: number, y: number) => Promise<void>} */
    sendMouseMove: (_id, x, y) => pointer([move(x, y)]),
    /** @type {(id: string, x: number, y: number, button?: keyof typeof BUTTONS) => Promise<void>} */
    sendMouseClick: (_id, x, y, button = 'left') =>
      pointer([
        move(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    /** @type {(id: string, button?: keyof typeof BUTTONS) => Promise<void>} */
    sendMouseDown: (_id, button = 'left') => pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
    /** @type {(id: string, button?: keyof typeof BUTTONS) => Promise<void>} */
    sendMouseUp: (_id, button = 'left') => pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    resetMouse: () => inSession('DELETE', '/actions'),
    /**
     * The accessibility tree, element by element. The driver returns only roles and names, so an element without a name is
     * listed with its text.
     */
    async heard() {
      const every = await inSession('POST', '/execute/sync', { script: EVERY_ELEMENT, args: [] });
      const heard = [];
      for (const [element, text] of every) {
        const path = `/element/${Object.values(element)[0]}/computed`;
        const role = await inSession('GET', `${path}role`);
        if (role) heard.push({ role, name: (await inSession('GET', `${path}label`)) || text });
      }
      return heard;
    },
    /** @type {(id: string, locator: string) => Promise<Buffer>} */
    async takeScreenshot(_id, locator) {
      const element = await inSession('POST', '/execute/sync', { script: locator, args: [] });
      return Buffer.from(
        await inSession('GET', `/element/${Object.values(element)[0]}/screenshot`),
        'base64',
      );
    },
  };
}
