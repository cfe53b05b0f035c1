/** Story in, finished view out: pure functions that run anywhere. */
export { pledgeCounter } from './pledge-counter/pledge-counter.js';
export { latestQuote, leaderQuote } from './leader-quote/leader-quote.js';
export { stanceList } from './stance-list/stance-list.js';
export { plainText } from './plain-text.js';
export { registerLocale } from './language/register.js';
export { withStanding, type Standing } from './facts/changes.js';
export type { Arrangement } from './stance-list/grouping.js';
export type { Messages, PluralCategory } from './language/messages.js';
export type * from './views.js';
