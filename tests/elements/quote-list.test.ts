/** `<leader-quote speaker="…" all>`: all quotes of a speaker. And the latest one, if no quote has a date. */
import { expect } from '@open-wc/testing';
import type { QuoteCopyEvent } from '../../src/elements/leader-quote/events.js';
import { exportsOf } from '../../src/model/leader-quote/cite.js';
import { LeaderQuoteElement } from '../../src/index.js';
import { quotesOf } from '../../src/model/leader-quote/leader-quote.js';
import { prerenderedStyles } from '../../src/node/prerendered-styles.js';
import type { Story } from '../../src/story/types.js';
import harbour from '../fixtures/valid/harbour.json' with { type: 'json' };
import {
  afterThis,
  all,
  collapse,
  emulate,
  expectAccessible,
  expectFallback,
  focused,
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
  stops,
  textOf,
  today,
  tooWide,
} from './helpers.js';

/** The invented story with seven quotes of Dolly Wick, two of them without a date. */
const dates = ['2024-01-03', undefined, '2024-01-07', '2024-01-05', '2024-01-02', undefined, '2024-01-06'];
const seven: Story = {
  ...second,
  quotes: dates.map((date, i) => ({
    id: `said-${i}`,
    speaker: 'secretary',
    kind: 'direct' as const,
    text: `Words of ${date ?? `an unknown day, number ${i}`}.`,
    said: date ? { precision: 'day' as const, date } : { precision: 'unknown' as const },
    ...(i === 2 && { verdict: { text: 'False', citations: [{ source: 'gazette' }] } }),
    ...(i === 3 && { role: 'Deputy secretary' }),
    citations: [{ source: i % 2 ? 'gazette' : 'minutes' }],
  })),
  questions: [],
  changes: [],
};
const view = quotesOf(seven, 'secretary', '', today, 5)!;
const inOrder = view.list!.quotes.map(({ words }) => words!.text);

const open = (more = {}, within = openPage()) =>
  show('leader-quote', { speaker: 'secretary', all: true, ...more }, { story: seven, within });
const seen = (element: Element) => parts(element, 'words').filter(isVisible).map(textOf);
const more = (element: Element) => all<HTMLButtonElement>(element, '.more')[0];
const named = (element: Element, label: string, quote: string) =>
  all<HTMLButtonElement>(element, 'button').find(
    (each) => collapse(each.ariaLabel) === `${label}, ${collapse(quote)}`,
  )!;

