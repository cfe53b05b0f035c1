/** The systems that need a page. They are bundled into a test page, because their packages are not ES modules. */
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import docs from '../../docs/guides/embed.md';
import { recipe } from './recipes.mjs';

/** @param {string} html */
const reader = (html) => {
  const article = new DOMParser().parseFromString(html, 'text/html');
  return new Readability(article).parse()?.content ?? '';
};

/** The HTML that the browser’s own sanitizer keeps. @param {string} html */
const native = (html) => {
  const element = document.createElement('div');
  /** @type {any} */ (element).setHTML(html);
  return element.innerHTML;
};

/** @type {import('./systems.mjs').System[]} */
const systems = [
  { name: 'DOMPurify', settings: 'its own', run: (html) => DOMPurify.sanitize(html) },
  {
    name: 'DOMPurify',
    settings: '`ALLOW_DATA_ATTR: false`',
    run: (html) => DOMPurify.sanitize(html, { ALLOW_DATA_ATTR: false }),
  },
  { name: 'DOMPurify', settings: 'the recipe', run: recipe(docs, 'DOMPurify', { DOMPurify }) },
  { name: 'Readability', settings: 'its own', run: reader },
  ...('setHTML' in Element.prototype
    ? [
        { name: 'Element.setHTML', settings: 'its own', run: native },
        {
          name: 'Element.setHTML',
          settings: 'the recipe',
          run: (/** @type {string} */ html) =>
            recipe(
              docs,
              'The browser’s Sanitizer',
              { element: document.createElement('div') },
              'element.innerHTML',
            )(html),
        },
      ]
    : []),
];
Object.assign(globalThis, { pageSystems: systems });
