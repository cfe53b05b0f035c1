/** A long story takes long to open and to show, so an embed does each step in a task of its own. */
import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import type { StanceListElement } from '../../src/index.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import { afterThis, place, shown, widgetIn } from './helpers.js';

describe('A list whose story changes', () => {
  const showList = async () => {
    const list = widgetIn(
      place('<stance-list question="question" loading="eager"></stance-list>'),
    ) as StanceListElement;
    list.story = storyOf(20);
    await shown(list);
    return list;
  };
  const rowsOf = (list: Element) => list.shadowRoot!.querySelectorAll('[part="row"]').length;

  /** Resolves in the next task of the page, with the number of rows then. */
  const inNextTask = (list: Element) =>
    new Promise<number>((resolve) => setTimeout(() => resolve(rowsOf(list))));

  it('shows a short story in the same task', async () => {
    const list = await showList();
    list.story = storyOf(21);
    expect(await inNextTask(list)).to.equal(21);
  });

  it('lets the page go on between the tasks that a long story takes', async () => {
    const list = await showList();
    list.story = storyOf(1001);
    expect(await inNextTask(list)).to.equal(20);
    await shown(list);
    expect(rowsOf(list)).to.be.above(20);
  });

  it('shows a change of a long story too', async () => {
    const list = await showList();
    const story = storyOf(1001);
    list.story = story;
    await shown(list);
    const [question] = story.questions;
    list.story = { ...story, questions: [{ ...question!, text: 'Where does each side stand now?' }] };
    await shown(list);
    expect(list.shadowRoot!.textContent).to.include('Where does each side stand now?');
  });

  it('opens the row that the address names, also if the question changes with the story', async () => {
    const list = await showList();
    list.deepLink = true;
    await shown(list);
    const { questions, ...others } = storyOf(1001);
    const story = { ...others, questions: [{ ...questions[0]!, id: 'other' }] };
    const [group] = stanceList(story, 'other', 'en', '2026-01-01')!.groups;
    const { id } = group!.rows[0]!;
    const address = location.href;
    afterThis(() => history.replaceState(history.state, '', address));
    history.replaceState(history.state, '', `?other-open=${id}`);
    list.question = 'other';
    list.story = story;
    await shown(list);
    const open = [...list.shadowRoot!.querySelectorAll<HTMLElement>('[data-row]:has(> details[open])')];
    expect(open.map(({ dataset }) => dataset['row'])).to.deep.equal([id]);
  });

  it('does not wait if the page is printed', async () => {
    const list = await showList();
    list.story = storyOf(1001);
    await inNextTask(list);
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(list)).to.equal(1001);
    await shown(list);
    expect(rowsOf(list)).to.equal(1001);
  });
});
