import { mustBeWhole, page, renderWhole } from './page.js';
import { attempt } from './warn.js';

/** Elements render when they are this close to the viewport: about one phone screen, so before a reader sees them. */
const MARGIN = '600px';

/** In pixels. When one element renders while scrolling, all others within this distance of the viewport render with it. */
const BATCH_DISTANCE = 1800;

/** In milliseconds. If preparing an element took longer than this, the element renders in a task of its own. */
const LONG = 4;

/**
 * Calls back once, when an element is near the viewport: immediately, after scrolling, or when the tab or `<details>`
 * around it is opened. Printing and the browser's find-in-page need every element and don't scroll, so each of them
 * calls back for all waiting elements. While the page's media type is print, it calls back at once.
 *
 * @param prepare does the slow part of the work in advance, so that it can be a task of its own
 */
export function whenNear(element: Element, act: () => void, prepare: () => void): void {
  const observer = (page.nearness ??= watch());
  // An observer works only in its own document, and the element may have been moved to the document of a frame.
  if (!observer || element.ownerDocument !== document || mustBeWhole()) return act();
  page.waiting!.set(element, { act, prepare });
  observer.observe(element);
}

/** Stops waiting for an element, if anything waits for it. */
export function forget(element: Element): void {
  page.waiting?.delete(element);
  page.nearness?.unobserve(element);
}

/**
 * Calls back when everything must be in the page: before printing, and when the browser's find-in-page opens. If the page
 * cannot tell when that is, it calls back at once. To stop waiting, delete the callback from `page.whole`.
 */
export function whenWhole(element: Element, act: () => void): void {
  page.nearness ??= watch();
  if (!page.whole || element.ownerDocument !== document || mustBeWhole()) act();
  else page.whole.add(act);
}

function call(element: Element): void {
  const waiting = page.waiting!.get(element);
  forget(element);
  // An element that throws must not stop the others.
  if (waiting) attempt(element, waiting.act, 'it cannot be rendered');
}

function watch(): IntersectionObserver | undefined {
  if (typeof IntersectionObserver !== 'function') return undefined;
  const waiting: NonNullable<typeof page.waiting> = new Map();
  page.waiting = waiting;
  const whole = (page.whole = new Set());

  // The browser prints as soon as the listeners have returned, so everything must render synchronously.
  const callAll = () =>
    renderWhole(() => {
      [...waiting.keys()].forEach(call);
      for (const act of whole) act();
    });
  addEventListener('beforeprint', callAll);
  // Test DOMs have no `matchMedia`.
  (globalThis.matchMedia as typeof matchMedia | undefined)?.('print').addEventListener(
    'change',
    ({ matches }) => matches && callAll(),
  );
  addEventListener(
    'keydown',
    (event) => {
      // The search field opens immediately and the reader types later. One task for each element keeps typing responsive.
      if (!opensSearch(event)) return;
      for (const element of waiting.keys()) setTimeout(call, 0, element);
      for (const act of whole) setTimeout(act);
    },
    true,
  );

  return observe();
}

/** Elements that were outside the margin when they were first observed. */
const far = new WeakSet<Element>();

function observe(): IntersectionObserver {
  // In a top-level page, `scrollMargin` covers the viewport and every scroll container in it, and a `rootMargin` would be
  // added to it. In a frame, browsers apply margins only if the root is `document`
  // (https://github.com/w3c/IntersectionObserver/issues/283). With this root WebKit ignores `scrollMargin`, so the frame
  // needs both. https://w3c.github.io/IntersectionObserver/#dom-intersectionobserver-scrollmargin
  const margin = 'scrollMargin' in IntersectionObserver.prototype ? 'scrollMargin' : 'rootMargin';
  const options =
    self === top ? { [margin]: MARGIN } : { root: document, rootMargin: MARGIN, scrollMargin: MARGIN };
  return new IntersectionObserver((entries) => {
    // Measure all elements before rendering any. Alternating would make the browser recompute styles for each element.
    const near = new Set<Element>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const { width, height } = boundingClientRect;
      if (isIntersecting || (!width && !height && hasNoBox(target))) near.add(target);
      else if (height) far.add(target);
    }
    // While a reader scrolls, render several elements at once: each frame with a change costs the browser more than each
    // further element in it.
    if ([...near].some((element) => far.has(element)))
      for (const element of page.waiting!.keys()) if (far.has(element) && isSoon(element)) near.add(element);
    for (const target of near) {
      const begun = performance.now();
      const prepare = page.waiting!.get(target)?.prepare;
      if (prepare) attempt(target, prepare);
      if (performance.now() - begun > LONG) setTimeout(call, 0, target);
      else call(target);
    }
  }, options);
}

function isSoon(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  // An element that has been hidden in the meantime has no height. It must not render until it is shown.
  return bottom > top && Math.max(top - innerHeight, -bottom, left - innerWidth, -right) < BATCH_DISTANCE;
}

/** Whether the page has set `display: contents`. Such an element has no box, so it never intersects the viewport. */
const hasNoBox = (element: Element) => getComputedStyle(element).display === 'contents';

const opensSearch = (event: KeyboardEvent) => {
  const { key, code, ctrlKey, metaKey } = event;
  return (
    key === 'F3' ||
    (key === '/' && !isTyping(event)) ||
    ((ctrlKey || metaKey) && (key === 'f' || code === 'KeyF'))
  );
};

/** Whether a reader types into a field. There Firefox does not open its quick find at "/". */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  // A field of a form may hide the form's own `matches`.
  return target instanceof Element && Element.prototype.matches.call(target, 'select,:read-write');
}
