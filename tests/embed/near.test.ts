/** A widget is rendered when it comes near the viewport. Until then its fallback is shown. */
import { expect } from '@open-wc/testing';
import unVote from '../../demo/un-vote.json' with { type: 'json' };
import { PledgeCounterElement } from '../../src/elements/pledge-counter/pledge-counter-element.js';
import { story as bundled } from '../../src/story/bundled.js';
import type { Story } from '../../src/story/types.js';
import { emulateMedia, itAsPrinted } from '../engine.js';
import {
  afterThis,
  counter,
  drawn,
  embeds,
  hearErrors,
  isFallbackSeen,
  isShown,
  place,
  placeBelow,
  shown,
  waiting,
  widgetIn,
  widgetsIn,
} from './helpers.js';

describe('A widget far from the viewport', () => {
  for (const { tag, markup } of embeds) {
    it(`has no shadow root, and shows its fallback: <${tag}>`, async () => {
      const widget = widgetIn(placeBelow(markup));
      await drawn();
      expect(widget.shadowRoot).to.equal(null);
      expect(isFallbackSeen(widget)).to.equal(true);
    });

    it(`is shown when a reader scrolls near: <${tag}>`, async () => {
      const widget = widgetIn(placeBelow(markup));
      await drawn();
      widget.scrollIntoView();
      await shown(widget);
      expect(isShown(widget)).to.equal(true);
      expect(isFallbackSeen(widget)).to.equal(false);
    });
  }

  it('is shown before it is in the viewport', async () => {
    const below = place(counter.markup);
    below.style.paddingBlockStart = `${innerHeight + 400}px`;
    const widget = widgetIn(below);
    await shown(widget);
    expect(widget.getBoundingClientRect().top).to.be.above(innerHeight);
  });

  it('is not shown if it is more than about 600 pixels away', async () => {
    const below = place(counter.markup);
    below.style.paddingBlockStart = `${innerHeight + 700}px`;
    await drawn();
    expect(!!widgetIn(below).shadowRoot).to.equal(false);
  });

  it('is shown together with those near it when a reader scrolls, but not with those further away', async () => {
    const gap = (height: number) => `<div style="block-size: ${height}px"></div>`;
    const hidden = `<section hidden>${counter.markup}</section>`;
    const below = place(
      gap(innerHeight + 1000) +
        counter.markup +
        gap(200) +
        counter.markup +
        hidden +
        gap(3000) +
        counter.markup,
    );
    const [first, second, kept, last] = widgetsIn(below);
    await drawn();
    expect(waiting()).to.equal(4);
    scrollBy(0, 500);
    await shown(first!, second!);
    expect(second!.getBoundingClientRect().top).to.be.above(innerHeight + 600);
    expect([kept!, last!].map(({ shadowRoot }) => !!shadowRoot)).to.deep.equal([false, false]);
  });

  it('is not shown together with others before a reader scrolls', async () => {
    const near = widgetIn(place(counter.markup));
    const far = widgetIn(place(`<div style="block-size: ${innerHeight + 800}px"></div>${counter.markup}`));
    await shown(near);
    await drawn();
    expect(!!far.shadowRoot).to.equal(false);
  });

  it('is shown if it has no fallback', async () => {
    const widget = widgetIn(place(`<${counter.tag} ${counter.attribute}="${counter.id}"></${counter.tag}>`));
    await shown(widget);
    expect(isShown(widget)).to.equal(true);
  });

  it('is shown in a later task if opening its story took long', async () => {
    const widget = widgetIn(place(counter.markup)) as HTMLElement & { story: unknown };
    let wasShown: boolean | undefined;
    widget.story = {
      ...bundled,
      get title() {
        if (wasShown === undefined) {
          setTimeout(() => (wasShown = isShown(widget)));
          for (const end = performance.now() + 20; performance.now() < end;);
        }
        return bundled.title;
      },
    };
    await shown(widget);
    expect(wasShown).to.equal(false);
  });

  it('is shown in a later task if its view is the first of its tag, and took long', async () => {
    let wasShown: boolean | undefined;
    class SlowCounter extends PledgeCounterElement {
      protected override read(story: Story, language: string, today: string) {
        if (wasShown === undefined) {
          setTimeout(() => (wasShown = isShown(this)));
          for (const end = performance.now() + 20; performance.now() < end;);
        }
        return super.read(story, language, today);
      }
    }
    customElements.define('slow-counter', SlowCounter);
    const widget = place(`<slow-counter pledge="${counter.id}"></slow-counter>`).firstElementChild!;
    await shown(widget);
    expect(wasShown).to.equal(false);
    expect(isShown(widget)).to.equal(true);
  });

  it('is shown if the page sets `display: contents`', async () => {
    const widget = widgetIn(place(counter.markup));
    widget.style.display = 'contents';
    await shown(widget);
    expect(isShown(widget)).to.equal(true);
  });

  it('is shown in a scroll container before it is in view there', async () => {
    const scroller = place(
      `<div style="block-size: 300px"></div><div style="block-size: 400px"></div>${counter.markup}`,
    );
    Object.assign(scroller.style, { blockSize: '300px', overflow: 'auto' });
    const widget = widgetIn(scroller);
    await shown(widget);
    expect(widget.getBoundingClientRect().top).to.be.above(scroller.getBoundingClientRect().bottom);
  });

  it('keeps the properties that code sets before it is shown, and resolves its promises then', async () => {
    const widget = widgetIn(
      placeBelow(`<${counter.tag}>In the words of the page.</${counter.tag}>`),
    ) as HTMLElementTagNameMap['pledge-counter'];
    await drawn();
    widget.pledge = counter.id;
    widget.plain = true;
    let told = false;
    const complete = shown(widget).then(() => (told = true));
    await drawn();
    expect(told).to.equal(false);
    widget.scrollIntoView();
    await complete;
    expect(isShown(widget)).to.equal(true);
    expect(widget.hasAttribute('plain')).to.equal(true);
    expect(widget.shadowRoot!.querySelector('[part="heading"]')).to.equal(null);
  });

  it('no longer waits once it is removed', async () => {
    const near = place();
    const before = waiting();
    const below = placeBelow(counter.markup.repeat(3));
    expect(waiting()).to.equal(before + 3);
    const [widget] = widgetsIn(below);
    below.innerHTML = '';
    expect(waiting()).to.equal(before);
    dispatchEvent(new Event('beforeprint'));
    expect(widget!.shadowRoot).to.equal(null);
    near.append(widget!);
    await shown(widget!);
    expect(isShown(widget!)).to.equal(true);
  });
});

