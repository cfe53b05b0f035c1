/** Those that need a page: bundled into it, since they are no modules. */
import { Readability } from '@mozilla/readability';
import DOMPurify from 'dompurify';
import { attributes, tags } from './names.mjs';

/** @param {string} html */
const reader = (html) => {
  const article = new DOMParser().parseFromString(html, 'text/html');
  return new Readability(article).parse()?.content ?? '';
};

/** Whatever the browser's own sanitizer leaves. @param {object} [sanitizer] */
const native = (sanitizer) => (/** @type {string} */ html) => {
  const element = document.implementation.createHTMLDocument().createElement('div');
  /** @type {any} */ (element).setHTML(html, sanitizer && { sanitizer });
  return element.innerHTML;
};

function allowing() {
  const sanitizer = new /** @type {any} */ (globalThis).Sanitizer();
  for (const name of tags) sanitizer.allowElement({ name, attributes: attributes[name] });
  sanitizer.allowElement({ name: 'p', attributes: ['class', 'lang', 'dir'] });
  sanitizer.allowElement({ name: 'blockquote', attributes: ['class', 'cite', 'lang', 'dir'] });
  sanitizer.setDataAttributes(true);
  return sanitizer;
}

const names = new Set(Object.values(attributes).flat());

/** @type {import('./systems.mjs').System[]} */
const systems = [
  { name: 'DOMPurify', settings: 'its own', run: (html) => DOMPurify.sanitize(html) },
  {
    name: 'DOMPurify',
    settings: '`ALLOW_DATA_ATTR: false`',
    run: (html) => DOMPurify.sanitize(html, { ALLOW_DATA_ATTR: false }),
  },
  {
    name: 'DOMPurify',
    settings: 'elements',
    run: (html) =>
      DOMPurify.sanitize(html, {
        CUSTOM_ELEMENT_HANDLING: {
          tagNameCheck: (tag) => tags.includes(tag),
          attributeNameCheck: (name) => names.has(name),
        },
      }),
  },
  { name: 'Readability', settings: 'its own', run: reader },
  ...('setHTML' in Element.prototype
    ? [
        { name: 'Element.setHTML', settings: 'its own', run: native() },
        { name: 'Element.setHTML', settings: 'elements and placeholders', run: native(allowing()) },
      ]
    : []),
];
Object.assign(globalThis, { pageSystems: systems });