describe('<leader-quote> with all quotes of a speaker', () => {
  it('shows five, the latest first, and the others when the reader asks', async () => {
    const element = await open();
    expect(inOrder.slice(0, 2)).to.deep.equal(['“Words of 2024-01-07.”', '“Words of 2024-01-06.”']);
    expect(seen(element)).to.deep.equal(inOrder.slice(0, 5));
    expect(textOf(more(element)!)).to.equal('Show all 7');
    more(element)!.focus();
    await press('Enter');
    await settle(element);
    expect(seen(element)).to.deep.equal(inOrder);
    expect(more(element)).to.equal(undefined);
    expect(focused(element) === all(element, '.quotes > li')[5]).to.equal(true);
  });

  it('says that a date is unknown, after all others', async () => {
    const element = await open({ limit: 0 });
    const said = all(element, 'figcaption > .meta').map(textOf);
    expect(said.length).to.equal(7);
    expect(said.map((text) => text.startsWith('Date unknown'))).to.deep.equal([
      ...Array<boolean>(5).fill(false),
      true,
      true,
    ]);
  });

  it('shows as many as its limit, and all for anything that is no limit', async () => {
    const element = await open({ limit: 2 });
    expect(seen(element).length).to.equal(2);
    for (const limit of ['0', 'few', '7', '-3']) {
      element.setAttribute('limit', limit);
      await settle(element);
      expect([seen(element).length, more(element)], limit).to.deep.equal([7, undefined]);
    }
    element.removeAttribute('limit');
    await settle(element);
    expect(seen(element).length).to.equal(5);
  });

  it('shows all in print and without controls', async () => {
    const fixed = await open({ static: true });
    expect(seen(fixed)).to.deep.equal(inOrder);
    expect(all(fixed, 'button')).to.deep.equal([]);
    const element = await open();
    await emulate({ media: 'print' });
    expect(seen(element)).to.deep.equal(inOrder);
    expect(isVisible(more(element)!)).to.equal(false);
  });

  it('shows all without scripts, if a server has rendered it', async () => {
    const element = await open();
    const css = LeaderQuoteElement.elementStyles.map((sheet) => (sheet as { cssText: string }).cssText);
    // No test can turn off scripts, so the rules for a reader without scripts apply to everyone here.
    const styles = prerenderedStyles(css.join('\n')).replaceAll('(scripting: none)', 'all');
    const host = document.createElement('div');
    openPage().append(host);
    host.attachShadow({ mode: 'open' }).innerHTML =
      `<style>${styles}</style>${root(element).outerHTML}<slot></slot>`;
    expect(seen(host)).to.deep.equal(inOrder);
    expect(isVisible(more(host)!)).to.equal(false);
  });

  it('hides the quotes after the limit from screen readers, and the browser can find them', async () => {
    const element = await open();
    const [sixth] = all(element, '.quotes > li').slice(5);
    expect([sixth!.getAttribute('hidden'), sixth!.ariaHidden]).to.deep.equal(['until-found', 'true']);
    expect(sixth!.getBoundingClientRect().height).to.equal(0);
    sixth!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settle(element);
    expect(seen(element)).to.deep.equal(inOrder);
  });

  it('names the speaker once, in a heading, and a role only if it was another', async () => {
    const element = await open({ 'heading-level': 2 });
    const heading = part(element, 'heading');
    expect([textOf(heading), heading.ariaLevel]).to.deep.equal(['Dolly Wick', '2']);
    expect(parts(element, 'speaker')).to.deep.equal([]);
    expect(
      all(element, 'figcaption').filter((each) => textOf(each).includes('Deputy secretary')).length,
    ).to.equal(1);
    const role = view.role!.text;
    expect(textOf(root(element)).split(role).length - 1, 'its usual role').to.equal(1);
    const plain = await open({ plain: true });
    expect(parts(plain, 'heading')).to.deep.equal([]);
  });

  it('shows the verdict, the mark of the source, and one list of sources', async () => {
    const element = await open();
    const [first] = all(element, '.quotes > li');
    expect(textOf(first!)).to.include('Rating: False');
    expect(all(element, 'details.sources').length).to.equal(1);
    expect(all(element, 'details.sources li').length).to.equal(2);
    const numbers = all(element, '.quotes > li').map((item) => textOf(item.querySelector('.meta .ref')!));
    expect(new Set(numbers)).to.deep.equal(new Set(['1', '2']));
  });

  it('copies and cites each quote by itself, with names that differ', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    afterThis(() => Reflect.deleteProperty(navigator, 'clipboard'));
    const element = await open();
    const { labels } = view;
    const [, quote] = view.list!.quotes;
    const heard = new Promise<QuoteCopyEvent>((resolve) => {
      element.addEventListener('onrecord-copy', resolve, { once: true });
    });
    named(element, labels.copy, quote!.said.text).click();
    expect((await heard).quote).to.equal(quote!.id);
    await settle(element);
    expect(copied[0]).to.include(quote!.words!.text);
    expect(all(element, '[role="status"]').map(textOf).filter(Boolean)).to.deep.equal([labels.copied]);
    named(element, labels.cite, quote!.said.text).click();
    await settle(element);
    expect(all(element, '.reference').map((each) => each.textContent)).to.deep.equal([
      exportsOf(seven, quote!.id, '')[0]!.text,
    ]);
    expect(all(element, '[aria-expanded="true"]').length).to.equal(1);
  });

  it('keeps the quotes in place when a later one arrives, and shows all if the reader has asked', async () => {
    const element = await open();
    more(element)!.click();
    await settle(element);
    const before = all(element, '.quotes > li');
    const later = {
      ...seven.quotes[0]!,
      id: 'later',
      said: { precision: 'day' as const, date: '2024-02-01' },
    };
    element.story = { ...seven, quotes: [...seven.quotes, later] };
    await settle(element);
    const after = all(element, '.quotes > li');
    expect(after.length).to.equal(8);
    expect(after.slice(1).every((item, i) => item === before[i])).to.equal(true);
    expect(seen(element).length).to.equal(8);
  });

  it('begins again with the limit for another speaker', async () => {
    const element = await open({ limit: 1 });
    more(element)!.click();
    await settle(element);
    element.story = second;
    element.speaker = 'nur';
    await settle(element);
    expect(textOf(part(element, 'heading'))).to.equal('Nur al-Fanus');
    expect(textOf(more(element)!)).to.equal('Show all 3');
  });

  it('is the one quote that is named, even with all', async () => {
    const element = await open({ quote: 'said-0' });
    expect(seen(element)).to.deep.equal(['“Words of 2024-01-03.”']);
    expect(all(element, '.quotes')).to.deep.equal([]);
  });

  it('stays the fallback for a speaker that the story lacks, or who is not quoted', async () => {
    for (const speaker of ['nobody', 'envoy']) {
      const heard = hearWarnings();
      const attributes = { speaker, all: true } as const;
      const element = await show('leader-quote', attributes, { story: seven, fallback: 'Nothing yet.' });
      expectFallback(element, 'Nothing yet.');
      expect(heard.length).to.equal(1);
      expect(heard[0]).to.include(`speaker is "${speaker}"; expected the id of one of the speakers`);
    }
  });

  it('is a list for screen readers, and every control is reached by Tab in the order of the page', async () => {
    const element = await open();
    const heard = await namesByRole();
    expect(heard.get('listitem')!.length).to.be.at.least(5);
    expect(heard.get('heading')).to.deep.equal(['Dolly Wick']);
    await expectAccessible(element);
    const names = all(element, '.quotes button')
      .filter(isVisible)
      .map(({ ariaLabel }) => ariaLabel);
    expect(new Set(names).size).to.equal(names.length);
    const [first, ...others] = stops(element);
    first!.focus();
    // No Tab after the last stop: it would leave the page, and Firefox would send the keys of later tests to its own bars.
    for (const stop of others) {
      await press('Tab');
      expect(focused(element) === stop, textOf(stop)).to.equal(true);
    }
  });

  it('fits a phone and a right-to-left page', async () => {
    for (const lang of ['en', 'ar']) {
      const place = openPage('white', 240);
      place.lang = lang;
      const attributes = { speaker: 'nur', all: true } as const;
      const element = await show('leader-quote', attributes, { story: second, within: place });
      expect(tooWide(element)).to.deep.equal([]);
      expect(tooWide(await open({}, place))).to.deep.equal([]);
    }
  });
});

