import { find } from '../../story/find.js';
import type { Party, Question, Story } from '../../story/types.js';
import { sources } from '../facts/citation.js';
import { byText, number } from '../language/format.js';
import { pick, readerOf, type Reader } from '../language/reader.js';
import { join, labelled, stop } from '../language/wording.js';
import type { CategoryView, ColumnView, RowView, StanceListView } from '../views.js';
import { arranged, type Opened } from './arrange.js';
import { knownOf } from './attributes.js';
import type { Entry } from './entry.js';
import { fixedOf } from './fixed.js';
import { withKnownGroups, type Arrangement } from './grouping.js';
import { split } from './split.js';
import { sentenceOf } from './stance-list.js';
import { entriesOf, type StanceEntry } from './stance-row.js';

/** The id of the category of a side without a stance. No category of a story can have this id. */
const UNLISTED = 'unlisted!';

/** The most questions in a matrix. Without a limit, a story of many questions and sides would have the product of both as cells. */
const MOST_QUESTIONS = 50;

/** The rows of a matrix, with a key to what they were made from. */
interface OpenedMatrix extends Opened {
  readonly inputs: string;
}

/** The rows of the last matrix of a story. A search and another order arrange the same rows. */
const lastOf = new WeakMap<Story, OpenedMatrix>();

/**
 * Several questions in one table, for `<stance-list questions="…">`: a row for each side that has a stance on one of them,
 * and a column for each question. Sides are not grouped by category, because a side has a category on each question.
 *
 * @param ids the ids of questions of the story, in order. The first 50 are shown. Unknown ids are left out.
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @returns the view, or undefined if the story has none of these questions
 */
export function matrix(
  story: Story,
  ids: readonly string[],
  language: string,
  today: string,
  wanted: Arrangement = {},
): StanceListView | undefined {
  const found = [...new Set(ids)].flatMap((id) => find(story.questions, id) ?? []);
  const asked = found.slice(0, MOST_QUESTIONS);
  if (!asked.length) return undefined;
  const reader = readerOf(story, language);
  const inputs = [reader.asked, today, ...asked.map(({ id }) => id)].join(' ');
  let opened = lastOf.get(story);
  if (opened?.inputs !== inputs || opened.reader.messages !== reader.messages)
    lastOf.set(story, (opened = { inputs, ...open(reader, asked, today) }));
  const { groupBy = 'category', ...arrangement } = withKnownGroups(reader, { ...wanted, view: 'list' });
  return arranged(opened, { ...arrangement, groupBy: groupBy === 'category' ? 'none' : groupBy });
}

function open(reader: Reader, asked: readonly Question[], today: string): Opened {
  const unlisted = { id: UNLISTED, label: { text: reader.messages.unlisted }, index: 8 };
  const sides = new Map<Party, (StanceEntry | undefined)[]>();
  const lists = asked.map((question) => entriesOf(reader, question));
  lists.forEach((list, i) => {
    for (const entry of list) {
      const stances = sides.get(entry.party) ?? asked.map(() => undefined);
      stances[i] = entry;
      sides.set(entry.party, stances);
    }
  });
  const columns = asked.map(({ id, text, sides: noun }, i): ColumnView => {
    const question = pick(reader, text);
    const own = split(reader, lists[i]!, noun);
    const missing = sides.size - lists[i]!.length;
    const count = number(reader, missing);
    return {
      id,
      question,
      split: missing ? { ...own, silences: [...own.silences, { ...unlisted, count }] } : own,
      sentence: join(
        ' ',
        sentenceOf(reader, question, lists[i]!, own),
        missing && stop(labelled(reader, unlisted.label.text, count)),
      ),
    };
  });
  const entries = [...sides.values()].map((stances) => sideOf(reader, stances, columns, unlisted));
  const id = asked.map((each) => each.id).join(' ');
  // No item is the embed's own, so each change names its item.
  const items = ['', ...asked.map((each) => `questions/${each.id}`)];
  return {
    reader,
    entries,
    byName: byText(reader, entries, ({ sortName }) => sortName),
    groups: new Map(),
    fixed: {
      ...fixedOf(reader, id, pick(reader, reader.story.title), lists.flat(), today, items),
      sentence: join(' ', ...columns.map(({ sentence }) => sentence)),
      // Each question has its own scale, and so each column its own split.
      split: split(reader, []),
      matrix: columns,
    },
  };
}

/**
 * The row of a side. It opens to the side's rows on each question, named by the questions.
 *
 * @param stances the side's stance on each question
 */
function sideOf(
  reader: Reader,
  stances: readonly (StanceEntry | undefined)[],
  columns: readonly ColumnView[],
  unlisted: CategoryView,
): Entry {
  const listed = stances.filter((each) => !!each);
  const { id, party, kind, name, sortName, searchKey } = listed[0]!;
  const side = { id, name, category: unlisted };
  return {
    ...side,
    party,
    kind,
    sortName,
    searchKey,
    silence: false,
    retraction: undefined,
    // The order of the scale is that of the first question.
    rank: stances[0]?.rank ?? Infinity,
    date: listed
      .map(({ date }) => date)
      .sort()
      .at(-1)!,
    cells: stances.map((each) => each?.category ?? unlisted),
    get row() {
      return {
        ...side,
        byline: '',
        attributes: knownOf(reader, party),
        earlier: [],
        sources: sources(reader, []),
        stances: columns.flatMap(({ id: column, question }, i): RowView | [] => {
          const entry = stances[i];
          if (!entry) return [];
          const attributes = entry.retraction ? [] : knownOf(reader, {}, entry.stance.progress);
          return { ...entry.row, id: `${id} ${column}`, name: question, attributes };
        }),
      };
    },
  };
}
