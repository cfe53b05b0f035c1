import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import { waitUntil } from '../wait-until.js';
import { contrastOn, textContrasts } from './contrast.js';
import {
  all,
  emulate,
  isVisible,
  openPage,
  part,
  parts,
  root,
  settle,
  show,
  stories,
  textOf,
  type Attributes,
  type Tag,
} from './helpers.js';
import { union } from './union.js';
import type { Story } from '../../src/story/types.js';

const print = () => emulate({ media: 'print' });

const embedsOf = (story: Story): (readonly [Tag, Attributes])[] => [
  ['pledge-counter', { pledge: story.pledges[0]!.id }],
  ['leader-quote', { quote: story.quotes[0]!.id }],
  ['stance-list', { question: story.questions[0]!.id, limit: 1 }],
  ['stance-list', { question: story.questions[0]!.id, limit: 1, view: 'table' }],
];

/** The text nodes in an element, except those of controls. */
function textsIn(element: Element): string[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (nodes.nextNode()) {
    if (!nodes.currentNode.parentElement!.closest('.controls')) texts.push(textOf(nodes.currentNode));
  }
  return texts.filter(Boolean);
}

/** Folded content: everything in a closed `details` except its summary. */
const folded = (element: Element) => all(element, 'details:not([open]) > :not(summary)');

