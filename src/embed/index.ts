/** The entry point for pages with placeholders. Importing it does nothing until `upgrade()` is called. */
export { setBase } from '../page/base-address.js';
export { upgrade } from './upgrade.js';
