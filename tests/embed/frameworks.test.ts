/** Frameworks that own their nodes. They remove a placeholder, bring it back, or morph the page around it. */
import { expect } from '@open-wc/testing';
import { setBase, upgrade } from '../../src/embed/index.js';
import {
  afterThis,
  counter,
  drawn,
  embeds,
  hearErrors,
  hearWarnings,
  isShown,
  place,
  shown,
  widgetIn,
  widgetsIn,
} from './helpers.js';

interface Vue {
  createApp(component: object): { mount(container: Element): Record<string, unknown>; unmount(): void };
  nextTick(): Promise<void>;
}
interface Alpine {
  start(): void;
  nextTick(): Promise<void>;
}
interface Idiomorph {
  morph(from: Element, to: string, config: { morphStyle: 'innerHTML'; ignoreActiveValue: true }): void;
}
type Morphdom = (
  from: Element,
  to: string,
  options: { childrenOnly: true; onBeforeElUpdated: (from: Element) => boolean },
) => void;

const load = (path: string): Promise<unknown> =>
  import(new URL(`/node_modules/${path}`, location.href).href) as Promise<unknown>;

/** The libraries that Turbo and htmx (Idiomorph) and Phoenix LiveView (morphdom) morph a page with, set up as they do. */
const morphs: Readonly<Record<string, (within: Element, to: string) => Promise<void>>> = {
  Idiomorph: async (within, to) => {
    const { Idiomorph } = (await load('idiomorph/dist/idiomorph.esm.js')) as { Idiomorph: Idiomorph };
    Idiomorph.morph(within, to, { morphStyle: 'innerHTML', ignoreActiveValue: true });
  },
  morphdom: async (within, to) => {
    const { default: morphdom } = (await load('morphdom/dist/morphdom-esm.js')) as { default: Morphdom };
    morphdom(within, `<div>${to}</div>`, {
      childrenOnly: true,
      onBeforeElUpdated: (from) => from !== document.activeElement,
    });
  },
};

const BASE = 'https://news.example/facts';
setBase(BASE);
upgrade();

const [, quote] = embeds as [(typeof embeds)[0], (typeof embeds)[0]];
const code = (embed = counter, words = 'A sentence. ') =>
  `<p class="${embed.tag}" data-widget="${embed.tag}" data-${embed.attribute}="${embed.id}">${words}<a href="${BASE}/e/${embed.tag}/${embed.id}#embed">Link</a></p>`;
const tags = (within: Element) => widgetsIn(within).map(({ localName }) => localName);

/** Waits for markup that was added later: it is upgraded in a microtask, and rendered when it is near the viewport. */
async function settled(within: Element): Promise<void> {
  await drawn();
  await shown(...widgetsIn(within));
}

describe('Vue', () => {
  async function mount(template: string, data: object) {
    const { createApp, nextTick } = (await import(
      new URL('/node_modules/vue/dist/vue.esm-browser.prod.js', location.href).href
    )) as Vue;
    const errors = hearErrors();
    const within = place();
    const app = createApp({ template, data: () => data });
    const state = app.mount(within);
    afterThis(() => app.unmount());
    await settled(within);
    const set = async (changes: object) => {
      Object.assign(state, changes);
      await nextTick();
      await settled(within);
    };
    return { within, set, errors };
  }

  it('removes a placeholder with v-if, and shows v-else', async () => {
    const { within, set, errors } = await mount(
      `<h2>Before</h2>${code().replace('<p ', '<p v-if="on" ')}<em v-else>Off</em><h2>After</h2>`,
      { on: true },
    );
    for (let times = 0; times < 2; times++) {
      expect(tags(within)).to.deep.equal([counter.tag]);
      expect(isShown(widgetIn(within))).to.equal(true);
      expect(within.innerText).not.to.include('A sentence.');
      await set({ on: false });
      expect(tags(within)).to.deep.equal([]);
      expect([...within.children].map(({ localName }) => localName)).to.deep.equal(['h2', 'em', 'h2']);
      await set({ on: true });
    }
    expect(errors).to.deep.equal([]);
  });

  it('inserts, moves and removes placeholders in a list', async () => {
    const { within, set, errors } = await mount(
      `<p v-for="id of ids" :key="id" data-widget="leader-quote" :data-quote="id">Words</p>`,
      { ids: ['macron-26'] },
    );
    const shownIds = () => widgetsIn(within).map((widget) => widget.getAttribute('quote'));
    for (const ids of [
      ['merz-pressure-and-caution', 'macron-26'],
      ['macron-26', 'meloni-no-troops', 'merz-pressure-and-caution'],
      ['meloni-no-troops'],
      [],
    ]) {
      await set({ ids });
      expect(shownIds()).to.deep.equal(ids);
      expect(widgetsIn(within).every(isShown)).to.equal(true);
    }
    expect(errors).to.deep.equal([]);
  });

  it('changes the item and the words of a placeholder', async () => {
    const { within, set, errors } = await mount(
      `<p :class="tag" :data-widget="tag" data-pledge="${counter.id}" :data-quote="id" :data-theme="theme">{{ words }}</p>`,
      { tag: 'leader-quote', id: 'macron-26', theme: 'dark', words: 'Words' },
    );
    const widget = widgetIn(within);
    await set({ id: 'meloni-no-troops', theme: null });
    expect(widgetIn(within)).to.equal(widget);
    expect([widget.getAttribute('quote'), widget.theme]).to.deep.equal(['meloni-no-troops', 'auto']);
    await set({ words: 'Others' });
    expect(tags(within)).to.deep.equal(['leader-quote']);
    expect(widgetIn(within).textContent).to.equal('Others');
    await set({ tag: 'pledge-counter' });
    expect(tags(within)).to.deep.equal(['pledge-counter']);
    expect(widgetIn(within).textContent).to.equal('Others');
    await set({ tag: null });
    expect(tags(within)).to.deep.equal([]);
    expect(within.innerText).to.equal('Others');
    expect(errors).to.deep.equal([]);
  });
});

