import type { Locale } from '../language/reader.js';
import { cited, join, places, stop } from '../language/wording.js';
import type { Content } from '../text-content.js';
import type { PledgeCounterView } from '../views.js';

/** A pledge as plain text: the number, its sources, who has pledged, domains, conditions, rule and earlier counts. */
export function pledgeText(locale: Locale, view: PledgeCounterView): Content {
  const { sentence, retracted, stated, of, who, domains, conditions, rule, sum, history } = view;
  if (retracted) return { lines: [sentence] };
  const { messages } = locale;
  const { comma, colon } = messages.between;
  const pledgers = who.rows.map((row) => ({ ...row, text: row.name.text + row.pledged + row.text }));
  const counts = history?.points.map((point) => ({
    ...point,
    text: join(' ', stop(point.count.text + comma + point.date), point.text),
  }));
  return {
    lines: [
      sentence,
      `${messages.source}${colon}${places(locale, [...stated.sources.items, ...(of?.sources.items ?? [])])}`,
      `${who.label}${colon}${join(' ', who.note.text, who.known && cited(locale, who.known))}`,
    ],
    sections: [
      sum,
      { label: who.label, facts: pledgers },
      domains,
      conditions,
      rule,
      counts && { label: messages.history, facts: counts },
    ],
  };
}
