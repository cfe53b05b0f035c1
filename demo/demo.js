/**
 * The HTML of each embed, beside it, with a button that copies it. It is taken from the page itself, so it cannot say
 * anything else than what is shown.
 */

/**
 * @param {string} text
 * @param {string} characters
 */
const escape = (text, characters) =>
  text.replace(/[&<"]/g, (each) =>
    characters.includes(each) ? `&${{ '&': 'amp', '<': 'lt', '"': 'quot' }[each]};` : each,
  );

/** The start tag as an editor would write it: an attribute without a value has none. @param {Element} element */
const startTag = ({ localName, attributes }) => {
  const written = [...attributes].map(({ name, value }) =>
    value ? ` ${name}="${escape(value, '&"')}"` : ` ${name}`,
  );
  return `<${localName}${written.join('')}>`;
};

/** An element's own markup, with what a variant puts around it. @type {(element: Element) => string} */
const markup = (element) => {
  const inside = element.matches('div')
    ? `\n${[...element.children].map((child) => `  ${markup(child)}\n`).join('')}`
    : escape(element.textContent, '&<');
  return `${startTag(element)}${inside}</${element.localName}>`;
};

/** @param {string} text @param {HTMLElement} block */
const copy = async (text, block) => {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    // Without permission for the clipboard the reader copies by hand.
    getSelection()?.selectAllChildren(block);
    return 'Selected';
  }
};

/** Code under a label, with a button that copies it. @param {string} text @param {string} label */
const figure = (text, label) => {
  const block = Object.assign(document.createElement('code'), { textContent: text });
  const pre = document.createElement('pre');
  pre.append(block);

  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy ${label}`);
  button.addEventListener('click', () => {
    void copy(text, block).then((result) => {
      status.textContent = result;
      setTimeout(() => (status.textContent = ''), 2000);
    });
  });

  const caption = document.createElement('figcaption');
  caption.append(Object.assign(document.createElement('span'), { textContent: label }), status, button);
  const whole = Object.assign(document.createElement('figure'), { className: 'code' });
  whole.append(caption, pre);
  return whole;
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
