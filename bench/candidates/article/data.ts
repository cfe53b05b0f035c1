/** Reads the data that the article of a hand-written element contains. */
import type { LeaderQuoteView } from '../../../src/model/views.js';

export const view = JSON.parse(document.getElementById('data')!.textContent) as LeaderQuoteView;
