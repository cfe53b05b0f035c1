import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
  type Rgb,
} from 'culori';
import { expect } from '@open-wc/testing';
import { StanceListElement } from '../../src/index.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import type { Arrangement } from '../../src/model/stance-list/grouping.js';
import type { RowView, StanceListView } from '../../src/model/views.js';
import type { Story } from '../../src/story/types.js';
import { waitUntil } from '../wait-until.js';
import { contrast, contrastOn } from './contrast.js';
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
  expectAccessible,
  expectInOrder,
  expectShows,
  focused,
  grounds,
  isVisible,
  openPage,
  part,
  parts,
  press,
  root,
  second,
  settle,
  show,
  stories,
  textOf,
  today,
  type Ground,
} from './helpers.js';
import { itInForcedColours } from '../engine.js';

/** All questions except one with 200 parties, which has a test of its own. */
const questionsOf = ({ questions }: Story) => questions.filter(({ stances }) => stances.length < 100);

const kind: Kind = {
  tag: 'stance-list',
  element: StanceListElement,
  defaults: {
    ...commonDefaults,
    question: '',
    party: '',
    questions: '',
    view: 'list',
    groupBy: 'category',
    sort: 'name',
    limit: undefined,
  },
  settings: [
    ...commonSettings,
    ['question', 'troops-in-ukraine', 'question', 'troops-in-ukraine'],
    ['questions', 'troops-in-ukraine', 'questions', 'troops-in-ukraine'],
    ['view', 'table', 'view', 'table'],
    ['group-by', 'kind', 'groupBy', 'kind'],
    ['sort', 'date', 'sort', 'date'],
    ['limit', '3', 'limit', 3],
  ],
  reflected: [...commonReflected, 'view'],
  parts: ['root', 'heading', 'split', 'group', 'row', 'category', 'source', 'change', 'foot'],
  items: (story) => questionsOf(story).map(({ id }) => ({ question: id })),
  view: (story, { question }, language) => stanceList(story, String(question), language, today),
  // A list shows the voice in the byline and in the line below the quote.
  unshown: () => ['description', 'voice'],
  variants: [
    { view: 'table' },
    { view: 'table', 'group-by': 'none', plain: true },
    { view: 'table', static: true },
    { 'group-by': 'kind' },
    { 'group-by': 'none', sort: 'date' },
    { limit: 2 },
    { limit: 2, view: 'table' },
  ],
};

const firstQuestion = ({ questions }: Story) => questions[0]!.id;
const viewOf = (story: Story, question: string, arrangement: Arrangement = {}): StanceListView =>
  stanceList(story, question, '', today, arrangement)!;
const rowsOf = (view: StanceListView): RowView[] => view.groups.flatMap(({ rows }) => rows);
const visibleRows = (element: Element) => parts(element, 'row').filter(isVisible);
const button = (element: Element) => all(element, 'button')[0];

