/** A reader's actions on a list: searching, filtering, sorting, and the map of tiles. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { storyOf } from '../../bench/story.js';
import { setStory } from '../../src/page/page.js';
import type { StanceListElement } from '../../src/index.js';
import type { OnrecordFilterEvent, OnrecordSortEvent } from '../../src/elements/stance-list/events.js';
import '../../src/model/language/locales/ar.js';
import { stanceList } from '../../src/model/stance-list/stance-list.js';
import harbourLights from '../../demo/invented-story.json' with { type: 'json' };
import unVote from '../../demo/un-vote.json' with { type: 'json' };
import { story as bundled } from '../../src/story/bundled.js';
import type { Stance, Story } from '../../src/story/types.js';
import { waitUntil } from '../wait-until.js';
import { union } from './union.js';
import { textContrasts } from './contrast.js';
import {
  afterThis,
  all,
  emulate,
  expectAccessible,
  focused,
  hearErrors,
  hearEvents,
  hearWarnings,
  isVisible,
  namesByRole,
  openPage,
  part,
  parts,
  press,
  root,
  second,
  settle,
  show,
  textOf,
  today,
  type Attributes,
} from './helpers.js';

const harbours = harbourLights as unknown as Story;
const asked = { question: 'share-the-oil' };
const { columns } = stanceList(second, asked.question, '', today)!;
const open = (attributes: Attributes = {}, within = openPage()) =>
  show('stance-list', { ...asked, ...attributes }, { story: second, within });

const shown = (element: Element) => parts(element, 'row').filter(isVisible);
/** The names of the parties whose rows are shown, in order. */
const names = (element: Element) => shown(element).map((row) => textOf(row.querySelector('b, th')!));
/** A story with a field of its stances that throws after a call of `goes()`. */
function passing(field: 'summary' | 'condition') {
  let isGone = false;
  const get = (stance: Stance) => {
    if (isGone) throw new Error('It is gone.');
    return stance[field];
  };
  const questions = second.questions.map((each) => ({
    ...each,
    stances: each.stances.map((stance) =>
      Object.defineProperty({ ...stance }, field, { get: () => get(stance), enumerable: true }),
    ),
  }));
  return { story: { ...second, questions } as Story, goes: () => (isGone = true) };
}
const status = (element: Element) => all(element, '[role="status"]').map(textOf).join();
const control = <E extends HTMLElement>(element: Element, selector: string) => all<E>(element, selector)[0]!;
const switchOf = (element: Element, label: string) =>
  all<HTMLButtonElement>(element, 'button[aria-pressed]').find((each) => textOf(each).startsWith(label))!;

async function type(element: StanceListElement, words: string) {
  control(element, 'input').focus();
  await sendKeys({ type: words });
  await settle(element);
}
/** Opens or closes details, and waits for the `toggle` event. */
async function turn(details: HTMLDetailsElement, open: boolean) {
  const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
  details.open = open;
  await toggled;
}
/** Waits for the status text, which appears after the reader has paused. */
const said = (element: Element, words: string) => waitUntil(() => status(element) === words, words);

describe('<stance-list> without controls', () => {
  for (const view of ['list', 'table']) {
    it(`is a ${view} without controls if it has few rows and the page asks for none`, async () => {
      const element = await open({ view });
      expect(all(element, 'input, select, button, [role="status"]')).to.deep.equal([]);
    });
  }

  it('still applies the page’s filter and shows the number of rows when static', async () => {
    const element = await open({ filter: 'no', static: true, search: true });
    expect(names(element)).to.deep.equal(['Old Harbour']);
    expect(textOf(root(element))).to.include('1 of 8 shown');
    expect(all(element, 'input, select, button')).to.deep.equal([]);
  });
});

describe('searching a <stance-list>', () => {
  it('finds parties by name in any language, ignores accents, and gives the number', async () => {
    const element = await open({ search: true });
    await type(element, 'YSLAND');
    expect(names(element)).to.deep.equal(['Ýsland the Lesser']);
    await said(element, '1 of 8 shown');
    expect(all(element, 'section').filter(isVisible).length, 'headings without rows are gone').to.equal(1);
    control<HTMLInputElement>(element, 'input').value = '';
    await type(element, 'قمرية');
    expect(names(element)).to.deep.equal(['Qamaria']);
  });

  it('says that no row matches, and can be cleared', async () => {
    const element = await open({ search: true });
    await type(element, 'zzz');
    expect(names(element)).to.deep.equal([]);
    await said(element, 'No match for “zzz”.');
    const back = all(element, 'button').find((each) => textOf(each) === 'Clear filters')!;
    back.focus();
    await press('Enter');
    await settle(element);
    expect(names(element).length).to.equal(8);
    expect(control<HTMLInputElement>(element, 'input').value).to.equal('');
    expect(focused(element)?.localName, 'the button has gone').to.equal('input');
    await said(element, '8 of 8 shown');
  });

  it('dispatches an event only for the reader’s actions', async () => {
    const element = await open({ search: true });
    const told: OnrecordFilterEvent[] = [];
    document.addEventListener('onrecord-filter', (event) => told.push(event), {
      once: true,
    });
    await type(element, 'y');
    expect([told[0]?.search, told[0]?.categories]).to.deep.equal(['y', []]);
    const heard = hearEvents();
    element.filter = 'no';
    element.sort = 'date';
    element.search = false;
    await settle(element);
    expect(heard).to.deep.equal([]);
  });
});

