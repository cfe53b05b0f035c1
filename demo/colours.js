/**
 * A switch between auto, light and dark colours. Like a newspaper's own switch, it sets an attribute of the page. It lasts
 * until the page is left, because nothing is stored.
 */
const switcher = document.createElement('fieldset');
switcher.append(Object.assign(document.createElement('legend'), { textContent: 'Colours' }));
for (const theme of ['auto', 'light', 'dark']) {
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'colours',
    checked: theme === 'auto',
    // Otherwise the browser would restore the choice on reload, but not the page's colours.
    autocomplete: 'off',
  });
  input.addEventListener('change', () => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  });
  const label = document.createElement('label');
  label.append(input, theme);
  switcher.append(label);
}
document.querySelector('nav.pages')?.append(switcher);
