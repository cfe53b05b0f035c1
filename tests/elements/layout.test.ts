import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import '../../src/model/language/locales/ar.js';
import { glyphsAreWhole } from '../engine.js';
import { waitUntil } from '../wait-until.js';
import { all, emulate, isVisible, openPage, parts, second, settle, show, unfold } from './helpers.js';

/**
 * The boxes of the visible text in an element, one or more for each line. A range also has boxes for text in closed
 * `details`, so these are left out.
 */
function textIn(element: Element): DOMRect[] {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement!.checkVisibility()) continue;
    range.selectNodeContents(texts.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes.filter(({ width }) => width > 1);
}

describe('the layout of a table', () => {
  it('starts the text at the top of each row, even beside numbered sources', async () => {
    const element = await show(
      'stance-list',
      { question: 'question', view: 'table' },
      { story: storyOf(20), within: openPage('white', 700) },
    );
    expect(all(element, 'td > .refs')).not.to.be.empty;
    const holes = parts(element, 'row').map(
      (row) => textIn(row.children[0]!)[0]!.top - row.getBoundingClientRect().top,
    );
    expect(Math.max(...holes), 'above a name').to.be.at.most(Math.min(...holes) + 1);
  });

  for (const width of [625, 640, 720]) {
    it(`makes the summary the widest column in ${width} px`, async () => {
      for (const story of [second, storyOf(20)]) {
        const element = await show(
          'stance-list',
          { question: story.questions[0]!.id, view: 'table' },
          { story, within: openPage('white', width) },
        );
        const widths = all(element, 'thead th').map((each) => each.getBoundingClientRect().width);
        const others = widths.toSpliced(2, 1);
        expect(widths[2], `of ${widths.join()}`).to.be.above(
          (glyphsAreWhole ? 1.1 : 1.2) * Math.max(...others),
        );
      }
    });
  }

  it('keeps a mark and its word in one line in an earlier stance', async () => {
    for (let width = 620; width <= 720; width += 10) {
      const element = await show(
        'stance-list',
        { question: second.questions[0]!.id, view: 'table' },
        { story: second, within: openPage('white', width) },
      );
      const categories = all(element, '.then .category');
      expect(categories).not.to.be.empty;
      for (const category of categories) {
        const mark = category.querySelector('svg')!.getBoundingClientRect();
        const [word] = textIn(category);
        expect(mark.bottom, `a mark in ${width} px`).to.be.above(word!.top);
      }
    }
  });

  it('starts the last line of a block with the source if the row has no date', async () => {
    const story = storyOf(4);
    const stances = story.questions[0]!.stances.map(({ asOf: _, ...dateless }, i) =>
      i ? dateless : { ...dateless, asOf: { precision: 'year' as const, date: '2023' } },
    );
    story.questions[0]!.stances = stances;
    const element = await show(
      'stance-list',
      { question: 'question', view: 'table', sort: 'name', 'group-by': 'none' },
      { story, within: openPage('white', 375) },
    );
    const rows = parts(element, 'row');
    const dated = rows.filter((row) => row.children[3]!.textContent);
    expect(dated.length, 'one with a date').to.equal(1);
    for (const row of rows) {
      const [, , , date, source] = [...row.children];
      const from = textIn(source!)[0]!.left - row.getBoundingClientRect().left;
      if (!dated.includes(row)) expect(from, 'the source, where there is no date').to.be.closeTo(0, 0.5);
      else expect(textIn(source!)[0]!.left - textIn(date!).at(-1)!.right, 'beside the date').to.be.below(20);
      expect(row.querySelectorAll('[role="cell"]').length).to.equal(4);
      expect(isVisible(date!), 'a cell to those who hear it').to.equal(true);
    }
  });
});

