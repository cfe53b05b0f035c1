/** A React article on a site that renders on the server and hydrates. `window.article` has the steps for the tests. */
import { createElement as h, useEffect, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

const errors: string[] = [];
const report = (error: unknown) => void errors.push(String(error));
/** React schedules its rendering itself, so an effect of the article tells when it has rendered. */
let tell = () => {};
const rendered = (render: () => void) =>
  new Promise<void>((resolve) => {
    tell = resolve;
    render();
  });
const options = { onRecoverableError: report, onUncaughtError: report, onCaughtError: report };

interface Props {
  readonly codes: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function Article({ codes, tag, attributes }: Props) {
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

let root: ReturnType<typeof createRoot> | undefined;

Object.assign(window, {
  article: {
    errors,
    html: (props: Props) => renderToString(h(Article, props)),
    hydrate(container: Element, props: Props) {
      return rendered(() => (root = hydrateRoot(container, h(Article, props), options)));
    },
    mount(container: Element, props: Props) {
      root = createRoot(container, options);
      return rendered(() => root?.render(h(Article, props)));
    },
    rerender: (props: Props) => rendered(() => root?.render(h(Article, props))),
    unmount: () => root?.unmount(),
  },
});
