import type { Category } from './types.js';

/**
 * The scale of a question that gives none; its labels are the interface's. The last two are silences: no stance, and
 * counted as none.
 */
export const defaultScale: readonly Omit<Category, 'label'>[] = [
  { id: 'committed' },
  { id: 'committed-with-conditions' },
  { id: 'has-not-decided' },
  { id: 'opposed' },
  { id: 'no-statement-found', silence: true },
  { id: 'declined-to-answer', silence: true },
];
