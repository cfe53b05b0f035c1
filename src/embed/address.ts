/** The addresses of widgets, for programs. Imports go one way, so those in src/node and src/cli find them here. */
export { addressOf, items } from '../page/widget-address.js';
