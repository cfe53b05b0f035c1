/**
 * Shows the HTML of each embed next to it, with a button that copies it. The HTML is read from the page itself, so it always
 * matches what is shown.
 */
import { figure } from './code-figure.js';

/**
 * @param {string} text
 * @param {string} characters
 */
const escape = (text, characters) =>
  text.replace(/[&<"]/g, (each) =>
    characters.includes(each) ? `&${{ '&': 'amp', '<': 'lt', '"': 'quot' }[each]};` : each,
  );

/** The start tag as an editor would write it: a flag such as `plain` has no `=""`. @param {Element} element */
const startTag = ({ localName, attributes }) => {
  const written = [...attributes].map(({ name, value }) =>
    value ? ` ${name}="${escape(value, '&"')}"` : ` ${name}`,
  );
  return `<${localName}${written.join('')}>`;
};

/** The markup of an element, and of a `<div>` around embeds with its children. @type {(element: Element) => string} */
const markup = (element) => {
  const inside = element.matches('div')
    ? `\n${[...element.children].map((child) => `  ${markup(child)}\n`).join('')}`
    : escape(element.textContent, '&<');
  return `${startTag(element)}${inside}</${element.localName}>`;
};

for (const live of document.querySelectorAll('.variant > .live')) {
  const heading = live.parentElement?.querySelector('h2, h3')?.textContent ?? '';
  live.after(figure([...live.children].map(markup).join('\n'), `HTML: ${heading}`));
}

/** @param {string} selector */
const places = (selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

for (const place of places('[data-code]')) {
  const { code = '', label = '' } = place.dataset;
  const element = document.querySelector(code);
  if (element) place.replaceWith(figure(markup(element), label));
}
for (const place of places('[data-script]')) {
  const { script = '', label = '' } = place.dataset;
  const response = await fetch(script);
  place.replaceWith(figure((await response.text()).trim(), label));
}
