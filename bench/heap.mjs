// Measures the heap before and after 10,000 embeds of the build have been connected and disconnected: `node bench/heap.mjs`.
// Each reading follows a garbage collection and is the median of three. The exit code is 1 if the heap has grown by over 5 %.
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../scripts/ensure-browser.mjs';
import { serve } from '../scripts/serve.mjs';

const EMBEDS = 10_000;
const WARM_UP = 300;
const MOST = 1.05;
const story = readFileSync(new URL('../src/story/reassurance-force.json', import.meta.url), 'utf8');

/** Adds embeds to the page a hundred at a time, waits until they have rendered, and removes them. @param {number} count */
const connectAndDisconnect = async (count) => {
  const items = /** @type {const} */ ([
    ['pledge-counter', 'pledge', 'reassurance-force'],
    ['leader-quote', 'quote', 'macron-26'],
    ['stance-list', 'question', 'troops-in-ukraine'],
  ]);
  for (let done = 0; done < count; done += 100) {
    const embeds = Array.from({ length: 100 }, (_, i) => {
      const [tag, attribute, id] = items[i % 3] ?? items[0];
      const embed = document.createElement(tag);
      embed.setAttribute(attribute, id);
      embed.setAttribute('src', '/remote.json');
      embed.setAttribute('refresh', '15');
      return embed;
    });
    document.body.append(...embeds);
    await Promise.all(
      embeds.map(
        (embed) => /** @type {import('lit').LitElement} */ (/** @type {unknown} */ (embed)).updateComplete,
      ),
    );
    for (const embed of embeds) embed.remove();
  }
};

const { url, close } = await serve({
  handler(request, response, next) {
    const bodies = {
      '/': '<!doctype html><script type="module" src="/onrecord.js"></script>',
      '/remote.json': story,
    };
    const body = bodies[/** @type {keyof typeof bodies} */ (request.url)];
    if (request.url === '/onrecord.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(new URL('../dist/onrecord.js', import.meta.url)));
    } else if (body) {
      response.setHeader('Content-Type', request.url === '/' ? 'text/html' : 'application/json');
      response.end(body);
    } else next();
  },
});
// Runs without compiled machine code, which is also in the heap and keeps growing for thousands of embeds.
const options = launchOptions();
const browser = await puppeteer.launch({
  ...options,
  args: [...(options.args ?? []), '--js-flags=--jitless'],
});
try {
  const page = await browser.newPage();
  await page.goto(url);
  const protocol = await page.createCDPSession();
  const read = async () => {
    /** @type {number[]} */
    const sizes = [];
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
  const { nodes } = /** @type {{ nodes: number }} */ (await protocol.send('Memory.getDOMCounters'));
  console.log(
    `Heap: ${before} bytes before, ${after} after ${EMBEDS} embeds (${((after / before - 1) * 100).toFixed(1)} %); ${nodes} DOM nodes.`,
  );
  if (after > before * MOST) process.exitCode = 1;
} finally {
  await browser.close();
  await close();
}