describe('A widget that is hidden when it is added to the page', () => {
  const hidden: readonly (readonly [
    where: string,
    markup: string,
    show: (within: HTMLElement) => unknown,
  ])[] = [
    [
      'in a closed <details>',
      `<details><summary>More</summary>${counter.markup}</details>`,
      (within) => within.querySelector('summary')!.click(),
    ],
    [
      'in a tab of its own',
      `<section hidden>${counter.markup}</section>`,
      (within) => (within.querySelector('section')!.hidden = false),
    ],
    [
      'behind a paywall',
      `<div style="display: none">${counter.markup}</div>`,
      (within) => within.querySelector('div')!.removeAttribute('style'),
    ],
    [
      'in a closed <dialog>',
      `<dialog>${counter.markup}</dialog>`,
      (within) => within.querySelector('dialog')!.showModal(),
    ],
    [
      'by its own attribute',
      counter.markup.replace(' ', ' hidden '),
      (within) => (widgetIn(within).hidden = false),
    ],
  ];
  for (const [where, markup, show] of hidden) {
    it(`waits until it is shown: ${where}`, async () => {
      const within = place(markup);
      const widget = widgetIn(within);
      await drawn();
      expect(widget.shadowRoot).to.equal(null);
      show(within);
      await shown(widget);
      expect(isShown(widget)).to.equal(true);
      expect(widget.checkVisibility()).to.equal(true);
    });
  }
});

describe('Widgets far from the viewport', () => {
  it('are all shown when the page is printed', () => {
    const widgets = widgetsIn(placeBelow(embeds.map(({ markup }) => markup).join('')));
    dispatchEvent(new Event('beforeprint'));
    // Synchronously, because the browser prints as soon as the listeners have returned.
    expect(widgets.map(isShown)).to.deep.equal([true, true, true]);
    expect(waiting()).to.equal(0);
  });

  itAsPrinted('are all shown when the media type is print', async () => {
    const widgets = widgetsIn(placeBelow(embeds.map(({ markup }) => markup).join('')));
    await drawn();
    afterThis(() => emulateMedia({}));
    await emulateMedia({ media: 'print' });
    await shown(...widgets);
    expect(widgets.map(isShown)).to.deep.equal([true, true, true]);
  });

  itAsPrinted('are shown at once and whole if the media type was print before they were added', async () => {
    afterThis(() => emulateMedia({}));
    await emulateMedia({ media: 'print' });
    const below = placeBelow(embeds.map(({ markup }) => markup).join(''));
    const list = document.createElement('stance-list');
    list.question = 'vote';
    list.story = unVote;
    below.append(list);
    expect(widgetsIn(below).map(isShown)).to.deep.equal([true, true, true, true]);
    const contents = [...list.shadowRoot!.querySelectorAll('details.entry > .rest')];
    expect(contents.filter((each) => each.textContent.trim()).length).to.equal(193);
  });
});

