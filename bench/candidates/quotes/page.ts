/** The page of embeds: one candidate, many times, between paragraphs. The module is loaded before them or after them. */
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { idle, offer, painted } from '../../page.js';
import { escape } from '../html.js';
import { card } from './card.js';

/** The HTML of each embed. */
const markups: Readonly<Record<string, (view: LeaderQuoteView) => string>> = {
  static: (view) => `<div class="card">${card(view)}</div>`,
  hand: ({ id }) => `<hand-quote quote="${id}"></hand-quote>`,
  lit: ({ id }) => `<lit-quote quote="${id}"></lit-quote>`,
  onrecord: ({ id, sentence }) => `<leader-quote quote="${id}">${escape(sentence)}</leader-quote>`,
  adopted: ({ id }) => prerendered[id]!,
};

const main = document.querySelector('main')!;
const { candidate = '', size, order } = main.dataset;
const read = async (address: string): Promise<unknown> => (await fetch(address)).json();
const views = (await read('/quotes.json')) as LeaderQuoteView[];
const prerendered = (candidate === 'adopted' ? await read('/prerendered.json') : {}) as Record<
  string,
  string
>;
const paragraph =
  '<p>What stands between two embeds of an article: a paragraph of it, of two lines or so.</p>';
const markup = Array.from(
  { length: Number(size) },
  (_, i) => markups[candidate]!(views[i % views.length]!) + paragraph,
).join('');

const bring = async () => {
  const { set } = (await import(`/c/quotes/${candidate}.js`)) as { set: (views: LeaderQuoteView[]) => void };
  set(views);
};
const put = () => main.setHTMLUnsafe(markup);
const [before, after] = order === 'module' ? [bring, put] : [put, bring];
await before();
await idle();

await offer({
  async appear() {
    await after();
    await painted();
  },
  /** Scrolls down the page as a reader does, half a screen at a time. */
  async read() {
    const { scrollingElement } = document;
    for (let at = 0; at < scrollingElement!.scrollHeight; at += 400) {
      scrollTo(0, at);
      await painted();
    }
  },
});