describe('<stance-list>', () => {
  describeEveryElement(kind);

  for (const { name, story } of stories) {
    describe(`shows a question of ${name}`, () => {
      for (const { id } of questionsOf(story)) {
        const view = viewOf(story, id);

        it(`with its split in words and as a bar: ${id}`, async () => {
          const element = await show('stance-list', { question: id }, { story });
          const { parts: split, note } = view.split;
          expect(parts(element, 'split').length).to.equal(split.length ? 1 : 0);
          if (!split.length) return;
          expect(textOf(part(element, 'split'))).to.include(collapse(note));
          for (const { label, count } of split)
            expect(all(element, '.label, .legend li').map(textOf)).to.include(
              `${collapse(label.text)} ${count}`,
            );
          const bar = part(element, 'split').querySelector('svg[aria-hidden="true"]')!;
          const drawn = [...bar.querySelectorAll('rect')].map((each) => each.getBoundingClientRect());
          const whole = bar.getBoundingClientRect();
          expect(drawn.length).to.equal(split.length);
          drawn.forEach(({ left, width }, i) => {
            expect((100 * (left - whole.left)) / whole.width).to.be.closeTo(split[i]!.start, 0.5);
            expect((100 * width) / whole.width).to.be.closeTo(split[i]!.size, 0.5);
          });
        });

        it(`with each number inside its part of the bar: ${id}`, async () => {
          for (const lang of ['en', 'ar']) {
            const place = openPage('white', 240);
            const element = await show('stance-list', { question: id, lang }, { story, within: place });
            const { split } = stanceList(story, id, lang, today)!;
            const numbers = all<SVGTextElement>(element, '.bar text');
            for (const number of numbers) {
              const rect = number.previousElementSibling!;
              const i = all(element, '.bar rect').indexOf(rect as HTMLElement);
              expect(textOf(number)).to.equal(split.parts[i]!.count);
              const [inner, outer] = [number.getBoundingClientRect(), rect.getBoundingClientRect()];
              expect(inner.left).to.be.above(outer.left);
              expect(inner.right).to.be.below(outer.right);
            }
            const wide = split.parts.filter(({ size }) => size > 20);
            expect(numbers.map(textOf)).to.include.members(wide.map(({ count }) => count));
          }
        });

        for (const form of ['list', 'table']) {
          it(`with a row for each party, in the order of the model, as a ${form}: ${id}`, async () => {
            const element = await show('stance-list', { question: id, view: form }, { story });
            const rows = parts(element, 'row');
            const said = rowsOf(view);
            expect(rows.length).to.equal(said.length);
            said.forEach((row, i) =>
              expectRow(rows[i]!, row, form === 'list' ? row.byline : (row.voice ?? '')),
            );
          });

          it(`with each group under its heading, and the meaning of its category, as a ${form}: ${id}`, async () => {
            const element = await show('stance-list', { question: id, view: form }, { story });
            const groups = all(element, form === 'list' ? '[part~="group"]' : 'tbody');
            expect(groups.length).to.equal(view.groups.length);
            view.groups.forEach(({ label, count, note, rows, category }, i) => {
              // A table names each row's category in a column of its own.
              const heading = form === 'list' || !category ? [label?.text, count] : [];
              const names = rows.map(({ name }) => name.text);
              expectInOrder(textOf(groups[i]!), [...heading, ...names]);
              // In a list, each row contains the description of its category.
              const notes = form === 'list' || !category ? rows.map(() => note?.text) : [];
              const said =
                form === 'list' && category ? [...groups[i]!.querySelectorAll('.row')] : [groups[i]!];
              said.forEach((each) => expect(textOf(each)).to.include(collapse(notes[0])));
            });
          });
        }

        for (const arrangement of [
          { groupBy: 'kind' },
          { groupBy: 'none', sort: 'date' },
          { groupBy: 'none', sort: 'category' },
          { groupBy: 'kind', sort: 'category' },
        ] as const) {
          it(`grouped and sorted by ${JSON.stringify(arrangement)}: ${id}`, async () => {
            const element = await show('stance-list', { question: id }, { story });
            Object.assign(element, arrangement);
            await settle(element);
            const arranged = viewOf(story, id, arrangement);
            expectShows(element, arranged, ['description', 'note', 'voice']);
            const rows = parts(element, 'row');
            rowsOf(arranged).forEach((row, i) => expectRow(rows[i]!, row));
            expect(groupsShown(element)).to.deep.equal(arranged.groups.map(({ label }) => label?.text ?? ''));
          });
        }
      }

      it('with column headings as a table', async () => {
        const element = await show(
          'stance-list',
          { question: firstQuestion(story), view: 'table' },
          { story },
        );
        const heads = all(element, 'thead th');
        expect(heads.map(textOf)).to.deep.equal(Object.values(viewOf(story, firstQuestion(story)).columns));
        expect(heads.every((head) => head.getAttribute('scope') === 'col')).to.equal(true);
        expect(parts(element, 'row').every((row) => row.querySelector('th[scope="row"]'))).to.equal(true);
        const cells = parts(element, 'row').map((row) => row.children.length);
        expect(new Set(cells)).to.deep.equal(new Set([heads.length]));
      });

      it('as a list grouped by category if its attributes have unknown values', async () => {
        const question = firstQuestion(story);
        const odd = await show(
          'stance-list',
          { question, view: 'map', 'group-by': 'size', sort: 'mood', limit: 'few' },
          { story },
        );
        const usual = await show('stance-list', { question }, { story });
        expect(textOf(root(odd))).to.equal(textOf(root(usual)));
      });

      it('under a heading of the page’s level, with group headings one level below', async () => {
        for (const [asked, level, below] of [
          ['2', '2', '3'],
          ['6', '6', '6'],
          ['0', '3', '4'],
          ['7', '3', '4'],
          ['x', '3', '4'],
        ] as const) {
          const element = await show(
            'stance-list',
            { question: firstQuestion(story), 'heading-level': asked },
            { story },
          );
          const levels = all(element, '[role="heading"]').map(({ ariaLevel }) => ariaLevel);
          expect(levels).to.deep.equal([
            level,
            ...viewOf(story, firstQuestion(story)).groups.map(() => below),
          ]);
          element.plain = true;
          await settle(element);
          expect(new Set(all(element, '[role="heading"]').map(({ ariaLevel }) => ariaLevel))).to.deep.equal(
            new Set([level]),
          );
        }
      });

      for (const form of ['list', 'table']) {
        for (const limit of [1, 3]) {
          it(`with the first ${limit} rows of a ${form}, and all rows when the reader asks`, async () => {
            const question = firstQuestion(story);
            const element = await show('stance-list', { question, limit, view: form }, { story });
            const { more } = viewOf(story, question, { limit });
            expect(visibleRows(element).map(textOf)).to.deep.equal(
              parts(element, 'row').slice(0, limit).map(textOf),
            );
            expect(
              all(element, '[role="heading"], tbody .label, tbody th[scope="rowgroup"]').filter(isVisible)
                .length,
            ).to.be.at.most(1 + limit);
            expect(textOf(button(element)!)).to.equal(more);
            button(element)!.click();
            await settle(element);
            expect(visibleRows(element).length).to.equal(rowsOf(viewOf(story, question)).length);
            expect(all(element, 'button').length).to.equal(0);
          });

          it(`with the focus on row ${limit} + 1 of a ${form} after the reader asked for all by keyboard`, async () => {
            const element = await show(
              'stance-list',
              { question: firstQuestion(story), limit, view: form },
              { story },
            );
            button(element)!.focus();
            await press('Enter');
            await settle(element);
            const rows = parts(element, 'row');
            expect(rows.indexOf(focused(element)!), 'the focus is where the new rows begin').to.equal(limit);
            await press('Tab');
            expect(rows[limit]!.contains(focused(element)), 'Tab goes on from there').to.equal(true);
          });
        }
      }

      it('with all rows if the limit is invalid or too high, or the list is static', async () => {
        const question = firstQuestion(story);
        for (const attributes of [
          { limit: 0 },
          { limit: -1 },
          { limit: 'all' },
          { limit: 1000 },
          { limit: 1, static: true } as const,
        ]) {
          const element = await show('stance-list', { question, ...attributes }, { story });
          expect(visibleRows(element).length).to.equal(rowsOf(viewOf(story, question)).length);
          expect(all(element, 'button').length).to.equal(0);
        }
      });

      it('with the limit again after the question changes', async () => {
        const element = await show('stance-list', { question: firstQuestion(story), limit: 1 }, { story });
        button(element)!.click();
        await settle(element);
        expect(visibleRows(element).length).to.equal(parts(element, 'row').length);
        const asked = structuredClone(story);
        asked.questions.push({ ...structuredClone(asked.questions[0]!), id: 'the-same-again' });
        Object.assign(element, { story: asked, question: 'the-same-again' });
        await settle(element);
        expect(visibleRows(element).length).to.equal(1);
      });

      it('as a table of blocks in a narrow page, with the roles of a table', async () => {
        const place = openPage('white', 240);
        const element = await show(
          'stance-list',
          { question: firstQuestion(story), view: 'table' },
          { story, within: place },
        );
        expect(place.scrollWidth, 'nothing is cut off').to.be.at.most(place.clientWidth);
        const [row] = parts(element, 'row');
        const tops = [...row!.children].slice(0, 3).map((cell) => cell.getBoundingClientRect().top);
        expect(tops, 'one below the other').to.deep.equal([...new Set(tops)].toSorted((a, b) => a - b));
        // Some browsers drop the roles of a table with `display: block`.
        const roles = (role: string) => all(element, `[role="${role}"]`).length;
        const rows = rowsOf(viewOf(story, firstQuestion(story))).length;
        expect([roles('table'), roles('columnheader'), roles('cell')]).to.deep.equal([1, 5, 4 * rows]);
        expect(all(element, '[role="row"] > [role="rowheader"][scope="row"]').length).to.equal(rows);
        await expectAccessible(element);
      });

      it('with each quote in its row, after one tap', async () => {
        const question = firstQuestion(story);
        const element = await show('stance-list', { question }, { story });
        const quoting = rowsOf(viewOf(story, question)).flatMap((row, i) =>
          row.quote ? [{ i, quote: row.quote }] : [],
        );
        expect(quoting).not.to.be.empty;
        for (const { i, quote } of quoting) {
          const row = parts(element, 'row')[i]!;
          const blockquote = row.querySelector('blockquote')!;
          expect(isVisible(blockquote)).to.equal(false);
          blockquote.closest('details')!.querySelector('summary')!.click();
          expect(isVisible(blockquote)).to.equal(true);
          expect(textOf(blockquote)).to.equal(collapse(quote.text));
          expectInOrder(textOf(blockquote.parentElement!), [quote.text, quote.by]);
        }
      });

      it('with silences and groups of parties outside the bar', async () => {
        for (const { id } of questionsOf(story)) {
          const { split } = viewOf(story, id);
          if (!split.parts.length) continue;
          const element = await show('stance-list', { question: id, view: 'table' }, { story });
          expect(all(element, '.bar rect').length).to.equal(split.parts.length);
          const legend = all(element, '.legend li').map(textOf);
          expect(legend).to.deep.equal(
            [...split.parts, ...split.silences].map(({ label, count }) => `${collapse(label.text)} ${count}`),
          );
        }
      });

      it('without a legend, if the headings say the same', async () => {
        for (const { id } of questionsOf(story)) {
          const element = await show('stance-list', { question: id }, { story });
          expect(all(element, '.legend')).to.deep.equal([]);
          element.groupBy = 'kind';
          await settle(element);
          expect(all(element, '.legend').length).to.equal(viewOf(story, id).split.parts.length ? 1 : 0);
        }
      });
    });

    describe(`gives the categories of ${name}`, () => {
      const crowded = withEveryCategory(story);

      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`different marks and colours at 4.5:1 on ${ground}`, async () => {
          const element = await show(
            'stance-list',
            { question: 'eight-ways', view: 'table' },
            { story: crowded, within: openPage(ground) },
          );
          const shown = [...part(element, 'split').querySelectorAll('[part~="category"] path')];
          expect(shown.length).to.equal(8);
          expect(shown.map((mark) => contrastOn(mark, 'fill')).filter((ratio) => ratio < 4.5)).to.deep.equal(
            [],
          );
          expect(new Set(shown.map((mark) => getComputedStyle(mark).fill)).size).to.equal(8);
          expect(new Set(shown.map((mark) => mark.getAttribute('d'))).size).to.equal(8);
          const bar = [...part(element, 'split').querySelectorAll('rect')];
          expect(bar.map((each) => getComputedStyle(each).fill)).to.deep.equal(
            shown.map((mark) => getComputedStyle(mark).fill),
          );
        });
      }

      it('colours that follow the theme on every page', async () => {
        for (const [ground, theme] of [
          ['white', 'dark'],
          ['black', 'light'],
        ] as const) {
          const element = await show(
            'stance-list',
            { question: 'eight-ways', theme, view: 'table' },
            { story: crowded, within: openPage(ground) },
          );
          const shown = [...part(element, 'split').querySelectorAll('[part~="category"] path')];
          expect(shown.map((mark) => contrastOn(mark, 'fill')).filter((ratio) => ratio < 4.5)).to.deep.equal(
            [],
          );
        }
      });

      for (const ground of Object.keys(grounds) as Ground[]) {
        it(`colours that colour-blind readers can tell apart if the tones differ, on ${ground}`, async () => {
          const element = await show(
            'stance-list',
            { question: 'eight-ways', view: 'table' },
            { story: crowded, within: openPage(ground) },
          );
          const fills = [...part(element, 'split').querySelectorAll('[part~="category"] path')].map((mark) =>
            rgb(getComputedStyle(mark).fill)!,
          );
          // The tone of each colour of the palette, in its order.
          const tones = ['for', 'for', 'partly', 'undecided', 'against', 'against', 'partly', 'undecided'];
          const visions = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];
          for (const see of [(each: Rgb) => each, ...visions]) {
            const seen = fills.map((fill) => see(fill));
            seen.forEach((a, i) => {
              seen.forEach((b, j) => {
                if (tones[i] === tones[j]) return;
                expect(differenceCiede2000()(a, b), `${tones[i]} and ${tones[j]}`).to.be.above(12);
              });
            });
          }
        });
      }

      it('colours that the page can set', async () => {
        const place = openPage();
        place.style.setProperty('--onrecord-category-3', 'rgb(1, 2, 3)');
        const element = await show(
          'stance-list',
          { question: 'eight-ways', view: 'table' },
          { story: crowded, within: place },
        );
        const shown = [...part(element, 'split').querySelectorAll('[part~="category"] path')];
        expect(shown.map((mark) => getComputedStyle(mark).fill).indexOf('rgb(1, 2, 3)')).to.equal(2);
      });

      itInForcedColours('marks that can be told apart in the reader’s own colours', async () => {
        const element = await show(
          'stance-list',
          { question: 'eight-ways', view: 'table' },
          { story: crowded },
        );
        await emulate({ 'forced-colors': 'active' });
        const split = part(element, 'split');
        const drawn = [...split.querySelectorAll('[part~="category"] path, rect')];
        expect(drawn.length).to.equal(16);
        expect(drawn.map((each) => contrastOn(each, 'fill')).filter((ratio) => ratio < 3)).to.deep.equal([]);
      });

      it('a printed bar', async () => {
        const element = await show(
          'stance-list',
          { question: 'eight-ways', view: 'table' },
          { story: crowded },
        );
        await emulate({ media: 'print' });
        const bar = [...part(element, 'split').querySelectorAll('rect')];
        expect(
          bar.map((each) => contrast(getComputedStyle(each).fill, '#fff')).filter((ratio) => ratio < 3),
        ).to.deep.equal([]);
      });
    });
  }

  it('lays out 200 parties', async () => {
    const element = await show('stance-list', { question: 'two-hundred', limit: 10 }, { story: second });
    await waitUntil(() => parts(element, 'row').length === 200);
    expect(all(element, '[part~="row"] summary').filter(isVisible).length).to.equal(10);
    expect(all(element, 'button').map(textOf).at(-1)).to.include('200');
  });
});

