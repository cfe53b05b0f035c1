import { sharedWords } from '../english/shared.js';
import { counterWords } from '../english/pledge-counter.js';
import { quoteWords } from '../english/leader-quote.js';
import { listWords } from '../english/stance-list.js';
import type { Messages } from '../messages.js';

/**
 * All English words. They are in four files, because the code of one element carries only the words that it can show.
 * `lookup.ts` joins those that a page has loaded.
 */
export const en: Messages<'one' | 'other'> = {
  ...sharedWords,
  ...counterWords,
  ...quoteWords,
  ...listWords,
};
