import { find } from '../../story/find.js';
import { sameItems } from '../../story/share.js';
import type { Question, Stance, Story } from '../../story/types.js';
import { arranged, type Opened } from './arrange.js';
import { citedBy, fixedOf } from './fixed.js';
import { byText } from '../language/format.js';
import { entriesOfGroup, withKnownGroups, type Arrangement } from './grouping.js';
import { isolate, pick, readerOf, type Reader } from '../language/reader.js';
import { split, withCategory } from './split.js';
import { entriesOf, type StanceEntry } from './stance-row.js';
import { isMappable, tiles } from './tiles.js';
import type { CitationView, Phrase, SplitView, StanceListView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** A question as one reader sees it, before its rows are arranged. */
interface OpenedQuestion extends Opened {
  readonly question: Question;
  readonly today: string;
  readonly entries: readonly StanceEntry[];
  readonly byName: readonly StanceEntry[];
  /** The citations of all entries. */
  readonly cited: readonly CitationView[];
}

/** The inputs of each view. The view that replaces it reuses the inputs that have not changed. */
const madeFrom = new WeakMap<
  StanceListView,
  { readonly opened: OpenedQuestion; readonly arrangement: string }
>();

/**
 * A question as `<stance-list>` shows it.
 *
 * @param id the id of a question of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param last the view that this one replaces. Unchanged parts of it are reused. If all are unchanged, it is returned itself.
 * @returns the view, or undefined if the story has no such question
 */
export function stanceList(
  story: Story,
  id: string,
  language: string,
  today: string,
  wanted: Arrangement = {},
  last?: StanceListView,
): StanceListView | undefined {
  const question = find(story.questions, id);
  if (!question) return undefined;
  const before = last && madeFrom.get(last);
  const opened = open(readerOf(story, language), question, today, before?.opened);
  const arrangement = withKnownGroups(opened.reader, wanted);
  const made = { opened, arrangement: JSON.stringify(arrangement) };
  if (before?.opened === opened && before.arrangement === made.arrangement) return last;
  const { reader, byName, fixed } = opened;
  const isMap = arrangement.view === 'tiles' && isMappable(byName);
  // A map always shows all its tiles.
  const list = arranged(opened, isMap ? { ...arrangement, limit: undefined } : arrangement);
  const map = isMap
    ? tiles(reader, byName, new Set(list.groups.flatMap(entriesOfGroup)), fixed.split)
    : undefined;
  const view = { ...list, map };
  madeFrom.set(view, made);
  return view;
}

function open(
  reader: Reader,
  question: Question,
  today: string,
  last: OpenedQuestion | undefined,
): OpenedQuestion {
  const same = last && sameReader(reader, last.reader);
  if (same && last.question === question && last.today === today && last.reader.story === reader.story)
    return last;
  const { id } = question;
  const held = same ? stillHeld(reader, question, last) : undefined;
  let entries = entriesOf(reader, question, held);
  const isCitedSame = held && areAlike(entries, last!.entries, (a, b) => sameItems(a.citations, b.citations));
  const cited = citedBy(reader, entries, isCitedSame ? last!.cited : undefined);
  // A kept row shows the numbers that its sources had. If the number of one has changed, all rows are made again.
  if (held && areRenumbered(last!.reader, reader)) entries = entriesOf(reader, question);
  const byName = inNameOrder(reader, entries, same ? last : undefined);
  const text = pick(reader, question.text);
  const parts = split(reader, entries, question.sides);
  const fixed = fixedOf(reader, id, text, entries, today, [`questions/${id}`], cited);
  return {
    reader,
    question,
    today,
    entries,
    byName,
    cited,
    groups: new Map(),
    fixed: {
      ...fixed,
      // Unchanged labels stay the same object, so that elements need not render the rows again.
      labels: same ? last.fixed.labels : fixed.labels,
      split: parts,
      sentence: sentenceOf(reader, text, entries, parts),
    },
  };
}

/**
 * The question and its counts in words. They also name the parties that the split does not count. Otherwise the split would
 * seem complete.
 */
export function sentenceOf(
  reader: Reader,
  question: Phrase,
  entries: readonly StanceEntry[],
  { parts, sentence }: SplitView,
): string {
  const { apart, between } = reader.messages;
  const { colon, semicolon } = between;
  const counts = parts.map(({ label, count }) => isolate(reader, label.text) + colon + count).join(semicolon);
  const groups = entries.filter(({ kind }) => kind === 'group').map((each) => withCategory(reader, each));
  return join(
    ' ',
    isolate(reader, stop(question.text)),
    counts && `${counts}.`,
    sentence,
    groups.length && stop(apart + colon + groups.join(semicolon)),
  );
}

/** Whether a source that both readers have numbered has another number now. */
const areRenumbered = (last: Reader, { numbers }: Reader): boolean =>
  [...numbers].some(([source, number]) => (last.numbers.get(source) ?? number) !== number);

/** Whether two lists have the same length, and each entry is that of the other list or is like it. */
const areAlike = (
  entries: readonly StanceEntry[],
  others: readonly StanceEntry[],
  isAlike: (a: StanceEntry, b: StanceEntry) => boolean,
): boolean =>
  entries.length === others.length &&
  entries.every((entry, i) => entry === others[i] || isAlike(entry, others[i]!));

/** Sorts the entries by name. If the names are those of the last view, its order is used again. */
function inNameOrder(
  reader: Reader,
  entries: readonly StanceEntry[],
  last: OpenedQuestion | undefined,
): readonly StanceEntry[] {
  if (!last || !areAlike(entries, last.entries, (a, b) => a.sortName === b.sortName))
    return byText(reader, entries, ({ sortName }) => sortName);
  const replaced = new Map<StanceEntry, StanceEntry>();
  last.entries.forEach((entry, i) => entry !== entries[i] && replaced.set(entry, entries[i]!));
  return last.byName.map((entry) => replaced.get(entry) ?? entry);
}

const sameReader = (a: Reader, b: Reader) =>
  a.asked === b.asked && a.messages === b.messages && a.story.language === b.story.language;

/** The lists of a story that rows are made from, in addition to the question itself. */
const lists = ['sources', 'parties', 'speakers', 'quotes'] as const;

const retractionsOf = ({ changes }: Story) => changes.filter(({ type }) => type === 'retraction');

/** The entries that can be reused for a newer story, because their stance and everything that rows name are unchanged. */
function stillHeld(
  reader: Reader,
  { id, categories, defaults }: Question,
  last: OpenedQuestion,
): Map<Stance, StanceEntry> | undefined {
  const before = last.reader.story;
  const now = reader.story;
  const isUnchanged =
    last.question.id === id &&
    last.question.categories === categories &&
    last.question.defaults === defaults &&
    before.defaults === now.defaults &&
    before.attributes === now.attributes &&
    sameItems(retractionsOf(now), retractionsOf(before)) &&
    lists.every(
      (list) =>
        now[list] === before[list] ||
        before[list].every((each) => find<typeof each>(now[list], each.id) === each),
    ) &&
    // No earlier stance names a new item, so a new item changes no kept row. A new party may: the row of its bloc names it.
    now.parties.every(({ id, memberOf }) => !memberOf || find(before.parties, id));
  return isUnchanged ? new Map(last.entries.map((entry) => [entry.given, entry])) : undefined;
}