/** The headings of the groups, without their counts. */
const groupsShown = (element: Element): string[] =>
  parts(element, 'group').map((group) => {
    const [heading] = group.querySelectorAll('[role="heading"]');
    return heading ? textOf(heading).replace(/ \d+$/, '') : '';
  });

function expectRow(
  element: Element,
  { name, summary, condition, byline, quote, date, reply, earlier }: RowView,
  by = byline,
): void {
  const text = textOf(element);
  expectInOrder(text, [name.text, summary?.text, condition?.text]);
  const rest = [
    by,
    quote?.by ?? '',
    date,
    reply?.text,
    reply?.by,
    ...earlier.flatMap((each) => [each.date, each.category.label.text, each.text]),
  ];
  for (const words of rest) expect(text).to.include(collapse(words));
}

/** A scale with one category for each colour. */
function withEveryCategory(story: Story): Story {
  const copy = structuredClone(story);
  const { stances } = copy.questions[0]!;
  const [rest] = stances.flatMap(({ citations }) => (citations ? [citations] : []));
  const sides = copy.parties.filter(({ kind }) => kind !== 'group').slice(0, 7);
  sides.push({ id: 'one-more', kind: 'bloc', name: 'One more' });
  copy.parties.push(sides.at(-1)!);
  copy.questions.push({
    id: 'eight-ways',
    text: 'Which of eight? Invented for this test',
    categories: sides.map((_, i) => ({ id: `way-${i}`, label: `Way ${i}` })),
    stances: sides.map(({ id }, i) => ({ party: id, category: `way-${i}`, citations: rest! })),
  });
  return copy;
}
