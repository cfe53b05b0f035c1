/** Story in, finished view out: pure functions that run anywhere. */
export { pledgeCounter } from './pledge-counter.js';
export { latestQuote, leaderQuote } from './leader-quote.js';
export { stanceList } from './stance-list.js';
export { registerLocale } from './register.js';
export { withStanding, type Standing } from './changes.js';
export type { Arrangement } from './grouping.js';
export type { Messages, PluralCategory } from './messages.js';
export type * from './views.js';
