import { isServer, type LitElement, type ReactiveController } from 'lit';
import { whenWhole } from '../../page/near.js';
import { page } from '../../page/page.js';

/** A reader causes one of these before a disclosure opens. If a script opens it, only `toggle` is fired, and follows. */
const EVENTS = ['pointerover', 'focusin', 'click', 'toggle'] as const;

/**
 * Renders its host again with the content of closed disclosures, once that may be needed: when a reader's pointer or focus
 * reaches the embed, before printing, and when a reader presses the keys of the browser's search. Few readers open a
 * disclosure, and this content is half of an embed's nodes, so it is not made before.
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

  // This listener hears a click before the browser opens the disclosure, so the content is there in time.
  readonly #make = (): void => {
    if (this.isMade) return;
    this.isMade = true;
    page.whole?.delete(this.#make);
    if (this.#host.hasUpdated) this.#render();
  };
}