describe('a page with single-key shortcuts', () => {
  /** Cancels every key that is not typed into a field, and tells which keys it got. */
  function withShortcuts() {
    const got: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (!(event.target as Element).matches('input, select, textarea')) event.preventDefault();
      got.push(event.key);
    };
    for (const type of ['keydown', 'keypress'] as const) {
      document.addEventListener(type, listen);
      afterThis(() => document.removeEventListener(type, listen));
    }
    return got;
  }

  it('does not get keys that are typed into the search', async () => {
    const got = withShortcuts();
    const element = await open({ search: true });
    await type(element, 'old ?');
    await press('Backspace');
    await press('Backspace');
    expect(control<HTMLInputElement>(element, 'input').value).to.equal('old');
    await settle(element);
    expect(names(element)).to.deep.equal(['Old Harbour']);
    expect(got).to.deep.equal([]);
  });

  it('still gets Escape, and keys with a modifier', async () => {
    const got = withShortcuts();
    const element = await open({ search: true });
    control(element, 'input').focus();
    await press('Escape');
    control(element, 'input').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, composed: true }),
    );
    expect(got).to.deep.equal(['Escape', 'k']);
  });
});

describe('filtering a <stance-list> by category', () => {
  it('works with several entries of the legend, by keyboard and click', async () => {
    const element = await open({ filter: '' });
    switchOf(element, 'No').focus();
    await press('Space');
    await settle(element);
    expect(names(element)).to.deep.equal(['Old Harbour']);
    switchOf(element, 'Yes 1').click();
    await settle(element);
    expect(names(element)).to.deep.equal(['Szczebrzesk', 'Old Harbour', 'Seven towns, not named']);
    expect(all(element, '[aria-pressed="true"]').map(textOf)).to.deep.equal(['Yes 1', 'No 1']);
    expect(element.getAttribute('filter'), 'the attribute is the page’s').to.equal('');
    switchOf(element, 'No').click();
    switchOf(element, 'Yes 1').click();
    await settle(element);
    expect(names(element).length).to.equal(8);
  });

  it('starts with the attribute, follows the reader, and follows the attribute when it changes', async () => {
    const element = await open({ filter: 'no, if' });
    expect(names(element)).to.deep.equal(['Qamaria', 'Old Harbour']);
    expect(status(element)).to.equal('2 of 8 shown');
    switchOf(element, 'No').click();
    await settle(element);
    expect(names(element)).to.deep.equal(['Qamaria']);
    element.filter = 'yes';
    await settle(element);
    expect(names(element)).to.deep.equal(['Szczebrzesk', 'Seven towns, not named']);
  });

  it('ends when the page removes the attribute', async () => {
    const element = await open({ filter: 'no' });
    expect(all(element, 'button[aria-pressed]').length).to.be.above(0);
    element.removeAttribute('filter');
    await settle(element);
    expect(all(element, 'button[aria-pressed]').map(textOf)).to.deep.equal([]);
    expect(names(element).length).to.equal(8);
  });

  it('works with the values of the attribute that the rows are grouped by, beside the categories', async () => {
    const heard: (readonly string[])[] = [];
    const element = await show(
      'stance-list',
      { question: 'night-sailing', 'group-by': 'coast', filter: '', 'deep-link': true },
      { story: harbours },
    );
    afterThis(() => history.replaceState(null, '', location.pathname));
    element.addEventListener('onrecord-filter', (event) => heard.push(event.categories));
    const north = switchOf(element, 'North coast');
    expect(textOf(north)).to.equal('North coast 4');
    expect(north.closest('ul')!.ariaLabel).to.equal('Coast');
    north.focus();
    await press('Space');
    await settle(element);
    expect(shown(element).length).to.equal(4);
    expect(north.ariaPressed).to.equal('true');
    switchOf(element, 'Undecided').click();
    await settle(element);
    expect(shown(element).length, 'both').to.be.below(4);
    expect(heard).to.deep.equal([['coast=north'], ['coast=north', 'has-not-decided']]);
    expect(new URLSearchParams(location.search).get('night-sailing-filter')).to.equal(
      'coast=north has-not-decided',
    );
    control(element, '.clear').click();
    await settle(element);
    expect(shown(element).length).to.equal(12);
    await expectAccessible(element);
  });

  it('gives the number of shown rows, also with a limit', async () => {
    const element = await open({ filter: '', limit: 1 });
    switchOf(element, 'No').click();
    switchOf(element, 'Yes 1').click();
    await said(element, '1 of 8 shown');
    expect(names(element).length).to.equal(1);
    control(element, '.more').click();
    await said(element, `${names(element).length} of 8 shown`);
    expect(names(element).length).to.equal(3);
  });

  it('does not change the split or the accessible name', async () => {
    const whole = await open({ filter: '' });
    const narrowed = await open({ filter: 'no' });
    expect(textOf(part(narrowed, 'split'))).to.equal(textOf(part(whole, 'split')));
    expect(root(narrowed).ariaLabel).to.equal(root(whole).ariaLabel);
  });
});

