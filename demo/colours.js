/**
 * Auto, light or dark, as a newspaper's own switch does it: by an attribute of the page. It holds for this page view,
 * as nothing is stored.
 */
const switcher = document.createElement('fieldset');
switcher.append(Object.assign(document.createElement('legend'), { textContent: 'Colours' }));
for (const theme of ['auto', 'light', 'dark']) {
  const input = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'colours',
    checked: theme === 'auto',
    // A browser restores what was chosen before a reload, and the page's colours are not.
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
