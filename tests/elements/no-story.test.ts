/** Elements that a page imports one by one, so no copy of the package has brought the bundled story. */
import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/elements/leader-quote/leader-quote.js';
import { page } from '../../src/page/page.js';
import { setStory } from '../../src/set-story.js';
import { story } from '../../src/story/bundled.js';
import { afterThis, hearWarnings } from '../after-this.js';

const [quote] = story.quotes;
const EMBED = `<leader-quote quote="${quote!.id}" loading="eager">The fallback</leader-quote>`;
const nextTask = () => new Promise((resolve) => setTimeout(resolve));
const slotOf = (element: Element) => element.shadowRoot!.querySelector('slot')!;
const isShown = (element: Element) => !!element.shadowRoot!.querySelector('blockquote');

describe('an element of a page without a story', () => {
  it('shows nothing of a story that nothing has named, and no warning if its story comes in the same task', async () => {
    const warnings = hearWarnings();
    const element = fixtureSync<HTMLElementTagNameMap['leader-quote']>(EMBED);
    expect(isShown(element)).to.equal(false);
    element.story = story;
    await nextTask();
    expect(isShown(element)).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps its fallback, and one warning for the page says how to give it a story', async () => {
    const warnings = hearWarnings();
    const [first, second] = fixtureSync(`<div>${EMBED}${EMBED}</div>`).children;
    await nextTask();
    for (const element of [first!, second!]) {
      expect(isShown(element)).to.equal(false);
      expect(slotOf(element).assignedNodes()[0]!.textContent).to.equal('The fallback');
      expect(slotOf(element).hidden).to.equal(false);
    }
    expect(warnings).to.deep.equal([
      `onrecord <leader-quote quote="${quote!.id}" loading="eager">: it has no story: set src or story, or call setStory()`,
    ]);
  });

  it('shows the story that the page sets later', async () => {
    const element = fixtureSync(EMBED);
    afterThis(() => setStory(undefined));
    setStory(story);
    await nextTask();
    expect(isShown(element)).to.equal(true);
  });

  it('shows the bundled story of a copy that is loaded later', async () => {
    const element = fixtureSync(EMBED);
    afterThis(() => delete page.bundled);
    await import('../../src/bundled-story.js');
    await nextTask();
    expect(isShown(element)).to.equal(true);
    expect(page.bundled === story).to.equal(true);
  });
});
