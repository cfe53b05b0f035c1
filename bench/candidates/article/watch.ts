/** A script in the head of the article. It records when the words of the embed are painted, and every layout shift. */
import { idle } from '../../page.js';

const WORDS = 'officially committed';
let painted = 0;
let shift = 0;
let shifts = 0;

/** Whether the words are in the page: as the fallback, in a shadow root or as plain markup. */
function areSeen(): boolean {
  const embed = document.querySelector<HTMLElement>('[data-embed]');
  const shown = embed?.shadowRoot?.querySelector('blockquote') ?? embed;
  return !!shown?.textContent.includes(WORDS) && shown.getBoundingClientRect().height > 20;
}

requestAnimationFrame(function look() {
  if (!areSeen()) return void requestAnimationFrame(look);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (painted = performance.now());
  port2.postMessage(null);
});

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as (PerformanceEntry & { readonly value: number })[]) {
    shift += entry.value;
    shifts += 1;
  }
}).observe({ type: 'layout-shift', buffered: true });

(globalThis as { bench?: unknown }).bench = {
  async idle() {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await idle();
  },
  painted: () => painted,
  shift: () => shift,
  shifts: () => shifts,
};
