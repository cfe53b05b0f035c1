import { define } from '../shared/define.js';
import { PledgeCounterElement } from './pledge-counter-element.js';

export { PledgeCounterElement };

declare global {
  interface HTMLElementTagNameMap {
    'pledge-counter': PledgeCounterElement;
  }
}

define('pledge-counter', PledgeCounterElement);
