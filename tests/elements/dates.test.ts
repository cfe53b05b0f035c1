/** Dates on screen: no line ends between the day, the month and the year. */
import { expect } from '@open-wc/testing';
import '../../src/model/language/locales/de.js';
import '../../src/model/language/locales/es.js';
import '../../src/model/language/locales/pl.js';
import { page } from '../../src/page/page.js';
import { day, exhibit, gallery } from '../gallery.js';
import { all, isVisible, linesOf, openEverything, openPage } from './helpers.js';

before(() => (page.today = () => day));

const languages = ['en-GB', 'de', 'es', 'pl', 'ar'];

/** The names of the months in these languages, alone and after a day: Polish has two forms. */
const months = languages.flatMap((lang) =>
  [{}, { day: 'numeric' } as const].flatMap((options) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2024, month, 1))).flatMap(
      (parts) => parts.flatMap(({ type, value }) => (type === 'month' ? value : [])),
    );
  }),
);

/** "4 September 2025", "4. September 2025", "4 de septiembre de 2025", "wrzesień 2025 r.", also with plain spaces. */
const DATE = new RegExp(
  `(\\p{Nd}{1,2}\\.?\\s(de\\s)?)?(${months.join('|')})\\s(de\\s)?\\p{Nd}{4}(\\s[rр]\\.)?`,
  'giu',
);

/** The dates in the visible text of an element, each with the number of lines that it is on. */
function datesIn(element: Element) {
  return all(element, '*')
    .filter((node) => node.localName !== 'style' && isVisible(node))
    .flatMap((node) => [...node.childNodes])
    .filter((node) => node instanceof Text)
    .flatMap((node) =>
      [...node.data.matchAll(DATE)].map(({ 0: text, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        return { text, lines: linesOf([...range.getClientRects()]) };
      }),
    );
}

describe('Dates in a column of 240 px', () => {
  for (const lang of languages) {
    it(`stay in one line, in ${lang}`, async () => {
      let found = 0;
      for (const each of gallery) {
        const place = openPage('white', 240);
        place.lang = lang;
        const element = await exhibit(each, place);
        openEverything(element);
        const dates = datesIn(element);
        found += dates.length;
        expect(
          dates.filter(({ lines }) => lines !== 1),
          each.name,
        ).to.deep.equal([]);
        place.remove();
      }
      expect(found).to.be.above(50);
    });
  }
});
