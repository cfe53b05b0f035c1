/** `onrecord/model.js`: pure functions from a story to finished views. They need no DOM, and run in browsers and Node. */
export {
  latestQuote,
  leaderQuote,
  matrix,
  oneSide,
  pledgeCounter,
  quotesOf,
  stanceList,
  withStanding,
  type Standing,
} from './programs.js';
export { plainText } from './plain-text.js';
export { registerLocale } from './language/register.js';
export type { Arrangement } from './stance-list/grouping.js';
export type { Messages, PluralCategory } from './language/messages.js';
export type * from './views.js';
