/** Commands that WebDriver BiDi lacks. They run code in Firefox's browser process, as its developer tools do. */
import type { Page } from 'puppeteer-core';
import type { Heard } from './protocol.js';

/** Allows the protocol to run code in the browser process. */
export const FIREFOX_ARGS = ['--remote-allow-system-access'];

/** The connection to the browser, which puppeteer's types leave out. */
interface Connection {
  send(method: 'browsingContext.getTree', parameters: object): Promise<{ result: Tree }>;
  send(method: 'script.callFunction', parameters: object): Promise<{ result: Called }>;
}
interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}
type Called =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** The members of Firefox's BrowsingContext that are used here. */
interface BrowsingContext {
  readonly embedderElement: unknown;
  mediumOverride: string;
  prefersColorSchemeOverride: string;
  prefersReducedMotionOverride: string;
  forcedColorsOverride: string;
}

/** Runs a function in the browser process, with the browsing context of a page. The parameter and the result pass through JSON. */
async function asBrowser<T, P extends object>(
  page: Page,
  task: (context: BrowsingContext, parameter: P) => T | Promise<T>,
  parameter: P,
): Promise<T> {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const { _id: id } = page.mainFrame() as unknown as { _id: string };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
    // tsx compiles with esbuild, which wraps each named function in a call of `__name`.
    functionDeclaration: `async (id, parameter) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const __name = (each) => each;
      const task = ${String(task)};
      return JSON.stringify(await task(NavigableManager.getBrowsingContextById(id), JSON.parse(parameter)) ?? null);
    }`,
    arguments: [id, JSON.stringify(parameter)].map((value) => ({ type: 'string', value })),
  });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  return JSON.parse(result.result.value) as T;
}

export async function emulateInFirefox(
  page: Page,
  features: Readonly<Record<string, string>>,
): Promise<boolean> {
  await asBrowser(
    page,
    (context, features) => {
      context.mediumOverride = features.media ?? '';
      context.prefersColorSchemeOverride = features['prefers-color-scheme'] ?? 'none';
      context.prefersReducedMotionOverride = features['prefers-reduced-motion'] ?? 'none';
      context.forcedColorsOverride = features['forced-colors'] ?? 'none';
    },
    features,
  );
  return true;
}

/** The members of Firefox's accessibility service that are used here. */
interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly childCount: number;
  getChildAt(index: number): Accessible;
}
interface AccessibilityService {
  getStringRole(role: number): string;
  getAccessibleFor(node: unknown): Accessible | null;
}

/** The globals of Firefox's browser process that are used here. */
interface BrowserProcess {
  readonly Cc: Readonly<Record<string, { getService(type: unknown): AccessibilityService }>>;
  readonly Ci: Readonly<Record<string, unknown>>;
  readonly ChromeUtils: {
    importESModule(address: string): { setTimeout: (act: () => void, delay: number) => void };
  };
}

/** Firefox's own names of roles that differ from ARIA's. */
const ROLES: Readonly<Record<string, string>> = { pushbutton: 'button' };

/**
 * The accessibility tree of a page, flat and in the order of the page. Firefox builds the tree after the first request, so
 * this reads it until it stops growing.
 */
export async function heardInFirefox(page: Page): Promise<Heard[]> {
  const heard = await asBrowser(
    page,
    async (context) => {
      const { Cc, Ci, ChromeUtils } = globalThis as unknown as BrowserProcess;
      const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
      const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
      const flat = (each: Accessible): Heard[] => [
        { role: service.getStringRole(each.role), name: each.name ?? '' },
        ...Array.from({ length: each.childCount }, (_, i) => flat(each.getChildAt(i))).flat(),
      ];
      const read = () => {
        const frame = service.getAccessibleFor(context.embedderElement);
        return frame ? flat(frame) : [];
      };
      let heard = read();
      for (let before = -1; before !== heard.length || heard.length < 3; heard = read()) {
        before = heard.length;
        await new Promise<void>((resolve) => setTimeout(resolve, 200));
      }
      return heard;
    },
    {},
  );
  return heard.map(({ role, name }) => ({ role: ROLES[role] ?? role, name }));
}