describe('sorting a <stance-list>', () => {
  it('works with the column headings, which show and reverse the order', async () => {
    const element = await open({ view: 'table', filter: '' });
    const told: OnrecordSortEvent[] = [];
    element.addEventListener('onrecord-sort', (event) => told.push(event));
    const heads = () =>
      all(element, 'th[aria-sort$="ing"]').map((head) => [textOf(head), head.getAttribute('aria-sort')]);
    expect(heads()).to.deep.equal([[columns.category, 'ascending']]);
    const date = control(element, '[data-sort="date"]');
    date.focus();
    await press('Enter');
    await settle(element);
    expect(heads()).to.deep.equal([[columns.date, 'descending']]);
    expect(names(element).slice(0, 2)).to.deep.equal(['Qamaria', 'Old Harbour']);
    await said(element, 'By date, latest first');
    expect(focused(element) === date, 'the focus stays').to.equal(true);
    await press('Space');
    await settle(element);
    expect(heads()).to.deep.equal([[columns.date, 'ascending']]);
    expect(told.map(({ sort, direction }) => `${sort} ${direction}`)).to.deep.equal([
      'date descending',
      'date ascending',
    ]);
    control(element, '[data-sort="name"]').click();
    await settle(element);
    expect(heads()).to.deep.equal([[columns.party, 'ascending']]);
    expect(element.sort, 'the property is the page’s').to.equal('name');
  });

  it('follows the attribute when it changes, in its default direction', async () => {
    const attributes = { view: 'table', filter: '', 'group-by': 'none' };
    const element = await open(attributes);
    control(element, '[data-sort="name"]').click();
    await settle(element);
    element.sort = 'date';
    await settle(element);
    expect(names(element)).to.deep.equal(names(await open({ ...attributes, sort: 'date' })));
  });

  it('works with a labelled select above a list', async () => {
    const element = await open({ filter: '', 'group-by': 'none' });
    const select = control<HTMLSelectElement>(element, 'select');
    expect([...select.labels].map((label) => textOf(label))).to.match(/^Sort by/);
    expect([...select.options].map(textOf)).to.deep.equal([columns.party, columns.category, columns.date]);
    select.focus();
    select.value = 'date';
    select.dispatchEvent(new Event('change'));
    await settle(element);
    expect(names(element).slice(0, 2)).to.deep.equal(['Qamaria', 'Old Harbour']);
    await said(element, 'By date, latest first');

    element.sort = 'category';
    await settle(element);
    expect(select.value).to.equal('category');
  });
});

describe('the address of a page with a <stance-list>', () => {
  const query = () => new URLSearchParams(location.search);
  const go = (search: string) => {
    const before = location.href;
    afterThis(() => history.replaceState(null, '', before));
    history.replaceState({ page: 'own' }, '', search);
  };

  it('does not change without deep-link', async () => {
    const before = location.href;
    const element = await open({ filter: '' });
    switchOf(element, 'No').click();
    await settle(element);
    expect(location.href).to.equal(before);
  });

  it('gets the reader’s choices, keeps other parameters, and drops cleared choices', async () => {
    go('?wtr=1&x#y');
    const element = await open({ filter: '', search: true, 'deep-link': true });
    expect(location.search).to.equal('?wtr=1&x');
    switchOf(element, 'No').click();
    switchOf(element, 'Yes 1').click();
    await type(element, 'old');
    await waitUntil(() => query().get('share-the-oil-search') === 'old');
    expect(query().get('share-the-oil-filter')).to.equal('no yes');
    expect([query().get('wtr'), location.hash, history.state]).to.deep.equal(['1', '#y', { page: 'own' }]);
    all(element, 'button').at(-1)!.click();
    await settle(element);
    expect([...query().keys()]).to.deep.equal(['wtr', 'x']);
  });

  it('records that all rows are shown, and the open tile', async () => {
    go('?wtr=1');
    const element = await open({ limit: 2, 'deep-link': true });
    control(element, '.more').click();
    await settle(element);
    expect(query().get('share-the-oil-all')).to.equal('1');
    expect(shown(await open({ limit: 2, 'deep-link': true })).length, 'in another page').to.equal(8);
    const openMap = () =>
      show(
        'stance-list',
        { question: 'troops-in-ukraine', view: 'tiles', 'deep-link': true },
        { story: union },
      );
    const map = await openMap();
    const [tile] = parts(map, 'tile');
    const side = tile!.dataset['side']!;
    tile!.click();
    await settle(map);
    expect(query().get('troops-in-ukraine-open')).to.equal(side);
    const again = await openMap();
    expect(control(again, `[data-side="${side}"]`).ariaExpanded).to.equal('true');
    expect(shown(again).length).to.equal(1);
    control(again, `[data-side="${side}"]`).click();
    await settle(again);
    expect([...query().keys()]).to.deep.equal(['wtr', 'share-the-oil-all']);
  });

  it('records that the reader has cleared the page’s filter', async () => {
    go('?wtr=1');
    const attributes = { filter: 'no', 'deep-link': true } as const;
    const element = await open(attributes);
    control(element, '.clear').click();
    await settle(element);
    expect(names(element).length).to.equal(8);
    expect(names(await open(attributes)).length, 'in another page').to.equal(8);
  });

  it('is read when the list is connected', async () => {
    go('?share-the-oil-filter=no+if&share-the-oil-sort=date+reverse');
    const element = await open({ 'group-by': 'none', filter: '', 'deep-link': true });
    expect(names(element)).to.deep.equal(['Old Harbour', 'Qamaria']);
    expect(names(await open({ filter: '' })).length, 'a list that does not ask').to.equal(8);
  });

  it('may hold invalid values', async () => {
    go('?share-the-oil-filter=%00&share-the-oil-sort=constructor&share-the-oil-search=%5B(');
    const element = await open({ search: true, 'deep-link': true });
    expect(names(element)).to.deep.equal([]);
  });
});

