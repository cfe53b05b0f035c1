/** `<stance-list party="…">`: one side across questions. */
import { expect } from '@open-wc/testing';
import { oneSide } from '../../src/model/stance-list/one-side.js';
import type { Story } from '../../src/story/types.js';
import invented from '../../demo/invented-story.json' with { type: 'json' };
import {
  all,
  collapse,
  emulate,
  expectAccessible,
  expectFallback,
  expectInOrder,
  expectShows,
  focused,
  hearWarnings,
  isVisible,
  namesByRole,
  openPage,
  part,
  parts,
  press,
  second,
  settle,
  show,
  textOf,
  today,
  tooWide,
} from './helpers.js';

const story = invented as unknown as Story;
const open = (more = {}, within = openPage()) =>
  show('stance-list', { party: 'brackwater', ...more }, { story, within });
const rows = (element: Element) => parts(element, 'row').filter(isVisible);
const idsOf = (element: Element) => rows(element).map(({ dataset }) => dataset['row']);

describe('<stance-list> of one party', () => {
  it('has a row for each question, with the category, the summary and the quote in place', async () => {
    const view = oneSide(story, 'brackwater', '', today)!;
    const element = await open();
    expectShows(element, view);
    expect(textOf(part(element, 'heading'))).to.equal('Brackwater');
    expect(idsOf(element)).to.deep.equal(['night-sailing', 'fog-horns', 'shared-pilots']);
    for (const row of view.groups[0]!.rows) {
      const [shown] = all(element, `[data-row="${row.id}"]`);
      expectInOrder(textOf(shown!), [row.name.text, row.category.label.text, row.summary?.text]);
    }
    const [first] = rows(element);
    const summary = first!.querySelector('summary')!;
    summary.focus();
    await press('Enter');
    await settle(element);
    expect(isVisible(first!.querySelector('blockquote')!)).to.equal(true);
    expect(textOf(first!.querySelector('blockquote')!)).to.equal('“We shall light fourteen lamps.”');
    expect(parts(element, 'split'), 'scales differ').to.deep.equal([]);
  });

  it('shows the questions that are named, in their order, and all again without names', async () => {
    const element = await open({ questions: 'shared-pilots, night-sailing' });
    expect(idsOf(element)).to.deep.equal(['shared-pilots', 'night-sailing']);
    element.questions = '';
    await settle(element);
    expect(idsOf(element)).to.deep.equal(['night-sailing', 'fog-horns', 'shared-pilots']);
  });

  it('shows the first rows up to a limit, and the others when the reader asks', async () => {
    const element = await open({ limit: 1 });
    expect(idsOf(element)).to.deep.equal(['night-sailing']);
    const [more] = all(element, '.more');
    expect(textOf(more!)).to.equal('Show all 3');
    more!.focus();
    await press('Enter');
    await settle(element);
    expect(idsOf(element).length).to.equal(3);
    expect(focused(element) === rows(element)[1]).to.equal(true);
    element.party = 'corrin';
    await settle(element);
    expect(idsOf(element), 'another party').to.deep.equal(['night-sailing']);
  });

  it('wins over a question, and a list of another party replaces it', async () => {
    const element = await open({ question: 'fog-horns' });
    expect(textOf(part(element, 'heading'))).to.equal('Brackwater');
    element.party = 'corrin';
    await settle(element);
    expect(idsOf(element)).to.deep.equal(['night-sailing', 'fog-horns']);
    element.party = '';
    await settle(element);
    expect(idsOf(element)).to.deep.equal(['corrin', 'brackwater']);
    expect(parts(element, 'split').length).to.equal(1);
  });

  it('is a list in every view, because a table of sides and a map need one question', async () => {
    for (const view of ['table', 'tiles']) {
      const element = await open({ view, search: true, filter: 'no', 'group-by': 'kind' });
      expect(idsOf(element)).to.deep.equal(['night-sailing', 'fog-horns', 'shared-pilots']);
      expect(all(element, 'table, input')).to.deep.equal([]);
    }
  });

  it('shows everything without controls and in print', async () => {
    const words = '“We shall light fourteen lamps.”';
    const fixed = await open({ static: true, limit: 1 });
    expect(idsOf(fixed).length).to.equal(3);
    expect(all(fixed, 'blockquote').filter(isVisible).map(textOf)).to.deep.equal([words]);
    const element = await open({ limit: 1 });
    await emulate({ media: 'print' });
    expect(idsOf(element).length).to.equal(3);
    expect(all(element, 'blockquote').filter(isVisible).map(textOf)).to.deep.equal([words]);
  });

  it('stays the fallback for a party that the story lacks, or that has no position', async () => {
    for (const party of ['nobody', 'southern-bloc']) {
      const heard = hearWarnings();
      const of = { ...second, questions: second.questions.slice(1, 2), changes: [] };
      const element = await show('stance-list', { party }, { story: of, fallback: 'Nothing yet.' });
      expectFallback(element, 'Nothing yet.');
      expect(heard.length).to.equal(1);
      expect(heard[0]).to.include(`party is "${party}"; expected the id of one of the parties`);
    }
  });

  it('keeps an open row open when the story changes', async () => {
    const element = await open();
    const [details] = all<HTMLDetailsElement>(element, '[data-row="fog-horns"] details');
    details!.open = true;
    await settle(element);
    const [first, fog, ...others] = story.questions;
    const stances = fog!.stances.map((each) => ({ ...each, summary: 'Is awake again.' }));
    element.story = { ...story, version: 9, questions: [first!, { ...fog!, stances }, ...others] };
    await settle(element);
    const [row] = all(element, '[data-row="fog-horns"]');
    expect(textOf(row!)).to.include('Is awake again.');
    expect(row!.querySelector('details')!.open).to.equal(true);
  });

  it('is a list for screen readers, with the question first in the name of each row', async () => {
    const element = await open();
    const heard = await namesByRole();
    expect(heard.get('listitem')!.length).to.be.at.least(3);
    expect(heard.get('heading')).to.deep.equal(['Brackwater']);
    const texts = story.questions.map(({ text }) => collapse(text as string));
    const opened = all(element, 'details.entry > summary').map(textOf);
    expect(opened.map((name, i) => name.startsWith(texts[i]!))).to.deep.equal([true, true, true]);
    await expectAccessible(element);
  });

  it('fits a phone and a right-to-left page', async () => {
    for (const lang of ['en', 'ar'])
      for (const width of [240, 720]) {
        const place = openPage('white', width);
        place.lang = lang;
        const element = await show('stance-list', { party: 'qamaria' }, { story: second, within: place });
        expect(tooWide(element), `${lang} ${width}`).to.deep.equal([]);
        expect(tooWide(await open({}, place)), `${lang} ${width}`).to.deep.equal([]);
      }
  });
});
