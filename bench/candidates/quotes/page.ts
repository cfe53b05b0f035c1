/** The page of embeds: one candidate, so many times, among paragraphs. */
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { offer, painted } from '../../page.js';

interface Candidate {
  readonly embed: (view: LeaderQuoteView) => string;
}

const { candidate, size } = document.querySelector('main')!.dataset;
const views = (await (await fetch('/quotes.json')).json()) as LeaderQuoteView[];
const { embed } = (await import(`/c/quotes/${candidate}.js`)) as Candidate;
const paragraph =
  '<p>What stands between two embeds of an article: a paragraph of it, of two lines or so.</p>';
const markup = Array.from(
  { length: Number(size) },
  (_, i) => embed(views[i % views.length]!) + paragraph,
).join('');

await offer({
  async appear() {
    document.querySelector('main')!.setHTMLUnsafe(markup);
    await painted();
  },
  /** Goes down the page as a reader does, half a screen at a time. */
  async read() {
    const { scrollingElement } = document;
    for (let at = 0; at < scrollingElement!.scrollHeight; at += 400) {
      scrollTo(0, at);
      await painted();
    }
  },
});
