/** The components of `onrecord/react.js`, in the installed React. */
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Story } from '../../src/story/types.js';
import invented from '../fixtures/valid/second.json' with { type: 'json' };
import type { components as Components } from './pages/react-components.js';

const story = invented as unknown as Story;
const [first, second] = story.quotes.map(({ id }) => id);
const place = () => fixtureSync<HTMLElement>(html`<div></div>`);
const quoteIn = (container: Element) => container.querySelector('leader-quote')!;
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

async function isShown(element: HTMLElementTagNameMap['leader-quote']): Promise<boolean> {
  await element.updateComplete;
  return !!element.shadowRoot?.querySelector('blockquote');
}

describe('a component of React', () => {
  let components: typeof Components;

  before(async () => {
    const script = document.createElement('script');
    script.src = '/bundled/tests/embed/pages/react-components.ts';
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
    ({ components } = window as unknown as { components: typeof Components });
  });
  afterEach(() => components.unmount());

  it('gets its story and its listeners when it hydrates the markup of a server', async () => {
    const container = place();
    const happened: string[] = [];
    const props = {
      quote: first!,
      story,
      headingLevel: 2,
      loading: 'eager',
      plain: true,
      static: false,
      className: 'aside',
      onClick: () => happened.push('click'),
      onOnrecordCopy: ({ type }: Event) => happened.push(type),
      onOnrecordStoryChange: ({ type }: Event) => happened.push(type),
    } as const;
    container.innerHTML = components.html(props);
    const element = quoteIn(container);
    const written = {
      quote: first!,
      'heading-level': '2',
      loading: 'eager',
      plain: '',
      class: 'aside',
    };
    expect(attributesOf(element)).to.deep.equal(written);

    const errors: unknown[] = [];
    components.hydrate(container, props, (error) => errors.push(error));
    expect(errors).to.deep.equal([]);
    expect(quoteIn(container) === element).to.equal(true);
    expect(element.story === story).to.equal(true);
    expect(await isShown(element)).to.equal(true);
    expect(attributesOf(element)).to.deep.equal(written);
    for (const name of ['click', 'onrecord-copy', 'onrecord-story-change'])
      element.dispatchEvent(new Event(name, { bubbles: true }));
    expect(happened).to.deep.equal(['click', 'onrecord-copy', 'onrecord-story-change']);
  });

  it('has its settings as attributes also if the page has defined the element', async () => {
    const container = place();
    components.mount(container, { quote: first, story, loading: 'eager', transparent: true });
    const element = quoteIn(container);
    expect(customElements.get('leader-quote')).to.be.a('function');
    expect((components.ref.current as Element) === element).to.equal(true);
    expect(await isShown(element)).to.equal(true);
    expect(attributesOf(element)).to.deep.equal({ quote: first, loading: 'eager', transparent: '' });

    components.rerender({ quote: second, story, loading: 'eager', pin: 1 });
    await element.updateComplete;
    expect(attributesOf(element)).to.deep.equal({ quote: second, loading: 'eager', pin: '1' });
    expect(element.transparent).to.equal(false);
    expect(element.shadowRoot!.textContent).to.include(story.quotes[1]!.text);
  });

  it('calls only the listener of the last rendering', () => {
    const container = place();
    const called: string[] = [];
    const props = (name: string) => ({ quote: first, story, onOnrecordShare: () => called.push(name) });
    const share = () => quoteIn(container).dispatchEvent(new Event('onrecord-share'));
    components.mount(container, props('first'));
    share();
    components.rerender(props('second'));
    share();
    components.rerender({ quote: first, story });
    share();
    expect(called).to.deep.equal(['first', 'second']);
  });
});
