/** Opens the page of a built example app in Chromium and checks what a reader gets. */
import type { Browser, Page } from 'puppeteer-core';
import type { Check } from './apps.js';

const TIMEOUT = 15_000;
const SIZE = { width: 900, height: 2400 };

/** The sentence that every app has in its counter, as fallback or from a server. */
const COUNTER_TEXT = /<pledge-counter[^>]*>[^]*26 nations have formally committed[^]*<\/pledge-counter>/;

/** Whether the embed of that tag shows a text, in its shadow root. */
const shows = (page: Page, tag: string, text: string): Promise<boolean> =>
  holds(
    page,
    (selector, words) => document.querySelector(selector)?.shadowRoot?.textContent.includes(words) ?? false,
    tag,
    text,
  );

/** Whether the function returns true in the page before the time is up. */
const holds = (page: Page, test: (...args: string[]) => boolean, ...args: string[]): Promise<boolean> =>
  page.waitForFunction(test, { timeout: TIMEOUT }, ...args).then(
    () => true,
    () => false,
  );

/** Copies the quote as a reader does. The app must write the event's quote into its `<output>`. */
async function hearsCopy(page: Page): Promise<boolean> {
  await page.locator('leader-quote >>> button').setTimeout(TIMEOUT).click();
  return holds(
    page,
    (words) => document.querySelector('output')?.textContent.includes(words) ?? false,
    'Copied: library-opens',
  );
}

/** Runs the checks of the page. Errors in the console are reported with `log`, and then the page does not count as rendered. */
export async function openPage(
  browser: Browser,
  url: string,
  log: (error: string) => void,
): Promise<Record<Exclude<Check, 'types'>, boolean>> {
  const html = (await (await fetch(url)).text()).replace(/<script\b[^]*?<\/script>/g, '');
  const context = await browser.createBrowserContext();
  await context.overridePermissions(url, ['clipboard-sanitized-write']);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  try {
    await page.setViewport(SIZE);
    await page.goto(url);
    const counter = await shows(page, 'pledge-counter', '26');
    const list = await shows(page, 'stance-list', 'Germany');
    const property = await shows(page, 'leader-quote', 'The library opens on Saturday.');
    const attribute = await holds(
      page,
      () =>
        document
          .querySelector('pledge-counter')
          ?.shadowRoot?.querySelector('[role=heading]')
          ?.getAttribute('aria-level') === '2',
    );
    const event = property && (await hearsCopy(page));
    errors.forEach(log);
    return {
      renders: counter && list && !errors.length,
      property,
      attribute,
      event,
      'server text': COUNTER_TEXT.test(html),
    };
  } finally {
    await context.close();
  }
}
