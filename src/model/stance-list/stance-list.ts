import { find } from '../../story/find.js';
import { sameItems } from '../../story/share.js';
import type { Question, Stance, Story } from '../../story/types.js';
import { controls } from './controls.js';
import { narrowing } from './filter.js';
import { foot } from '../facts/foot.js';
import { byText, number } from '../language/format.js';
import { entriesOfGroup, grouped, ordered, placesOf, type Arrangement, type Place } from './grouping.js';
import type { Messages } from '../language/messages.js';
import { direction, fill, isolate, pick, readerOf, type Reader } from '../language/reader.js';
import { split } from './split.js';
import { entriesOf, type Entry } from './stance-row.js';
import { addSources } from './stance-sources.js';
import { tiles } from './tiles.js';
import type { StanceListView } from '../views.js';
import { join, stop } from '../language/wording.js';

/** What a question comes to for one reader, however its rows are arranged. */
interface Opened {
  readonly reader: Reader;
  readonly question: Question;
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly byName: readonly Entry[];
  /** By way of grouping, made when first asked for. */
  readonly places: Map<Arrangement['groupBy'], readonly Place[]>;
  readonly fixed: Omit<StanceListView, 'groups' | 'more' | 'controls' | 'map'>;
}

const openedFor = new WeakMap<StanceListView, Opened>();

/**
 * A question as `<stance-list>` shows it.
 *
 * @param id the id of a question of the story
 * @param language BCP 47; empty for the story's own
 * @param today the reader's day, YYYY-MM-DD
 * @param last the view that this one replaces: what still holds of it is not made again
 * @returns the view, or nothing where the story has no such question
 */
export function stanceList(
  story: Story,
  id: string,
  language: string,
  today: string,
  arrangement: Arrangement = {},
  last?: StanceListView,
): StanceListView | undefined {
  const question = find(story.questions, id);
  if (!question) return undefined;
  const opened = open(readerOf(story, language), question, today, last && openedFor.get(last));
  const { reader, entries, byName, places, fixed } = opened;
  const { filter = [], search = '', groupBy, limit } = arrangement;
  const categories = new Set(filter.filter((each) => entries.some(({ category }) => category.id === each)));
  if (!places.has(groupBy)) places.set(groupBy, placesOf(reader, entries, byName, groupBy));
  const narrow = narrowing(reader, categories, search);
  const groups = grouped(reader, places.get(groupBy)!, (each) => ordered(narrow(each), arrangement), limit);
  const sum = (count: 'size' | 'shown') => groups.reduce((total, group) => total + group[count], 0);
  const [found, shown] = [sum('size'), sum('shown')];
  const view: StanceListView = {
    ...fixed,
    groups,
    more: shown < found ? fill(reader, reader.messages.showAll, { count: number(reader, found) }) : undefined,
    controls: controls(reader, entries.length, found, shown, categories, arrangement),
    map:
      arrangement.view === 'tiles'
        ? tiles(reader, byName, new Set(groups.flatMap(entriesOfGroup)))
        : undefined,
  };
  openedFor.set(view, opened);
  return view;
}

function open(reader: Reader, question: Question, today: string, last: Opened | undefined): Opened {
  const same = last && sameReader(reader, last.reader);
  if (same && last.question === question && last.today === today && last.reader.story === reader.story)
    return last;
  const { id } = question;
  const { messages } = reader;
  const { colon, semicolon } = messages.between;
  const entries = entriesOf(reader, question, same ? stillHeld(reader, question, last) : undefined);
  const byName = inNameOrder(reader, entries, same ? last : undefined);
  const text = pick(reader, question.text);
  const parts = split(reader, entries);
  const rests = new Set<string>();
  for (const { stance, retraction } of entries) addSources(reader, stance, rests, !!retraction);
  const cited = [...rests].map((source) => ({ source }));
  const sides = () =>
    entries.flatMap(({ stance: { party, quote } }) => [
      `parties/${party}`,
      ...(quote ? [`quotes/${quote}`] : []),
    ]);
  const ending = foot(reader, [`questions/${id}`], cited, today, sides);
  const counts = parts.parts
    .map(({ label, count }) => isolate(reader, label.text) + colon + count)
    .join(semicolon);
  const apart = entries
    .filter(({ kind }) => kind === 'group')
    .map(({ name, category }) => `${isolate(reader, name.text)} (${isolate(reader, category.label.text)})`);
  return {
    reader,
    question,
    today,
    entries,
    byName,
    places: new Map(),
    fixed: {
      tag: 'stance-list',
      id,
      lang: reader.language,
      dir: direction(reader.language),
      question: text,
      split: parts,
      columns: messages.columns,
      // The same as long as they are: what is drawn with them needn't be drawn again.
      labels: same ? last.fixed.labels : labelsOf(messages),
      foot: ending,
      name: text.text,
      // What no bar counts is said with it: the split alone could pass for all of it.
      sentence: join(
        ' ',
        isolate(reader, stop(text.text)),
        counts && `${counts}.`,
        parts.note && stop(parts.note),
        apart.length && stop(messages.apart + colon + apart.join(semicolon)),
      ),
    },
  };
}

/** In the last order, where the names are still the same. */
function inNameOrder(reader: Reader, entries: readonly Entry[], last: Opened | undefined): readonly Entry[] {
  const names = last?.entries.map(({ name }) => name.text);
  if (names?.length !== entries.length || !entries.every(({ name }, i) => name.text === names[i])) {
    return byText(reader, entries, ({ name }) => name.text);
  }
  const now = new Map(last!.entries.map((entry, i) => [entry, entries[i]!]));
  return last!.byName.map((entry) => now.get(entry)!);
}

const labelsOf = ({ condition, reply, earlier, now, quoted, between: { colon } }: Messages) => ({
  condition: condition + colon,
  reply: reply + colon,
  earlier,
  now,
  quote: quoted,
});

const sameReader = (a: Reader, b: Reader) =>
  a.asked === b.asked && a.messages === b.messages && a.story.language === b.story.language;

/** What the rows of a question are made of, beside its stances and its scale. */
const lists = ['sources', 'parties', 'speakers', 'quotes'] as const;

const retractionsOf = ({ changes }: Story) => changes.filter(({ type }) => type === 'retraction');

/** The entries that a newer story leaves as they were: of the same stance, where nothing has changed that they name. */
function stillHeld(reader: Reader, { categories }: Question, last: Opened): Map<Stance, Entry> | undefined {
  const before = last.reader.story;
  const now = reader.story;
  const isUnchanged =
    last.question.categories === categories &&
    sameItems(retractionsOf(now), retractionsOf(before)) &&
    // One that is new in its list is named by no stance that was there.
    lists.every(
      (list) =>
        now[list] === before[list] ||
        before[list].every((each) => find<typeof each>(now[list], each.id) === each),
    );
  return isUnchanged ? new Map(last.entries.map((entry) => [entry.stance, entry])) : undefined;
}