describe('A widget that moves', () => {
  it('is shown in its new place, before and after it was shown', async () => {
    const errors = hearErrors();
    const near = place();
    const widget = widgetIn(placeBelow(counter.markup));
    near.append(widget);
    await shown(widget);
    const root = widget.shadowRoot;
    for (let i = 0; i < 3; i++) {
      placeBelow('').append(widget);
      near.append(widget);
    }
    await shown(widget);
    expect(widget.shadowRoot).to.equal(root);
    expect(widget.shadowRoot!.querySelectorAll('[part="root"]').length).to.equal(1);
    expect(errors).to.deep.equal([]);
  });

  it('is independent of its clone, shown or not', async () => {
    const widget = widgetIn(place(counter.markup));
    const early = widget.cloneNode(true) as typeof widget;
    await shown(widget);
    const late = widget.cloneNode(true) as typeof widget;
    place().append(early, late);
    await shown(early, late);
    for (const clone of [early, late]) {
      expect(clone.shadowRoot!.textContent).to.equal(widget.shadowRoot!.textContent);
      expect(clone.textContent).to.equal('In the words of the page.');
    }
  });

  it('is shown in another shadow root', async () => {
    const host = place();
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = counter.markup;
    await shown(widgetIn(root));
    expect(isShown(widgetIn(root))).to.equal(true);
  });

  for (const when of ['before', 'after']) {
    it(`keeps its look in the document of a frame that adopts it ${when} it is shown, and when it comes back`, async () => {
      const errors = hearErrors();
      const frame = document.createElement('iframe');
      const here = place(counter.markup);
      here.append(frame);
      const widget = widgetIn(here);
      if (when === 'after') await shown(widget);
      frame.contentDocument!.body.append(widget);
      await shown(widget);
      const lineHeight = () => {
        const root = widget.shadowRoot!.querySelector('[part="root"]')!;
        return root.ownerDocument.defaultView!.getComputedStyle(root).containerType;
      };
      expect(widget.ownerDocument).to.equal(frame.contentDocument);
      expect(lineHeight()).to.equal('inline-size');
      here.append(widget);
      await shown(widget);
      expect(lineHeight()).to.equal('inline-size');
      expect(errors).to.deep.equal([]);
    });
  }
});

describe('A hundred embeds on a page', () => {
  it('share one observer of each kind and one style sheet for each element', async () => {
    const made = { intersection: 0, mutation: 0, resize: 0 };
    count('IntersectionObserver', 'intersection');
    count('MutationObserver', 'mutation');
    count('ResizeObserver', 'resize');
    const widgets = widgetsIn(
      place(
        embeds
          .map(({ markup }) => markup)
          .join('')
          .repeat(34),
      ),
    ).slice(0, 100);
    dispatchEvent(new Event('beforeprint'));
    await shown(...widgets);
    expect(widgets.every(isShown)).to.equal(true);
    // The observers already exist, because the first widget of this page has created them.
    expect(made).to.deep.equal({ intersection: 0, mutation: 0, resize: 0 });
    for (const { tag } of embeds) {
      const sheets = widgets
        .filter(({ localName }) => localName === tag)
        .map(({ shadowRoot }) => [...shadowRoot!.adoptedStyleSheets]);
      expect(new Set(sheets.flat()).size).to.equal(sheets[0]!.length);
    }

    function count(
      name: 'IntersectionObserver' | 'MutationObserver' | 'ResizeObserver',
      kind: keyof typeof made,
    ) {
      const original = window[name];
      afterThis(() => Object.assign(window, { [name]: original }));
      Object.assign(window, {
        [name]: new Proxy(original, {
          construct(target, given: [never]) {
            made[kind] += 1;
            return new target(...given);
          },
        }),
      });
    }
  });
});
