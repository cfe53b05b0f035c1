import '../../src/model/language/locales/ar.js';
import { expect } from '@open-wc/testing';
import { PledgeCounterElement } from '../../src/index.js';
import { pledgeCounter } from '../../src/model/pledge-counter/pledge-counter.js';
import type { PledgeCounterView } from '../../src/model/views.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { contrastOn } from './contrast.js';
import {
  commonDefaults,
  commonReflected,
  commonSettings,
  describeEveryElement,
  type Kind,
} from './every-element.js';
import {
  all,
  collapse,
  emulate,
  expectInOrder,
  expectSourceBeside,
  grounds,
  isVisible,
  namesByRole,
  openPage,
  part,
  parts,
  press,
  root,
  second,
  show,
  stories,
  textOf,
  today,
  unfold,
  type Ground,
} from './helpers.js';
import { itInForcedColours } from '../engine.js';

const kind: Kind = {
  tag: 'pledge-counter',
  element: PledgeCounterElement,
  defaults: { ...commonDefaults, pledge: '', view: 'figure' },
  settings: [
    ...commonSettings,
    ['pledge', 'reassurance-force', 'pledge', 'reassurance-force'],
    ['view', 'dots', 'view', 'dots'],
  ],
  reflected: [...commonReflected, 'view'],
  parts: ['root', 'heading', 'number', 'chart', 'source', 'change', 'foot'],
  items: ({ pledges }) => pledges.map(({ id }) => ({ pledge: id })),
  view: (story, { pledge }, language) => {
    const view = pledgeCounter(story, String(pledge), language, today);
    return view && { ...view, history: view.history && { ...view.history, lines: [] } };
  },
  // Only the history shows a line, or the reason that there is none. The embed shows the first condition and folds the
  // others. It shows the pledgers if anything is known of them.
  unshown: (view) => {
    const { who, unnamed } = view as PledgeCounterView;
    const isEmpty = unnamed && !who.known && !who.rows.length;
    return ['unlined', 'conditions', ...(isEmpty ? ['who'] : [])];
  },
  variants: [
    { view: 'dots' },
    { view: 'dots', static: true },
    { view: 'history' },
    { view: 'history', static: true },
  ],
};

const marks = (element: Element) => parts(element, 'chart').flatMap((row) => [...row.querySelectorAll('i')]);
const isFilled = (mark: Element) => contrastOn(mark, 'backgroundColor') >= 3;
const isBroken = (mark: Element) => getComputedStyle(mark).borderTopStyle !== 'solid';

const everyPledge = (story: Story): { item: string; view: PledgeCounterView }[] =>
  story.pledges.map(({ id }) => ({ item: id, view: pledgeCounter(story, id, '', today)! }));

/** The bundled story, with another number of pledges. */
const withCount = (value: number): Story => ({
  ...bundled,
  pledges: bundled.pledges.map((pledge) => ({ ...pledge, count: { ...pledge.count, value } })),
});

describe('A long number', () => {
  for (const view of ['figure', 'dots']) {
    for (const width of [240, 344, 700]) {
      it(`stays on one line with view="${view}" at ${width} px`, async () => {
        for (const value of [26, 99_999, 123_456, 1_234_567, 123_456_789, 987_654_321_000]) {
          const within = openPage('white', width);
          within.style.fontFamily = 'sans-serif';
          const element = await show(
            'pledge-counter',
            { pledge: 'reassurance-force', view },
            { story: withCount(value), within },
          );
          const number = part(element, 'number');
          expect(textOf(number).replaceAll(',', '')).to.equal(String(value));
          const { fontSize } = getComputedStyle(number);
          expect(number.offsetHeight, `${value}`).to.be.below(1.5 * parseFloat(fontSize));
          const { right } = root(element).getBoundingClientRect();
          expect(number.getBoundingClientRect().right, `${value}`).to.be.at.most(right);
        }
      });
    }
  }
});

