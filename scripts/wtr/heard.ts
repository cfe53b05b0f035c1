import type { TestRunnerPlugin } from '@web/test-runner';
import type { SerializedAXNode } from 'puppeteer-core';
import { heardInFirefox } from './firefox.js';
import { type Heard, pageOf } from './protocol.js';
import type { WebKitLauncher } from './webkit-launcher.js';

const flat = (node: SerializedAXNode | null): Heard[] =>
  node ? [{ role: node.role, name: node.name ?? '' }, ...(node.children ?? []).flatMap(flat)] : [];

/** `executeServerCommand('heard')` returns the accessibility tree as a flat list, in the order of the page. */
export const accessibilityTree = (): TestRunnerPlugin => ({
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'heard') return undefined;
    const { browser } = session;
    if (browser.type === 'webdriver') return (browser as WebKitLauncher).heard();
    const page = pageOf(session);
    if (browser.name === 'Firefox') return heardInFirefox(page);
    return flat(await page.accessibility.snapshot({ interestingOnly: false }));
  },
});