/** The gaps between neighbours that share a line. */
function gapsIn(line: Element): number[] {
  const isRtl = getComputedStyle(line).direction === 'rtl';
  // The number of a source follows its text without a gap.
  const neighbours = [...line.children].filter((each) => !each.matches('.refs'));
  const texts = neighbours.map((each) => textIn(each)).filter(({ length }) => length);
  return texts.slice(1).flatMap((boxes, i) => {
    const { left, right, y, height } = boxes[0]!;
    const middle = y + height / 2;
    const before = texts[i]!.filter((box) => box.top < middle && box.bottom > middle);
    if (!before.length) return [];
    return isRtl
      ? Math.min(...before.map((box) => box.left)) - right
      : left - Math.max(...before.map((box) => box.right));
  });
}

describe('a line of small print', () => {
  it('starts every wrapped line at the edge', async () => {
    const place = openPage('white', 300);
    const element = await show('pledge-counter', { pledge: 'reassurance-force' }, { within: place });
    const sources = all(element, '.foot > .sources > summary');
    expect(sources).not.to.be.empty;
    let wrapped = 0;
    for (let width = 240; width <= 600; width += 3) {
      place.style.inlineSize = `${width}px`;
      for (const source of sources) {
        const indent = textIn(source)[0]!.left - source.closest('.foot')!.getBoundingClientRect().left;
        // An indent of more than 15 px means that a word precedes the text in the same line.
        if (indent > 15) continue;
        wrapped++;
        expect(indent, `${source.textContent} in ${width} px`).to.be.closeTo(0, 0.5);
      }
    }
    expect(wrapped).to.be.above(0);
  });

  it('starts at the edge below a quote that is open in print', async () => {
    const element = await show('stance-list', { question: 'troops-in-ukraine' });
    await emulate({ media: 'print' });
    const lines = all(element, '.quote + .meta');
    expect(lines).not.to.be.empty;
    for (const line of lines) {
      const { left } = line.getBoundingClientRect();
      expect(textIn(line)[0]!.left - left).to.be.closeTo(0, 0.5);
    }
  });

  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    it(`has gaps between its parts, in a page in ${lang}`, async () => {
      const place = openPage('white', 720);
      Object.assign(place, { lang, dir });
      const story = structuredClone(second);
      const oil = story.pledges.find(({ id }) => id === 'lamp-oil')!;
      for (const point of oil.history!) point.rule = 'Signed';
      const inText: number[] = [];
      for (const element of [
        await show('pledge-counter', { pledge: oil.id, view: 'history' }, { story, within: place }),
        await show('stance-list', { question: 'share-the-oil' }, { story, within: place }),
        await show('leader-quote', { quote: 'nur-night' }, { story, within: place }),
      ]) {
        unfold(element);
        const lines = all(element, '.meta, .foot');
        const gaps = lines.flatMap((line) => gapsIn(line));
        expect(gaps, element.localName).not.to.be.empty;
        expect(Math.min(...gaps), element.localName).to.be.at.least(8);
        inText.push(...all(element, '.meta').flatMap((line) => gapsIn(line)));
      }
      // In text the gap is a space. The parts of a foot are further apart, because they are at both edges.
      expect(Math.min(...inText)).to.be.within(8, 14);
    });
  }
});

it('gives the number of a source the same colour in a table as beside a fact', async () => {
  const element = await show('pledge-counter', { pledge: 'lamp-oil' }, { story: second });
  const [inTable] = all(element, 'td .ref');
  const [beside] = all(element, 'dd .ref');
  expect(getComputedStyle(inTable!).color).to.equal(getComputedStyle(beside!).color);
});

for (const width of [375, 720]) {
  for (const sides of [104, 400]) {
    it(`reserves about the height that ${sides} rows have once they are rendered, in ${width} px`, async () => {
      const element = await show(
        'stance-list',
        { question: 'question' },
        { story: storyOf(sides), within: openPage('white', width) },
      );
      await waitUntil(() => parts(element, 'row').length === sides);
      const kept = element.getBoundingClientRect().height;
      window.dispatchEvent(new Event('beforeprint'));
      await settle(element);
      for (const chunk of all(element, '.skippable')) chunk.style.contentVisibility = 'visible';
      const { height } = element.getBoundingClientRect();
      expect(kept / height).to.be.within(0.95, 1.25);
    });
  }
}
