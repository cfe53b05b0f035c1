/** Documents that are not HTML: an embed is the widget, or its fallback shows, with at most one warning. */
import { expect } from '@open-wc/testing';
import { afterThis } from './helpers.js';
import { rendered, shownIn, widgetsOf, type OpenedPage } from './frame.js';

const XHTML = 'http://www.w3.org/1999/xhtml';
const WORDS = 'Words of the page.';
const widget = `<leader-quote xmlns="${XHTML}" quote="macron-26" loading="eager">${WORDS}</leader-quote>`;

const scripts = `<script xmlns="${XHTML}"><![CDATA[
  window.noticed = { said: [], thrown: [], forbidden: [] };
  for (const level of ['warn', 'error']) console[level] = (...words) => noticed.said.push(words.join(' '));
  addEventListener('error', ({ message }) => noticed.thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noticed.thrown.push(String(reason)));
]]></script><script xmlns="${XHTML}" src="${location.origin}/onrecord.classic.js"></script>`;

const documents: Readonly<Record<string, (content: string) => string>> = {
  'application/xhtml+xml': (content) =>
    `<html xmlns="${XHTML}"><head><title>A page</title></head><body>${content}</body></html>`,
  'image/svg+xml': (content) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><foreignObject width="800" height="600"><div xmlns="${XHTML}">${content}</div></foreignObject></svg>`,
  'application/xml': (content) => `<article>${content}</article>`,
};
/** Chromium's XML parser tells an element that is already defined nothing of its attributes, so that embed shows its words. */
const orders = { 'before the embed': scripts + widget, 'after the embed': widget + scripts };

async function openDocument(type: string, text: string): Promise<OpenedPage> {
  const frame = document.createElement('iframe');
  const address = URL.createObjectURL(new Blob([`<?xml version="1.0"?>${text}`], { type }));
  afterThis(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  });
  frame.src = address;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as OpenedPage;
}

for (const [type, write] of Object.entries(documents))
  for (const [order, content] of Object.entries(orders))
    it(`An embed in ${type}, with the script ${order}, is never blank and throws nothing`, async () => {
      const page = await openDocument(type, write(content));
      await rendered(page);
      const embed = widgetsOf(page)[0]!;
      const words = page.document.createRange();
      words.selectNodeContents(embed);
      const areWordsVisible = words.getClientRects().length > 0;
      expect(embed.textContent).to.equal(WORDS);
      expect(shownIn(page)[0] !== areWordsVisible, 'the widget or the words').to.equal(true);
      expect(page.noticed.thrown).to.deep.equal([]);
      expect(page.noticed.said.length).to.be.at.most(1);
    });
