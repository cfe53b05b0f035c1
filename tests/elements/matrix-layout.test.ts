/** The layout of `<stance-list questions="…">` on narrow and wide pages, and with many questions. */
import { expect } from '@open-wc/testing';
import '../../src/model/language/locales/ar.js';
import type { Story } from '../../src/story/types.js';
import invented from '../../demo/invented-story.json' with { type: 'json' };
import { all, emulate, isVisible, openPage, second, settle, show, textOf, tooWide } from './helpers.js';

const story = invented as unknown as Story;
const ids = ['night-sailing', 'fog-horns', 'shared-pilots'];
const open = (more = {}, within = openPage()) =>
  show('stance-list', { questions: ids.join(' '), ...more }, { story, within });
const rows = (element: Element) => all(element, 'tr[part~=row]').filter(isVisible);
const row = (element: Element, id: string) => all(element, `[data-row="${id}"]`)[0]!;

/** A story of as many questions as the largest real one had, with a dozen sides. */
const many: Story = {
  ...story,
  questions: Array.from({ length: 38 }, (_, i) => ({ ...story.questions[0]!, id: `question-${i}` })),
  changes: [],
};
const manyIds = many.questions.map(({ id }) => id).join(' ');

describe('The layout of a <stance-list> of several questions', () => {
  for (const lang of ['en', 'ar'])
    it(`fits a phone and a column, also opened, in a page in ${lang}`, async () => {
      for (const width of [240, 320, 720]) {
        const place = openPage('white', width);
        place.lang = lang;
        const elements = [
          await open({}, place),
          await show(
            'stance-list',
            { questions: 'share-the-oil lights-on' },
            { story: second, within: place },
          ),
        ];
        for (const element of elements) {
          expect(tooWide(element), `${width}`).to.deep.equal([]);
          for (const details of all<HTMLDetailsElement>(element, 'details.entry')) details.open = true;
          await settle(element);
          expect(tooWide(element), `${width}, opened`).to.deep.equal([]);
        }
        place.remove();
      }
    });

  it('fits a phone with 38 questions, whose list is folded', async () => {
    const place = openPage('white', 320);
    const element = await show(
      'stance-list',
      { questions: manyIds, limit: 3 },
      { story: many, within: place },
    );
    expect(rows(element)[0]!.querySelectorAll('td.category').length).to.equal(38);
    expect(tooWide(element)).to.deep.equal([]);
    const [list] = all(element, '.questions');
    const [label] = all(element, '.fold > summary');
    expect(isVisible(list!)).to.equal(false);
    expect(textOf(label!)).to.equal('Questions');
    expect(label!.getBoundingClientRect().height).to.be.at.least(44);
    label!.click();
    expect(isVisible(list!)).to.equal(true);
    expect(tooWide(element), 'opened').to.deep.equal([]);
  });

  it('folds the list of more than six questions, unless there are no controls or it is printed', async () => {
    const questions = (count: number) => manyIds.split(' ').slice(0, count).join(' ');
    const isListShown = (element: Element) => isVisible(all(element, '.questions')[0]!);
    const six = await show('stance-list', { questions: questions(6) }, { story: many });
    expect(isListShown(six)).to.equal(true);
    const fixed = await show('stance-list', { questions: questions(7), static: true }, { story: many });
    expect(isListShown(fixed)).to.equal(true);
    const seven = await show('stance-list', { questions: questions(7) }, { story: many });
    expect(isListShown(seven)).to.equal(false);
    await emulate({ media: 'print' });
    expect(isListShown(seven)).to.equal(true);
    expect(isVisible(all(seven, '.fold > summary')[0]!), 'the label').to.equal(false);
  });

  it('has each question of an opened row in a line of its own, however wide the page is', async () => {
    for (const width of [320, 1000]) {
      const element = await open({}, openPage('white', width));
      const details = row(element, 'brackwater').querySelector('details')!;
      details.open = true;
      await settle(element);
      for (const each of details.querySelectorAll('.stances .row')) {
        const [name, said] = ['.party', '.said'].map((part) =>
          each.querySelector(part)!.getBoundingClientRect(),
        );
        expect(name!.bottom).to.be.at.most(said!.top + 1);
        expect(name!.left).to.equal(said!.left);
      }
    }
  });

  it('has the marks of a question below each other', async () => {
    for (const width of [320, 720]) {
      const place = openPage('white', width);
      for (const [questions, of] of [
        [ids.join(' '), story],
        [manyIds, many],
      ] as const) {
        const element = await show('stance-list', { questions }, { story: of, within: place });
        const lefts = rows(element).map((each) =>
          [...each.querySelectorAll('td.category')].map((cell) =>
            Math.round(cell.getBoundingClientRect().left),
          ),
        );
        for (const each of lefts) expect(each).to.deep.equal(lefts[0]);
      }
      place.remove();
    }
  });
});
