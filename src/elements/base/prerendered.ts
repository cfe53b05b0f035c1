import { isOwnFallback } from '../../page/own-fallback.js';
import { MARKER } from './prerender-marker.js';

/** The controls that need the live element. Links and `<details>` work without it. */
const CONTROLS = 'button,input,select,textarea';

/** The name of a control, by which the live control is found. Places differ, because a server renders no button to share. */
const nameOf = (control: Element) =>
  `${control.localName} ${control.getAttribute('aria-label') ?? control.textContent.trim()}`;

/**
 * The content of a declarative shadow root that a server or a build has put into the page. The element keeps it as long as
 * it equals what the element would render. When a reader uses a control, the live element replaces it.
 */
export class Prerendered {
  /** The marker of the content, which names the inputs that it was rendered from: see `prerender-marker.ts`. */
  readonly marker: string | null | undefined;
  /** The id of the item that it shows. */
  readonly item: string;
  /** Whether the element has compared the marker with its own and keeps the content. */
  isKept = false;

  readonly #root: ShadowRoot;
  readonly #content: Element | null;
  readonly #goLive: () => boolean;

  /** @param goLive replaces all of the content by the live element. Returns false if there is nothing to render yet. */
  constructor(root: ShadowRoot, item: string, goLive: () => boolean) {
    this.#root = root;
    this.item = item;
    this.#goLive = goLive;
    this.#content = root.querySelector(`[${MARKER}]`);
    this.marker = this.#content?.getAttribute(MARKER);
    root.addEventListener('click', this.#handleUse, true);
    root.addEventListener('focusin', this.#handleUse, true);
    const slot = root.querySelector('slot');
    if (slot) slot.hidden = isOwnFallback(root.host);
  }

  /** Hides the controls if nothing can replace the content, so that no button is dead. The styles of the content do the rest. */
  set isStatic(isStatic: boolean) {
    this.#content?.toggleAttribute('data-static', isStatic);
  }

  /** Empties the root, because Lit would render a second copy beside its content. */
  clear(): void {
    const root = this.#root;
    root.replaceChildren();
    root.removeEventListener('click', this.#handleUse, true);
    root.removeEventListener('focusin', this.#handleUse, true);
  }

  /** Replaces the content, and repeats the reader's focus or click on the live element. */
  readonly #handleUse = (event: Event): void => {
    const root = this.#root;
    const control = (event.target as Element).closest(CONTROLS);
    // A missing end tag may have put the page's own controls into the slot. Their clicks belong to the page.
    if (!control || !root.contains(control)) return;
    // A button gets focus before its click. If it were replaced then, the click would never come.
    if (event.type === 'focusin' && control.matches('button,[type=checkbox],[type=radio]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const named = () =>
      [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter((each) => nameOf(each) === nameOf(control));
    const index = named().indexOf(control as HTMLElement);
    const open = [...root.querySelectorAll('details')].map((details) => details.open);
    if (!this.#goLive()) return;
    root.querySelectorAll('details').forEach((details, i) => (details.open = !!open[i]));
    const live = named()[index];
    live?.focus();
    if (event.type === 'click') live?.click();
  };
}

/**
 * Returns the prerendered content of a root, if it has any. A server that does not know the item renders only a slot. This
 * function removes that slot, because it comes before the element's own slot and would take the fallback from it.
 */
export function prerenderedIn(
  root: ShadowRoot,
  item: string,
  goLive: () => boolean,
): Prerendered | undefined {
  if (root.querySelector('[part]')) return new Prerendered(root, item, goLive);
  root.replaceChildren();
  return undefined;
}
