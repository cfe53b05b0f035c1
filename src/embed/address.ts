/** The addresses of widgets, for programs: src/node and src/cli may import from src/embed, but not from src/page. */
export { addressOf, items } from '../page/widget-address.js';
