import { find } from '../../story/find.js';
import type { Story } from '../../story/types.js';
import { partyName } from '../facts/names.js';
import { isolate, readerOf } from '../language/reader.js';
import { join, labelled, showAll } from '../language/wording.js';
import type { StanceListView } from '../views.js';
import { fixedOf } from './fixed.js';
import { grouped, type Arrangement } from './grouping.js';
import { split } from './split.js';
import { entryOf } from './stance-row.js';

/**
 * One party across questions, for `<stance-list party="…">`. The rows are those of a list, named by their questions.
 *
 * @param id the id of a party of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param questions the ids of the questions, in order; by default all questions of the story
 * @param arrangement the order and the limit of the rows
 * @returns the view, or undefined if the story has no position of this party on these questions
 */
export function oneSide(
  story: Story,
  id: string,
  language: string,
  today: string,
  questions: readonly string[] = [],
  { sort, limit, rows }: Arrangement = {},
): StanceListView | undefined {
  const party = find(story.parties, id);
  const reader = readerOf(story, language);
  const asked = new Set(
    questions.length ? questions.map((each) => find(story.questions, each)) : story.questions,
  );
  const entries = [...asked].flatMap(
    (question) => (party && question && entryOf(reader, question, party)) ?? [],
  );
  if (!party || !entries.length) return undefined;
  const { colon, semicolon } = reader.messages.between;
  const groups = grouped(reader, [{ id: 'all', valueId: undefined, order: 0, entries }], (all) => all, {
    sort,
    limit,
  });
  const name = partyName(reader, party);
  const positions = entries.map((entry) => labelled(reader, entry.name.text, entry.category.label.text));
  const about = () => [
    ...entries.flatMap(({ id: question, stance: { quote } }) => [
      `questions/${question}/${id}`,
      ...(quote ? [`quotes/${quote}`] : []),
    ]),
    // The stances that the story has retracted and no longer holds.
    ...story.changes.flatMap(({ item }) => {
      const [, question, side] = item.split('/');
      const held = find(story.questions, question);
      return side === id && held && asked.has(held) ? item : [];
    }),
  ];
  return {
    ...fixedOf(reader, id, name, entries, today, [`parties/${id}`], undefined, about),
    sentence: `${isolate(reader, name.text)}${colon}${join(semicolon, ...positions)}.`,
    // Each question has its own scale, so there is nothing to count.
    split: split(reader, []),
    groups,
    isNamesOnly: rows === 'names',
    more: showAll(reader, groups[0]!.shown, entries.length),
  };
}
