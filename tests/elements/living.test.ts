/** Stories from an address: how an embed finds them, follows their changes, and handles failures. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announce } from '../../src/page/announce.js';
import { page, setStory } from '../../src/page/page.js';
import { en } from '../../src/model/language/locales/en.js';
import { story as bundled } from '../../src/story/bundled.js';
import { json, offline, silence, status, turns } from '../story/virtual.js';
import type { Story } from '../../src/story/types.js';
import { waitUntil } from '../wait-until.js';
import {
  afterThis,
  all,
  expectFallback,
  expectWarnings,
  focused,
  hearErrors,
  hearWarnings,
  isShown,
  isVisible,
  openPage,
  part,
  parts,
  press,
  root,
  settle,
  show,
  textOf,
  type Attributes,
  type Tag,
  unfold,
} from './helpers.js';
import { ADDRESS, change, edition, hearAnnouncements, meta, online, serving } from './living.js';

const FALLBACK = 'In the words of the page.';
const BENCHES = { pledge: 'benches' };
const QUOTE = { quote: 'sit-down' };
const QUESTION = { question: 'more-benches' };
const more = (count: number) => (story: ReturnType<typeof edition>) => {
  story.pledges[0]!.count.value = count;
  story.pledges[0]!.named = 'none';
  delete story.pledges[0]!.pledgers;
};

/** Returns a function that gives the widgets that were laid out since its last call. */
function countLayouts(widgets: readonly Element[]): () => Element[] {
  const laidOut = new Set<Element>();
  for (const widget of widgets as (Element & { layout: (view: unknown) => unknown })[]) {
    const layout = widget.layout.bind(widget);
    widget.layout = (view) => (laidOut.add(widget), layout(view));
  }
  return () => {
    const those = widgets.filter((each) => laidOut.has(each));
    laidOut.clear();
    return those;
  };
}

describe('a story from an address', () => {
  it('is shown by all three elements', async () => {
    const { world } = serving(edition(1));
    const shown = [
      await show('pledge-counter', { ...BENCHES, src: ADDRESS }),
      await show('leader-quote', { ...QUOTE, src: ADDRESS }),
      await show('stance-list', { ...QUESTION, src: ADDRESS }),
    ];
    await turns();
    await settle(...shown);
    expect(shown.map(isShown)).to.deep.equal([true, true, true]);
    expect(world.requests.length).to.equal(1);
  });

  it('is resolved relative to the page, and fetched once for several fragments', async () => {
    const { world } = serving(edition(1));
    await show('pledge-counter', { ...BENCHES, src: '../story.json#a' });
    await show('pledge-counter', { ...BENCHES, src: '../story.json#b' });
    expect(world.requests.map(({ address }) => address)).to.deep.equal([
      new URL('../story.json', document.baseURI).href,
    ]);
  });

  it('can be set for the whole page', async () => {
    const { world } = serving(edition(1));
    meta('onrecord-story', '/a.json');
    const counter = await show('pledge-counter', BENCHES);
    await turns();
    await settle(counter);
    expect(isShown(counter)).to.equal(true);
    setStory('/b.json');
    await settle(counter);
    const own = await show('pledge-counter', { ...BENCHES, src: '/c.json' });
    await show('pledge-counter', BENCHES, { story: edition(1) });
    await turns();
    expect(isShown(own)).to.equal(true);
    expect(world.requests.map(({ address }) => new URL(address).pathname)).to.deep.equal([
      '/a.json',
      '/b.json',
      '/c.json',
    ]);
  });

  it('is fetched only from http and https addresses', async () => {
    const { world } = serving(edition(1));
    const warnings = hearWarnings();
    const bad = [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:null/1',
      'http://[',
      'file:///etc/passwd',
    ];
    for (const src of bad) {
      expectFallback(await show('pledge-counter', { ...BENCHES, src }, { fallback: FALLBACK }), FALLBACK);
    }
    expect(world.requests).to.deep.equal([]);
    expect(warnings.length).to.equal(bad.length);
  });

  it('is replaced when `src` changes, and stays until the new story arrives', async () => {
    const server = serving(edition(1));
    const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS });
    await turns();
    await settle(counter);
    server.reply = silence;
    counter.src = `${ADDRESS}?other`;
    await settle(counter);
    expect(isShown(counter)).to.equal(true);
    server.reply = () => json(edition(2, more(7)));
    counter.src = `${ADDRESS}?third`;
    await settle(counter);
    await turns();
    await settle(counter);
    expect(textOf(part(counter, 'number'))).to.equal('7');
    expect(server.world.requests[1]!.init.signal!.aborted).to.equal(true);
  });

  it('is aborted when the last embed is removed, but not when it moves', async () => {
    const world = online(silence);
    const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS });
    openPage().append(counter);
    await turns();
    expect(world.requests.map(({ init }) => init.signal!.aborted)).to.deep.equal([false]);
    counter.remove();
    await turns();
    expect(world.requests.map(({ init }) => init.signal!.aborted)).to.deep.equal([true]);
  });
});

