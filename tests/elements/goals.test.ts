/** The heights of the default embeds. A reader of a phone or of a text column sees the answer without scrolling. */
import { expect } from '@open-wc/testing';
import unVote from '../../demo/un-vote.json' with { type: 'json' };
import type { Story } from '../../src/story/types.js';
import { glyphsAreWhole } from '../engine.js';
import { all, openPage, part, parts, root, show, textOf, type Attributes, type Tag } from './helpers.js';

/** The most pixels at 360 and at 640 px, with the bundled story. */
const goals: readonly (readonly [Tag, Attributes, phone: number, column: number])[] = [
  ['pledge-counter', { pledge: 'reassurance-force' }, 360, 290],
  ['leader-quote', { quote: 'zelensky-concrete-step' }, 260, 190],
  ['leader-quote', { quote: 'macron-26' }, 400, 300],
  ['stance-list', { question: 'troops-in-ukraine' }, 1060, 800],
  ['stance-list', { question: 'troops-in-ukraine', rows: 'names' }, 570, 540],
];

for (const [tag, attributes, ...most] of goals) {
  for (const [i, width] of [360, 640].entries()) {
    it(`${tag} ${JSON.stringify(attributes)} is at most ${most[i]} px high at ${width} px`, async () => {
      // The page around it has a padding of 16 px.
      const element = await show(tag, attributes, { within: openPage('white', width) });
      expect(element.getBoundingClientRect().width).to.equal(width);
      expect(element.getBoundingClientRect().height).to.be.at.most(most[i]!);
    });
  }
}

it('the votes of 193 states are at most 1,500 px high at 360 px', async () => {
  const within = openPage('white', 360);
  const element = await show(
    'stance-list',
    { question: 'vote' },
    { story: unVote as unknown as Story, within },
  );
  // Printing makes the list render the rows that are far from the viewport too.
  dispatchEvent(new Event('beforeprint'));
  expect(element.shadowRoot!.querySelectorAll('[part="row"]').length).to.equal(193);
  // In WebKit words are wider, so they take more lines.
  expect(element.getBoundingClientRect().height).to.be.at.most(glyphsAreWhole ? 1650 : 1500);
});

/** The part that holds a widget's answer: the number, the words, or how the sides split. */
const answers: readonly (readonly [Tag, Attributes, name: string])[] = [
  ['pledge-counter', { pledge: 'reassurance-force' }, 'number'],
  ['leader-quote', { quote: 'macron-26' }, 'words'],
  ['stance-list', { question: 'troops-in-ukraine' }, 'split'],
];

/** The elements of a widget that have text of their own, in a box that readers see. */
const texts = (element: Element) =>
  all(element, '*').filter(
    (each) =>
      [...each.childNodes].some((node) => node instanceof Text && node.data.trim()) &&
      each.checkVisibility() &&
      each.getBoundingClientRect().height > 4,
  );
const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);

for (const [tag, attributes, name] of answers) {
  for (const width of [360, 640]) {
    it(`${tag} has its answer right below its heading, and nothing else is larger, in ${width} px`, async () => {
      const element = await show(tag, attributes, { within: openPage('white', width) });
      const answer = part(element, name);
      const [first, second, ...rest] = texts(element).filter((each) => !each.closest('[part="heading"]'));
      expect(answer.contains(first!), textOf(first!)).to.equal(true);
      const [heading] = parts(element, 'heading');
      const above = heading?.getBoundingClientRect().bottom ?? root(element).getBoundingClientRect().top;
      expect(answer.getBoundingClientRect().top - above).to.be.below(24);
      for (const each of [second!, ...rest]) expect(sizeOf(each), textOf(each)).to.be.at.most(sizeOf(answer));
    });
  }
}
