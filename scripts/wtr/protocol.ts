/** The page of a test, and the DevTools protocol of a page, in browsers that puppeteer drives. */
import type { TestSession } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { CDPSession, Page } from 'puppeteer-core';

/** A node of the accessibility tree, as a screen reader announces it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
}

export const pageOf = ({ browser, id }: Pick<TestSession, 'browser' | 'id'>): Page =>
  (browser as ChromeLauncher).getPage(id);

const sessions = new WeakMap<Page, CDPSession>();

/** One session for each page, because an emulation ends with the session that started it. */
export const protocolOf = async (page: Page): Promise<CDPSession> => {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  return session;
};

/** Sets language and time zone. Headless Chromium does not take them from its environment. */
export const setPlace = async (
  page: Page,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): Promise<void> => {
  const protocol = await protocolOf(page);
  await protocol.send('Emulation.setLocaleOverride', { locale });
  await protocol.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
};
