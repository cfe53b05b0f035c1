/** The floor: the same words as markup, and no component. */
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { card } from './card.js';
import css from './card.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

export const embed = (view: LeaderQuoteView): string => `<div class="card">${card(view)}</div>`;