describe('a refresh', () => {
  it('happens even if the browser says that it is offline, which some browsers say wrongly', async () => {
    const { fetch, setTimeout } = window;
    const { now } = Date;
    const timers: (() => void)[] = [];
    let requests = 0;
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    window.fetch = () => (requests++, Promise.resolve(json(edition(1))));
    window.setTimeout = ((then: () => void, wait = 0) =>
      wait < 15_000 ? setTimeout(then, wait) : timers.push(then)) as typeof window.setTimeout;
    afterThis(() => {
      Object.assign(window, { fetch, setTimeout });
      Date.now = now;
      delete (navigator as { onLine?: boolean }).onLine;
    });
    const element = await show('pledge-counter', { ...BENCHES, src: '/refreshed.json', refresh: '15' });
    await waitUntil(() => isShown(element), 'the story is shown');
    expect(requests).to.equal(1);
    expect(timers.length).to.equal(1);
    Date.now = () => now() + 20_000;
    timers[0]!();
    await waitUntil(() => requests === 2, 'the address is asked again');
  });
});

describe('while a story is loading or after it fails', () => {
  it('the fallback is shown', async () => {
    expectWarnings(/the story cannot be loaded/);
    const server = serving(edition(1));
    server.reply = silence;
    const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS }, { fallback: FALLBACK });
    expectFallback(counter, FALLBACK);
    server.reply = status(404);
    await server.world.pass(60);
    await settle(counter);
    expectFallback(counter, FALLBACK);
  });

  it('one warning for all embeds names the element, the address and the reason', async () => {
    const warnings = hearWarnings();
    const world = online(status(404));
    const address = `${ADDRESS}?gone`;
    for (let i = 0; i < 5; i++) await show('pledge-counter', { ...BENCHES, src: address, refresh: 15 });
    await world.pass(100);
    expect(warnings.length).to.equal(1);
    for (const said of ['pledge-counter', 'benches', address, '404']) expect(warnings[0]).to.contain(said);
  });

  const item = { pledge: 'reassurance-force' };
  it('the bundled story is shown after every retry failed at the address of its own build', async () => {
    expectWarnings(/the story cannot be loaded/);
    const server = serving(bundled);
    page.base = 'https://stories.example/onrecord/';
    server.reply = silence;
    const counter = await show(
      'pledge-counter',
      { ...item, src: `${page.base}story.json` },
      { fallback: FALLBACK },
    );
    expectFallback(counter, FALLBACK);
    server.reply = offline;
    await server.world.pass(120);
    await settle(counter);
    expect(textOf(part(counter, 'number'))).to.equal('26');
  });

  it('the bundled story is shown for no other address and for no published version', async () => {
    expectWarnings(/the story cannot be loaded/);
    const server = serving(bundled);
    server.reply = status(404);
    page.base = 'https://stories.example/onrecord';
    for (const src of [
      `${page.base}-2/story.json`,
      `${page.base}/other.json`,
      'https://elsewhere.example/story.json',
      `${page.base}/v/1/story.json`,
    ]) {
      const counter = await show('pledge-counter', { ...item, src }, { fallback: FALLBACK });
      await turns();
      await settle(counter);
      expectFallback(counter, FALLBACK);
    }
  });

  it('the last good content stays after every kind of failure', async () => {
    const errors = hearErrors();
    const server = serving(edition(1));
    const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS, refresh: 15 });
    await turns();
    await settle(counter);
    const before = root(counter).outerHTML;
    for (const reply of [
      offline,
      status(500),
      status(404),
      () => json({}),
      () => json(null),
      () => new Response('<p>'),
    ]) {
      server.reply = reply;
      await server.world.pass(200);
      await settle(counter);
      expect(root(counter).outerHTML).to.equal(before);
    }
    expect(errors).to.deep.equal([]);
  });

  it('a story with one bad item shows all other items', async () => {
    const warnings = hearWarnings();
    const story = edition(1);
    story.quotes.push({ id: 'bad' } as never);
    serving(story);
    const shown = [
      await show('leader-quote', { ...QUOTE, src: `${ADDRESS}?bad` }),
      await show('pledge-counter', { ...BENCHES, src: `${ADDRESS}?bad` }),
    ];
    await turns();
    await settle(...shown);
    expect(shown.map(isShown)).to.deep.equal([true, true]);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.contain('quotes[2].speaker');
  });

  it('a newer format is read, and an unknown category is shown by its id', async () => {
    hearWarnings();
    const story = edition(1, (each) => {
      Object.assign(each, { schemaVersion: 2, mood: 'calm' });
      Object.assign(each.questions[0]!, { urgency: 'high' });
      each.questions[0]!.stances[0]!.category = 'abstained';
    });
    serving(story);
    const list = await show('stance-list', { ...QUESTION, src: ADDRESS });
    await turns();
    await settle(list);
    expect(parts(list, 'category').some((each) => textOf(each) === 'abstained')).to.equal(true);
  });
});

