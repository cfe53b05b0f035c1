/** The switch of colours, which a script writes into the pages of the demo. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from '../../scripts/browser/chromium.js';
import { serve, type Served } from '../../scripts/serve.js';

const PAGES = ['', 'pledge-counter.html', 'leader-quote.html', 'stance-list.html', 'themes.html', 'embed/'];
const WIDTHS = [320, 480, 768, 1200];

let site: Served;
let browser: Browser;
before(async () => {
  site = await serve();
  browser = await puppeteer.launch(launchOptions());
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page of the demo, without its scripts unless they are named. */
async function open(path: string, { script }: { script?: RegExp } = {}): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isRefused = request.resourceType() === 'script' && !script?.test(request.url());
    void (isRefused ? request.abort() : request.continue());
  });
  await page.goto(`${site.url}/${path}`, { waitUntil: 'load' });
  return page;
}

/** The top of the page’s main part, in pixels, at each width. */
async function topsOf(page: Page): Promise<number[]> {
  const tops: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    tops.push(await page.$eval('main', (main) => main.getBoundingClientRect().top));
  }
  return tops;
}

describe('the switch of colours', () => {
  for (const path of PAGES)
    it(`moves nothing when its script arrives in /${path}`, async () => {
      const before = await topsOf(await open(path));
      const page = await open(path, { script: /\/colours\.js$/ });
      assert.equal((await page.$$('.colours input')).length, 3);
      assert.deepEqual(await topsOf(page), before);
    });

  it('sets the colours of the page, and gives them back to the reader’s device', async () => {
    const page = await open('', { script: /\/colours\.js$/ });
    const schemeAfter = async (value: string) => {
      await page.click(`.colours [value="${value}"]`);
      return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    };
    assert.equal(await schemeAfter('dark'), 'dark');
    assert.equal(await schemeAfter('light'), 'light');
    assert.equal(await schemeAfter('auto'), 'light dark');
  });

  it('takes no space without scripting', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}/`, { waitUntil: 'load' });
    assert.equal(await page.$eval('.colours', (place) => place.getClientRects().length), 0);
  });
});