it('Alpine removes a placeholder with x-if, and brings it back', async () => {
  const { default: alpine } = (await import(
    new URL('/node_modules/alpinejs/dist/module.esm.js', location.href).href
  )) as { default: Alpine };
  const within = place(
    `<div x-data="{ on: true }"><button @click="on = !on">Toggle</button><template x-if="on">${code()}</template><b>After</b></div>`,
  );
  alpine.start();
  for (let times = 0; times < 2; times++) {
    await settled(within);
    expect(tags(within)).to.deep.equal([counter.tag]);
    within.querySelector('button')!.click();
    await alpine.nextTick();
    await settled(within);
    expect(tags(within)).to.deep.equal([]);
    expect(within.innerText).to.equal('Toggle\nAfter'.replace('\n', ''));
    within.querySelector('button')!.click();
    await alpine.nextTick();
  }
});

for (const [library, change] of Object.entries(morphs))
  describe(`A morph with ${library}`, () => {
    async function morph(from: string, to: string) {
      const within = place(from);
      await settled(within);
      const [widget, field] = [widgetIn(within), within.querySelector('textarea')!];
      field.focus();
      field.value = 'What the reader typed';
      await change(within, to);
      await settled(within);
      expect(within.querySelector('textarea'), 'the same field').to.equal(field);
      expect(field.value).to.equal('What the reader typed');
      return { within, widget };
    }
    const field = '<div><textarea></textarea></div><p>Text.</p>';

    it('to the markup that the server sent keeps the widget and its neighbours', async () => {
      const { within, widget } = await morph(code() + field, code(counter, 'Other words. ') + field);
      expect(widgetsIn(within)).to.deep.equal([widget]);
      expect(isShown(widget)).to.equal(true);
      expect(within.innerText).not.to.include('words');
      expect(widget.textContent).to.equal('Other words. Link');
    });

    it('turns a paragraph that gets the data into a widget', async () => {
      const { within } = await morph(`<p>Text.</p>${field}`, code(quote, '') + field);
      expect(tags(within)).to.deep.equal([quote.tag]);
      expect(isShown(widgetIn(within))).to.equal(true);
    });

    it('turns a widget into a paragraph, or into another widget', async () => {
      const plain = await morph(code() + field, `<p>Only text.</p>${field}`);
      expect(tags(plain.within)).to.deep.equal([]);
      expect(plain.within.innerText).to.include('Only text.');
      const other = await morph(code() + field, code(quote) + field);
      expect(tags(other.within)).to.deep.equal([quote.tag]);
    });
  });

describe('A page', () => {
  it('may turn a paragraph into a placeholder by setting attributes', async () => {
    const within = place('<p>Words.</p><p>Others.</p>');
    const [first, second] = within.querySelectorAll('p');
    first!.className = 'pledge-counter';
    await settled(within);
    expect(tags(within)).to.deep.equal([]);
    first!.dataset.pledge = counter.id;
    second!.dataset.quote = quote.id;
    second!.dataset.widget = quote.tag;
    await settled(within);
    expect(tags(within)).to.deep.equal([counter.tag, quote.tag]);
    expect(widgetsIn(within).every(isShown)).to.equal(true);
  });

  it('may remove a widget for good, and put words in its place', async () => {
    hearWarnings();
    const within = place(code());
    await settled(within);
    widgetIn(within).remove();
    await settled(within);
    expect(within.innerHTML).to.match(/^<p [^>]*><\/p>$/);
  });
});
