/** A page of React that is built from the package. `window.components` has the steps for the tests. */
import { LeaderQuote, type LeaderQuoteProps } from 'onrecord/react.js';
import { createElement, createRef, type ComponentRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

let root: ReturnType<typeof createRoot> | undefined;
const ref = createRef<ComponentRef<typeof LeaderQuote>>();
const quote = (props: LeaderQuoteProps) => createElement(LeaderQuote, { ...props, ref }, 'The fallback');

export const components = {
  ref,
  html: (props: LeaderQuoteProps) => renderToString(quote(props)),
  hydrate(container: Element, props: LeaderQuoteProps, onRecoverableError: (error: unknown) => void) {
    flushSync(() => (root = hydrateRoot(container, quote(props), { onRecoverableError })));
  },
  mount(container: Element, props: LeaderQuoteProps) {
    root = createRoot(container, {});
    flushSync(() => root?.render(quote(props)));
  },
  rerender: (props: LeaderQuoteProps) => flushSync(() => root?.render(quote(props))),
  unmount: () => flushSync(() => root?.unmount()),
};

Object.assign(window, { components });