const vote = unVote as unknown as Story;
const meet = (one: DOMRect, other: DOMRect) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe('a <stance-list> as a map of tiles', () => {
  const question = 'troops-in-ukraine';
  const map = (attributes: Attributes = {}, within = openPage(), story = union) =>
    show('stance-list', { question, view: 'tiles', ...attributes }, { story, within });
  const tile = (element: Element, id: string) => control(element, `[data-side="${id}"]`);

  it('has a tile for each party, with code, name, category and mark', async () => {
    const element = await map();
    const tiles = parts(element, 'tile');
    expect(tiles.length).to.equal(union.questions[0]!.stances.length);
    expect(textOf(tile(element, 'france')).replace(/\s/g, ' ')).to.match(/^FR France ?: Supports it$/);
    expect(tiles.every((each) => each.querySelector('svg[aria-hidden="true"]'))).to.equal(true);
    const { top, left } = tile(element, 'germany').getBoundingClientRect();
    expect(tile(element, 'france').getBoundingClientRect().left, 'west').to.be.below(left);
    expect(tile(element, 'italy').getBoundingClientRect().top, 'south').to.be.above(top);
  });

  it('has west at the left on a right-to-left page too', async () => {
    const place = openPage();
    place.lang = 'ar';
    place.dir = 'rtl';
    const element = await map({}, place);
    const left = (id: string) => tile(element, id).getBoundingClientRect().left;
    expect(left('france')).to.be.below(left('germany'));
    expect(left('germany')).to.be.below(left('russia'));
    const { right } = tile(element, 'russia').getBoundingClientRect();
    expect(right, 'at the side where lines begin').to.be.closeTo(
      root(element).getBoundingClientRect().right,
      1,
    );
  });

  it('is one tab stop, and arrow keys move to the tile in their direction', async () => {
    const element = await map();
    all(element, 'button:not(.tile)').at(-1)!.focus();
    await press('Tab');
    const from = focused(element)!;
    expect(from.matches('[data-side]')).to.equal(true);
    await press('Home');
    tile(element, 'germany').focus();
    for (const [key, side] of [
      ['ArrowDown', 'cz'],
      ['ArrowUp', 'germany'],
      ['ArrowRight', 'pl'],
      ['End', 'yet-to-decide'],
    ] as const) {
      await press(key);
      expect(focused(element)?.dataset['side'], key).to.equal(side);
    }
    await settle(element);
    expect(all(element, '[data-side][tabindex="0"]').map(({ dataset }) => dataset['side'])).to.deep.equal([
      'yet-to-decide',
    ]);
    await press('Tab');
    expect(focused(element)?.matches('[data-side]'), 'Tab goes on').to.equal(false);
  });

  for (const width of [240, 360, 640, 1000]) {
    it(`shows the 193 states of a vote whole, in tiles of at least 24 px that do not overlap, in ${width} px`, async () => {
      const within = openPage('white', width);
      const element = await show('stance-list', { question: 'vote', view: 'tiles' }, { story: vote, within });
      const boxes = parts(element, 'tile').map((each) => each.getBoundingClientRect());
      expect(boxes.length).to.equal(193);
      const least = Math.min(...boxes.flatMap(({ width, height }) => [width, height]));
      expect(least).to.be.at.least(24);
      const covered = boxes.filter((one) => boxes.some((other) => one !== other && meet(one, other)));
      expect(covered).to.deep.equal([]);
      const { left, right } = root(element).getBoundingClientRect();
      expect(boxes.every((box) => box.left >= left - 1 && box.right <= right + 1)).to.equal(true);
      expect(root(element).scrollWidth, 'the page stays as wide').to.equal(root(element).clientWidth);
    });
  }

  for (const width of [360, 1000]) {
    it(`has tiles of 44 px on a touch screen that do not overlap, in ${width} px`, async () => {
      const within = openPage('white', width);
      const element = await show('stance-list', { question: 'vote', view: 'tiles' }, { story: vote, within });
      const media = element
        .shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
        .flatMap((rule) =>
          rule instanceof CSSMediaRule && /pointer/.test(rule.media.mediaText) ? rule.media : [],
        );
      expect(media).not.to.be.empty;
      // A test can't change the pointer, so it switches off what is for a mouse.
      for (const each of media) {
        const { mediaText } = each;
        expect(mediaText).to.equal('not (pointer: coarse)');
        each.mediaText = 'not all';
        afterThis(() => (each.mediaText = mediaText));
      }
      const boxes = parts(element, 'tile').map((each) => each.getBoundingClientRect());
      expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).to.be.at.least(44);
      expect(boxes.filter((one) => boxes.some((other) => one !== other && meet(one, other)))).to.deep.equal(
        [],
      );
      expect(root(element).scrollWidth, 'the page stays as wide').to.equal(root(element).clientWidth);
    });
  }

  it('is a map on a wide page, and on a narrow page the tiles of each category under its heading', async () => {
    const within = openPage('white', 1000);
    const element = await map({}, within);
    const top = (id: string) => tile(element, id).getBoundingClientRect().top;
    const headings = all(element, '.map [role="heading"]');
    expect(top('se'), 'north of the map').to.be.below(top('france'));
    expect(headings.some(isVisible)).to.equal(false);
    within.style.width = '360px';
    await settle(element);
    expect(headings.filter(isVisible).map(textOf)).to.deep.equal([
      'Supports it',
      'Other help, no troops',
      'Not decided or not specified',
      'Opposed',
      'No statement found',
    ]);
    expect(top('at'), 'by name').to.be.at.most(top('se'));
  });

  it('fills each tile with the colour of its category, and text on it has at least 4.5:1', async () => {
    for (const ground of ['white', 'black'] as const) {
      const element = await map({}, openPage(ground));
      const fill = (id: string) => getComputedStyle(tile(element, id)).backgroundColor;
      expect(fill('france')).not.to.equal(fill('russia'));
      expect(fill('united-kingdom'), 'a silence has no fill').to.equal('rgba(0, 0, 0, 0)');
      expect(textContrasts(element).filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
    }
  });

  it('explains each mark of its tiles in the key, and says that a tile opens', async () => {
    const element = await map();
    const mark = (each: Element) => each.querySelector('path')!.getAttribute('d');
    const key = new Set(all(element, '.legend .category').map(mark));
    expect(parts(element, 'tile').every((each) => key.has(mark(each)))).to.equal(true);
    expect(textOf(all(element, '.legend')[0]!)).to.contain('Committed');
    expect(textOf(all(element, '.hint')[0]!)).to.equal('Choose a country for details.');
    const still = await map({ static: true });
    expect(all(still, '.hint')).to.deep.equal([]);
  });

  it('falls back to the list if it has fewer than twelve countries', async () => {
    const element = await map({ limit: 2 }, openPage(), bundled);
    expect(parts(element, 'map')).to.deep.equal([]);
    expect(shown(element).length).to.equal(2);
  });

  it('opens the row below all tiles, where a reader sees it wherever the tile is', async () => {
    const element = await map({}, openPage('white', 240));
    document.body.style.paddingBlock = '1200px';
    afterThis(() => document.body.style.removeProperty('padding-block'));
    const first = parts(element, 'tile')[0]!;
    first.scrollIntoView();
    const before = first.getBoundingClientRect().top;
    first.click();
    await settle(element);
    const [row] = shown(element);
    expect(part(element, 'map').contains(row!)).to.equal(false);
    expect(row!.getBoundingClientRect().bottom).to.be.at.most(window.innerHeight);
    expect(first.getBoundingClientRect().top, 'the page stays where it is').to.equal(before);
  });

  it('opens and closes the row of a party in place', async () => {
    const element = await map();
    const italy = tile(element, 'italy');
    italy.focus();
    await press('Enter');
    await settle(element);
    expect(italy.ariaExpanded).to.equal('true');
    expect(names(element)).to.deep.equal(['Italy']);
    expect(isVisible(shown(element)[0]!.querySelector('.quote')!), 'the row is open').to.equal(true);
    await press('Enter');
    await settle(element);
    expect([italy.ariaExpanded, shown(element).length]).to.deep.equal(['false', 0]);
  });

  it('keeps its shape when it is filtered, and disables the other tiles', async () => {
    const element = await map({ filter: 'opposed' });
    expect(all(element, 'button[data-side]').map(({ dataset }) => dataset['side'])).to.deep.equal(['russia']);
    expect(all(element, '.tile.out').length).to.equal(union.questions[0]!.stances.length - 1);
  });

  it('shows all rows below the map when static', async () => {
    const element = await map({ static: true });
    expect(all(element, 'button').length).to.equal(0);
    await waitUntil(() => shown(element).length === union.questions[0]!.stances.length, 'all rows');
  });

  it('is a named group of buttons for screen readers', async () => {
    const element = await map();
    const heard = (await namesByRole()).get('button')!.map((name) => name.replaceAll(/\s+:/g, ':'));
    expect(heard).to.include.members([
      'FR France: Supports it',
      'RU Russia: Opposed',
      '26 nations, not named: Committed',
    ]);
    const tiles = all(element, 'button[data-side]');
    expect(new Set(tiles.map(({ ariaExpanded }) => ariaExpanded))).to.deep.equal(new Set(['false']));
    expect(part(element, 'map').role).to.equal('group');
    expect(part(element, 'map').ariaLabel).to.equal('Map of the countries, one tile each');
  });
});

