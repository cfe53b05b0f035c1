/** `<stance-list questions="…">`: all sides on several questions. */
import { expect } from '@open-wc/testing';
import { matrix } from '../../src/model/stance-list/matrix.js';
import type { Story } from '../../src/story/types.js';
import invented from '../../demo/invented-story.json' with { type: 'json' };
import {
  afterThis,
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
const ids = ['night-sailing', 'fog-horns', 'shared-pilots'];
const open = (more = {}, within = openPage()) =>
  show('stance-list', { questions: ids.join(' '), ...more }, { story, within });
const viewOf = () => matrix(story, ids, '', today)!;
const rows = (element: Element) => all(element, 'tr[part~=row]').filter(isVisible);
const row = (element: Element, id: string) => all(element, `[data-row="${id}"]`)[0]!;
const cellsOf = (place: Element) => [...place.querySelectorAll('.category:has(svg)')].map(textOf);
const quoted = '“We shall light fourteen lamps.”';

describe('<stance-list> of several questions', () => {
  it('has a row for each side, and in it the category on each question in words', async () => {
    const element = await open();
    // The list of the question has a note; here each silence and each group of parties has a row or a total of its own.
    expectShows(element, viewOf(), ['note', 'count']);
    expect(textOf(part(element, 'heading'))).to.equal(viewOf().question.text);
    expect(rows(element).length).to.equal(12);
    expect(cellsOf(row(element, 'brackwater')).slice(0, 3)).to.deep.equal([
      'Committed',
      'No',
      'Committed with conditions',
    ]);
    expect(cellsOf(row(element, 'greywick')).slice(0, 3)).to.deep.equal([
      'No statement found',
      'Not listed',
      'No statement found',
    ]);
  });

  it('spells the numbered questions out, with their totals', async () => {
    const element = await open();
    const keys = all(element, '.questions > li');
    expect(keys.map((key) => textOf(key.querySelector('bdi')!))).to.deep.equal(
      story.questions.map(({ text }) => collapse(text as string)),
    );
    expectInOrder(textOf(keys[1]!), ['Yes 1', 'No 1', 'Not listed 10']);
    const [first] = all(element, 'td.category');
    expect(getComputedStyle(first!, '::before').content).to.include('counter(question)');
  });

  it('has the mark and the colour of each question’s own list', async () => {
    const element = await open();
    const shape = (place: Element) => place.querySelector('path')!.getAttribute('d');
    for (const [i, id] of ids.entries()) {
      const list = await show(
        'stance-list',
        { question: id, rows: 'summary', 'group-by': 'none' },
        { story },
      );
      for (const own of all(list, 'li[part~=row]')) {
        const cell = row(element, own.dataset['row']!).querySelectorAll('td')[i]!;
        // A silence is named by the heading of its rows.
        const held = (own.querySelector('.category') ?? own.closest('section')!.querySelector('.category'))!;
        expect(shape(cell)).to.equal(shape(held));
        expect(cell.className).to.equal(held.className);
      }
    }
  });

  it('marks a side that a question does not list otherwise than a silence', async () => {
    const element = await open();
    const [silence, unlisted] = [...row(element, 'greywick').querySelectorAll('td.category path')].map(
      (each) => each.getAttribute('d'),
    );
    expect(unlisted).not.to.equal(silence);
    const [fog] = all(element, '.questions > li').slice(1);
    const marks = [...fog!.querySelectorAll('path')].map((each) => each.getAttribute('d'));
    expect(marks.at(-1), 'also in the list of the questions').to.equal(unlisted);
  });

  it('numbers the marks of a row as its questions, and no mark of what the row opens to', async () => {
    const element = await open();
    const opened = row(element, 'brackwater');
    opened.querySelector('summary')!.click();
    await settle(element);
    const numbers = (marks: string) =>
      [...opened.querySelectorAll(marks)].map(
        (each) => getComputedStyle(each, '::before').content !== 'none',
      );
    expect(numbers('td.category')).to.deep.equal(ids.map(() => true));
    expect(new Set(numbers('.stances .category'))).to.deep.equal(new Set([false]));
  });

  it('opens a row to the side’s stances, with the words and the sources, from the keyboard', async () => {
    const element = await open();
    const summary = row(element, 'brackwater').querySelector('summary')!;
    summary.focus();
    await press('Enter');
    await settle(element);
    const opened = row(element, 'brackwater').querySelector('.stances')!;
    expectInOrder(textOf(opened), [
      'no sailing by night',
      'Committed',
      quoted,
      'a horn sound',
      'No',
      'pilots be shared',
      'Condition: They are back before the ice',
    ]);
    expect(isVisible(opened.querySelector('blockquote')!)).to.equal(true);
    expect(opened.querySelectorAll('[role="doc-noteref"]').length).to.be.above(2);
    expect(opened.querySelectorAll('details').length, 'nothing more to open').to.equal(0);
  });

  it('can be opened by a tap anywhere in the row, and its words can be selected', async () => {
    const element = await open({}, openPage('white', 400));
    const place = row(element, 'corrin');
    const at = (target: Element) => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    };
    place.scrollIntoView({ block: 'center' });
    for (const target of place.querySelectorAll('th, td.category'))
      expect(at(target)?.localName, target.localName).to.equal('summary');
    place.querySelector('summary')!.click();
    await settle(element);
    place.scrollIntoView({ block: 'start' });
    expect(at(place.querySelector('.stances .row b')!)?.localName).not.to.equal('summary');
    expect(place.querySelector('summary')!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('is a table with headings for screen readers', async () => {
    const element = await open();
    const heard = await namesByRole();
    const texts = story.questions.map(({ text }) => collapse(text as string));
    expect(heard.get('columnheader')).to.deep.equal(['Name', ...texts, 'What was said or done']);
    expect(heard.get('rowheader')).to.include('Brackwater').and.to.include('Corrin');
    expect(all(element, 'thead th').map((each) => each.getAttribute('scope'))).to.deep.equal(
      Array(5).fill('col'),
    );
    expect(all(element, 'tbody th').every((each) => /^row/.test(each.getAttribute('scope')!))).to.equal(true);
    const names = all(element, '.matrix summary').map((each) => each.ariaLabel);
    expect(new Set(names).size, 'names differ').to.equal(12);
    await expectAccessible(element);
  });

  it('groups, sorts, searches and limits sides as a list does', async () => {
    const element = await open({ 'group-by': 'coast', search: true, limit: 3 });
    expect(all(element, '.matrix .label').map((each) => textOf(each.firstElementChild!))).to.include(
      'Not stated',
    );
    expect(rows(element).length).to.equal(3);
    const [more] = all(element, '.more');
    more!.focus();
    await press('Enter');
    await settle(element);
    expect(rows(element).length).to.equal(12);
    expect(focused(element)?.closest('tr') === rows(element)[3]).to.equal(true);
    const [field] = all<HTMLInputElement>(element, 'input');
    field!.value = 'brack';
    field!.dispatchEvent(new Event('input', { bubbles: true }));
    await settle(element);
    expect(rows(element).map(({ dataset }) => dataset['row'])).to.deep.equal(['brackwater']);
  });

  it('keeps the reader’s choices in the page’s address, under the names of its questions', async () => {
    afterThis(() => history.replaceState(null, '', location.pathname));
    const element = await open({ search: true, 'deep-link': true });
    const [select] = all<HTMLSelectElement>(element, 'select');
    select!.value = 'date';
    select!.dispatchEvent(new Event('change'));
    await settle(element);
    expect(new URLSearchParams(location.search).get(`${ids.join(' ')}-sort`)).to.equal('date');
  });

  it('is the list of the question if only one is named, and shows one if others are unknown', async () => {
    const element = await open({ questions: 'fog-horns' });
    expect(all(element, 'table').length).to.equal(0);
    expect(parts(element, 'row').map(({ dataset }) => dataset['row'])).to.deep.equal([
      'corrin',
      'brackwater',
    ]);
    element.questions = 'fog-horns night-sailing';
    await settle(element);
    expect(all(element, 'table').length).to.equal(1);
    element.question = 'fog-horns';
    await settle(element);
    expect(all(element, 'table').length, 'question wins').to.equal(0);
  });

  it('names an unknown question in the console, and shows the others', async () => {
    for (const more of [{}, { party: 'brackwater' }]) {
      const heard = hearWarnings();
      const element = await open({ questions: 'fog-horns lamps night-sailing', ...more });
      expect(heard.length).to.equal(1);
      expect(heard[0]).to.include('questions is "lamps"; expected the id of one of the questions');
      expect(textOf(part(element, 'root')))
        .to.include('a horn sound')
        .and.include('sailing by night');
    }
    const heard = hearWarnings();
    const element = await show(
      'stance-list',
      { questions: 'lamps wicks' },
      { story, fallback: 'Nothing yet.' },
    );
    expectFallback(element, 'Nothing yet.');
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.include('questions is "lamps wicks"; expected the id of one of the questions');
  });

  it('shows all stances without controls and in print', async () => {
    const fixed = await open({ static: true, limit: 1 });
    expect(all(fixed, '.matrix summary').length).to.equal(0);
    expect(rows(fixed).length).to.equal(12);
    expect(all(fixed, 'blockquote').filter(isVisible).map(textOf)).to.include(quoted);
    const element = await open({ limit: 1 });
    await emulate({ media: 'print' });
    expect(rows(element).length).to.equal(12);
    expect(all(element, 'blockquote').filter(isVisible).map(textOf)).to.include(quoted);
    expect(tooWide(element)).to.deep.equal([]);
  });

  it('keeps an open row open, and follows a change of any of its questions', async () => {
    const element = await open();
    row(element, 'brackwater').querySelector('details')!.open = true;
    await settle(element);
    const [first, fog, ...others] = story.questions;
    const stances = fog!.stances.map((each) => ({ ...each, summary: 'Is awake again.' }));
    element.story = { ...story, version: 9, questions: [first!, { ...fog!, stances }, ...others] };
    await settle(element);
    expect(textOf(row(element, 'brackwater'))).to.include('Is awake again.');
    expect(row(element, 'brackwater').querySelector('details')!.open).to.equal(true);
  });

  it('renders a vote of 200 sides in later tasks, and all of it in the end', async () => {
    const element = await show('stance-list', { questions: 'two-hundred share-the-oil' }, { story: second });
    const total = matrix(second, ['two-hundred', 'share-the-oil'], '', today)!.groups.reduce(
      (sum, { size }) => sum + size,
      0,
    );
    expect(total).to.equal(208);
    while (all(element, 'tr[part~=row]').length < total) await new Promise(requestAnimationFrame);
    row(element, 'belaland').querySelector('details')!.open = true;
    await settle(element);
    expect(textOf(row(element, 'belaland').querySelector('.stances')!)).to.include('lantern parade');
  });
});
