import { leaderQuote } from '../../src/model/leader-quote/leader-quote.js';
import { story } from '../../src/story/bundled.js';
import { readFileSync } from 'node:fs';
import { card } from '../candidates/quotes/card.js';
import { escape } from '../candidates/html.js';
import type { Load } from '../load.js';
import { reservedFor } from '../reserved.js';
import { document } from '../site.js';

const ID = 'macron-26';
const css = readFileSync(new URL('../candidates/quotes/card.css', import.meta.url), 'utf8');
const view = leaderQuote(story, ID, 'en', '2026-01-01')!;
const data = `<script type="application/json" id="data">${JSON.stringify(view).replaceAll('<', '\\u003c')}</script>`;
const script = (path: string) => `<script type="module" src="${path}"></script>`;
const paragraph = `<p>${'A paragraph of the article around the embed, as long as paragraphs of articles are. '.repeat(4)}</p>`;

/** The embed as our documentation recommends it: the words as the fallback, and space reserved for the widget. */
const embed = (module: string) =>
  [
    `<style>${reservedFor(ID)}</style>${script(module)}`,
    `<leader-quote data-embed quote="${ID}">${escape(view.sentence)}</leader-quote>`,
  ] as const;

let prerendered = '';

/** The markup of each candidate, for the head of the page and for the place of the embed. */
const parts: Readonly<Record<string, () => readonly [head: string, embed: string]>> = {
  static: () => [`<style>${css}</style>`, `<div class="card" data-embed>${card(view)}</div>`],
  hand: () => [script('/c/article/hand.js'), `${data}<hand-quote data-embed quote="${ID}"></hand-quote>`],
  lit: () => [script('/c/article/lit.js'), `${data}<lit-quote data-embed quote="${ID}"></lit-quote>`],
  onrecord: () => embed('/onrecord/onrecord.js'),
  before: () => embed('/before/onrecord.js'),
  adopted: () => [script('/onrecord/onrecord.js'), prerendered.replace(' quote=', ' data-embed quote=')],
};

/** One quote in an article, from navigation until the page is idle. */
export const article: Load = {
  name: 'article',
  about:
    'One quote in an article. Everything that the page does is measured, including loading the module into an empty cache. The runs at a quarter of the speed also use slow 4G (150 ms, 1.6 Mb a second). `painted` is the time from the request until the words are on screen, as the fallback or as the widget. Our embed has the words as its fallback, and `onrecord.css` reserves its space; `adopted` needs neither.',
  sizes: [1],
  quick: [1],
  candidates: ['static', 'hand', 'lit', 'onrecord', 'adopted'],
  figures: ['load paint', 'load cpu', 'load longest', 'shifts #', 'shift #'],

  async files({ prerender }) {
    [prerendered = ''] = await prerender([`<leader-quote quote="${ID}"></leader-quote>`]);
    return {};
  },

  page({ candidate }) {
    const [head, embed] = parts[candidate]!();
    return document(
      candidate,
      `<script src="/c/article/watch.js"></script>${head}`,
      `<h1>An article</h1>${paragraph}${embed}${paragraph.repeat(10)}`,
    );
  },

  async measure(visit, _cell, address) {
    if (visit.throttled) await visit.slowNetwork();
    await visit.span('load', async () => {
      await visit.page.goto(address);
      await visit.ask('idle');
      return visit.ask('painted');
    });
    visit.metrics['shifts #'] = await visit.ask('shifts');
    visit.metrics['shift #'] = await visit.ask('shift');
  },
};
