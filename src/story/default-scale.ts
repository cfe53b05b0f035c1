import type { Category } from './types.js';

/**
 * The scale of a question that gives none; its labels are the interface's. The last two are silences: no stance, and
 * counted as none.
 */
export const defaultScale: readonly Omit<Category, 'label'>[] = [
  { id: 'committed', tone: 'for' },
  { id: 'committed-with-conditions', tone: 'partly' },
  { id: 'has-not-decided', tone: 'undecided' },
  { id: 'opposed', tone: 'against' },
  { id: 'no-statement-found', silence: true },
  { id: 'declined-to-answer', silence: true },
];
