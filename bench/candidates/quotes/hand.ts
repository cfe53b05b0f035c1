/** A custom element written without a library. */
import { plainText } from '../../../src/model/plain-text.js';
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { card } from './card.js';
import css from './card.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const views = new Map<string, LeaderQuoteView>();

class HandQuote extends HTMLElement {
  static readonly observedAttributes = ['quote'];

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.render();
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) this.render();
  }

  render(): void {
    const view = views.get(this.getAttribute('quote') ?? '');
    if (!view) return;
    const root = this.shadowRoot!;
    root.innerHTML = card(view);
    root.querySelector('.copy')!.addEventListener('click', () => this.#copy(plainText(view)));
    root.querySelector('.cite')!.addEventListener('click', () => this.#copy(view.sentence));
  }

  #copy(text: string) {
    void navigator.clipboard.writeText(text);
  }
}
customElements.define('hand-quote', HandQuote);

/** Renders the current data. A page without a store has to tell every embed. */
export const set = (all: readonly LeaderQuoteView[]): void => {
  for (const view of all) views.set(view.id, view);
  document.querySelectorAll<HandQuote>('hand-quote').forEach((each) => each.render());
};
