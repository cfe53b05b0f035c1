import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, nearest } from '../../page/nearest.js';
import { page } from '../../page/page.js';
import { attempt } from '../../page/warn.js';
import { setState } from './custom-state.js';

interface Host extends ReactiveControllerHost, Element {
  readonly theme: string;
}

/**
 * Follows the nearest `lang` and the nearest `data-theme` around an element. Pages use `data-theme` to switch between light
 * and dark. One observer serves all elements of a page. It watches the document and every shadow root that holds an element.
 */
export class SurroundingsController implements ReactiveController {
  readonly #host: Host;
  readonly #internals: ElementInternals | undefined;
  readonly #languageChanged: () => void;
  #language = '';
  #theme = '';

  constructor(host: Host, internals: ElementInternals | undefined, languageChanged: () => void) {
    this.#host = host;
    this.#internals = internals;
    this.#languageChanged = languageChanged;
    host.addController(this);
  }

  hostConnected(): void {
    const { observer, listeners } = (page.surroundings ??= makeSurroundings());
    listeners.add(this.#handleChange);
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { attributeFilter: ['lang', 'data-theme'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#language = languageOf(this.#host);
    this.#readTheme();
  }

  hostUpdated(): void {
    this.#setThemeStates();
  }

  hostDisconnected(): void {
    page.surroundings?.listeners.delete(this.#handleChange);
  }

  readonly #handleChange = (): void =>
    attempt(this.#host, () => {
      this.#readTheme();
      const language = languageOf(this.#host);
      if (language !== this.#language) this.#languageChanged();
      this.#language = language;
    });

  #readTheme(): void {
    this.#theme = nearest(this.#host, 'data-theme');
    this.#setThemeStates();
  }

  /** Sets `:state(page-light)` or `:state(page-dark)` if the page has a theme and the element's own `theme` is `auto`. */
  #setThemeStates(): void {
    const { theme } = this.#host;
    const followsPage = theme !== 'light' && theme !== 'dark';
    for (const each of ['light', 'dark'])
      setState(this.#internals, `page-${each}`, followsPage && each === this.#theme);
  }
}

function makeSurroundings() {
  const listeners = new Set<() => void>();
  return { listeners, observer: new MutationObserver(() => listeners.forEach((listener) => listener())) };
}
