/** The markup of `onrecord/server.js` has the text of the live element, and the element on the page adopts it. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/node/locales.js';
import { page, renderWhole } from '../../src/page/page.js';
import { story } from '../../src/story/bundled.js';
import type { Widgets } from '../../scripts/wtr/server-render.js';
import { place, widgetIn } from './helpers.js';

const views = {
  'pledge-counter': ['figure', 'dots', 'history'],
  'leader-quote': [undefined],
  'stance-list': ['list', 'table', 'tiles'],
} as const;
const items = {
  'pledge-counter': story.pledges,
  'leader-quote': story.quotes,
  'stance-list': story.questions,
};

const widgets = (Object.keys(views) as (keyof typeof views)[]).flatMap((tag) =>
  items[tag].flatMap(({ id }) =>
    views[tag].flatMap((view) =>
      ['en', ...page.locales!.keys()].map((lang): Widgets['widgets'][number] => [
        tag,
        { id, view, lang, styles: 'data:text/css,', loading: 'eager', search: tag === 'stance-list' },
      ]),
    ),
  ),
);

/**
 * Between elements a server and a page may have different spaces, because the built templates are minified. For Arabic, Node
 * and WebKit use different digits.
 */
const textOf = (root: Element) =>
  root.textContent
    .replace(/[ \n]+/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)));

describe('An element that a server has rendered', () => {
  it('has the text of the live element in every view and language, and is adopted', async () => {
    const markup: string[] = await executeServerCommand('server-render', {
      story: JSON.stringify(story),
      widgets,
    });
    expect(markup.length > 100).to.equal(true);
    for (const [index, [tag, { id, view, lang }]] of widgets.entries()) {
      const name = `${tag} ${id} ${view} ${lang}`;
      const within = place();
      within.setHTMLUnsafe(markup[index]!);
      const root = widgetIn(within).shadowRoot!.querySelector('.root')!;
      renderWhole(() => {
        customElements.upgrade(within);
        within.append(within.firstElementChild!.cloneNode());
      });
      const live = within.lastElementChild!.shadowRoot!.querySelector('.root')!;
      expect(widgetIn(within).shadowRoot!.querySelector('.root') === root, `adopted: ${name}`).to.equal(true);
      expect(live !== root, name).to.equal(true);
      expect(textOf(root), name).to.equal(textOf(live));
      within.remove();
    }
  });
});
