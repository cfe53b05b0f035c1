/** What the article of a hand-made element brings with it. */
import type { LeaderQuoteView } from '../../../src/model/views.js';

export const view = JSON.parse(document.getElementById('data')!.textContent) as LeaderQuoteView;
