/** A pledge of money or goods on the page: its large sum, the line below, and the list of amounts. */
import '../../src/model/language/locales/ar.js';
import '../../src/model/language/locales/de.js';
import '../../src/model/language/locales/es.js';
import '../../src/model/language/locales/fr.js';
import '../../src/model/language/locales/it.js';
import '../../src/model/language/locales/pl.js';
import '../../src/model/language/locales/uk.js';
import { expect } from '@open-wc/testing';
import aidTracker from '../../demo/aid-tracker.json' with { type: 'json' };
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import { withLists } from '../../src/story/trusted.js';
import type { Story } from '../../src/story/types.js';
import {
  all,
  collapse,
  emulate,
  expectInOrder,
  isVisible,
  linesOf,
  openPage,
  part,
  root,
  second,
  show,
  textOf,
  today,
} from './helpers.js';

const aid = withLists(aidTracker as unknown as Story);
const languages = ['en', 'en-US', 'de', 'fr', 'es', 'it', 'pl', 'uk', 'ar'];

/** The tracker of aid with one amount. */
const ofAmount = (amount: number, amountsIn: string): Story => ({
  ...aid,
  pledges: aid.pledges.map((pledge) => ({
    ...pledge,
    amountsIn,
    total: undefined,
    pledgers: pledge.pledgers!.slice(0, 1).map((pledger) => ({ ...pledger, amount })),
  })),
});
const showAid = (more = {}, place = {}) =>
  show('pledge-counter', { pledge: 'new-pledges', ...more }, { story: aid, ...place });

describe('A sum of money', () => {
  for (const view of ['figure', 'dots']) {
    for (const width of [240, 640]) {
      it(`stays on one line in every language with view="${view}" at ${width} px`, async () => {
        for (const lang of languages) {
          for (const [amount, currency] of [
            [999_999, 'UAH'],
            [187_447_000, 'USD'],
            [1.234e9, 'EUR'],
            [9.876e14, 'JPY'],
          ] as const) {
            const within = openPage('white', width);
            within.style.fontFamily = 'sans-serif';
            const story = ofAmount(amount, currency);
            const element = await show(
              'pledge-counter',
              { pledge: 'new-pledges', view, lang },
              { story, within },
            );
            const number = part(element, 'number');
            const value = pledgeCounter(story, 'new-pledges', lang, today)!.value;
            expect(textOf(number)).to.equal(collapse(value));
            expect(linesOf([...number.getClientRects()]), value).to.equal(1);
            const [box, edges] = [number, root(element)].map((each) => each.getBoundingClientRect());
            expect(box!.right, value).to.be.at.most(edges!.right + 0.5);
            expect(box!.left, value).to.be.at.least(edges!.left - 0.5);
            within.remove();
          }
        }
      });
    }
  }

  it('has the number of pledgers on the line below, and no empty line', async () => {
    const element = await showAid();
    const [line] = all(element, '.of') as [HTMLElement];
    expect(textOf(line)).to.include('at least 14 contributors have announced new pledges');
    const number = part(element, 'number').getBoundingClientRect();
    const { top } = line.getBoundingClientRect();
    expect(top).to.be.at.least(number.bottom - 8);
    expect(top - number.bottom).to.be.below(number.height);
  });

  it('starts at the right in Arabic, and reads in the order of its words', async () => {
    const within = openPage('white', 344);
    within.dir = 'rtl';
    within.lang = 'ar';
    const element = await show('pledge-counter', { pledge: 'harbour-fund' }, { story: second, within });
    const view = pledgeCounter(second, 'harbour-fund', 'ar', today)!;
    const number = part(element, 'number');
    expect(getComputedStyle(number).direction).to.equal('rtl');
    expectInOrder(textOf(root(element)), [view.qualifier, view.value, view.of!.text, view.stated.text]);
    const text = [...number.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!;
    const boxes = view.value.split('\u00A0').map((word) => {
      const at = text.textContent!.indexOf(word);
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect();
    });
    // The word for a billion stands to the left of its number, and the currency to the left of both.
    expect(boxes.length).to.equal(3);
    expect(boxes.map(({ left }) => left)).to.deep.equal(boxes.map(({ left }) => left).sort((a, b) => b - a));
  });
});

describe('An Arabic embed of a story in English', () => {
  const shownAt = (text: Node, from: number) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    return range.getBoundingClientRect().left;
  };
  const textWith = (element: Element, words: string) => {
    const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode());) if (text.textContent!.includes(words)) return text;
    throw new Error(`No text has ${words}.`);
  };

  it('has the date to the left of an English name, and the sign of the currency to the right of its letters', async () => {
    const within = openPage('white', 640);
    within.dir = 'rtl';
    within.lang = 'ar';
    const element = await showAid({}, { within });
    const stated = textWith(element, 'ديسمبر');
    const at = (words: RegExp) => shownAt(stated, stated.textContent!.search(words));
    // Engines differ in the digits that they use for Arabic.
    const day = /21|٢١/;
    expect(at(/Adaptation/)).to.be.above(at(day));
    expect(at(day)).to.be.above(at(/ديسمبر/));
    const value = textWith(element, 'US$');
    const start = value.textContent!.indexOf('US$');
    expect(shownAt(value, start + 2)).to.be.above(shownAt(value, start));
  });
});

describe('The pledgers of a sum', () => {
  it('are listed with their amounts, the largest first, when a reader opens the details', async () => {
    const element = await showAid();
    const rows = all(element, '.fold dd li');
    expect(rows.map(isVisible)).not.to.include(true);
    all<HTMLDetailsElement>(element, 'details.fold').forEach((fold) => (fold.open = true));
    expect(rows.map(isVisible)).not.to.include(false);
    const view = pledgeCounter(aid, 'new-pledges', 'en', today)!;
    expect(rows.map((row) => textOf(row).replace(/\s*\d$/, ''))).to.deep.equal(
      view.who.rows.map(({ name, pledged }) => collapse(name.text + pledged)),
    );
    const sum = view.sum!;
    expectInOrder(textOf(root(element)), [sum.label, sum.facts[0]!.text]);
  });

  it('stand open in a static embed and on paper', async () => {
    const still = await showAid({ static: true });
    expect(all(still, 'dd li').map(isVisible)).to.deep.equal(Array.from({ length: 14 }, () => true));
    const printed = await showAid();
    await emulate({ media: 'print' });
    for (const row of all(printed, '.fold dd li')) expect(row.getBoundingClientRect().height).to.be.above(0);
  });

  it('of goods have the noun beside each amount', async () => {
    const element = await show('pledge-counter', { pledge: 'beeswax' }, { story: second });
    expect(textOf(part(element, 'number'))).to.equal('0.3');
    expectInOrder(textOf(root(element)), [
      '0.3',
      'kilograms',
      '2 countries',
      '0.2 kilograms',
      '0.1 kilograms',
    ]);
  });
});
