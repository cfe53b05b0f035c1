// Commands that WebDriver BiDi lacks. They run code in Firefox's browser process, as its developer tools do.

/** @typedef {import('puppeteer-core').Page} Page */

/** Allows the protocol to run code in the browser process. */
export const FIREFOX_ARGS = ['--remote-allow-system-access'];

/**
 * Members that puppeteer's types leave out.
 * @typedef {{ send(method: string, parameters: object): Promise<{ result: any }> }} Connection
 * @typedef {{ connection: Connection }} BidiBrowser
 * @typedef {{ _id: string }} BidiFrame
 */

/**
 * Runs a function in the browser process and passes it the browsing context of a page.
 * @template T
 * @template {object} P
 * @param {Page} page
 * @param {(context: any, parameter: P) => T | Promise<T>} task its parameter and result pass through JSON
 * @param {P} parameter
 * @returns {Promise<T>}
 */
async function asBrowser(page, task, parameter) {
  const { connection } = /** @type {BidiBrowser} */ (/** @type {unknown} */ (page.browser()));
  const { _id: id } = /** @type {BidiFrame} */ (/** @type {unknown} */ (page.mainFrame()));
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    functionDeclaration: `async (id, parameter) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const task = ${String(task)};
      return JSON.stringify(await task(NavigableManager.getBrowsingContextById(id), JSON.parse(parameter)) ?? null);
    }`,
    arguments: [id, JSON.stringify(parameter)].map((value) => ({ type: 'string', value })),
  });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  return JSON.parse(result.result.value);
}

/**
 * @param {Page} page
 * @param {Record<string, string>} features
 */
export async function emulateInFirefox(page, features) {
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

/** Firefox's own names of roles that differ from ARIA's. @type {Record<string, string>} */
const ROLES = { pushbutton: 'button' };

/**
 * The accessibility tree of a page, flat and in the order of the page. Firefox builds the tree after the first request, so
 * this reads it until it stops growing.
 * @param {Page} page
 * @returns {Promise<{ role: string, name: string }[]>}
 */
export async function heardInFirefox(page) {
  const heard = await asBrowser(
    page,
    async (context) => {
      const { Cc, Ci, ChromeUtils } = /** @type {any} */ (globalThis);
      const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
      const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      /** @type {(each: any) => { role: string, name: string }[]} */
      const flat = (each) => [
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
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      return heard;
    },
    {},
  );
  return heard.map(({ role, name }) => ({ role: ROLES[role] ?? role, name }));
}
