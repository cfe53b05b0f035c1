import { isServer, type LitElement, type ReactiveController } from 'lit';
import { whenWhole } from '../../page/near.js';
import { page } from '../../page/page.js';

/** The events that come before a reader opens a disclosure, and `toggle`, which follows if a script opens it. */
const EVENTS = ['pointerover', 'focusin', 'click', 'toggle'] as const;

/**
 * Decides when the content of closed disclosures is made. Few readers open one, and the content is half of an embed's nodes.
 * So it is made when a reader's pointer or focus reaches the embed, before printing, and when a reader presses the keys of the
 * browser's search.
 */
export class DisclosureContent implements ReactiveController {
  /** Whether the content has been made. */
  isMade = isServer;
  readonly #host: LitElement;
  readonly #render: () => void;

  /** @param render renders the host at once */
  constructor(host: LitElement, render: () => void) {
    this.#host = host;
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isMade) return;
    for (const type of EVENTS) this.#host.renderRoot.addEventListener(type, this.#make, true);
    whenWhole(this.#host, this.#make);
  }

  hostDisconnected(): void {
    page.whole?.delete(this.#make);
  }

  // A click is heard here before the browser opens the disclosure.
  readonly #make = (): void => {
    if (this.isMade) return;
    this.isMade = true;
    page.whole?.delete(this.#make);
    if (this.#host.hasUpdated) this.#render();
  };
}
