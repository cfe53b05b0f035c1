import { define } from '../shared/define.js';
import { StanceListElement } from './stance-list-element.js';

export { StanceListElement };

declare global {
  interface HTMLElementTagNameMap {
    'stance-list': StanceListElement;
  }
}

define('stance-list', StanceListElement);
