/** @param {string} text @param {HTMLElement} block */
const copy = async (text, block) => {
  try {
    await navigator.clipboard.writeText(text);
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
 */
export const figure = (text, label, caption = label) => {
  const block = Object.assign(document.createElement('code'), { textContent: text });
  const pre = document.createElement('pre');
  pre.append(block);

  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy ${label}`);
  button.addEventListener('click', () => {
    void copy(block.textContent, block).then((result) => {
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
