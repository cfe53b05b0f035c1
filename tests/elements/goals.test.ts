/** The heights of the default embeds. A reader of a phone or of a text column sees the answer without scrolling. */
import { expect } from '@open-wc/testing';
import unVote from '../../demo/un-vote.json' with { type: 'json' };
import type { Story } from '../../src/story/types.js';
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
  expect(element.getBoundingClientRect().height).to.be.at.most(1500);
});
