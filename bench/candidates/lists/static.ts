/** The lower bound: all rows as markup, without controls. */
import type { Candidate, List } from './list.js';
import css from './list.css';
import { footMarkup, headMarkup, rowsMarkup } from './markup.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

export const candidate: Candidate = {
  reads: 'list',
  show(place, list: List) {
    place.innerHTML = headMarkup(list) + rowsMarkup(list.rows) + footMarkup(list);
    return { root: place, row: '.row' };
  },
};