for (const { name, story } of stories) {
  for (const [tag, attributes] of embedsOf(story)) {
    describe(`<${tag}${attributes.view ? ' view="table"' : ''}> in print, with ${name}`, () => {
      it('opens folded content for print and closes it afterwards', async () => {
        const element = await show(tag, attributes, { story });
        expect(folded(element)).not.to.be.empty;
        expect(folded(element).some(isVisible), 'on a screen').to.equal(false);
        await print();
        expect(folded(element).every(isVisible), 'on paper').to.equal(true);
        await emulate({});
        expect(folded(element).some(isVisible), 'on the screen again').to.equal(false);
      });

      it('keeps its parts whole and not the whole embed, which may be longer than a page', async () => {
        const element = await show(tag, attributes, { story });
        await print();
        const breaks = (each: Element) => getComputedStyle(each).breakInside;
        expect(breaks(root(element))).to.equal('auto');
        const whole = all(element, '[part~="row"], figure, .foot li');
        expect(whole).not.to.be.empty;
        expect(whole.map(breaks).filter((each) => each !== 'avoid')).to.deep.equal([]);
      });

      it('prints no label of what a reader would open on a screen', async () => {
        const element = await show(tag, attributes, { story });
        const labels = () => all(element, '.sources > summary, .quote > summary, .fold > summary');
        expect(labels().some(isVisible), 'on a screen').to.equal(true);
        await print();
        expect(labels().filter(isVisible).map(textOf)).to.deep.equal([]);
      });

      it('prints the address of each source once, without a fragment', async () => {
        const element = await show(tag, attributes, { story });
        const printed = () =>
          all(element, '*').flatMap((each) => {
            // Chromium computes the text. Firefox and WebKit return `attr(data-address)`.
            const { content } = getComputedStyle(each, '::after');
            const shown = content.replace('attr(data-address)', each.getAttribute('data-address')!);
            return shown.match(/https?:\/\/[^"\s]+/g) ?? [];
          });
        expect(printed(), 'on a screen').to.deep.equal([]);
        await print();
        // The first link of a source. If the source has only an archived copy, that is the link to the copy.
        const notes = [
          ...part(element, 'foot').querySelectorAll('li'),
          ...all(element, '[part~="foot"] > a[part]'),
        ];
        const cited = notes.flatMap((note) => {
          const link = note.matches('a') ? note : note.querySelector('a:not(.back)');
          return link?.getAttribute('href')!.split('#:~:')[0] ?? [];
        });
        expect(printed().toSorted()).to.deep.equal(cited.toSorted());
      });

      it('is black on white on every page and in every theme', async () => {
        const dark = openPage('black');
        dark.dataset.theme = 'dark';
        const shown = [
          await show(tag, attributes, { story, within: dark }),
          await show(tag, { ...attributes, theme: 'dark' }, { story }),
          await show(tag, { ...attributes, theme: 'dark', transparent: true }, { story, within: dark }),
        ];
        await print();
        for (const element of shown) {
          expect(contrastOn(root(element), 'color')).to.equal(21);
          expect(textContrasts(element).filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
          // Printers leave out backgrounds, so the text must be readable without one.
          expect(getComputedStyle(root(element)).color).to.equal('rgb(0, 0, 0)');
        }
      });
    });
  }
}

describe('<stance-list> in print', () => {
  for (const view of ['list', 'table'] as const) {
    for (const { name, story } of stories) {
      it(`prints every row of its ${view} despite the limit, and no button, with ${name}`, async () => {
        const question = story.questions.find(({ stances }) => stances.length > 3)!;
        const list = await show('stance-list', { question: question.id, limit: 2, view }, { story });
        const rows = parts(list, 'row');
        expect(rows).to.have.lengthOf(question.stances.length);
        expect(rows.filter(isVisible)).to.have.lengthOf(2);
        await print();
        expect(rows.filter(isVisible)).to.have.lengthOf(rows.length);
        expect(all(list, 'button').filter(isVisible)).to.deep.equal([]);
        await emulate({});
        expect(rows.filter(isVisible)).to.have.lengthOf(2);
      });
    }
  }

  it('prints names in columns, each with its content', async () => {
    const story = storyOf(12);
    const list = await show(
      'stance-list',
      { question: story.questions[0]!.id, rows: 'names' },
      { story, within: openPage('white', 600) },
    );
    await print();
    for (const group of parts(list, 'group').filter((each) => each.querySelectorAll('.row').length > 2)) {
      const rows = [...group.querySelectorAll('.row')];
      const starts = new Set(rows.map((row) => Math.round(row.getBoundingClientRect().left)));
      expect(starts.size, 'columns').to.be.above(1);
      expect(rows.every((row) => isVisible(row.querySelector('.rest')!))).to.equal(true);
    }
  });

  it('prints its map and, below it, the rows of all tiles', async () => {
    const { id, stances } = union.questions[0]!;
    const list = await show('stance-list', { question: id, view: 'tiles' }, { story: union });
    await waitUntil(() => parts(list, 'row').length === stances.length, 'all rows');
    expect(parts(list, 'row').filter(isVisible), 'on a screen').to.deep.equal([]);
    part(list, 'tile').click();
    await settle(list);
    await print();
    expect(parts(list, 'row').filter(isVisible), 'each once').to.have.lengthOf(stances.length);
    expect(parts(list, 'tile').every(isVisible)).to.equal(true);
    expect(isVisible(all(list, '.hint')[0]!), 'paper has nothing to choose').to.equal(false);
  });

  it('prints the legend and the column headings that are buttons on a screen', async () => {
    const { story } = stories[0]!;
    const list = await show(
      'stance-list',
      { question: story.questions[0]!.id, view: 'table', filter: '' },
      { story },
    );
    await print();
    const printed = all(list, '.legend button, thead button');
    expect(printed.length).to.be.above(3);
    expect(printed.every(isVisible)).to.equal(true);
  });

  it('does not cut a wide table', async () => {
    const place = openPage('white', 500);
    const { story } = stories[0]!;
    const list = await show(
      'stance-list',
      { question: story.questions[0]!.id, view: 'table' },
      { story, within: place },
    );
    await print();
    const table = all(list, 'table')[0]!.getBoundingClientRect();
    expect(table.right).to.be.at.most(root(list).getBoundingClientRect().right + 1);
  });
});

describe('plain, static and transparent', () => {
  for (const { name, story } of stories) {
    for (const [tag, attributes] of embedsOf(story)) {
      it(`<${tag}>: together they keep every word and remove every control, with ${name}`, async () => {
        const full = await show(tag, { ...attributes, limit: 1000 }, { story });
        const bare = await show(
          tag,
          { ...attributes, plain: true, static: true, transparent: true },
          { story },
        );
        await settle(bare);
        expect(folded(bare)).to.deep.equal([]);
        expect(all(bare, 'summary, button').filter(isVisible)).to.deep.equal([]);
        const text = textOf(root(bare));
        for (const each of [...parts(full, 'source'), ...parts(full, 'foot'), ...parts(full, 'row')]) {
          for (const words of textsIn(each)) expect(text).to.include(words);
        }
        expect(getComputedStyle(root(bare)).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
      });
    }
  }
});
