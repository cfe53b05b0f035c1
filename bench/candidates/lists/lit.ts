/** An ordinary Lit element: one property, and `map` in `render`. */
import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { byDate, changed, found, grouped, type Candidate, type List, type Row } from './list.js';
import styles from './list.css';

class LitList extends LitElement {
  static override properties = { list: { attribute: false }, rows: { state: true }, search: { state: true } };
  static override styles = css`
    ${unsafeCSS(styles)}
  `;

  declare list: List;
  declare rows: readonly Row[];
  declare search: string;

  constructor() {
    super();
    this.search = '';
  }

  override render() {
    const { question, note, parts, foot } = this.list;
    return html`<h3>${question}</h3>
      <ul class="legend">
        ${parts.map(({ label, place, count }) => html`<li><i class="mark c${place}"></i> ${label} <b>${count}</b></li>`)}
      </ul>
      <div class="meta">${note}</div>
      <label>Search by name <input type="search" @input=${this.#handleInput} /></label>
      <button type="button" @click=${() => this.sort()}>Sort by date</button>
      ${grouped(found(this.rows, this.search)).map(
        ([category, rows]) =>
          html`<section>
            <div class="label">
              <i class="mark c${rows[0]!.place}"></i> ${category} <span>${rows.length}</span>
            </div>
            <ul>
              ${rows.map((row) => this.#renderRow(row))}
            </ul>
          </section>`,
      )}
      <div class="meta">${foot}</div>`;
  }

  sort(): void {
    this.rows = byDate(this.rows);
  }

  #renderRow(row: Row) {
    return html`<li class="row">
      <div><b>${row.name}</b></div>
      <div>
        <div>${row.summary}</div>
        ${row.condition ? html`<div><b>Condition:</b> ${row.condition}</div>` : nothing}
        <div class="meta"><span>${row.date}</span> <a href=${row.href}>${row.source}</a></div>
      </div>
    </li>`;
  }

  #handleInput({ target }: Event) {
    this.search = (target as HTMLInputElement).value;
  }
}
customElements.define('lit-list', LitList);

export const candidate: Candidate = {
  reads: 'list',
  async show(place, list: List) {
    const element = document.createElement('lit-list') as LitList;
    element.list = list;
    element.rows = list.rows;
    place.append(element);
    await element.updateComplete;
    return {
      root: element.shadowRoot!,
      row: '.row',
      input: element.shadowRoot!.querySelector('input')!,
      sort: () => element.sort(),
      change: () => (element.rows = changed(element.rows)),
    };
  },
};