describe('<leader-quote> with the latest quote of a speaker', () => {
  const attributes = { speaker: 'wick' };

  it('says that the date is unknown if no quote has one, and warns once', async () => {
    const heard = hearWarnings();
    const story = harbour as unknown as Story;
    const element = await show('leader-quote', attributes, { story });
    expect(textOf(all(element, 'figcaption')[0]!)).to.include('Date unknown');
    expect(seen(element).length).to.equal(1);
    element.story = { ...story, version: 99 };
    await settle(element);
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.include('no quote of this speaker has a date');
  });

  it('is a quote with a date before one without, and warns of nothing', async () => {
    const element = await show('leader-quote', { speaker: 'secretary' }, { story: seven });
    expect(seen(element)).to.deep.equal([inOrder[0]]);
  });

  it('does not depend on a quote that was retracted', async () => {
    const heard = hearWarnings();
    const [every, small] = (harbour as unknown as Story).quotes;
    const dated = { ...small!, id: 'dated', said: { precision: 'day' as const, date: '2024-01-01' } };
    const gone = {
      type: 'retraction',
      version: 1,
      date: '2024-01-02',
      item: 'quotes/dated',
      note: 'Never said.',
    };
    const story = { ...harbour, changes: [gone] };
    await show('leader-quote', attributes, { story: { ...story, quotes: [every, dated] } });
    expect(heard).to.deep.equal([]);
    await show('leader-quote', attributes, { story: { ...story, quotes: [every, small, dated] } });
    expect(heard.length).to.equal(1);
  });

  it('warns of nothing if there is one quote, or if all of them are listed', async () => {
    for (const attributes of [{ speaker: 'teacher' }, { speaker: 'wick', all: true }] as const) {
      const element = await show('leader-quote', attributes, { story: harbour });
      expect(textOf(root(element))).to.include('Date unknown');
    }
  });
});