describe('a long <stance-list>', () => {
  const long = (question = 'two-hundred', attributes: Attributes = {}) =>
    show('stance-list', { question, rows: 'summary', ...attributes }, { story: second });
  const complete = (element: Element) => waitUntil(() => parts(element, 'row').length === 200, 'all rows');
  /** Printing renders all rows in full. A reader renders those that open. */
  const completeInFull = async (element: Element) => {
    await complete(element);
    window.dispatchEvent(new Event('beforeprint'));
  };

  for (const view of ['list', 'table']) {
    it(`renders its first rows at once and all rows soon: a ${view}`, async () => {
      const showing = long('two-hundred', { view });
      // Before the task ends, after which the others come.
      const first = names(document.querySelector('stance-list')!);
      const element = await showing;
      expect(first.length).to.be.within(25, 100);
      await complete(element);
      const whole = names(element);
      expect(whole.length).to.equal(200);
      expect(new Set(whole).size).to.equal(200);
      for (const name of first) expect(whole).to.include(name);
    });
  }

  it('renders chunks with content-visibility: auto above 300 rows', async () => {
    const element = await show('stance-list', { question: 'question' }, { story: storyOf(400) });
    await waitUntil(() => parts(element, 'row').length === 400, 'all rows');
    const chunks = all(element, 'section ul');
    expect(Math.max(...chunks.map((each) => each.childElementCount))).to.be.at.most(50);
    expect(new Set(chunks.map((each) => getComputedStyle(each).contentVisibility))).to.deep.equal(
      new Set(['auto']),
    );
  });

  it('paints all rows in a screenshot of the whole page, up to 300 rows', async () => {
    const element = await long();
    await complete(element);
    const chunks = all(element, 'section ul');
    expect(chunks.length).to.be.above(3);
    expect(new Set(chunks.map((each) => getComputedStyle(each).contentVisibility))).to.deep.equal(
      new Set(['visible']),
    );
  });

  it('searches at the first key, and restores rows without rendering most of them again', async () => {
    const element = await long('two-hundred', { search: true, 'group-by': 'none' });
    await completeInFull(element);
    const rows = parts(element, 'row');
    await type(element, 'norv');
    expect(names(element)).to.deep.equal([]);
    control<HTMLInputElement>(element, 'input').value = '';
    await type(element, 'nor');
    await waitUntil(() => shown(element).length === 20, 'those found');
    control<HTMLInputElement>(element, 'input').value = '';
    control(element, 'input').dispatchEvent(new Event('input'));
    await waitUntil(() => shown(element).length === 200, 'all are back');
    expect(new Set(names(element)).size).to.equal(200);
    expect(parts(element, 'row').filter((row) => rows.includes(row)).length, 'rows kept').to.be.above(100);
  });

  it('moves the focus to a row if all are requested before they are rendered', async () => {
    const element = await long('two-hundred', { limit: 25, 'group-by': 'none' });
    control(element, '.more').focus();
    await press('Enter');
    await complete(element);
    expect(parts(element, 'row').some((row) => row === focused(element))).to.equal(true);
  });

  it('keeps its first rows and warns if the other rows cannot be read', async () => {
    const errors = hearErrors();
    const warnings = hearWarnings();
    const { story, goes } = passing('summary');
    const element = await show(
      'stance-list',
      { question: 'two-hundred', rows: 'summary', 'group-by': 'none' },
      { story },
    );
    const before = names(element);
    goes();
    await waitUntil(() => warnings.length);
    expect(before.length).to.be.above(24);
    expect(names(element).slice(0, 25)).to.deep.equal(before.slice(0, 25));
    expect(warnings.join()).to.include('cannot be read: Error: It is gone.');
    expect(errors).to.deep.equal([]);
  });

  it('renders only the chunk of a row that has changed', async () => {
    const element = await long();
    await completeInFull(element);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(root(element), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const newer: Story = {
      ...second,
      questions: second.questions.map((each) =>
        each.id === 'two-hundred'
          ? {
              ...each,
              stances: each.stances.with(7, { ...each.stances[7]!, summary: 'Quite another answer.' }),
            }
          : each,
      ),
    };
    element.story = newer;
    await settle(element);
    observer.takeRecords().forEach(({ target }) => changed.push(target));
    expect(textOf(root(element))).to.include('Quite another answer.');
    const portions = new Set(
      changed.map((node) => (node instanceof Element ? node : node.parentElement)?.closest('section ul')),
    );
    expect(portions.size).to.equal(1);
    expect(shown(element).length, 'nothing went away meanwhile').to.equal(200);
  });

  it('renders all rows if a newer story with the same rows arrives meanwhile', async () => {
    setStory(second);
    afterThis(() => setStory(undefined));
    const showing = show('stance-list', { question: 'two-hundred' });
    // Before the task ends, after which the others come.
    setStory({ ...structuredClone(second), version: second.version + 1 });
    await complete(await showing);
  });

  it('closes all rows when it is no longer static', async () => {
    const element = await long('two-hundred', { static: true });
    await complete(element);
    const seen = () =>
      parts(element, 'row').filter((row) => [...row.querySelectorAll('.meta')].some(isVisible)).length;
    expect(seen()).to.equal(200);
    element.static = false;
    await settle(element);
    await waitUntil(() => !seen(), 'all is folded up');
  });

  it('keeps a row open when its text changes', async () => {
    const element = await long();
    await completeInFull(element);
    const open = () => all<HTMLDetailsElement>(element, '[part=row] details[open]');
    all<HTMLDetailsElement>(element, '[part=row] details.entry')[7]!.open = true;
    const row = open()[0]!.closest('li')!;
    element.story = {
      ...second,
      questions: second.questions.map((each) => ({
        ...each,
        stances: each.stances.map((stance) => ({ ...stance, summary: 'Quite another answer.' })),
      })),
    };
    await waitUntil(() => textOf(row).includes('Quite another answer.'), 'the row says what is new');
    expect(open().map((each) => each.closest('li') === row)).to.deep.equal([true]);
  });

  const inFull = (element: Element) =>
    parts(element, 'row').filter((row) => row.querySelector('.rest [part~="source"]'));

  for (const rows of ['summary', 'names']) {
    it(`has the name and the summary of each row, and all else once it opens: ${rows}`, async () => {
      const element = await show('stance-list', { question: 'question', rows }, { story: storyOf(150) });
      await waitUntil(() => parts(element, 'row').length === 150, 'all rows');
      expect(inFull(element).length).to.equal(0);
      const id = parts(element, 'row').at(-1)!.dataset['row']!;
      const said = storyOf(150).questions[0]!.stances.find(({ party }) => party === id)!;
      expect(textOf(rowOf(element, id))).to.include(said.summary);
      rowOf(element, id).scrollIntoView();
      await waitUntil(() => rowOf(element, id).querySelector('details'), 'it can be opened');
      const last = rowOf(element, id);
      expect(textOf(last)).to.include(said.summary);
      const details = last.querySelector('details')!;
      await turn(details, true);
      await settle(element);
      expect(inFull(element).map((row) => row === last)).to.deep.equal([true]);
      expect(last.querySelector('details') === details, 'the row is kept').to.equal(true);
      await turn(details, false);
      await settle(element);
      expect(isVisible(last.querySelector('.rest')!)).to.equal(false);
    });
  }

  const rowOf = (element: Element, id: string) => all(element, `[data-row="${id}"]`)[0]!;

  for (const [rows, groups] of [
    ['summary', []],
    ['summary', ['group-by']],
    ['names', []],
  ] as const) {
    it(`has text for rows far from the viewport, which looks like a closed row: ${[rows, ...groups].join(', ')}`, async () => {
      const story = storyOf(1000);
      const ungrouped = groups.length ? { 'group-by': 'none' } : {};
      const element = await show('stance-list', { question: 'question', rows, ...ungrouped }, { story });
      await waitUntil(() => parts(element, 'row').length === 1000, 'all rows');
      const [first, last] = [parts(element, 'row')[0]!, parts(element, 'row').at(-1)!];
      expect(first.querySelector('details') !== null).to.equal(true);
      expect(last.querySelector('details') === null).to.equal(true);
      const id = last.dataset['row']!;
      const { summary, category } = story.questions[0]!.stances.find(({ party }) => party === id)!;
      const said = [story.parties.find((each) => each.id === id)!.name as string, summary as string];
      const label = story.questions[0]!.categories!.find((each) => each.id === category)!.label as string;
      const words = groups.length ? [...said, label] : said;
      for (const each of words) expect(textOf(last)).to.include(each);
      // The browser lays out the text once it is scrolled to, and before the row is rendered in more detail.
      last.closest('ul')!.style.contentVisibility = 'visible';
      const boxOf = (row: Element) => {
        const { left, right, top, bottom } = row
          .querySelector(rows === 'names' ? '.party' : '.said')!
          .getBoundingClientRect();
        const at = row.closest('ul')!.getBoundingClientRect();
        return [left - at.left, right - at.left, top - at.top, bottom - at.top].map(Math.round);
      };
      const before = boxOf(last);
      last.querySelector('.party')!.scrollIntoView();
      await waitUntil(() => rowOf(element, id).querySelector('details'), 'it can be opened');
      for (const each of words) expect(textOf(rowOf(element, id))).to.include(each);
      if (rows === 'summary' && !groups.length) expect(boxOf(rowOf(element, id))).to.deep.equal(before);
      // Rows between the first and the last are still far. A thousand names take few screens.
      if (rows === 'summary') expect(all(element, 'li.entry').length).to.be.above(500);
    });
  }

  it('updates and moves text when it is sorted, searched or changed', async () => {
    const story = storyOf(1000);
    const element = await show(
      'stance-list',
      { question: 'question', rows: 'summary', search: true, 'group-by': 'none' },
      { story },
    );
    await waitUntil(() => parts(element, 'row').length === 1000, 'all rows');
    const order = () => parts(element, 'row').map(({ dataset }) => dataset['row']);
    const expected = (sort: 'date' | 'name') =>
      stanceList(story, 'question', 'en', '2026-01-01', { groupBy: 'none', sort })!.groups.flatMap((group) =>
        group.rows.map(({ id }) => id),
      );
    element.sort = 'date';
    await waitUntil(() => order().join() === expected('date').join(), 'sorted');
    for (const row of parts(element, 'row')) {
      const { name } = story.parties.find(({ id }) => id === row.dataset['row'])!;
      expect(textOf(row)).to.include(name);
    }
    const last = order().at(-1)!;
    const name = story.parties.find(({ id }) => id === last)!.name as string;
    await type(element, name);
    await waitUntil(() => names(element).includes(name), 'found');
    const visible = parts(element, 'row').filter(isVisible);
    expect(visible.map(({ dataset }) => dataset['row'])).to.include(last);
    expect(visible.length).to.be.below(20);
    control<HTMLInputElement>(element, 'input').value = '';
    control(element, 'input').dispatchEvent(new Event('input'));
    const unseen = () => parts(element, 'row').filter((row) => row.closest('[hidden]')).length;
    await waitUntil(() => parts(element, 'row').length === 1000 && !unseen(), 'all are back');
    expect(order()).to.deep.equal(expected('date'));
    const changed = order()[500]!;
    const stances = story.questions[0]!.stances.map((each) =>
      each.party === changed ? { ...each, summary: 'Quite another answer.' } : each,
    );
    element.story = { ...story, questions: [{ ...story.questions[0]!, stances }] };
    await waitUntil(() => textOf(rowOf(element, changed)).includes('Quite another answer.'), 'changed');
  });

  it('keeps rows far from the viewport as text when the words of one change', async () => {
    const story = storyOf(1000);
    const element = await show('stance-list', { question: 'question', rows: 'summary' }, { story });
    await waitUntil(() => parts(element, 'row').length === 1000, 'all rows');
    const far = parts(element, 'row').at(-1)!;
    const [question] = story.questions;
    const stances = question!.stances.map((each) =>
      each.party === far.dataset['row'] ? { ...each, summary: 'Quite another answer.' } : each,
    );
    element.story = { ...story, questions: [{ ...question!, stances }] };
    await element.updateComplete;
    expect(parts(element, 'row').at(-1)).to.equal(far);
    expect(textOf(far)).to.include('Quite another answer.');
    expect(far.querySelector('details')).to.equal(null);
  });

  it('prints every row in full', async () => {
    const element = await show('stance-list', { question: 'question' }, { story: storyOf(150) });
    window.dispatchEvent(new Event('beforeprint'));
    expect(inFull(element).length).to.equal(150);
  });

  it('keeps the focus on a row that a reader was led to', async () => {
    const element = await long('two-hundred', { limit: 30, 'group-by': 'none' });
    await complete(element);
    control(element, '.more').click();
    await waitUntil(() => focused(element)?.matches('[part=row]'), 'a row has the focus');
    const text = textOf(focused(element)!.querySelector('b')!);
    window.dispatchEvent(new Event('beforeprint'));
    expect(inFull(element).length).to.equal(200);
    expect(focused(element)!.matches('[part=row]')).to.equal(true);
    expect(textOf(focused(element)!.querySelector('b')!)).to.equal(text);
  });

  it('is printed whole, however soon', async () => {
    const element = await long();
    window.dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'row').length).to.equal(200);
  });

  it('prints all rows, even if it was never near the viewport', () => {
    const element = document.createElement('stance-list');
    element.question = 'two-hundred';
    element.story = second;
    openPage().append(element);
    element.style.cssText = 'position: absolute; inset-block-start: 8000px';
    window.dispatchEvent(new Event('beforeprint'));
    expect(parts(element, 'row').length).to.equal(200);
  });

  it('keeps every row when it is sorted', async () => {
    const element = await long('two-hundred', { 'group-by': 'none' });
    await complete(element);
    const select = control<HTMLSelectElement>(element, 'select');
    select.value = 'category';
    select.dispatchEvent(new Event('change'));
    await settle(element);
    await waitUntil(() => shown(element).length === 200, 'all are back');
    expect(new Set(names(element)).size).to.equal(200);
  });
});

