/** `onrecord/model.js`: pure functions from a story to finished views. They need no DOM, and run in browsers and Node. */
export { pledgeCounter } from './pledge-counter/pledge-counter.js';
export { latestQuote, leaderQuote, quotesOf } from './leader-quote/leader-quote.js';
export { stanceList } from './stance-list/stance-list.js';
export { matrix } from './stance-list/matrix.js';
export { oneSide } from './stance-list/one-side.js';
export { plainText } from './plain-text.js';
export { registerLocale } from './language/register.js';
export { withStanding, type Standing } from './facts/changes.js';
export type { Arrangement } from './stance-list/grouping.js';
export type { Messages, PluralCategory } from './language/messages.js';
export type * from './views.js';
