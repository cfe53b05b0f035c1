/**
 * Makes the page's switch between auto, light and dark colours work. Like a newspaper's own switch, it sets an attribute of
 * the page. It lasts until the page is left, because nothing is stored.
 */
for (const input of document.querySelectorAll('[name="colours"]')) {
  const { value } = /** @type {HTMLInputElement} */ (input);
  input.addEventListener('change', () => {
    if (value === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
  });
}
