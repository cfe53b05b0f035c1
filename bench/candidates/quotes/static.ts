/** The lower bound: the same words as markup, without a component. */
import css from './card.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

export const set = (): void => {};
