/** The browser's search finds only what is in the page, so widgets far from the viewport are shown when a reader opens it. */
import { expect } from '@open-wc/testing';
import { counter, drawn, embeds, isShown, place, placeBelow, shown, widgetIn, widgetsIn } from './helpers.js';

/** Presses a key on a target. */
const press = (target: EventTarget, keys: KeyboardEventInit) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...keys }));

describe('Widgets far from the viewport', () => {
  for (const keys of [
    { key: 'f', ctrlKey: true },
    { key: 'f', metaKey: true },
    { key: 'а', code: 'KeyF', ctrlKey: true },
    { key: 'F3' },
    { key: '/' },
  ]) {
    it(`are all shown when a reader searches the page with ${JSON.stringify(keys)}`, async () => {
      const widgets = widgetsIn(placeBelow(embeds.map(({ markup }) => markup).join('')));
      await drawn();
      press(document.body, keys);
      await shown(...widgets);
      expect(widgets.map(isShown)).to.deep.equal([true, true, true]);
    });
  }

  it('are not shown when a reader only types a letter', async () => {
    const widget = widgetIn(placeBelow(counter.markup));
    press(document.body, { key: 'f' });
    await drawn();
    expect(!!widget.shadowRoot).to.equal(false);
  });

  const fields: readonly (readonly [what: string, markup: string])[] = [
    ['an input', '<input>'],
    ['a search field', '<input type="search">'],
    ['a text area', '<textarea></textarea>'],
    ['a select', '<select></select>'],
    ['an editable text', '<div contenteditable><p>Either</p></div>'],
  ];
  for (const [what, markup] of fields)
    for (const where of ['the page', 'a shadow root'])
      it(`are not shown when a reader types "/" into ${what} in ${where}`, async () => {
        const widget = widgetIn(placeBelow(counter.markup));
        const around = place();
        const root = where === 'the page' ? around : around.attachShadow({ mode: 'open' });
        root.innerHTML = markup;
        press(root.querySelector('input, textarea, select, p')!, { key: '/' });
        await drawn();
        expect(!!widget.shadowRoot).to.equal(false);
      });

  it('are shown when a reader searches while the focus is in a field', async () => {
    const widget = widgetIn(placeBelow(counter.markup));
    press(place('<input>').firstElementChild!, { key: 'f', ctrlKey: true });
    await shown(widget);
    expect(isShown(widget)).to.equal(true);
  });

  const others: readonly (readonly [what: string, target: () => EventTarget])[] = [
    ['a checkbox', () => place('<input type="checkbox">').firstElementChild!],
    [
      'a form whose field hides `matches`',
      () => place('<form><input name="matches"></form>').firstElementChild!,
    ],
    ['the document', () => document],
    ['the window', () => window],
  ];
  for (const [what, target] of others)
    it(`are shown when a reader presses "/" on ${what}`, async () => {
      const widget = widgetIn(placeBelow(counter.markup));
      press(target(), { key: '/' });
      await shown(widget);
      expect(isShown(widget)).to.equal(true);
    });
});
