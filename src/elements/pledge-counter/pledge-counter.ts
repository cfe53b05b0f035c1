import { define } from '../../page/define.js';
import { PledgeCounterElement } from './pledge-counter-element.js';

export { PledgeCounterElement };
export type * from './pledge-counter-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'pledge-counter': PledgeCounterElement;
  }
}

define('pledge-counter', PledgeCounterElement);
