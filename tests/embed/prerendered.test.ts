/** A prerendered widget is kept if it equals the widget that we would render, and replaced if not. */
import { expect } from '@open-wc/testing';
import { page, setStory } from '../../src/page/page.js';
import { withLists } from '../../src/story/trusted.js';
import type { Story, StoryInput } from '../../src/story/types.js';
import { MARKER } from '../../src/elements/base/prerender-marker.js';
import { story } from '../../src/story/bundled.js';
import invented from '../fixtures/valid/second.json' with { type: 'json' };
import {
  afterThis,
  embeds,
  expectWarnings,
  isFallbackSeen,
  isShown,
  place,
  placeBelow,
  shown,
  widgetIn,
  type Tag,
  type Widget,
} from './helpers.js';
import { prerender } from './prerendered-root.js';

const list = embeds[2]!;

interface Change {
  readonly attributes?: string;
  readonly fallback?: string;
  readonly marker?: string;
  readonly lang?: string;
}

/** Adds a prerendered widget to the page. The parser attaches its shadow root. */
function load(tag: Tag, attributes: string, change: Change = {}, within = place()): Widget {
  const root = prerender(tag, attributes);
  const markup =
    change.marker === undefined ? root : root.replace(new RegExp(`${MARKER}="[^"]*"`), change.marker);
  if (change.lang) within.lang = change.lang;
  within.setHTMLUnsafe(
    `<${tag} ${change.attributes ?? attributes}><template shadowrootmode="open">${markup}</template>${change.fallback ?? 'In the words of the page.'}</${tag}>`,
  );
  // Unlike its parser, Firefox's setHTMLUnsafe upgrades elements at the end of the task.
  customElements.upgrade(within);
  return widgetIn(within);
}

const isUsable = (control: Element) =>
  control.checkVisibility() && getComputedStyle(control).pointerEvents !== 'none';
const first = (widget: Element) => widget.shadowRoot!.querySelector('[part="root"]')!;
const roots = (widget: Element) => widget.shadowRoot!.querySelectorAll('[part="root"]').length;

