/** Launches WebKitGTK for @web/test-runner. The runner's own launcher needs webdriverio. */
import type { BrowserLauncher } from '@web/test-runner';
import type { Heard } from './protocol.js';
import { WebKitSession } from './webkit-session.js';

/** The characters that stand for keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
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

type Button = keyof typeof BUTTONS;

/** A reference to an element. Its one value is the element's id. */
type ElementReference = Readonly<Record<string, string>>;
const idOf = (element: ElementReference): string => Object.values(element)[0] ?? '';

/** Every element of the page, through shadow roots. */
const EVERY_ELEMENT = `
  const within = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
    [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  return within(document.body).filter((each) => each.checkVisibility()).map((each) => [each, each.textContent]);`;

/** A launcher with the methods that @web/test-runner-commands calls on one of the type 'webdriver'. */
export interface WebKitLauncher extends BrowserLauncher {
  sendKeys(id: string, keys: readonly string[]): Promise<void>;
  sendMouseMove(id: string, x: number, y: number): Promise<unknown>;
  sendMouseClick(id: string, x: number, y: number, button?: Button): Promise<unknown>;
  sendMouseDown(id: string, button?: Button): Promise<unknown>;
  sendMouseUp(id: string, button?: Button): Promise<unknown>;
  resetMouse(): Promise<unknown>;
  takeScreenshot(id: string, locator: string): Promise<Buffer>;
  /**
   * The accessibility tree, element by element. The driver returns only roles and names, so an element without a name is
   * listed with its text.
   */
  heard(): Promise<Heard[]>;
}

/** All sessions share one window, so test files run one at a time. The browser's language is that of the system's locale. */
export function webkitLauncher({ timeZone }: { readonly timeZone: string }): WebKitLauncher {
  const session = new WebKitSession(timeZone);
  const urls = new Map<string, string>();
  const pointer = (actions: readonly object[]) =>
    session.command('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      urls.set(id, url);
      await session.command('POST', '/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id) ?? '',
    async stopSession(id) {
      urls.delete(id);
      await session.command('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here.')),
    stop: () => session.end(),
    async sendKeys(_id, keys) {
      const actions = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await session.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    sendMouseMove: (_id, x, y) => pointer([move(x, y)]),
    sendMouseClick: (_id, x, y, button = 'left') =>
      pointer([
        move(x, y),
        { type: 'pointerDown', button: BUTTONS[button] },
        { type: 'pointerUp', button: BUTTONS[button] },
      ]),
    sendMouseDown: (_id, button = 'left') => pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
    sendMouseUp: (_id, button = 'left') => pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    resetMouse: () => session.command('DELETE', '/actions'),
    async takeScreenshot(_id, locator) {
      const element = await session.execute<ElementReference>(locator);
      return Buffer.from(
        await session.command<string>('GET', `/element/${idOf(element)}/screenshot`),
        'base64',
      );
    },
    async heard() {
      const every = await session.execute<[ElementReference, string][]>(EVERY_ELEMENT);
      const heard: Heard[] = [];
      for (const [element, text] of every) {
        const path = `/element/${idOf(element)}/computed`;
        const role = await session.command<string>('GET', `${path}role`);
        if (role) heard.push({ role, name: (await session.command<string>('GET', `${path}label`)) || text });
      }
      return heard;
    },
  };
}
