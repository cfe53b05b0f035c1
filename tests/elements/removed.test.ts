/** Old codes of an item that the story has retracted and no longer holds show the retraction in place of their fallback. */
import { expect } from '@open-wc/testing';
import { en } from '../../src/model/language/locales/en.js';
import type { Story } from '../../src/story/types.js';
import { turns } from '../story/virtual.js';
import {
  expectAccessible,
  expectFallback,
  expectWarnings,
  lightContentIsSeen,
  part,
  root,
  settle,
  show,
  textOf,
  type Attributes,
  type Tag,
} from './helpers.js';
import { ADDRESS, change, edition, hearAnnouncements, serving } from './living.js';

const FALLBACK = '“Sit down”, said Ada on 1 January 2024.';
const WHY = 'The recording is of another meeting.';
const DATED = 'Retracted, 4 March 2024:';

const remove = (story: Story): void => {
  story.pledges = [];
  story.quotes = [];
  story.questions = [];
};
const retracting = (item: string, note = WHY) =>
  change('retraction', 3, item, { note, was: 'Sit down', now: undefined });
const without = (...items: string[]): Story =>
  edition(
    3,
    remove,
    items.map((item) => retracting(item)),
  );

const old: readonly (readonly [Tag, Attributes, item: string, line: string, dated?: string])[] = [
  ['leader-quote', { quote: 'sit-down' }, 'quotes/sit-down', en.retracted],
  ['pledge-counter', { pledge: 'benches' }, 'pledges/benches', en.retractedCount],
  ['stance-list', { question: 'more-benches' }, 'questions/more-benches', en.retractedEntry],
  ['stance-list', { questions: 'more-benches' }, 'questions/more-benches', en.retractedEntry],
  // The story has the question no longer either, so the retraction names it by its id.
  [
    'stance-list',
    { party: 'ash' },
    'questions/more-benches/ash',
    en.retractedEntry,
    'Retracted, 4 March 2024 (More Benches):',
  ],
];

for (const [tag, attributes, item, line, dated = DATED] of old) {
  describe(`a <${tag}> of ${Object.entries(attributes).join()}, which was retracted and removed`, () => {
    it('shows that it was retracted, when and why, and not its old words', async () => {
      const element = await show(tag, attributes, { story: without(item), fallback: FALLBACK });
      expect(lightContentIsSeen(element)).to.equal(false);
      for (const said of [line, dated, WHY, 'As of 1 January 2024.'])
        expect(textOf(root(element))).to.contain(said);
      expect(root(element).getAttribute('aria-label')).to.equal(line);
      await expectAccessible(element);
    });

    it('keeps its fallback if nothing retracts it, and warns', async () => {
      expectWarnings(/expected the id of one of the/);
      const element = await show(tag, attributes, { story: without('quotes/other'), fallback: FALLBACK });
      expectFallback(element, FALLBACK);
    });
  });
}

describe('an item that was retracted and removed', () => {
  const QUOTE = { quote: 'sit-down' };

  it('shows its retraction also if the item is still in the story, and broken', async () => {
    const story = edition(3, ({ quotes }) => Object.assign(quotes[0]!, { text: 7 }), [
      retracting('quotes/sit-down'),
    ]);
    expectWarnings(/text is 7/);
    const element = await show('leader-quote', QUOTE, { story, fallback: FALLBACK });
    expect(textOf(root(element))).to.contain(WHY);
    expect(lightContentIsSeen(element)).to.equal(false);
  });

  it('does not repeat its words in the retraction', async () => {
    const element = await show('leader-quote', QUOTE, { story: without('quotes/sit-down') });
    expect(textOf(root(element))).not.to.contain('Sit down');
  });

  it('tells a page that was written with an earlier version that it changed since', async () => {
    const story = edition(3, remove, [change('update', 2, 'pledges/benches'), retracting('pledges/benches')]);
    const element = await show(
      'pledge-counter',
      { pledge: 'benches', pin: 1 },
      { story, fallback: FALLBACK },
    );
    const note = en.pinned.changed.replace('{shown}', '1').replace('{version}', '3');
    expect(textOf(root(element)))
      .to.contain(`${note} ${DATED} ${WHY}`)
      .and.not.to.contain('now 2');
  });

  it('replaces its words when the newer story arrives, is announced, and comes back with its item', async () => {
    const server = serving(edition(2));
    const heard = hearAnnouncements();
    const element = await show('stance-list', { question: 'more-benches', src: ADDRESS, refresh: 60 });
    const arrive = async (story: Story) => {
      server.story = story;
      await server.world.pass(60);
      await turns();
      await settle(element);
    };
    await turns();
    await settle(element);
    expect(textOf(root(element))).to.contain('Ash');
    await arrive(without('questions/more-benches'));
    expect(textOf(root(element)))
      .to.contain(WHY)
      .and.not.to.contain('Ash');
    expect(heard.at(-1)).to.contain(WHY);
    await arrive(edition(4, remove, [retracting('questions/more-benches', 'It was asked of others.')]));
    expect(textOf(root(element))).to.contain('It was asked of others.');
    await arrive(edition(5));
    expect(textOf(part(element, 'heading'))).to.contain('More benches?');
  });
});
