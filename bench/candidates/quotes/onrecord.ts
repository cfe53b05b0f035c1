/** What we ship, with the fallback that its documentation asks for. */
import 'onrecord';
import type { LeaderQuoteView } from '../../../src/model/views.js';
import { escape } from '../html.js';

export const embed = (view: LeaderQuoteView): string =>
  `<leader-quote quote="${view.id}">${escape(view.sentence)}</leader-quote>`;
