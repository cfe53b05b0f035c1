/**
 * Measures the heap before and after 10,000 embeds of the build have been connected and disconnected: `npm run bench:heap`.
 * Each reading follows a garbage collection and is the median of three. The exit code is 1 if the heap has grown by over 5 %.
 */
import type { LitElement } from 'lit';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../scripts/browser/chromium.js';
import { readText } from '../scripts/project.js';
import { serve } from '../scripts/serve.js';

const EMBEDS = 10_000;
const WARM_UP = 300;
const MOST = 1.05;
const HTML = '<!doctype html><script type="module" src="/onrecord.js"></script>';

/** Runs in the page. Adds embeds a hundred at a time, waits until they have rendered, and removes them. */
async function connectAndDisconnect(count: number): Promise<void> {
  const items = [
    ['pledge-counter', 'pledge', 'reassurance-force'],
    ['leader-quote', 'quote', 'macron-26'],
    ['stance-list', 'question', 'troops-in-ukraine'],
  ] as const;
  for (let done = 0; done < count; done += 100) {
    const embeds = Array.from({ length: 100 }, (_, i) => {
      const [tag, attribute, id] = items[i % 3] ?? items[0];
      const embed = document.createElement(tag) as unknown as LitElement;
      embed.setAttribute(attribute, id);
      embed.setAttribute('src', '/remote.json');
      embed.setAttribute('refresh', '15');
      return embed;
    });
    document.body.append(...embeds);
    await Promise.all(embeds.map((embed) => embed.updateComplete));
    for (const embed of embeds) embed.remove();
  }
}

/** The server's answer at each path. */
const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/': ['text/html', HTML],
  '/onrecord.js': ['text/javascript', readText('dist/onrecord.js')],
  '/elsewhere.js': ['text/javascript', readText('dist/elsewhere.js')],
  '/remote.json': ['application/json', readText('src/story/reassurance-force.json')],
};

const { url, close } = await serve({
  handler(request, response, next) {
    const file = files[request.url ?? ''];
    if (!file) return next();
    const [type, body] = file;
    response.setHeader('Content-Type', type);
    response.end(body);
  },
});
// Runs without compiled machine code, which is also in the heap and keeps growing for thousands of embeds.
const options = launchOptions();
const browser = await puppeteer.launch({
  ...options,
  args: [...options.args, '--js-flags=--jitless'],
});
try {
  const page = await browser.newPage();
  await page.goto(url);
  const protocol = await page.createCDPSession();
  const read = async () => {
    const sizes: number[] = [];
    for (let i = 0; i < 3; i++) {
      await protocol.send('HeapProfiler.collectGarbage');
      sizes.push((await protocol.send('Runtime.getHeapUsage')).usedSize);
    }
    return sizes.sort((a, b) => a - b)[1] ?? 0;
  };
  // Create everything that all embeds share, such as the parsed story, before the first reading. It is not a leak.
  await page.evaluate(connectAndDisconnect, WARM_UP);
  const before = await read();
  await page.evaluate(connectAndDisconnect, EMBEDS);
  const after = await read();
  const { nodes } = await protocol.send('Memory.getDOMCounters');
  console.log(
    `Heap: ${before} bytes before, ${after} after ${EMBEDS} embeds (${((after / before - 1) * 100).toFixed(1)} %); ${nodes} DOM nodes.`,
  );
  if (after > before * MOST) process.exitCode = 1;
} finally {
  await browser.close();
  await close();
}
