/** The content of closed disclosures is made when a reader comes near to opening one. */
import { expect } from '@open-wc/testing';
import { page, setStory } from '../../src/page/page.js';
import { story } from '../../src/story/bundled.js';
import { emulateMedia, itAsPrinted } from '../engine.js';
import { afterThis, drawn, embeds, place, shown, widgetIn, type Widget } from './helpers.js';

const disclosures = (widget: Element): HTMLDetailsElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.sources, details.fold'),
];

/** For each disclosure: whether it has anything beside its label. */
const made = (widget: Element): boolean[] =>
  disclosures(widget).map(({ childElementCount }) => childElementCount > 1);

const all = (widget: Element) => disclosures(widget).map(() => true);
const none = (widget: Element) => disclosures(widget).map(() => false);

const summaryOf = (widget: Element) => disclosures(widget).at(-1)!.querySelector('summary')!;

/** The content must be there as soon as a reader or the page has done one of these. */
const ways: Readonly<Record<string, (widget: Widget) => unknown>> = {
  'the pointer of a reader comes over the embed': (widget) =>
    widget
      .shadowRoot!.querySelector('.foot')!
      .dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
  'the focus of a reader comes into the embed': (widget) => summaryOf(widget).focus(),
  'the page is about to be printed': () => dispatchEvent(new Event('beforeprint')),
};

describe('The content of a closed disclosure', () => {
  for (const { tag, markup } of embeds) {
    const showOne = async () => {
      const widget = widgetIn(place(markup));
      await shown(widget);
      return widget;
    };

    it(`is not made with the embed, but its label is: <${tag}>`, async () => {
      const widget = await showOne();
      expect(disclosures(widget)).to.not.have.length(0);
      expect(made(widget)).to.deep.equal(none(widget));
      for (const details of disclosures(widget)) expect(details.textContent.trim()).to.not.equal('');
    });

    for (const [when, act] of Object.entries(ways))
      it(`is made when ${when}: <${tag}>`, async () => {
        const widget = await showOne();
        act(widget);
        expect(made(widget)).to.deep.equal(all(widget));
        expect(disclosures(widget).some(({ open }) => open)).to.equal(false);
      });

    it(`is made while an update waits that changes nothing: <${tag}>`, async () => {
      const widget = await showOne();
      setStory(undefined);
      expect(widget.isUpdatePending).to.equal(true);
      summaryOf(widget).focus();
      expect(made(widget)).to.deep.equal(all(widget));
    });

    it(`is there before a click opens the disclosure: <${tag}>`, async () => {
      const widget = await showOne();
      let atClick: boolean[] = [];
      summaryOf(widget).addEventListener('click', () => (atClick = made(widget)));
      summaryOf(widget).click();
      expect(atClick).to.deep.equal(all(widget));
      expect(disclosures(widget).at(-1)!.open).to.equal(true);
    });

    it(`is made when a script opens the disclosure: <${tag}>`, async () => {
      const widget = await showOne();
      const opened = new Promise((resolve) =>
        disclosures(widget)[0]!.addEventListener('toggle', resolve, { once: true }),
      );
      disclosures(widget)[0]!.open = true;
      await opened;
      expect(made(widget)).to.deep.equal(all(widget));
    });

    it(`is made when a reader presses a key of the browser’s search: <${tag}>`, async () => {
      const widget = await showOne();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'F3', bubbles: true }));
      await drawn();
      expect(made(widget)).to.deep.equal(all(widget));
    });

    it(`is made without new nodes in place of those of a page translator: <${tag}>`, async () => {
      const widget = await showOne();
      const summary = summaryOf(widget);
      const font = document.createElement('font');
      font.textContent = 'Quellen';
      const [text] = [...summary.childNodes].filter(
        ({ nodeName, textContent }) => nodeName === '#text' && textContent,
      );
      text!.replaceWith(font);
      summary.focus();
      expect(made(widget)).to.deep.equal(all(widget));
      expect(widget.shadowRoot!.activeElement === summary).to.equal(true);
      expect(summary.textContent.trim()).to.equal('Quellen');
    });

    it(`is made with an embed that is eager: <${tag}>`, async () => {
      const widget = widgetIn(place(markup.replace('>', ' loading="eager">')));
      await shown(widget);
      expect(made(widget)).to.deep.equal(all(widget));
    });

    itAsPrinted(`is made with an embed of a page that is on paper: <${tag}>`, async () => {
      afterThis(() => emulateMedia({}));
      await emulateMedia({ media: 'print' });
      const widget = await showOne();
      expect(made(widget)).to.deep.equal(all(widget));
    });

    it(`stays when the story changes: <${tag}>`, async () => {
      const widget = await showOne();
      summaryOf(widget).click();
      setStory({ ...story, title: 'Another title' });
      afterThis(() => setStory(undefined));
      await shown(widget);
      expect(made(widget)).to.deep.equal(all(widget));
    });
  }

  it('is made for the rows of a short list, in several tasks, which updateComplete waits for', async () => {
    const list = widgetIn(place(embeds[2]!.markup));
    await shown(list);
    const rows = [...list.shadowRoot!.querySelectorAll('[part="row"] .rest')];
    const madeRows = () => rows.filter((rest) => rest.querySelector('.meta')).length;
    expect(rows).to.have.length(story.questions[0]!.stances.length);
    expect(madeRows()).to.equal(0);
    summaryOf(list).focus();
    await shown(list);
    expect(madeRows()).to.equal(rows.length);
  });

  it('is made for a row that a script opens', async () => {
    const list = widgetIn(place(embeds[2]!.markup));
    await shown(list);
    const last = [...list.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.entry')].at(-1)!;
    const opened = new Promise((resolve) => last.addEventListener('toggle', resolve, { once: true }));
    last.open = true;
    await opened;
    await shown(list);
    expect(last.querySelector('.rest .meta')).to.not.equal(null);
  });

  it('is made when a reader follows the mark of a source, which leads to its entry', async () => {
    const widget = widgetIn(place(embeds[1]!.markup));
    await shown(widget);
    const mark = widget.shadowRoot!.querySelector<HTMLElement>('[data-source]')!;
    mark.click();
    const entry = widget.shadowRoot!.activeElement as HTMLElement;
    expect(entry.dataset['entry']).to.equal(mark.dataset['source']);
    expect(entry.closest('details')!.open).to.equal(true);
  });

  it('is not waited for by an embed that has left the page', async () => {
    const before = page.whole!.size;
    const widget = widgetIn(place(embeds[0]!.markup));
    await shown(widget);
    expect(page.whole!.size).to.equal(before + 1);
    widget.remove();
    expect(page.whole!.size).to.equal(before);
  });
});