describe('a row of a <stance-list>', () => {
  it('is closed after the question changes, like all folded content', async () => {
    const [question] = second.questions;
    const story = { ...second, questions: [...second.questions, { ...question!, id: 'another' }] };
    const element = await show('stance-list', asked, { story });
    const opened = () => all(element, 'details[open]');
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    expect(opened()).not.to.deep.equal([]);
    element.question = 'another';
    await settle(element);
    expect(opened()).to.deep.equal([]);
    expect(names(element).length).to.equal(8);
  });

  it('stays open and keeps the focus when it moves', async () => {
    const element = await open({ search: true, 'group-by': 'none' });
    const row = parts(element, 'row')[0]!;
    const opened = row.querySelector('details')!;
    opened.open = true;
    opened.querySelector('summary')!.focus();
    element.sort = 'category';
    await settle(element);
    expect(parts(element, 'row').indexOf(row), 'it has gone down').to.be.above(0);
    expect(focused(element) === opened.querySelector('summary'), 'it has the focus').to.equal(true);
    await type(element, 'no such side');
    expect(isVisible(row)).to.equal(false);
    control(element, '.clear').click();
    await settle(element);
    expect(isVisible(row)).to.equal(true);
    expect(opened.open).to.equal(true);
  });
});

describe('the rows of a <stance-list> after its limit', () => {
  for (const view of ['list', 'table']) {
    it(`are found by find in page, which shows all rows: a ${view}`, async () => {
      const element = await open({ view, limit: 1 });
      const rows = parts(element, 'row').filter((row) => !isVisible(row));
      expect(rows.length).to.equal(7);
      for (const row of rows) {
        expect(row.closest('[hidden]')!.getAttribute('hidden')).to.equal('until-found');
        expect(row.getBoundingClientRect().height).to.equal(0);
      }
      rows.at(-1)!.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await settle(element);
      expect(shown(element).length).to.equal(8);
      expect(all(element, '[hidden="until-found"]')).to.deep.equal([]);
      expect(all(element, '.more')).to.deep.equal([]);
    });

    it(`are hidden from screen readers: a ${view}`, async () => {
      const element = await open({ view, limit: 1, 'group-by': 'none' });
      const heard = await namesByRole();
      expect((heard.get('listitem') ?? heard.get('row') ?? []).length).to.be.above(0);
      for (const row of parts(element, 'row').filter((each) => !isVisible(each)))
        expect(row.closest('[aria-hidden="true"]')).not.to.equal(null);
      await expectAccessible(element);
    });
  }

  it('are not found if the reader has filtered them out', async () => {
    const element = await open({ limit: 1, filter: 'no', 'group-by': 'none' });
    const [out] = parts(element, 'row').filter((row) => textOf(row).startsWith('Szczebrzesk'));
    expect(out!.closest('[hidden]')!.getAttribute('hidden')).to.equal('');
  });
});

