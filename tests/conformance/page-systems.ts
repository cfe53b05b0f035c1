/** The systems that need a page. They are bundled into a test page, because their packages are not ES modules. */
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import docs from '../../docs/guides/embed.md';
import { recipe } from './recipes.js';
import type { System } from './systems.js';

const reader = (html: string): string => {
  const article = new DOMParser().parseFromString(html, 'text/html');
  return new Readability(article).parse()?.content ?? '';
};

/** The HTML that the browser’s own sanitizer keeps. */
const native = (html: string): string => {
  const element: HTMLElement = document.createElement('div');
  // TypeScript does not know this method: https://wicg.github.io/sanitizer-api/
  (element as HTMLElement & { setHTML(html: string): void }).setHTML(html);
  return element.innerHTML;
};

const systems: readonly System[] = [
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
          run: (html: string) =>
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
