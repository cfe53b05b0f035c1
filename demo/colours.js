/**
 * Writes the page's switch between auto, light and dark colours. Like a newspaper's own switch, it sets an attribute of the
 * page. It lasts until the page is left, because nothing is stored.
 */
const place = /** @type {HTMLElement} */ (document.querySelector('.colours'));
place.innerHTML = `<fieldset>
  <legend>Colours</legend>
  <label><input type="radio" name="colours" value="auto" autocomplete="off" checked>auto</label>
  <label><input type="radio" name="colours" value="light" autocomplete="off">light</label>
  <label><input type="radio" name="colours" value="dark" autocomplete="off">dark</label>
</fieldset>`;

place.addEventListener('change', ({ target }) => {
  const { value } = /** @type {HTMLInputElement} */ (target);
  if (value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
});
