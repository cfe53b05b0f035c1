/** What we ship, rendered before into the page. */
import 'onrecord';
import type { LeaderQuoteView } from '../../../src/model/views.js';

const prerendered = (await (await fetch('/prerendered.json')).json()) as Record<string, string>;

export const embed = (view: LeaderQuoteView): string => prerendered[view.id]!;
