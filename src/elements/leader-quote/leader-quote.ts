import { define } from '../../page/define.js';
import { LeaderQuoteElement } from './leader-quote-element.js';

export { LeaderQuoteElement };
export type * from './leader-quote-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'leader-quote': LeaderQuoteElement;
  }
}

define('leader-quote', LeaderQuoteElement);
