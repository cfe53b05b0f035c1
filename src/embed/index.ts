/** What a page with placeholders needs: nothing happens until it is called. */
export { setBase } from '../page/base-address.js';
export { upgrade } from './upgrade.js';
