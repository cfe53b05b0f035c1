import { find } from '../story/find.js';
import type { Story } from '../story/types.js';
import { foot } from './foot.js';
import { number } from './format.js';
import { grouped, type Arrangement } from './grouping.js';
import { direction, fill, isolate, pick, readerOf, type Reader } from './reader.js';
import { split } from './split.js';
import { entriesOf } from './stance-row.js';
import type { GroupView, RowView, StanceListView } from './views.js';
import { cited, join, places, plainText, stop } from './wording.js';

/**
 * A question as `<stance-list>` shows it.
 *
 * @param id the id of a question of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @returns the view, or nothing where the story has no such question
 */
export function stanceList(
  story: Story,
  id: string,
  language: string,
  today: string,
  arrangement: Arrangement = {},
): StanceListView | undefined {
  const question = find(story.questions, id);
  if (!question) return undefined;
  const reader = readerOf(story, language);
  const { messages } = reader;
  const entries = entriesOf(reader, question);
  const text = pick(reader, question.text);
  const parts = split(reader, entries);
  const groups = grouped(reader, entries, arrangement);
  const items = question.stances.flatMap(({ party, quote }) => [
    `parties/${party}`,
    ...(quote ? [`quotes/${quote}`] : []),
  ]);
  const ending = foot(reader, [`questions/${id}`, ...items], entries, today);
  const counts = parts.parts.map(({ label, count }) => `${isolate(reader, label.text)}: ${count}`).join('; ');
  const apart = entries.flatMap(({ kind, row: { name, category } }) =>
    kind === 'group' ? `${isolate(reader, name.text)} (${isolate(reader, category.label.text)})` : [],
  );
  // What no bar counts is said with it: the split alone could pass for all of it.
  const sentence = join(
    ' ',
    isolate(reader, stop(text.text)),
    counts && `${counts}.`,
    parts.note && stop(parts.note),
    apart.length && stop(`${messages.apart}: ${apart.join('; ')}`),
  );
  return {
    id,
    lang: reader.language,
    dir: direction(reader.language),
    question: text,
    split: parts,
    groups,
    columns: messages.columns,
    labels: {
      condition: messages.condition,
      reply: messages.reply,
      earlier: messages.earlier,
      quote: messages.quoted,
    },
    more: groups.some(({ rows, shown }) => shown < rows.length)
      ? fill(reader, messages.showAll, { count: number(reader, entries.length) })
      : undefined,
    foot: ending,
    sentence,
    plainText: plainText(
      reader,
      [sentence, ...groups.flatMap((group) => linesOf(reader, group))],
      [],
      ending,
    ),
  };
}

function linesOf(reader: Reader, { id, label, note, rows }: GroupView): string[] {
  const lines = rows.map((row) => lineOf(reader, row));
  return id === 'groups' ? [`${label!.text}. ${note!.text}`, ...lines] : lines;
}

function lineOf(reader: Reader, row: RowView): string {
  const { messages } = reader;
  const { name, category, summary, condition, voice, date, context, reply, sources } = row;
  return join(
    ' ',
    ...[
      `${isolate(reader, name.text)}: ${isolate(reader, category.label.text)}`,
      summary && isolate(reader, summary.text),
      condition && `${messages.condition}: ${isolate(reader, condition.text)}`,
      join(', ', voice, date),
    ].map((part) => part && stop(part)),
    `(${places(sources.items)})`,
    context && cited(reader, context),
    reply && `${messages.reply}: ${cited(reader, reply)}`,
  );
}