describe('an opened row', () => {
  it('stays open in another group and in another view', async () => {
    const element = await open();
    const details = (name: string) =>
      parts(element, 'row')
        .find((row) => textOf(row).startsWith(name))!
        .querySelectorAll('details');
    const before = details('Qamaria');
    expect(before.length).to.equal(1);
    await turn(before[0]!, true);
    for (const change of [
      { groupBy: 'kind' },
      { view: 'table' },
      { view: 'list', groupBy: 'none' },
    ] as const) {
      Object.assign(element, change);
      await settle(element);
      const [now] = details('Qamaria');
      expect(now === before[0], 'it is rendered anew').to.equal(false);
      expect(now!.open, JSON.stringify(change)).to.equal(true);
      expect(all(element, '[part=row] details[open]').length, 'no other row is open').to.equal(1);
    }
    await turn(details('Qamaria')[0]!, false);
    element.groupBy = 'category';
    await settle(element);
    expect(details('Qamaria')[0]!.open).to.equal(false);
  });
});

describe('the controls of a <stance-list>', () => {
  const forms: Attributes[] = [
    { search: true },
    { search: true, filter: 'no', view: 'table' },
    { view: 'tiles', search: true },
    { view: 'tiles', filter: 'yes' },
    { view: 'tiles', static: true },
  ];
  for (const [ground, width] of [
    ['white', 900],
    ['black', 240],
  ] as const) {
    for (const { question, story } of [
      { question: 'share-the-oil', story: second },
      { question: 'troops-in-ukraine', story: union },
    ]) {
      it(`are accessible, and at 4.5:1, on ${ground} at ${width} px: ${question}`, async () => {
        for (const form of forms) {
          const place = openPage(ground, width);
          const element = await show('stance-list', { question, ...form }, { story, within: place });
          parts(element, 'tile')[0]?.click();
          await settle(element);
          await expectAccessible(element);
          const faint = textContrasts(element).filter(({ ratio }) => ratio < 4.5);
          expect(faint, JSON.stringify(form)).to.deep.equal([]);
          expect(place.scrollWidth, `${JSON.stringify(form)} fits`).to.be.at.most(place.clientWidth);
          place.remove();
        }
      });
    }
  }

  it('are at least 44 px high', async () => {
    for (const form of forms.slice(0, 3)) {
      const element = await open(form);
      for (const each of all(element, 'button, input, select')) {
        expect(each.getBoundingClientRect().height, textOf(each)).to.be.at.least(44);
      }
    }
  });

  it('are not printed', async () => {
    const element = await open({ search: true });
    await emulate({ media: 'print' });
    expect(isVisible(control(element, 'input'))).to.equal(false);
  });

  it('fit on a phone', async () => {
    const phone = openPage('white', 288);
    const element = await open({ view: 'tiles', search: true }, phone);
    expect(phone.scrollWidth).to.equal(phone.clientWidth);
    expect(isVisible(root(element))).to.equal(true);
  });
});
