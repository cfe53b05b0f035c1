/** An ordinary Lit element. */
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { plainText } from '../../../src/model/plain-text.js';
import type { Fact, LeaderQuoteView, SourcesView } from '../../../src/model/views.js';
import styles from './card.css';

const views = new Map<string, LeaderQuoteView>();

const sources = ({ label, items }: SourcesView) => {
  const [first, ...others] = items;
  return first?.href && !others.length && !first.passage
    ? html`<a class="source" href=${first.href}>${label}</a>`
    : html`<details class="source">
        <summary>${label}</summary>
        <ul>
          ${items.map(
            ({ title, href, details, passage }) =>
              html`<li>
                ${href ? html`<a href=${href}>${title.text}</a>` : title.text}, ${details} ${passage?.text}
              </li>`,
          )}
        </ul>
      </details>`;
};
const fact = ({ text, sources: from }: Fact) => html`${text} ${sources(from)}`;

class LitQuote extends LitElement {
  static override properties = { quote: {} };
  static override styles = css`
    ${unsafeCSS(styles)}
  `;

  declare quote: string;

  override render() {
    const view = views.get(this.quote);
    if (!view) return nothing;
    const { context, wordings } = view;
    return html`<figure>
        ${view.mark ? html`<div class="mark">${view.mark}</div>` : nothing}
        <blockquote>${view.words?.text ?? view.retracted}</blockquote>
        <figcaption>
          <div><b>${view.speaker.text}</b>${view.role ? html`, ${view.role.text}` : nothing}</div>
          <div class="meta">
            ${view.said.text}. ${view.occasion ? html`${view.occasion.text}.` : nothing}
            ${sources(view.said.sources)} ${sources(view.sources)}
          </div>
        </figcaption>
      </figure>
      ${context ? html`<p>${fact(context)}</p>` : nothing}
      ${
        wordings
          ? html`<details>
              <summary>${wordings.label}</summary>
              ${wordings.facts.map((wording) => html`<p>${fact(wording)}</p>`)}
            </details>`
          : nothing
      }
      <div class="controls">
        <button @click=${() => this.#copy(plainText(view))}>${view.labels.copy}</button>
        <a href="#${view.id}">${view.labels.link}</a>
        <button @click=${() => this.#copy(view.sentence)}>${view.labels.cite}</button>
      </div>
      <div class="foot"><span>${view.foot.text}</span> ${sources(view.foot.sources)}</div>`;
  }

  #copy(text: string) {
    void navigator.clipboard.writeText(text);
  }
}
customElements.define('lit-quote', LitQuote);

export const set = (all: readonly LeaderQuoteView[]): void => {
  for (const view of all) views.set(view.id, view);
  document.querySelectorAll<LitQuote>('lit-quote').forEach((each) => each.requestUpdate());
};
