import { setStory } from 'onrecord';
import { storyOf } from './story.js';

export const embed = (id: string): string => `<leader-quote quote="${id}"></leader-quote>`;
export const set = setStory;
export { storyOf as dataOf };

export async function whole(): Promise<void> {
  // The first embed is shown when `elsewhere.js` is there.
  const isShown = () => document.querySelector('leader-quote')?.shadowRoot?.querySelector('[part="root"]');
  while (!isShown()) await new Promise(requestAnimationFrame);
  dispatchEvent(new Event('beforeprint'));
}

/** Counts the embeds that render again. */
export function count(): () => number {
  const { prototype } = customElements.get('leader-quote') as unknown as {
    prototype: { layout: (view: unknown) => unknown };
  };
  const { layout } = prototype;
  const laidOut = new Set();
  prototype.layout = function (this: unknown, view) {
    laidOut.add(this);
    return layout.call(this, view);
  };
  return () => laidOut.size;
}
