// A React article on a site that renders on the server and hydrates. `window.article` has the steps for the tests.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

/** @type {string[]} */
const errors = [];
const report = (/** @type {unknown} */ error) => void errors.push(String(error));
/** React schedules its rendering itself, so an effect of the article tells when it has rendered. */
let tell = () => {};
const rendered = (/** @type {() => void} */ render) =>
  new Promise((resolve) => {
    tell = () => resolve(undefined);
    render();
  });
const options = { onRecoverableError: report, onUncaughtError: report, onCaughtError: report };

/** @param {{ codes: string, tag: string, attributes: Record<string, string> }} props */
function Article({ codes, tag, attributes }) {
  const [count, setCount] = useState(0);
  useEffect(() => tell());
  // React writes the HTML again whenever the object is a new one, so this object stays the same.
  const [written] = useState({ __html: codes });
  return h(
    'article',
    null,
    h('h1', null, 'Title'),
    h('p', null, 'Before.'),
    h(tag, attributes, 'In the words of the page. ', h('a', { href: '#source' }, 'Source')),
    h('p', null, 'After.'),
    h('button', { onClick: () => setCount(count + 1) }, `Clicked ${count}`),
    count % 2 ? h('p', null, 'More.') : null,
    // The text that an editor wrote in a content management system.
    h('section', { dangerouslySetInnerHTML: written, suppressHydrationWarning: true }),
  );
}

/** @type {{ unmount(): void, render(element: unknown): void } | undefined} */
let root;

Object.assign(window, {
  article: {
    errors,
    html: (/** @type {any} */ props) => renderToString(h(Article, props)),
    hydrate(/** @type {Element} */ container, /** @type {any} */ props) {
      return rendered(() => (root = hydrateRoot(container, h(Article, props), options)));
    },
    mount(/** @type {Element} */ container, /** @type {any} */ props) {
      root = createRoot(container, options);
      return rendered(() => root?.render(h(Article, props)));
    },
    rerender: (/** @type {any} */ props) => rendered(() => root?.render(h(Article, props))),
    unmount: () => root?.unmount(),
  },
});
