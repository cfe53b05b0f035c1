/** Codes of two desks in one page. Their stories may have items with the same id, and neither may show the other's fact. */
import { expect } from '@open-wc/testing';
import { setBase, upgrade } from '../../src/embed/index.js';
import { setStory } from '../../src/page/page.js';
import { story } from '../../src/story/bundled.js';
import { waitUntil } from '../wait-until.js';
import {
  afterThis,
  drawn,
  counter,
  hearWarnings,
  isFallbackSeen,
  isShown,
  place,
  widgetIn,
} from './helpers.js';

const OURS = 'https://news.example/facts/';
const THEIRS = 'https://desk.example/';

const { tag, attribute, id } = counter;
const link = (site: string) => `<a href="${site}e/${tag}/${id}#embed">As of today</a>`;
const forms = (site: string) => ({
  placeholder: `<p class="${tag}" data-${attribute}="${id}" data-loading="eager">Some words. ${link(site)}</p>`,
  element: `<${tag} ${attribute}="${id}" loading="eager">Some words. ${link(site)}</${tag}>`,
});

/** The other desk's story: the item has the same id, and another number. */
const theirs = {
  ...story,
  id: 'their-story',
  pledges: story.pledges.map((pledge) => ({
    ...pledge,
    count: { ...pledge.count, value: 4321 },
    named: 'none',
  })),
};

/** Answers every request with the other desk's story, and records the addresses. */
function serve(): string[] {
  const asked: string[] = [];
  const { fetch } = window;
  afterThis(() => (window.fetch = fetch));
  window.fetch = (address) => {
    asked.push(new Request(address).url);
    return Promise.resolve(Response.json(theirs));
  };
  return asked;
}

function list(sources: string): void {
  const meta = Object.assign(document.createElement('meta'), { name: 'onrecord-sources', content: sources });
  document.head.append(meta);
  afterThis(() => meta.remove());
}

/** Places a code, waits until it shows its story, and returns what a reader sees. */
async function textOf(markup: string): Promise<string> {
  const within = place(markup);
  await drawn();
  await waitUntil(() => isShown(widgetIn(within)));
  return widgetIn(within).shadowRoot!.textContent;
}

beforeEach(() => {
  setBase(OURS);
  upgrade();
});
afterEach(() => setBase(undefined));

for (const form of ['placeholder', 'element'] as const) {
  describe(`The ${form} of another desk`, () => {
    it('shows that desk’s story, if the page trusts its site', async () => {
      const asked = serve();
      list(THEIRS);
      expect(await textOf(forms(THEIRS)[form])).to.include('4,321');
      expect([...new Set(asked)]).to.deep.equal([`${THEIRS}story.json`]);
    });

    it('stays words with one warning, if the page does not trust its site', async () => {
      const asked = serve();
      const warnings = hearWarnings();
      const within = place(forms('https://stranger.example/')[form]);
      await drawn();
      expect(isShown(widgetIn(within))).to.equal(false);
      expect(isFallbackSeen(widgetIn(within))).to.equal(true);
      expect(asked).to.deep.equal([]);
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.include('https://stranger.example/').and.include('onrecord-sources');
    });
  });

  describe(`The ${form} of the page’s own desk`, () => {
    it('shows the bundled story, and requests nothing', async () => {
      const asked = serve();
      expect(await textOf(forms(OURS)[form])).not.to.include('4,321');
      expect(asked).to.deep.equal([]);
    });

    it('shows that desk’s story, even if the page has set another desk’s', async () => {
      const asked = serve();
      list(THEIRS);
      setStory(`${THEIRS}story.json`);
      afterThis(() => setStory(undefined));
      await textOf(forms(OURS)[form]);
      expect(asked).to.include(`${OURS}story.json`);
    });
  });
}
