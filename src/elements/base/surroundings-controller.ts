import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, nearest } from '../../page/nearest.js';
import { page } from '../../page/page.js';

/**
 * What the page says around an element, followed as it changes: the nearest `lang` and `data-theme`. One observer
 * serves all elements of a page. It sees the document and the shadow roots that an element is in.
 */
export class SurroundingsController implements ReactiveController {
  /** The nearest `data-theme`: a page's own switch between light and dark, by whatever names it has. */
  theme = '';

  readonly #host: ReactiveControllerHost & Element;
  readonly #languageChanged: () => void;
  #language = '';

  constructor(host: ReactiveControllerHost & Element, languageChanged: () => void) {
    this.#host = host;
    this.#languageChanged = languageChanged;
    host.addController(this);
  }

  hostConnected(): void {
    const { observer, listeners } = (page.surroundings ??= makeSurroundings());
    listeners.add(this.#read);
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      observer.observe(root, { attributeFilter: ['lang', 'data-theme'], subtree: true });
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#language = languageOf(this.#host);
    this.theme = nearest(this.#host, 'data-theme');
  }

  hostDisconnected(): void {
    page.surroundings?.listeners.delete(this.#read);
  }

  readonly #read = (): void => {
    const [language, theme] = [languageOf(this.#host), nearest(this.#host, 'data-theme')];
    if (language !== this.#language) this.#languageChanged();
    if (theme !== this.theme) this.#host.requestUpdate();
    this.#language = language;
    this.theme = theme;
  };
}

function makeSurroundings() {
  const listeners = new Set<() => void>();
  return { listeners, observer: new MutationObserver(() => listeners.forEach((listener) => listener())) };
}
