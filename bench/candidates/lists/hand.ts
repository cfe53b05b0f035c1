/** A custom element written without a library. Each key and each button renders the whole list again. */
import { byDate, changed, found, type Candidate, type List, type Row } from './list.js';
import css from './list.css';
import { controlsMarkup, footMarkup, headMarkup, rowMarkup, rowsMarkup } from './markup.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class HandList extends HTMLElement {
  #list: List | undefined;
  #rows: readonly Row[] = [];
  #search = '';

  set list(list: List) {
    this.#list = list;
    this.#rows = list.rows;
    if (this.isConnected) this.#render();
  }

  connectedCallback(): void {
    if (this.#list) this.#render();
  }

  sort(): void {
    this.#rows = byDate(this.#rows);
    this.#renderRows();
  }

  change(): void {
    const rows = changed(this.#rows);
    rows.forEach((row, i) => {
      if (row !== this.#rows[i])
        this.shadowRoot!.querySelector(`[data-id="${row.id}"]`)!.outerHTML = rowMarkup(row);
    });
    this.#rows = rows;
  }

  #render() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `${headMarkup(this.#list!)}${controlsMarkup}<div class="rows"></div>${footMarkup(this.#list!)}`;
    root.querySelector('input')!.addEventListener('input', ({ target }) => {
      this.#search = (target as HTMLInputElement).value;
      this.#renderRows();
    });
    root.querySelector('button')!.addEventListener('click', () => this.sort());
    this.#renderRows();
  }

  #renderRows() {
    this.shadowRoot!.querySelector('.rows')!.innerHTML = rowsMarkup(found(this.#rows, this.#search));
  }
}
customElements.define('hand-list', HandList);

export const candidate: Candidate = {
  reads: 'list',
  show(place, list: List) {
    const element = document.createElement('hand-list') as HandList;
    element.list = list;
    place.append(element);
    const root = element.shadowRoot!;
    return {
      root,
      row: '.row',
      input: root.querySelector('input')!,
      sort: () => element.sort(),
      change: () => element.change(),
    };
  },
};
