import { page } from './page.js';

/** About a screen of a phone: what comes into view has been rendered before. */
const MARGIN = '600px';

/** Milliseconds: after a part of a task that has taken as long, what follows is another task. */
const LONG = 8;

/**
 * Calls back once, when the reader comes near an element: at once, or after scrolling, or when a tab or `<details>`
 * that it is in is opened. Printing and the browser's own search need all of it and do not scroll: they bring everyone.
 *
 * @param prepare does beforehand what may take long, so that it can be a task of its own
 */
export function whenNear(element: Element, act: () => void, prepare: () => void): void {
  const observer = (page.nearness ??= watch());
  // The observer sees its own document only; an element may have been adopted into that of a frame.
  if (!observer || element.ownerDocument !== document) return act();
  page.waiting!.set(element, { act, prepare });
  observer.observe(element);
}

/** Ends the wait, if there is one. */
export function forget(element: Element): void {
  page.waiting?.delete(element);
  page.nearness?.unobserve(element);
}

function call(element: Element): void {
  const waiting = page.waiting!.get(element);
  forget(element);
  waiting?.act();
}

function watch(): IntersectionObserver | undefined {
  if (typeof IntersectionObserver !== 'function') return undefined;
  const waiting = (page.waiting = new Map());

  // Printing begins when the last listener has returned.
  const callAll = () => [...waiting.keys()].forEach(call);
  addEventListener('beforeprint', callAll);
  matchMedia('print').addEventListener('change', ({ matches }) => matches && callAll());
  addEventListener(
    'keydown',
    (event) => {
      // The search field opens at once, and is typed into later: a task each, so that no key waits for all of them.
      if (opensSearch(event)) for (const element of waiting.keys()) setTimeout(call, 0, element);
    },
    true,
  );

  // In a frame the margin counts only with `document` for a root; with that, WebKit has none for parts that scroll.
  const options = { root: self === top ? null : document, rootMargin: MARGIN, scrollMargin: MARGIN };
  return new IntersectionObserver((entries) => {
    // All are looked at before any is rendered, which would make the browser compute the page's styles for each anew.
    const near = entries.filter((entry) => entry.isIntersecting || hasNoBox(entry));
    for (const { target } of near) {
      const begun = performance.now();
      page.waiting!.get(target)?.prepare();
      if (performance.now() - begun > LONG) setTimeout(call, 0, target);
      else call(target);
    }
  }, options);
}

/** A page may take the box from an element, and then it is never seen to come near. */
const hasNoBox = ({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry) =>
  !width && !height && getComputedStyle(target).display === 'contents';

const opensSearch = ({ key, code, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'F3' || key === '/' || ((ctrlKey || metaKey) && (key === 'f' || code === 'KeyF'));
