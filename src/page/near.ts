import { page, renderWhole } from './page.js';
import { attempt } from './warn.js';

/** About a screen of a phone: what comes into view has been rendered before. */
const MARGIN = '600px';

/** So far ahead browsers lay out what they have skipped (`content-visibility`), and what is drawn later is laid out twice. */
const AHEAD = '150%';

/** In pixels: with what comes near comes what is no further away than this. */
const SOON = 1800;

/** Milliseconds: after a part of a task that has taken as long, what follows is another task. */
const LONG = 8;

/**
 * Calls back once, when the reader comes near an element: at once, or after scrolling, or when a tab or `<details>`
 * that it is in is opened. Printing and the browser's own search need all of it and do not scroll: they bring everyone.
 *
 * @param prepare does beforehand what may take long, so that it can be a task of its own
 * @param isSkipped whether it is in what the browser may skip
 */
export function whenNear(element: Element, act: () => void, prepare: () => void, isSkipped = false): void {
  page.nearness ??= watch();
  const observer = isSkipped && page.nearness ? (ahead ??= observe(AHEAD)) : page.nearness;
  // The observer sees its own document only; an element may have been adopted into that of a frame.
  if (!observer || element.ownerDocument !== document) return act();
  page.waiting!.set(element, { act, prepare });
  observer.observe(element);
}

let ahead: IntersectionObserver | undefined;

/** Ends the wait, if there is one. */
export function forget(element: Element): void {
  page.waiting?.delete(element);
  page.nearness?.unobserve(element);
  ahead?.unobserve(element);
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

  // Printing begins when the last listener has returned. Listeners that are added meanwhile are not called.
  const callAll = () => renderWhole(() => [...waiting.keys()].forEach(call));
  addEventListener('beforeprint', callAll);
  // Test DOMs have no `matchMedia`.
  (globalThis.matchMedia as typeof matchMedia | undefined)?.('print').addEventListener(
    'change',
    ({ matches }) => matches && callAll(),
  );
  addEventListener(
    'keydown',
    (event) => {
      // The search field opens at once, and is typed into later: a task each, so that no key waits for all of them.
      if (opensSearch(event)) for (const element of waiting.keys()) setTimeout(call, 0, element);
    },
    true,
  );

  return observe(MARGIN);
}

/** Those that a reader was far from. */
const far = new WeakSet<Element>();

function observe(reach: string): IntersectionObserver {
  // A margin of all that scrolls is one of the window as well: with the root's beside it, it would be twice as far. In a
  // frame the margin counts only with `document` for a root; with that, WebKit has none for parts that scroll.
  const margin = 'scrollMargin' in IntersectionObserver.prototype ? 'scrollMargin' : 'rootMargin';
  const options =
    self === top ? { [margin]: reach } : { root: document, rootMargin: reach, scrollMargin: reach };
  return new IntersectionObserver((entries) => {
    // All are looked at before any is rendered, which would make the browser compute the page's styles for each anew.
    const near = new Set<Element>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const { width, height } = boundingClientRect;
      if (isIntersecting || (!width && !height && hasNoBox(target))) near.add(target);
      else if (height) far.add(target);
    }
    // To a reader who goes down the page several come together: what a browser does for each frame in which something of
    // the page changes is more than what it does for each of them.
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
  // What has been hidden since has no height, and may stay so.
  return bottom > top && Math.max(top - innerHeight, -bottom, left - innerWidth, -right) < SOON;
}

/** A page may take the box from an element, and then it is never seen to come near. */
const hasNoBox = (element: Element) => getComputedStyle(element).display === 'contents';

const opensSearch = ({ key, code, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'F3' || key === '/' || ((ctrlKey || metaKey) && (key === 'f' || code === 'KeyF'));
