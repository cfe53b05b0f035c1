/** Prints the demo as a reader's browser does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../scripts/browser/chromium.js';
import { serve } from '../../scripts/serve.js';

const A4 = { format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } } as const;

/** The number of pages that a page of the demo takes, and of the embeds that have rendered on them. */
async function print(path: string) {
  const { url, close } = await serve();
  const browser = await puppeteer.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/${path}`, { waitUntil: 'load' });
    const paper = Buffer.from(await page.pdf(A4)).toString('latin1');
    const embeds = await page.$$eval(
      ':is(pledge-counter, leader-quote, stance-list):state(shown)',
      (all) => all.length,
    );
    return { pages: [...paper.matchAll(/\/Type\s*\/Page\b/g)].length, embeds };
  } finally {
    await browser.close();
    await close();
  }
}

describe('The demo article on paper', () => {
  it('takes at most five pages of A4 with everything that its three embeds hold', async () => {
    const { pages, embeds } = await print('');
    assert.equal(embeds, 3);
    assert.ok(pages <= 5, `It takes ${pages} pages`);
  });
});
