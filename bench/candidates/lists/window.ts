/** The lower bound of a search: fourteen rows in the page, rewritten from data that was folded beforehand. */
import { byDate, changed, type Candidate, type List, type Row } from './list.js';
import css from './list.css';
import { controlsMarkup, footMarkup, headMarkup, rowMarkup } from './markup.js';

const ROWS = 14;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

export const candidate: Candidate = {
  reads: 'list',
  show(place, list: List) {
    let rows: readonly (Row & { readonly key?: string })[] = list.rows.map((row) => ({
      ...row,
      key: row.name.toLowerCase(),
    }));
    let search = '';
    place.innerHTML = `${headMarkup(list)}${controlsMarkup}<ul></ul>${footMarkup(list)}`;
    const body = place.querySelector('ul:not(.legend)')!;
    const render = () => {
      const matches = rows.filter(({ key }) => key!.includes(search));
      body.innerHTML = matches.slice(0, ROWS).map(rowMarkup).join('');
    };
    const input = place.querySelector('input')!;
    input.addEventListener('input', () => {
      search = input.value.toLowerCase();
      render();
    });
    render();
    return {
      root: place,
      row: '.row',
      input,
      sort() {
        rows = byDate(rows);
        render();
      },
      change() {
        rows = changed(rows);
        render();
      },
    };
  },
};
