import { define } from '../../page/define.js';
import { StanceListElement } from './stance-list-element.js';

export { StanceListElement };
export type * from './stance-list-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'stance-list': StanceListElement;
  }
}

define('stance-list', StanceListElement);