describe('<pledge-counter>', () => {
  describeEveryElement(kind);

  for (const { name, story } of stories) {
    describe(`shows a pledge of ${name}`, () => {
      for (const { view, item } of everyPledge(story)) {
        const showPledge = (more = {}) => show('pledge-counter', { pledge: item, ...more }, { story });

        it(`with its number first, then its unit and its source: ${item}`, async () => {
          const element = await showPledge();
          expect(textOf(part(element, 'heading'))).to.equal(collapse(view.title.text));
          expect(textOf(part(element, 'number'))).to.equal(collapse(view.value));
          const { title, lead, qualifier, value, unit, of, stated, condition, unnamed, foldedLabel } = view;
          expectInOrder(textOf(root(element)), [
            title.text,
            lead?.text,
            qualifier,
            value,
            unit.text,
            of?.text,
            condition?.text,
            unnamed?.text,
            foldedLabel,
            stated.text,
          ]);
        });

        it(`with a mark for each pledge, hollow if it is open and dashed if it is disputed: ${item}`, async () => {
          const { pledged, rest, disputed } = view.chart;
          for (const form of ['figure', 'dots']) {
            const drawn = marks(await showPledge({ view: form }));
            expect(drawn.map(isFilled)).to.deep.equal([
              ...Array.from({ length: pledged }, () => true),
              ...Array.from({ length: rest + disputed }, () => false),
            ]);
            expect(drawn.filter(isBroken).length).to.equal(disputed);
          }
        });

        it(`with each section under its own heading: ${item}`, async () => {
          const element = await showPledge();
          for (const { label, facts } of view.folded) {
            expectInOrder(
              underTerm(element, label),
              facts.map(({ text }) => text),
            );
          }
          const { label, known, rows } = view.who;
          if (known || rows.length) {
            expectInOrder(underTerm(element, label), [
              known?.text,
              ...rows.flatMap((row) => [row.name.text, row.pledged, row.text, row.by]),
            ]);
          }
          const { history } = view;
          if (!history) return;
          expectInOrder(
            underTerm(element, history.label),
            history.points.flatMap(({ date, count, text }) => [date, count.text, text]),
          );
        });

        it(`with the marks in front as dots, and the same words: ${item}`, async () => {
          const [figure, dots] = [await showPledge(), await showPledge({ view: 'dots' })];
          expect(textOf(root(dots))).to.equal(textOf(root(figure)));
          const size = (element: Element) => parseFloat(getComputedStyle(part(element, 'number')).fontSize);
          expect(size(dots)).to.be.below(size(figure));
        });
      }

      it('as a figure if the view is unknown', async () => {
        const pledge = story.pledges[0]!.id;
        const odd = await show('pledge-counter', { pledge, view: 'pie' }, { story });
        const figure = await show('pledge-counter', { pledge }, { story });
        const look = (element: Element) => [
          textOf(root(element)),
          getComputedStyle(part(element, 'number')).fontSize,
        ];
        expect(look(odd)).to.deep.equal(look(figure));
      });

      it('under a heading of the page’s level', async () => {
        const pledge = story.pledges[0]!.id;
        for (const [asked, level] of [
          ['2', '2'],
          ['6', '6'],
          ['0', '3'],
          ['7', '3'],
          ['high', '3'],
        ] as const) {
          const element = await show('pledge-counter', { pledge, 'heading-level': asked }, { story });
          const heading = part(element, 'heading');
          expect([heading.role, heading.ariaLevel]).to.deep.equal(['heading', level]);
        }
      });

      it('with a chart that is hidden from screen readers, because the text says the same', async () => {
        for (const { item, view } of everyPledge(story)) {
          const element = await show('pledge-counter', { pledge: item }, { story });
          expect(part(element, 'chart').ariaHidden).to.equal('true');
          expect(textOf(root(element))).to.include(collapse(view.chart.caption));
        }
      });

      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`with marks at 3:1 on ${ground}`, async () => {
          for (const { item, view } of everyPledge(story)) {
            const element = await show(
              'pledge-counter',
              { pledge: item },
              { story, within: openPage(ground) },
            );
            const hollow = marks(element).filter((mark) => !isFilled(mark));
            expect(hollow.filter((mark) => contrastOn(mark, 'borderTopColor') < 3)).to.deep.equal([]);
            expect(marks(element).length - hollow.length).to.equal(view.chart.pledged);
          }
        });
      }

      itInForcedColours('with filled marks still filled in the reader’s own colours', async () => {
        const [{ item, view }] = everyPledge(story) as [ReturnType<typeof everyPledge>[number]];
        const element = await show('pledge-counter', { pledge: item }, { story });
        await emulate({ 'forced-colors': 'active' });
        expect(marks(element).filter(isFilled).length).to.equal(view.chart.pledged);
      });

      it('with filled marks still filled in print', async () => {
        const [{ item, view }] = everyPledge(story) as [ReturnType<typeof everyPledge>[number]];
        const element = await show('pledge-counter', { pledge: item }, { story });
        await emulate({ media: 'print' });
        const filled = marks(element).filter(isFilled);
        expect(filled.length).to.equal(view.chart.pledged);
        expect(filled.filter((mark) => getComputedStyle(mark).printColorAdjust !== 'exact')).to.deep.equal(
          [],
        );
      });
    });
  }

  it('lists corrections, clarifications and retractions with old and new text', async () => {
    for (const { name, story } of stories) {
      for (const { item, view } of everyPledge(story)) {
        const element = await show('pledge-counter', { pledge: item }, { story });
        const said = parts(element, 'change').map(textOf);
        expect(said.length, `${name}: ${item}`).to.equal(view.foot.changes.length);
        for (const { label, note, was, now } of view.foot.changes) {
          const line = said.find(
            (each) => each.includes(collapse(label)) && each.includes(collapse(note.text)),
          );
          expectInOrder(line ?? '', [label, note.text, was?.text, now?.text]);
        }
      }
    }
  });

  it('takes the colour of its marks from the page', async () => {
    for (const { story } of stories) {
      const [{ item }] = everyPledge(story) as [ReturnType<typeof everyPledge>[number]];
      const place = openPage();
      place.style.setProperty('--onrecord-mark-color', 'rgb(1, 2, 3)');
      const element = await show('pledge-counter', { pledge: item }, { story, within: place });
      const inks = marks(element).map(
        (mark) => getComputedStyle(mark)[isFilled(mark) ? 'backgroundColor' : 'borderTopColor'],
      );
      expect(new Set(inks)).to.deep.equal(new Set(['rgb(1, 2, 3)']));
    }
  });

  describe('with its marks by domain', () => {
    it('names each row in words, and draws each pledge once', async () => {
      const view = pledgeCounter(second, 'lamp-oil', '', today)!;
      const element = await show('pledge-counter', { pledge: 'lamp-oil' }, { story: second });
      const rows = all(element, '.group');
      expect(rows.map(textOf)).to.deep.equal(view.groups.map(({ label }) => label));
      expect(rows.map((row) => row.querySelectorAll('i').length)).to.deep.equal(
        view.groups.map(({ pledged }) => pledged),
      );
    });
  });

  describe('with many named pledgers', () => {
    it('keeps them folded until a reader opens them, by keyboard too', async () => {
      const element = await show('pledge-counter', { pledge: 'lamp-oil' }, { story: second });
      const [row] = pledgeCounter(second, 'lamp-oil', '', today)!.who.rows;
      const name = all(element, 'b').find((each) => textOf(each) === row!.name.text)!;
      expect(isVisible(name)).to.equal(false);
      const summary = name.closest('details')!.querySelector('summary')!;
      summary.focus();
      await press('Enter');
      expect(isVisible(name)).to.equal(true);
      expect(summary.getBoundingClientRect().height).to.be.at.least(44);
    });

    it('prints them', async () => {
      const element = await show('pledge-counter', { pledge: 'lamp-oil' }, { story: second });
      await emulate({ media: 'print' });
      const rows = all(element, '.fold dd li');
      expect(rows.length).to.equal(4);
      for (const row of rows) expect(row.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('as a history', () => {
    /** The invented story, with enough counts under one rule for a line. */
    const view = pledgeCounter(second, 'lamp-oil', '', today)!.history!;
    const showHistory = (more = {}) =>
      show('pledge-counter', { pledge: 'lamp-oil', view: 'history', ...more }, { story: second });

    it('draws a line for each rule without inline styles, which a strict CSP blocks', async () => {
      const element = await showHistory();
      const lines = all<SVGSVGElement>(element, 'svg');
      expect(view.lines).not.to.be.empty;
      expect(lines.length).to.equal(view.lines.length);
      expect(all(element, '[style]')).to.deep.equal([]);
      for (const { text } of view.lines) expect(textOf(root(element))).to.include(text);
      for (const line of view.lines)
        expectSourceBeside(element, { words: [line.text], sources: line.sources });
    });

    it('has its numbers at the steps, and the dates on an axis of time', async () => {
      const element = await showHistory();
      const box = (each: Element) => each.getBoundingClientRect();
      const texts = all<SVGTextElement>(element, 'text');
      const find = (text: string) => box(texts.find((each) => collapse(each.textContent) === text)!);
      const [first, last] = [find('1'), find('2')];
      expect(first.left, 'time runs to the right').to.be.below(last.left);
      expect(first.top, 'more is higher').to.be.above(last.top);
      const axis = box(all(element, '.axis')[0]!);
      for (const date of ['December 2023', '31 January 2024'])
        expect(find(date).top, date).to.be.above(axis.top);
      const chart = box(part(element, 'chart'));
      for (const text of texts) {
        expect(box(text).left).to.be.at.least(chart.left);
        expect(box(text).right).to.be.at.most(chart.right + 1);
      }
    });

    it('draws a month as a bar, with the same bar on the axis, and a day as a dot', async () => {
      const element = await showHistory();
      const bars = all(element, '.time').map((each) => each.getBoundingClientRect());
      expect(bars.length).to.equal(2);
      expect(bars[0]!.width).to.equal(bars[1]!.width);
      expect(bars[0]!.width).to.be.above(100);
      expect(bars[0]!.top).to.be.below(bars[1]!.top);
      expect(all(element, 'circle').length).to.equal(1);
    });

    for (const width of [240, 360, 620, 640, 900]) {
      it(`breaks no word in ${width} px`, async () => {
        const story = structuredClone(second);
        const oil = story.pledges.find(({ id }) => id === 'lamp-oil')!;
        oil.history![1]!.rule = 'Governmental commitments, notwithstanding parliamentary ratification';
        const within = openPage('white', width);
        const element = await show('pledge-counter', { pledge: oil.id, view: 'history' }, { story, within });
        unfold(element);
        const table = all<HTMLTableElement>(element, 'table')[0]!;
        expect(brokenWords(table.tBodies[0]!)).to.deep.equal([]);
        expect(table.scrollWidth).to.be.at.most(root(element).clientWidth);
      });
    }

    it('has the table behind it, with a header for each row and column', async () => {
      const element = await showHistory();
      const [table] = all<HTMLTableElement>(element, 'table');
      expect(isVisible(table!)).to.equal(false);
      unfold(element);
      const { date, count, rule } = view.columns;
      expect([...table!.tHead!.rows[0]!.cells].map((cell) => [cell.scope, textOf(cell)])).to.deep.equal([
        ['col', date],
        ['col', count],
        ['col', rule],
      ]);
      const rows = [...table!.tBodies[0]!.rows];
      expect(rows.map(({ cells }) => [cells[0]!.scope, textOf(cells[0]!), textOf(cells[1]!)])).to.deep.equal(
        view.points.map((point) => ['row', collapse(point.date), point.count.text]),
      );
      rows.forEach((row, i) => expect(textOf(row.cells[2]!)).to.include(view.points[i]!.text));
    });

    it('gives screen readers the table and not the drawing', async () => {
      await showHistory({ static: true });
      const heard = await namesByRole();
      const { points, columns } = view;
      expect(heard.get('columnheader')).to.deep.equal(Object.values(columns));
      // A capital letter, because the date begins the line.
      const dates = heard.get('rowheader')!.map((date) => date.toLowerCase());
      expect(dates).to.deep.equal(points.map(({ date }) => collapse(date).toLowerCase()));
      expect(heard.get('cell')).to.include.members(points.map(({ count }) => count.text));
    });

    it('says why there is no line, and has the table one tap away', async () => {
      const element = await show('pledge-counter', {
        pledge: 'reassurance-force',
        view: 'history',
      });
      const { history } = pledgeCounter(bundled, 'reassurance-force', '', today)!;
      expect(all(element, 'svg')).to.deep.equal([]);
      expect(textOf(root(element))).to.include(history!.unlined);
      expect(isVisible(all(element, 'table')[0]!)).to.equal(false);
      unfold(element);
      expect(isVisible(all(element, 'table')[0]!)).to.equal(true);
    });

    it('is a figure if the story has no earlier count', async () => {
      const element = await show('pledge-counter', { pledge: 'candles', view: 'history' }, { story: second });
      expect(marks(element).length).to.equal(pledgeCounter(second, 'candles', '', today)!.chart.pledged);
    });

    it('runs in the direction of the text', async () => {
      const place = openPage();
      Object.assign(place, { lang: 'ar', dir: 'rtl' });
      const element = await show(
        'pledge-counter',
        { pledge: 'lamp-oil', view: 'history' },
        { story: second, within: place },
      );
      const left = (selector: string) => all(element, selector)[0]!.getBoundingClientRect().left;
      expect(left('circle')).to.be.below(left('.time'));
    });

    itInForcedColours(
      'can be seen in the reader’s own colours, and in 240 px without a bar to scroll',
      async () => {
        const element = await show(
          'pledge-counter',
          { pledge: 'lamp-oil', view: 'history', static: true },
          { story: second, within: openPage('white', 240) },
        );
        expect(root(element).scrollWidth).to.be.at.most(root(element).clientWidth);
        await emulate({ 'forced-colors': 'active' });
        expect(contrastOn(all(element, '.step')[0]!, 'stroke')).to.be.at.least(3);
      },
    );
  });
});

/** The words that stand in more than one line. */
function brokenWords(within: Element): string[] {
  const nodes = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

/** The description of a term in the widget's list. */
function underTerm(element: Element, label: string): string {
  const term = all(element, 'dt').find((each) => textOf(each) === label);
  expect(term, `a heading "${label}"`).to.be.instanceOf(HTMLElement);
  return textOf(term!.parentElement!);
}