describe('a change of a story', () => {
  it('is shown in place, and keeps the focus and open rows', async () => {
    const server = serving(edition(1));
    const list = await show('stance-list', { ...QUESTION, src: ADDRESS, refresh: 15, limit: 1 });
    await turns();
    await settle(list);
    all(list, 'button')[0]!.click();
    await settle(list);
    const [row] = parts(list, 'row').filter((each) => textOf(each).includes('Wants one.'));
    const details = row!.querySelector('details')!;
    details.open = true;
    details.querySelector('summary')!.focus();
    server.story = edition(2, (story) => {
      story.parties.push({ id: 'alder', kind: 'country', name: 'Alder' });
      story.questions[0]!.stances.unshift({
        party: 'alder',
        category: 'yes',
        citations: [{ source: 'minutes' }],
      });
      story.questions[0]!.stances[1]!.summary = 'Wants two.';
    });
    await server.world.pass(20);
    await settle(list);
    expect(textOf(root(list))).to.contain('Alder');
    expect(textOf(row!)).to.contain('Wants two.');
    expect(row!.isConnected && details.open && row!.contains(details)).to.equal(true);
    expect(focused(list)).to.equal(details.querySelector('summary'));
    expect(all(list, 'button'), 'all rows stay shown').to.deep.equal([]);
  });

  const citations = [{ source: 'minutes' }, { source: 'diary' }];

  it('keeps the reader’s search and the scroll position', async () => {
    const server = serving(edition(1));
    const place = openPage();
    Object.assign(place.style, { blockSize: '200px', overflow: 'auto' });
    const list = await show(
      'stance-list',
      { ...QUESTION, src: ADDRESS, refresh: 15, search: true },
      { within: place },
    );
    await turns();
    await settle(list);
    const [input] = all<HTMLInputElement>(list, 'input');
    input!.focus();
    await sendKeys({ type: 'ash' });
    await settle(list);
    const names = () =>
      parts(list, 'row')
        .filter(isVisible)
        .map((row) => textOf(row).split(' ')[0]);
    expect(names()).to.deep.equal(['Ash']);
    place.scrollTop = 60;
    server.story = edition(2, (story) => {
      story.parties.push({ id: 'alder', kind: 'country', name: 'Alder' });
      story.questions[0]!.stances.push({ party: 'alder', category: 'yes', citations });
    });
    await server.world.pass(20);
    await settle(list);
    expect(textOf(part(list, 'split'))).to.contain('2 towns');
    expect([focused(list), input!.value, names(), place.scrollTop]).to.deep.equal([
      input,
      'ash',
      ['Ash'],
      60,
    ]);
  });

  /** Facts of the small story that move down because the edit inserts another fact before them. */
  const moved: readonly (readonly [
    what: string,
    tag: Tag,
    attributes: Attributes,
    words: string,
    edit: (story: Story) => void,
  ])[] = [
    [
      'a condition of a pledge',
      'pledge-counter',
      BENCHES,
      'If it is dry.',
      ({ pledges }) =>
        pledges[0]!.conditions!.splice(1, 0, { text: 'Of oak.', citations: [{ source: 'minutes' }] }),
    ],
    ['a pledger', 'pledge-counter', BENCHES, 'One bench.', ({ pledges }) => pledges[0]!.pledgers!.reverse()],
    [
      'an earlier count',
      'pledge-counter',
      BENCHES,
      'Offers',
      ({ pledges: [pledge] }) => pledge!.history!.unshift({ ...pledge!.history![0]!, rule: 'Promises' }),
    ],
    [
      'another wording of a quote',
      'leader-quote',
      QUOTE,
      '“Be seated”',
      ({ quotes }) => quotes[0]!.wordings!.unshift({ text: 'Sit', citations: [{ source: 'diary' }] }),
    ],
    [
      'an earlier stance',
      'stance-list',
      QUESTION,
      'Wanted one.',
      ({ questions }) =>
        questions[0]!.stances[0]!.earlier!.unshift({
          category: 'silent',
          asOf: { precision: 'year', date: '2020' },
          citations: [{ source: 'diary' }],
        }),
    ],
  ];
  for (const [what, tag, attributes, said, edit] of moved) {
    it(`keeps sections open and the marks beside their fact: ${what}`, async () => {
      const dry = ({ pledges }: Story) => pledges[0]!.conditions!.push({ text: 'If it is dry.', citations });
      const server = serving(edition(1, dry));
      const widget = await show(tag, { ...attributes, src: ADDRESS, refresh: 15 });
      await turns();
      await settle(widget);
      unfold(widget);
      const folds = all<HTMLDetailsElement>(widget, 'details').filter(({ open }) => open);
      const placeOf = (mark: Element) => mark.closest('li, tr, .pair, dd > div')!;
      const mark = all(widget, '.fold .ref, .entry .ref').find((each) =>
        textOf(placeOf(each)).includes(said),
      )!;
      const place = placeOf(mark);
      server.story = edition(2, (story) => (dry(story), edit(story)));
      await server.world.pass(20);
      await settle(widget);
      expect(folds.every(({ open, isConnected }) => open && isConnected)).to.equal(true);
      expect(textOf(place)).to.contain(said);
      expect(place.isConnected && place.contains(mark)).to.equal(true);
    });
  }

  it('renders only the embeds that show it', async () => {
    const server = serving(edition(1));
    const attributes = { src: ADDRESS, refresh: 15 };
    const counter = await show('pledge-counter', { ...BENCHES, ...attributes });
    const quote = await show('leader-quote', { ...QUOTE, ...attributes });
    const other = await show('leader-quote', { quote: 'rest', ...attributes });
    const list = await show('stance-list', { ...QUESTION, ...attributes });
    const table = await show('stance-list', { ...QUESTION, ...attributes, view: 'table' });
    const widgets: Element[] = [counter, quote, other, list, table];
    await turns();
    await settle(...widgets);
    const toldOf: Element[] = [];
    for (const widget of widgets) widget.addEventListener('onrecord-story-change', () => toldOf.push(widget));
    const laidOut = countLayouts(widgets);
    const after = async (version: number, edit: (story: Story) => void) => {
      server.story = edition(version, edit);
      await server.world.pass(20);
      await settle(...widgets);
      return laidOut();
    };
    expect(await after(2, () => {})).to.deep.equal([]);
    expect(toldOf, 'each dispatches the event for the newer story').to.deep.equal(widgets);
    expect(await after(3, more(9))).to.deep.equal([counter]);
    const said = (story: Story) => {
      more(9)(story);
      story.quotes.find(({ id }) => id === 'rest')!.occasion = 'Said again';
    };
    expect(await after(4, said)).to.deep.equal([other]);
    expect(await after(5, (story) => (said(story), (story.checked = '2024-02-02')))).to.deep.equal(widgets);
    for (const each of widgets) expect(textOf(part(each, 'foot'))).to.contain('2 February 2024');
  });

  it('does not undo a reader’s click in the same task', async () => {
    setStory(edition(1));
    afterThis(() => setStory(undefined));
    const follower = await show('leader-quote', QUOTE);
    setStory(edition(2));
    all(follower, '.controls button')[1]!.click();
    setStory(edition(3));
    await settle(follower);
    expect(all(follower, '.controls button')[1]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('is announced once, as a sentence, for all embeds of an item', async () => {
    const server = serving(edition(1));
    const heard = hearAnnouncements();
    const counters = [];
    for (let i = 0; i < 10; i++)
      counters.push(await show('pledge-counter', { ...BENCHES, src: ADDRESS, refresh: 15 }));
    await server.world.pass(16);
    expect(heard).to.deep.equal([]);
    server.story = edition(2, more(9));
    await server.world.pass(20);
    await settle(...counters);
    expect(heard.length).to.equal(1);
    expect(heard[0]).to.match(/^Benches: 9 towns have pledged \(/);
  });

  it('is not announced if only the date of the last check changes', async () => {
    const server = serving(edition(1));
    const heard = hearAnnouncements();
    const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS, refresh: 15 });
    await turns();
    await settle(counter);
    server.story = edition(2, (story) => (story.checked = '2024-02-02'));
    await server.world.pass(20);
    await settle(counter);
    expect(textOf(part(counter, 'foot'))).to.contain('2 February 2024');
    expect(heard).to.deep.equal([]);
  });

  it('is announced for a row of its own list, but not for a row of another list', async () => {
    const said = (version: number, summary: string) =>
      edition(version, ({ questions }) => {
        questions.push({ ...structuredClone(questions[0]!), id: 'other' });
        questions[0]!.stances[0]!.summary = summary;
      });
    const server = serving(said(1, 'Wants one.'));
    const heard = hearAnnouncements();
    const list = await show('stance-list', { ...QUESTION, src: ADDRESS, refresh: 15 });
    const other = await show('stance-list', { question: 'other', src: ADDRESS, refresh: 15 });
    await turns();
    await settle(list, other);
    const laidOut = countLayouts([list, other]);
    server.story = said(2, 'Wants two.');
    await server.world.pass(20);
    await settle(list, other);
    expect(textOf(part(list, 'row'))).to.contain('Wants two.');
    expect(laidOut()).to.deep.equal([list]);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('More benches?');
  });

  it('is announced in a live region that is added empty and removed afterwards', () => {
    const timers: [() => void, number][] = [];
    const { setTimeout } = window;
    window.setTimeout = ((then: () => void, wait: number) => timers.push([then, wait])) as typeof setTimeout;
    afterThis(() => (window.setTimeout = setTimeout));
    announce('One.', 'en');
    announce('One.', 'en');
    announce('Two.', 'en');
    const regions = document.querySelectorAll<HTMLElement>('[role=status]');
    expect(regions.length).to.equal(1);
    expect(textOf(regions[0]!)).to.equal('');
    for (const [then] of timers.toSorted(([, a], [, b]) => a - b)) {
      then();
      if (regions[0]!.isConnected) {
        expect(regions[0]!.textContent).to.equal(
          en.updatedMore.replace('{text}', 'One.').replace('{count}', '1'),
        );
        expect(regions[0]!.getBoundingClientRect().width).to.be.at.most(1);
      }
    }
    expect(regions[0]!.isConnected).to.equal(false);
  });

  it('dispatches an event with the changes after it is rendered', async () => {
    const server = serving(edition(1));
    const heard: { version: number; before: number | undefined; changes: number[]; shown: string }[] = [];
    const place = openPage();
    place.addEventListener('onrecord-story-change', (event) => {
      const { story, previous, changes } = event;
      const shown = textOf(part(event.target as Element, 'number'));
      heard.push({
        version: story.version,
        before: previous?.version,
        changes: changes.map(({ version }) => version),
        shown,
      });
    });
    await show('pledge-counter', { ...BENCHES, src: ADDRESS, refresh: 15 }, { within: place });
    await server.world.pass(1);
    server.story = edition(3, more(9), [
      change('update', 1, 'pledges/benches'),
      change('update', 3, 'pledges/benches'),
    ]);
    await server.world.pass(100);
    expect(heard).to.deep.equal([
      { version: 1, before: undefined, changes: [], shown: '2' },
      { version: 3, before: 1, changes: [3], shown: '9' },
    ]);
  });

  it('dispatches an error event if it cannot be loaded', async () => {
    const world = online(status(410));
    const heard: [string, string][] = [];
    const place = openPage();
    place.addEventListener('onrecord-story-error', (event) => {
      const { address, reason } = event;
      heard.push([address, reason]);
    });
    await show('pledge-counter', { ...BENCHES, src: ADDRESS }, { within: place });
    await world.pass(1);
    expect(heard).to.deep.equal([[ADDRESS, 'the server answered 410']]);
  });

  it('dispatches no event if the page itself sets the story', async () => {
    serving(edition(1));
    let heard = 0;
    const place = openPage();
    place.addEventListener('onrecord-story-change', () => heard++);
    const counter = await show('pledge-counter', BENCHES, { story: edition(1), within: place });
    counter.story = edition(2, more(9));
    await settle(counter);
    expect(textOf(part(counter, 'number'))).to.equal('9');
    expect(heard).to.equal(0);
  });
});

describe('an embed of a published version', () => {
  const frozen = 'https://stories.example/v/1/story.json';
  const retracted = [change('retraction', 2, 'quotes/sit-down', { note: 'It was never said.' })];

  it('keeps its words, shows its frozen version, and lists retractions of the newest known version', async () => {
    online(({ address }) => json(address === frozen ? edition(1) : edition(2, () => {}, retracted)));
    const old = await show('leader-quote', { ...QUOTE, src: frozen });
    await turns();
    await settle(old);
    expect(textOf(part(old, 'words'))).to.contain('Sit down');
    const note = en.frozen.replace('{shown}', '1');
    expect(textOf(root(old))).to.contain(note);
    expect(textOf(root(old))).not.to.contain('It was never said.');

    const now = await show('leader-quote', { ...QUOTE, src: ADDRESS });
    await turns();
    await settle(now, old);
    expect(textOf(root(old))).to.contain('Sit down');
    expect(textOf(root(old))).to.contain('It was never said.');
    expect(textOf(root(now)), 'the embed that follows updates').not.to.contain('Sit down');
    expect(textOf(root(now))).to.contain(en.retracted);
  });

  it('links to the story that has replaced its own', async () => {
    const newer = edition(2, (story) =>
      Object.assign(story, { status: 'superseded', supersededBy: 'https://stories.example/next' }),
    );
    online(({ address }) => json(address === frozen ? edition(1) : newer));
    const old = await show('leader-quote', { ...QUOTE, src: frozen });
    const now = await show('leader-quote', { ...QUOTE, src: ADDRESS });
    await turns();
    await settle(old, now);
    expect(textOf(part(old, 'words'))).to.contain('Sit down');
    expect(textOf(part(old, 'change'))).to.contain(en.status.superseded);
    expect(all<HTMLAnchorElement>(old, '.foot > a').map(({ href }) => href)).to.include(
      'https://stories.example/next',
    );
  });

  it('ignores a story of another site with the same id and a higher version', async () => {
    online(({ address }) => json(address === frozen ? edition(1) : edition(2, () => {}, retracted)));
    const old = await show('leader-quote', { ...QUOTE, src: frozen });
    const foreign = await show('leader-quote', { ...QUOTE, src: 'https://elsewhere.example/story.json' });
    await turns();
    await settle(foreign, old);
    expect(textOf(root(foreign))).to.contain('It was never said.');
    expect(textOf(root(old)))
      .to.contain('Sit down')
      .and.not.to.contain('It was never said.');
  });

  it('is not frozen if the address holds another version', async () => {
    serving(edition(2));
    const quote = await show('leader-quote', { ...QUOTE, src: frozen });
    await turns();
    await settle(quote);
    expect(textOf(root(quote))).not.to.contain('Frozen');
  });
});

describe('a retraction', () => {
  const why = 'That was about chairs.';
  const retractedStory = (item: string) =>
    edition(2, () => {}, [change('retraction', 2, item, { note: why, was: undefined, now: undefined })]);

  it('keeps the title of a pledge, gives the reason, and removes the number and the chart', async () => {
    const story = retractedStory('pledges/benches');
    const counter = await show('pledge-counter', BENCHES, { story });
    expect(parts(counter, 'number').concat(parts(counter, 'chart'))).to.deep.equal([]);
    expect(textOf(part(counter, 'heading'))).to.equal('Benches');
    for (const said of [en.retractedCount, why]) expect(textOf(root(counter))).to.contain(said);
    counter.plain = true;
    await settle(counter);
    expect(textOf(root(counter))).to.contain(`Benches: ${en.retractedCount}`);
  });

  for (const view of ['list', 'table'] as const) {
    it(`keeps the row of a party, gives the reason, and removes it from the split: ${view}`, async () => {
      const story = retractedStory('questions/more-benches/ash');
      const list = await show('stance-list', { ...QUESTION, view, static: true }, { story });
      expect(all(list, '.bar rect')).to.deep.equal([]);
      const row = parts(list, 'row').find((each) => textOf(each).startsWith('Ash'))!;
      expect(textOf(row)).to.contain(why).and.not.to.contain('Wants one.');
      expect(textOf(root(list)))
        .to.contain(en.retractedEntry)
        .and.not.to.contain('Sit down');
    });
  }
});

it('names the quote of a correction in a list that cites the quote', async () => {
  const story = edition(2, () => {}, [change('correction', 2, 'quotes/sit-down')]);
  const list = await show('stance-list', QUESTION, { story });
  expect(textOf(part(list, 'change'))).to.contain('(Ada, Gardener, 1 January 2024):');
});

it('corrects a number under the number, and not after everything else', async () => {
  const story = edition(3, () => {}, [
    change('correction', 2, 'pledges/benches'),
    change('clarification', 3, 'pledges/benches'),
  ]);
  const counter = await show('pledge-counter', BENCHES, { story });
  const [correction, clarification, ...others] = parts(counter, 'change');
  expect(others).to.deep.equal([]);
  expect(textOf(correction!)).to.contain('Correction');
  expect(correction!.parentElement!.contains(part(counter, 'number'))).to.equal(true);
  expect(textOf(clarification!)).to.contain('Clarification');
  expect(part(counter, 'foot').previousElementSibling === clarification).to.equal(true);
});

describe('an embed with a pin', () => {
  it('folds its updates, if there are more than three', async () => {
    const many = [2, 3, 4, 5].map((version) => change('update', version, 'pledges/benches'));
    const story = edition(5, more(9), [...many, change('clarification', 5, 'pledges/benches')]);
    const counter = await show('pledge-counter', { ...BENCHES, pin: 2 }, { story });
    expect(all(counter, '.fold .change')).to.deep.equal([]);
    counter.pin = 1;
    await settle(counter);
    const visible = () => parts(counter, 'change').filter(isVisible).map(textOf);
    expect(visible().map((text) => text.split(',')[0]!.split(' ')[0])).to.deep.equal([
      'This',
      'Clarification',
    ]);
    const summary = all(counter, '.fold > summary').find((each) => textOf(each) === 'Update (4)')!;
    summary.click();
    expect(visible()).to.have.lengthOf(6);
    counter.static = true;
    await settle(counter);
    expect(visible()).to.have.lengthOf(6);
  });

  const changes = [
    change('update', 2, 'pledges/benches'),
    change('update', 3, 'pledges/benches'),
    change('correction', 3, 'sources/minutes'),
    change('update', 3, 'quotes/rest'),
  ];

  it('lists the changes of its item since the page was written', async () => {
    const story = edition(3, more(9), changes);
    const counter = await show('pledge-counter', { ...BENCHES, pin: 2 }, { story });
    const said = parts(counter, 'change').map(textOf);
    expect(said[0]).to.equal(en.pinned.changed.replace('{shown}', '2').replace('{version}', '3'));
    expect(said.slice(1).map((text) => text.split(',')[0])).to.deep.equal(['Correction', 'Update']);
    expect(said.at(-1)).to.contain('was 3').and.to.contain('now 3').and.to.contain('Why, in version 3.');
    counter.pin = undefined;
    await settle(counter);
    expect(parts(counter, 'change').length).to.equal(1);
  });

  it('says that nothing has changed, or that the story is older than the page', async () => {
    const story = edition(3, () => {}, changes);
    const quote = await show('leader-quote', { ...QUOTE, pin: 3 }, { story });
    expect(textOf(root(quote))).not.to.contain('This page was written');
    quote.pin = 4;
    await settle(quote);
    expect(textOf(root(quote))).to.contain(en.pinned.ahead.replace('{shown}', '4').replace('{version}', '3'));
    const rest = await show('stance-list', { question: 'more-benches', pin: 1 }, { story: edition(3) });
    expect(textOf(root(rest))).to.contain(en.pinned.same.replace('{shown}', '1').replace('{version}', '3'));
  });

  it('ignores a pin that is not a version', async () => {
    for (const pin of ['', 'x', '-1', '0', '1.5', 'Infinity']) {
      const counter = await show('pledge-counter', { ...BENCHES, pin }, { story: edition(3) });
      expect(textOf(root(counter))).not.to.contain('This page was written');
    }
  });
});

it('keeps the focus when the story changes', async () => {
  const server = serving(edition(1));
  const counter = await show('pledge-counter', { ...BENCHES, src: ADDRESS, refresh: 15 });
  await turns();
  await settle(counter);
  const [summary] = all(counter, 'summary');
  summary!.focus();
  await press('Enter');
  server.story = edition(2, more(9));
  await server.world.pass(20);
  await settle(counter);
  expect(focused(counter)).to.equal(summary);
  expect(summary!.closest('details')!.open).to.equal(true);
});
