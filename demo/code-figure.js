/**
 * Puts text on the clipboard. Markup is also written as HTML, because a visual editor would show its text as words. The HTML
 * begins with its charset, as browsers write it, and so differs from the text: Lexical ignores HTML that equals the text.
 * @param {string} text
 * @param {boolean} isMarkup
 */
const write = async (text, isMarkup) => {
  if (isMarkup) {
    const flavours = { 'text/plain': text, 'text/html': `<meta charset="utf-8">${text}` };
    const blobs = Object.entries(flavours).map(([type, content]) => [type, new Blob([content], { type })]);
    try {
      return await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    } catch {
      // Without ClipboardItem, or if the browser refuses HTML, the text is enough for a source view.
    }
  }
  await navigator.clipboard.writeText(text);
};

/**
 * Copies a text, and returns what to say about it. Without permission for the clipboard, it selects the text instead.
 * @param {string} text @param {HTMLElement} block @param {boolean} isMarkup
 */
export const copyText = async (text, block, isMarkup) => {
  try {
    await write(text, isMarkup);
    return 'Copied';
  } catch {
    // Without permission for the clipboard, select the code so that the reader can copy it by hand.
    getSelection()?.selectAllChildren(block);
    return 'Selected';
  }
};

/**
 * A code block with a caption and a button that copies the code.
 * @param {string} text
 * @param {string} label names the code in the label of the button
 * @param {string} [caption]
 * @param {boolean} [isMarkup] whether visual editors get it as HTML
 */
export const figure = (text, label, caption = label, isMarkup = false) => {
  const block = Object.assign(document.createElement('code'), { textContent: text });
  const pre = document.createElement('pre');
  pre.append(block);

  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy ${label}`);
  button.addEventListener('click', () => {
    void copyText(block.textContent, block, isMarkup).then((result) => {
      status.textContent = result;
      setTimeout(() => (status.textContent = ''), 2000);
    });
  });

  const head = document.createElement('figcaption');
  head.append(Object.assign(document.createElement('span'), { textContent: caption }), status, button);
  const whole = Object.assign(document.createElement('figure'), { className: 'code' });
  whole.append(head, pre);
  return whole;
};
