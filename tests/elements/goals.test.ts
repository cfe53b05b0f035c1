/** The heights of the default embeds. A reader of a phone or of a text column sees the answer without scrolling. */
import { expect } from '@open-wc/testing';
import { openPage, show, type Attributes, type Tag } from './helpers.js';

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
