/**
 * Shows the embeds of this page in the chosen theme and language. A site loads one theme and the languages of its pages;
 * this page offers all of them.
 */
import './onrecord.js';

const live = /** @type {HTMLElement} */ (document.querySelector('.live'));
const code = /** @type {HTMLElement} */ (document.querySelector('#head'));
const form = /** @type {HTMLFormElement} */ (document.querySelector('.choices'));

async function show() {
  const chosen = new FormData(form);
  const theme = /** @type {string} */ (chosen.get('theme'));
  const language = /** @type {string} */ (chosen.get('language'));
  for (const link of document.querySelectorAll('[data-theme-sheet]')) {
    /** @type {HTMLLinkElement} */ (link).disabled = link.getAttribute('data-theme-sheet') !== theme;
  }
  code.textContent = [
    '<script type="module" src="https://news.example/onrecord.js"></script>',
    ...(language === 'en'
      ? []
      : [`<script type="module" src="https://news.example/locales/${language}.js"></script>`]),
    ...(theme ? [`<link rel="stylesheet" href="https://news.example/themes/${theme}.css">`] : []),
  ].join('\n');
  if (language !== 'en') await import(`./locales/${language}.js`);
  live.lang = language;
  live.dir = language === 'ar' ? 'rtl' : 'ltr';
}

form.addEventListener('change', () => void show());
void show();
