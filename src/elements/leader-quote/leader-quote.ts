import { define } from '../shared/define.js';
import { LeaderQuoteElement } from './leader-quote-element.js';

export { LeaderQuoteElement };

declare global {
  interface HTMLElementTagNameMap {
    'leader-quote': LeaderQuoteElement;
  }
}

define('leader-quote', LeaderQuoteElement);
