import { isolate, type Locale } from '../language/reader.js';
import { cited, join, labelled, places, stop } from '../language/wording.js';
import type { Content } from '../text-content.js';
import type { GroupView, RowView, StanceListView } from '../views.js';

/** A list as plain text: the sentence, and a line for each row that matches the search and the filter. */
export const listText = (locale: Locale, { sentence, groups }: StanceListView): Content => ({
  lines: [sentence, ...groups.flatMap((group) => linesOf(locale, group))],
});

function linesOf(locale: Locale, { id, label, note, subtotals, rows }: GroupView): string[] {
  const { colon } = locale.messages.between;
  const lines = rows.flatMap(
    (row) =>
      row.stances?.map((each) => isolate(locale, row.name.text) + colon + lineOf(locale, each)) ??
      lineOf(locale, row),
  );
  if (subtotals && lines.length) return [stop(isolate(locale, label!.text) + colon + subtotals), ...lines];
  return id === 'groups' && lines.length ? [join(' ', stop(label!.text), note!.text), ...lines] : lines;
}

function lineOf(locale: Locale, row: RowView): string {
  const { messages } = locale;
  const { comma, colon, semicolon } = messages.between;
  const { name, category, summary, condition, voice, date, context, reply, sources, searched, attributes } =
    row;
  return join(
    ' ',
    ...[
      labelled(locale, name.text, category.label.text),
      summary && isolate(locale, summary.text),
      condition && messages.condition + colon + isolate(locale, condition.text),
    ].map((part) => part && stop(part)),
    `(${join(semicolon, join(comma, voice, date), places(locale, [...sources.items, ...(searched?.items ?? [])]))})`,
    context && cited(locale, context),
    reply && messages.reply + colon + cited(locale, reply),
    ...attributes.map(({ label, value }) => stop(isolate(locale, label.text) + isolate(locale, value.text))),
  );
}
