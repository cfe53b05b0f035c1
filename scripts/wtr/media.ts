import type { TestRunnerPlugin } from '@web/test-runner';
import { emulateInFirefox } from './firefox.js';
import { pageOf, protocolOf } from './protocol.js';

/**
 * `executeServerCommand('emulate', { media: 'print', 'forced-colors': 'active', 'prefers-color-scheme': 'dark' })`;
 * `{}` resets everything. The runner's own `emulateMedia` can't emulate forced colours and does not work in Firefox.
 */
export const mediaEmulation = (): TestRunnerPlugin => ({
  name: 'media-emulation',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate' || session.browser.type !== 'puppeteer') return undefined;
    const { media = '', ...features } = payload as Record<string, string>;
    const page = pageOf(session);
    if (session.browser.name === 'Firefox') return emulateInFirefox(page, { media, ...features });
    const protocol = await protocolOf(page);
    await protocol.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
});