describe('A prerendered widget', () => {
  for (const { tag, attribute, id } of embeds) {
    const attributes = `${attribute}="${id}"`;

    it(`is kept, node by node, if it equals what would be rendered: <${tag}>`, async () => {
      const widget = load(tag, attributes);
      const root = first(widget);
      await shown(widget);
      expect(first(widget)).to.equal(root);
      expect(roots(widget)).to.equal(1);
      expect(isFallbackSeen(widget)).to.equal(false);
      expect(widget.matches(':state(shown)')).to.equal(true);
      expect(getComputedStyle(root).containerType).to.equal('inline-size');
    });

    it(`looks the same before and after the module is loaded: <${tag}>`, async () => {
      const within = placeBelow('');
      const widget = load(tag, attributes, {}, within);
      const before = widget.getBoundingClientRect();
      expect(widget.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
      dispatchEvent(new Event('beforeprint'));
      await shown(widget);
      // The styles are not applied a second time.
      expect(widget.shadowRoot!.adoptedStyleSheets.length).to.equal(0);
      const after = widget.getBoundingClientRect();
      expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
      expect(getComputedStyle(widget).display).to.equal('block');
    });

    const others: readonly (readonly [what: string, change: Change])[] = [
      ['of another setting', { attributes: `${attributes} plain` }],
      ['of another theme', { attributes: `${attributes} theme="dark"` }],
      ['of another version or story', { marker: `${MARKER}="0.0.1|x"` }],
      ['without a marker', { marker: '' }],
      ['in another language', { lang: 'de' }],
    ];
    for (const [what, change] of others) {
      it(`is replaced, once, if it is one ${what}: <${tag}>`, async () => {
        const widget = load(tag, attributes, change);
        const root = first(widget);
        await shown(widget);
        expect(roots(widget)).to.equal(1);
        expect(first(widget)).not.to.equal(root);
        expect(widget.shadowRoot!.querySelectorAll('slot').length).to.equal(1);
      });
    }

    it(`shows its fallback if the server had no such item: <${tag}>`, async () => {
      expectWarnings(/expected the id of one of the/);
      const within = place();
      within.setHTMLUnsafe(
        `<${tag} ${attribute}="unknown"><template shadowrootmode="open"><style></style><slot></slot></template>The words.</${tag}>`,
      );
      customElements.upgrade(within);
      const widget = widgetIn(within);
      await shown(widget);
      expect(roots(widget)).to.equal(0);
      expect(isFallbackSeen(widget)).to.equal(true);
      widget.setAttribute(attribute, id);
      await shown(widget);
      expect(roots(widget)).to.equal(1);
      expect(isFallbackSeen(widget)).to.equal(false);
    });

    it(`gives way to the fallback if it gets the id of an item that the story lacks: <${tag}>`, async () => {
      expectWarnings(/expected the id of one of the/);
      const widget = load(tag, attributes);
      await shown(widget);
      widget.setAttribute(attribute, 'unknown');
      await shown(widget);
      expect(roots(widget)).to.equal(0);
      expect(isFallbackSeen(widget)).to.equal(true);
    });

    /** Adds a widget to the page that a server has rendered from one story, and whose page has another. */
    const placeBetween = (ofServer: Story, ofPage: StoryInput): Widget => {
      afterThis(() => setStory(undefined));
      setStory(ofServer);
      const markup = prerender(tag, attributes);
      setStory(ofPage);
      const within = place();
      within.setHTMLUnsafe(
        `<${tag} ${attributes}><template shadowrootmode="open">${markup}</template></${tag}>`,
      );
      customElements.upgrade(within);
      return widgetIn(within);
    };

    it(`is replaced if the story has other content under the same version: <${tag}>`, async () => {
      const sources = story.sources.map((source) => ({ ...source, title: 'Another source' }));
      const widget = placeBetween(story, { ...story, sources });
      const root = first(widget);
      await shown(widget);
      expect(first(widget) === root).to.equal(false);
      expect(roots(widget)).to.equal(1);
      widget.shadowRoot!.dispatchEvent(new Event('pointerover'));
      expect(widget.shadowRoot!.textContent).to.include('Another source');
    });

    it(`is kept if only the server has added the lists that the file leaves out: <${tag}>`, async () => {
      const { changes: _, ...file } = story;
      const widget = placeBetween(withLists(file as Story), file);
      const root = first(widget);
      await shown(widget);
      expect(first(widget) === root).to.equal(true);
    });

    it(`is kept without its controls if the page's story has no such item, until it has: <${tag}>`, async () => {
      expectWarnings(/ is "ours"; expected the id/);
      const changed = JSON.parse(JSON.stringify(story).replaceAll(`"${id}"`, '"ours"')) as Story;
      changed.id = 'theirs';
      setStory(changed);
      const own = `${attribute}="ours" ${tag === 'stance-list' ? 'search' : ''}`;
      const markup = prerender(tag, own);
      setStory(undefined);
      const within = place();
      within.setHTMLUnsafe(`<${tag} ${own}><template shadowrootmode="open">${markup}</template></${tag}>`);
      customElements.upgrade(within);
      const widget = widgetIn(within);
      const root = first(widget);
      await shown(widget);
      const controls = [...root.querySelectorAll('button, input, select')];
      expect(first(widget) === root).to.equal(true);
      // A counter has no controls.
      const hasControls = tag !== 'pledge-counter';
      expect(controls.length > 0).to.equal(hasControls);
      expect(controls.filter(isUsable).length).to.equal(0);
      afterThis(() => setStory(undefined));
      setStory({ ...changed, version: changed.version + 1 });
      await shown(widget);
      expect(first(widget) === root).to.equal(false);
      expect(roots(widget)).to.equal(1);
      const live = [...first(widget).querySelectorAll('button, input, select')];
      expect(live.some(isUsable)).to.equal(hasControls);
    });

    it(`is rendered again when something changes, and shows the change: <${tag}>`, async () => {
      const widget = load(tag, attributes);
      await shown(widget);
      widget.plain = true;
      await shown(widget);
      expect(roots(widget)).to.equal(1);
      expect(widget.shadowRoot!.querySelector('[part="heading"]')).to.equal(null);
      const title = 'Another title';
      const other = structuredClone(story);
      other.version += 1;
      for (const each of other.questions) each.text = title;
      afterThis(() => setStory(undefined));
      setStory(other);
      await shown(widget);
      expect(roots(widget)).to.equal(1);
    });

    it(`is kept if it is moved, and if its page sets the same story: <${tag}>`, async () => {
      const widget = load(tag, attributes);
      await shown(widget);
      const root = first(widget);
      place().append(widget);
      setStory(undefined);
      await shown(widget);
      expect(first(widget)).to.equal(root);
    });
  }

  it('gets its styles if the markup contains none', async () => {
    const root = prerender('leader-quote', `quote="${embeds[1]!.id}"`).replace(/<style>.*?<\/style>/s, '');
    const within = place();
    within.setHTMLUnsafe(
      `<leader-quote quote="${embeds[1]!.id}"><template shadowrootmode="open">${root}</template></leader-quote>`,
    );
    await shown(widgetIn(within));
    expect(roots(widgetIn(within))).to.equal(1);
    expect(getComputedStyle(first(widgetIn(within))).containerType).to.equal('inline-size');
  });

  it('is replaced if code has set properties that no attribute shows', async () => {
    const widget = load('stance-list', `question="${list.id}"`) as HTMLElementTagNameMap['stance-list'];
    const root = first(widget);
    widget.groupBy = 'kind';
    await shown(widget);
    expect(first(widget)).not.to.equal(root);
  });

  it('keeps showing an article that a missing end tag has turned into its content', async () => {
    const widget = load('pledge-counter', `pledge="${embeds[0]!.id}"`, {
      fallback: '<p>One.</p><p>Two.</p>',
    });
    await shown(widget);
    expect(isShown(widget)).to.equal(true);
    expect(isFallbackSeen(widget)).to.equal(true);
  });

  it('is replaced once its story is due for review, and says so', async () => {
    const { today } = page;
    afterThis(() => {
      page.today = today;
      setStory(undefined);
    });
    page.today = () => '2025-12-31';
    setStory({ ...story, reviewBy: '2026-01-01' });
    const { tag, attribute, id } = embeds[0]!;
    const widget = load(tag, `${attribute}="${id}"`);
    const fresh = first(widget).textContent;
    page.today = () => '2026-01-02';
    await shown(widget);
    expect(first(widget).textContent).not.to.equal(fresh);
    expect(roots(widget)).to.equal(1);
  });

  it('is replaced if it is frozen and has been corrected since', async () => {
    const { store } = page;
    afterThis(() => (page.store = store));
    const { tag, attribute, id } = embeds[1]!;
    const retraction = {
      type: 'retraction',
      version: 2,
      date: '2025-09-06',
      item: `quotes/${id}`,
      note: 'Why.',
    } as const;
    const corrected: Story = { ...story, version: 2, changes: [retraction] };
    const src = '/v/1/story.json';
    const published = structuredClone(story);
    // The widget as rendered when its version was the newest, and as a page with a newer version shows it.
    const stub = (stories: readonly Story[]) =>
      ({
        stories: stories.map((each) => ({ story: each })),
        get: () => ({ value: published }),
        join: () => () => {},
      }) as unknown as typeof store;
    page.store = stub([published]);
    const kept = load(tag, `${attribute}="${id}" src="${src}"`);
    const root = first(kept);
    await shown(kept);
    expect(first(kept)).to.equal(root);
    page.store = stub([published, corrected]);
    kept.requestUpdate();
    await shown(kept);
    expect(first(kept)).not.to.equal(root);
    expect(roots(kept)).to.equal(1);
    expect(first(kept).querySelector('[part="change"]')?.nextElementSibling?.textContent).to.include('Why.');
  });

  it('responds to a click, and keeps open details open', async () => {
    const widget = load('stance-list', `question="${list.id}" limit="1"`);
    await shown(widget);
    const root = widget.shadowRoot!;
    const details = root.querySelectorAll('details');
    details[0]!.open = true;
    const rows = () =>
      [...root.querySelectorAll('[part="row"]')].filter((row) => row.checkVisibility()).length;
    const before = rows();
    root.querySelector('button')!.click();
    await shown(widget);
    expect(rows()).to.be.above(before);
    expect(root.querySelector('details')!.open).to.equal(true);
    expect(roots(widget)).to.equal(1);
  });

  for (const loaded of [{}, { failure: 'The network is down.' }]) {
    it(`stays, whatever its reader does, if its story ${loaded.failure ? 'cannot be loaded' : 'is not loaded yet'}`, async () => {
      if (loaded.failure) expectWarnings(/the story cannot be loaded/);
      const attributes = `question="${list.id}" limit="1"`;
      const { store } = page;
      afterThis(() => (page.store = store));
      page.store = { stories: [], get: () => loaded, join: () => () => {} } as unknown as typeof store;
      const src = 'src="https://elsewhere.example/story.json"';
      const widget = load('stance-list', attributes, { attributes: `${attributes} ${src}` });
      await shown(widget);
      const root = first(widget);
      widget.shadowRoot!.querySelector('button')!.click();
      await shown(widget);
      expect(first(widget)).to.equal(root);
      expect(isFallbackSeen(widget)).to.equal(false);
    });
  }

  it('has all its rows if it is long, and keeps open rows open', async () => {
    const long = invented.questions.find(({ id }) => id === 'two-hundred')!;
    const [citation] = long.stances[0]!.citations!;
    const stances = long.stances.map((stance) => ({
      ...stance,
      citations: [citation, { ...citation, paragraph: 999 }],
    }));
    setStory({ ...invented, questions: [{ ...long, stances }], changes: [] } as unknown as Story);
    afterThis(() => setStory(undefined));
    const widget = load('stance-list', 'question="two-hundred" group-by="none" search');
    await shown(widget);
    const rows = () => [...widget.shadowRoot!.querySelectorAll('[part="row"]')];
    const name = (row: Element) => row.querySelector('b')!.textContent;
    const [before, opened] = [rows().map(name), rows()[60]!];
    opened.querySelector('details')!.open = true;
    widget.shadowRoot!.querySelector('input')!.focus();
    expect(first(widget).contains(opened), 'it is live').to.equal(false);
    expect(rows().map(name)).to.deep.equal(before);
    expect(
      rows()
        .filter((row) => row.querySelector('details[open]'))
        .map(name),
    ).to.deep.equal([name(opened)]);
  });

  it('follows a click on the button of that name, though only the browser has a button to share', async () => {
    const ofBrowser = Object.getOwnPropertyDescriptor(navigator, 'share');
    const setShare = (value: unknown) =>
      Object.defineProperty(navigator, 'share', { value, configurable: true });
    afterThis(() => {
      delete (navigator as Partial<Navigator>).share;
      if (ofBrowser) Object.defineProperty(navigator, 'share', ofBrowser);
    });
    setShare(undefined);
    const widget = load('leader-quote', `quote="${embeds[1]!.id}"`);
    await shown(widget);
    let shares = 0;
    setShare(() => Promise.resolve(shares++));
    const cite = () => widget.shadowRoot!.querySelector<HTMLElement>('button[aria-expanded]')!;
    cite().click();
    await widget.updateComplete;
    expect(shares).to.equal(0);
    expect(cite().ariaExpanded).to.equal('true');
  });

  it('leaves the page its own controls, when a missing end tag has turned them into its content', async () => {
    const widget = load('leader-quote', `quote="${embeds[1]!.id}"`, {
      fallback: '<p>One.</p><p>Two. <input type="checkbox"></p>',
    });
    await shown(widget);
    const root = first(widget);
    const box = widget.querySelector('input')!;
    box.click();
    expect(box.checked).to.equal(true);
    expect(first(widget)).to.equal(root);
  });

  it('shows what the page’s address asks for', async () => {
    const name = `${list.id}-search`;
    afterThis(() => history.replaceState(null, '', location.pathname));
    const attributes = `question="${list.id}" search deep-link`;
    const markup = prerender('stance-list', attributes);
    history.replaceState(null, '', `?${name}=fra`);
    const within = place();
    within.setHTMLUnsafe(
      `<stance-list ${attributes}><template shadowrootmode="open">${markup}</template></stance-list>`,
    );
    customElements.upgrade(within);
    const widget = widgetIn(within);
    await shown(widget);
    const names = [...widget.shadowRoot!.querySelectorAll('[part="row"]')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.querySelector('b')!.textContent);
    expect(names).to.deep.equal(['France']);
    expect(widget.shadowRoot!.querySelector('input')!.value).to.equal('fra');
    expect(new URLSearchParams(location.search).get(name)).to.equal('fra');
  });

  it('tells the page that its story could not be loaded', async () => {
    expectWarnings(/the story cannot be loaded/);
    const { store } = page;
    afterThis(() => (page.store = store));
    const failure = 'The file is not there.';
    page.store = { stories: [], get: () => ({ failure }), join: () => () => {} } as unknown as typeof store;
    const told: string[] = [];
    const within = place();
    within.addEventListener('onrecord-story-error', ({ reason }) => told.push(reason));
    const attributes = `quote="${embeds[1]!.id}"`;
    const src = 'src="https://elsewhere.example/missing.json"';
    await shown(load('leader-quote', attributes, { attributes: `${attributes} ${src}` }, within));
    expect(told).to.deep.equal([failure]);
  });

  it('announces the first news of its story, and names the story before it', async () => {
    const { store, announce } = page;
    afterThis(() => Object.assign(page, { store, announce }));
    const { tag, attribute, id } = embeds[0]!;
    const src = 'https://elsewhere.example/story.json';
    let value = structuredClone(story);
    page.store = { stories: [], get: () => ({ value }), join: () => () => {} } as unknown as typeof store;
    const announced: string[] = [];
    page.announce = (sentence) => announced.push(sentence);
    const within = place();
    const changes: (number | undefined)[] = [];
    within.addEventListener('onrecord-story-change', ({ previous }) => changes.push(previous?.version));
    const widget = load(tag, `${attribute}="${id}" src="${src}"`, {}, within);
    const root = first(widget);
    await shown(widget);
    expect(first(widget)).to.equal(root);
    const pledge = story.pledges.find((each) => each.id === id)!;
    const corrected = { ...pledge, title: 'Another title' };
    value = { ...value, version: value.version + 1, pledges: [corrected] };
    setStory(undefined);
    await widget.updateComplete;
    expect(first(widget).textContent).to.include('Another title');
    expect(announced).to.have.length(1);
    expect(changes).to.deep.equal([undefined, story.version]);
  });
});
