/** The rows of a list as summaries or as paragraphs of names. */
import { expect } from '@open-wc/testing';
import { storyOf } from '../../bench/story.js';
import { story as bundled } from '../../src/story/bundled.js';
import '../../src/model/language/locales/ar.js';
import { waitUntil } from '../wait-until.js';
import {
  afterThis,
  all,
  emulate,
  focused,
  isVisible,
  openPage,
  parts,
  press,
  settle,
  show,
  textOf,
  unfold,
} from './helpers.js';

const QUESTION = { question: bundled.questions[0]!.id };
const names = (element: Element) => all(element, '.row summary').filter(isVisible);
const summaries = (element: Element) => all(element, '.row .said').filter(isVisible);

describe('the rows of a <stance-list>', () => {
  it('show their summaries in a list of up to twelve rows, and only their names in a longer one', async () => {
    for (const [size, summariesShown] of [
      [12, 12],
      [13, 0],
    ] as const) {
      const element = await show('stance-list', { question: 'question' }, { story: storyOf(size) });
      await waitUntil(() => names(element).length === size);
      expect(summaries(element).length, `${size} rows`).to.equal(summariesShown);
    }
  });

  it('show what the page asks for, and the default if that is neither', async () => {
    const element = await show('stance-list', { ...QUESTION, rows: 'names' }, { story: bundled });
    const size = bundled.questions[0]!.stances.length;
    expect([names(element).length, summaries(element).length]).to.deep.equal([size, 0]);
    element.setAttribute('rows', 'summary');
    await settle(element);
    expect(summaries(element).length).to.equal(size);
    element.setAttribute('rows', 'nonsense');
    await settle(element);
    expect(summaries(element).length).to.equal(size);
    element.rows = undefined;
    await settle(element);
    expect(summaries(element).length).to.equal(size);
  });

  it('of a static list have their content beside the name if they have no summary', async () => {
    const story = structuredClone(storyOf(3));
    for (const stance of story.questions[0]!.stances.slice(1))
      delete (stance as { summary?: unknown }).summary;
    const within = openPage('white', 640);
    const element = await show('stance-list', { question: 'question', static: true }, { story, within });
    expect(summaries(element).length).to.equal(3);
    for (const row of parts(element, 'row')) {
      const [name, said] = ['.party', '.said'].map((each) =>
        row.querySelector(each)!.getBoundingClientRect(),
      );
      expect(said!.top, 'beside').to.be.below(name!.bottom);
      expect(row.querySelectorAll('.meta').length).to.be.above(0);
    }
    const below = all(element, '.rest');
    expect(below.length, 'only the row with a summary has more below it').to.equal(1);
  });

  it('open below the line of their names, with everything that the row of a summary has', async () => {
    for (const lang of ['en', 'ar']) {
      const place = openPage('white', 360);
      const element = await show(
        'stance-list',
        { ...QUESTION, lang, rows: 'names' },
        { story: bundled, within: place },
      );
      const asSummary = await show('stance-list', { ...QUESTION, lang }, { story: bundled, within: place });
      for (const row of parts(element, 'row')) {
        const summary = row.querySelector('summary')!;
        summary.click();
        await settle(element);
        const content = row.querySelector<HTMLElement>('.rest')!;
        expect(isVisible(content)).to.equal(true);
        const [line, box] = [summary.getBoundingClientRect(), content.getBoundingClientRect()];
        expect(box.top, 'below the name').to.be.at.least(line.bottom - 1);
        expect(box.width, 'in the width of the list').to.be.above(300);
        const other = all(asSummary, `[data-row="${row.dataset['row']}"]`)[0]!;
        for (const each of [...other.querySelectorAll('.said > bdi, .rest > div')]
          .map(textOf)
          .filter(Boolean))
          expect(textOf(row)).to.include(each);
        summary.click();
      }
    }
  });

  it('lead with the context of a fragment, and give its sources', async () => {
    const { quotes, questions } = bundled;
    const fragments = quotes.filter(({ kind, context }) => kind === 'partial' && context);
    const stance = questions[0]!.stances.find(({ quote }) => fragments.some(({ id }) => id === quote))!;
    const { text, citations } = fragments.find(({ id }) => id === stance.quote)!.context!;
    const element = await show('stance-list', { ...QUESTION, static: true }, { story: bundled });
    const figure = element.renderRoot.querySelector(`[data-row="${stance.party}"] figure`)!;
    expect(textOf(figure.firstElementChild!)).to.include(text);
    expect(figure.firstElementChild!.nextElementSibling!.localName).to.equal('blockquote');
    const marked = [...figure.querySelectorAll<HTMLElement>('[data-source]')].map(
      (mark) => mark.dataset.source,
    );
    expect(marked).to.deep.equal([...new Set(citations.map(({ source }) => source))]);
    const entries = all(element, '[data-entry]').map((entry) => entry.dataset.entry);
    expect(entries).to.include.members(marked);
  });

  it('show closed at once, and have what they open to when the update is complete', async () => {
    const showing = show('stance-list', QUESTION, { story: bundled });
    const first = document.querySelector('stance-list')!;
    expect(names(first).length).to.equal(bundled.questions[0]!.stances.length);
    expect(all(first, '.row [part~="source"]')).to.deep.equal([]);
    const element = await showing;
    for (const row of parts(element, 'row'))
      expect(row.querySelector('[part~="source"]') !== null, textOf(row)).to.equal(true);
  });

  it('are reached by keyboard, and open with Enter', async () => {
    const element = await show('stance-list', { ...QUESTION, rows: 'names' }, { story: bundled });
    names(element)[0]!.focus();
    await press('Tab');
    expect(focused(element) === names(element)[1]).to.equal(true);
    await press('Enter');
    expect((focused(element)!.parentElement as HTMLDetailsElement).open).to.equal(true);
  });

  it('name their category if no heading does', async () => {
    const element = await show(
      'stance-list',
      { ...QUESTION, rows: 'names', 'group-by': 'none' },
      { story: bundled },
    );
    // Silences have a heading of their own.
    for (const name of names(element).filter(
      (each) => !each.closest('section')!.querySelector('.label .category'),
    )) {
      expect(name.querySelector('svg') !== null).to.equal(true);
      expect(textOf(name)).not.to.equal(textOf(name.querySelector('.party')!));
    }
  });

  it('are in full on paper and in a static list', async () => {
    const element = await show('stance-list', { ...QUESTION, rows: 'names' }, { story: bundled });
    await emulate({ media: 'print' });
    const full = () =>
      parts(element, 'row')
        .map((row) => [row.querySelector('.party')!, row.querySelector('.rest')!])
        .flat();
    expect(full().every(isVisible)).to.equal(true);
    const text = bundled.questions[0]!.stances.map(({ summary }) => summary as string);
    for (const each of text) expect(textOf(element.shadowRoot!.firstElementChild!)).to.include(each);
    await emulate({});
    element.static = true;
    await settle(element);
    expect(full().every(isVisible)).to.equal(true);
  });

  it('stop at the limit, and the button shows the others', async () => {
    const element = await show('stance-list', { question: 'question', limit: 5 }, { story: storyOf(30) });
    await waitUntil(() => parts(element, 'row').length === 30);
    expect(names(element).length).to.equal(5);
    all(element, 'button.more')[0]!.click();
    await settle(element);
    await waitUntil(() => names(element).length === 30);
    expect(focused(element) === names(element)[5]).to.equal(true);
  });

  it('open at the name that the address of the page names', async () => {
    const { party } = bundled.questions[0]!.stances[1]!;
    const before = location.href;
    afterThis(() => history.replaceState(null, '', before));
    const url = new URL(before);
    url.searchParams.set(`${QUESTION.question}-open`, party);
    history.replaceState(null, '', url);
    const element = await show(
      'stance-list',
      { ...QUESTION, rows: 'names', 'deep-link': true },
      { story: bundled },
    );
    const open = all<HTMLDetailsElement>(element, '.row details').filter((each) => each.open);
    expect(open.map((each) => each.closest('li')!.dataset['row'])).to.deep.equal([party]);
  });

  it('keep a list of names shorter than one of summaries, and never wider than its box', async () => {
    for (const width of [240, 360, 640]) {
      const place = openPage('white', width);
      const as = async (rows: string) => {
        const element = await show(
          'stance-list',
          { question: 'question', rows },
          { story: storyOf(60), within: place },
        );
        await waitUntil(() => parts(element, 'row').length === 60);
        unfold(element);
        expect(place.scrollWidth).to.be.at.most(width + 32);
        return element.getBoundingClientRect().height;
      };
      expect(await as('names')).to.be.below(await as('summary'));
    }
  });
});
