import { counterWords } from './language/english/pledge-counter.js';
import { listWords } from './language/english/stance-list.js';
import { quoteWords } from './language/english/leader-quote.js';
import { addEnglish } from './language/lookup.js';
import { localeOf, isolate, type Locale } from './language/reader.js';
import { cited, join, stop } from './language/wording.js';
import { quoteText } from './leader-quote/plain-text.js';
import { pledgeText } from './pledge-counter/plain-text.js';
import { listText } from './stance-list/plain-text.js';
import type { Content } from './text-content.js';
import type { ChangeView, Section, View } from './views.js';

// A view may come from elsewhere, such as a worker. The model that adds its words is then not loaded here.
[quoteWords, counterWords, listWords].forEach(addEnglish);

/**
 * A view as plain text, for an e-mail or a page without scripts: its statements, sources, date and changes. A list gives
 * the rows that match its search and its filter.
 */
export function plainText(view: View): string {
  const locale = localeOf(view.lang);
  const { text, note, changes } = view.foot;
  return join(
    '\n',
    ...contentsOf(locale, view).flatMap(({ lines, sections = [] }) => [
      ...lines,
      ...sections.flatMap((section) => section && linesOf(locale, section)),
    ]),
    text,
    note,
    ...changes.map((each) => changeLine(locale, each)),
  );
}

/** The content of a view. A list of quotes has one for each quote. */
function contentsOf(locale: Locale, view: View): readonly Content[] {
  switch (view.tag) {
    case 'pledge-counter':
      return [pledgeText(locale, view)];
    case 'leader-quote':
      return (view.list?.quotes ?? [view]).map((quote) => quoteText(locale, quote));
    case 'stance-list':
      return [listText(locale, view)];
  }
}

const linesOf = (locale: Locale, { label, facts }: Section): string[] =>
  facts.map((fact) => label + locale.messages.between.colon + cited(locale, fact));

const changeLine = (locale: Locale, { label, note, was, now, labels }: ChangeView): string =>
  join(
    ' ',
    label,
    isolate(locale, stop(note.text)),
    was && labels.was + isolate(locale, was.text),
    now && labels.now + isolate(locale, now.text),
  );
