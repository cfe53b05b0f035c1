/** An ordinary Lit element. */
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { plainText } from '../../../src/model/plain-text.js';
import type { Fact, LeaderQuoteView, SourceListView, SourcesView } from '../../../src/model/views.js';
import styles from './card.css';

const views = new Map<string, LeaderQuoteView>();

const marks = ({ marks }: SourcesView) =>
  html`<sup
    >${marks.map(({ number, name, href }) => html`<a role="doc-noteref" href=${href ?? '#'} aria-label=${name}>${number}</a> `)}</sup
  >`;
const sourceList = ({ label, entries }: SourceListView) =>
  html`<details>
    <summary>${label}</summary>
    <ol>
      ${entries.map(
        ({ title, href, details, passages }) =>
          html`<li>
            ${href ? html`<a href=${href}>${title.text}</a>` : title.text}${details}
            ${passages.map(({ text }) => text).join('; ')}
          </li>`,
      )}
    </ol>
  </details>`;
const fact = ({ text, sources }: Fact) => html`${text}${marks(sources)}`;

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
            ${marks(view.said.sources)} ${marks(view.sources)}
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
      <div class="foot"><span>${view.foot.text}</span> ${sourceList(view.foot.sources)}</div>`;
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
