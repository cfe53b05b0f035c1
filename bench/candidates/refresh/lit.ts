import { leaderQuote } from '../../../src/model/leader-quote/leader-quote.js';
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { storyOf } from './story.js';

export { set } from '../quotes/lit.js';
export const embed = (id: string): string => `<lit-quote quote="${id}"></lit-quote>`;
export const dataOf = (quotes: number, changed: number): LeaderQuoteView[] => {
  const story = storyOf(quotes, changed);
  return story.quotes.map(({ id }) => leaderQuote(story, id, 'en', '2026-01-01')!);
};
export const whole = (): void => {};
