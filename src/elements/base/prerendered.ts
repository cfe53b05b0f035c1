import { isOwnFallback } from '../../page/own-fallback.js';
import { MARKER } from './prerender-marker.js';

/** What a reader can use only once it is ours. Links and `<details>` need nobody. */
const CONTROLS = 'button,input,select,textarea';

/**
 * The content of a declarative shadow root that a server or a build has put into the page. It is kept as long as it
 * is what the element would render; the first reader who needs more than links and `<details>` gets a live one.
 */
export class Prerendered {
  readonly marker: string | null | undefined;
  /** Whether it has been found to be right. */
  kept = false;

  readonly #root: ShadowRoot;
  readonly #render: () => boolean;

  /** @param render renders a live one in its place, whole, where there is something to render; tells whether */
  constructor(root: ShadowRoot, render: () => boolean) {
    this.#root = root;
    this.#render = render;
    this.marker = root.querySelector(`[${MARKER}]`)?.getAttribute(MARKER);
    root.addEventListener('click', this.#handOver, true);
    root.addEventListener('focusin', this.#handOver, true);
    const slot = root.querySelector('slot');
    if (slot) slot.hidden = isOwnFallback(root.host);
  }

  /** Empties the root. Lit would render a second copy beside what is there. */
  clear(): void {
    const root = this.#root;
    root.replaceChildren();
    root.removeEventListener('click', this.#handOver, true);
    root.removeEventListener('focusin', this.#handOver, true);
  }

  /** Does on the live widget what the reader began on this one. */
  readonly #handOver = (event: Event): void => {
    const root = this.#root;
    const control = (event.target as Element).closest(CONTROLS);
    // Replaced while it is being pressed, a button would never hear of its click.
    if (!control || (event.type === 'focusin' && control.matches('button,[type=checkbox],[type=radio]')))
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const place = [...root.querySelectorAll(CONTROLS)].indexOf(control);
    const open = [...root.querySelectorAll('details')].map((details) => details.open);
    if (!this.#render()) return;
    root.querySelectorAll('details').forEach((details, i) => (details.open = !!open[i]));
    const live = root.querySelectorAll<HTMLElement>(CONTROLS)[place];
    live?.focus();
    if (event.type === 'click') live?.click();
  };
}
