import { join } from '../model/language/wording.js';
import type {
  Fact,
  LeaderQuoteView,
  PledgeCounterView,
  RowView,
  StanceListView,
  View,
} from '../model/views.js';

/** The column that heights are reckoned for: about that of most articles, in pixels. */
export const COLUMN = 600;

/** That, within the margins of the page. */
const WIDTH = 568;

/** What every page has: its margins, the rule above, the last line and the address. */
const AROUND = 140;

const add = (...heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

const sum = <T>(all: readonly T[], heightOf: (each: T) => number): number => add(...all.map(heightOf));

/** The height of a text. A character is about half as wide as it is high. */
const text = (characters = '', size = 17, width = WIDTH): number =>
  Math.ceil((characters.length * size * 0.49) / width) * size * 1.45;

const small = (characters?: string): number => text(characters, 13);

/** A fact, whose account it is, and the label of its sources. */
const fact = ({ text: said, by = '', sources }: Fact): number => 5 + text(`${said} ${by} ${sources.label}`);

function pledgeHeight(view: PledgeCounterView): number {
  const { title, of, chart, groups, stated, range, domains, conditions, rule, who, history } = view;
  const points = history?.points ?? [];
  return add(
    text(title.text),
    75,
    of ? fact(of) : 0,
    30 * Math.ceil((chart.pledged + chart.rest + chart.disputed) / 34),
    30 * groups.length,
    small(chart.caption),
    small(stated.text),
    sum([range, domains, conditions, rule], (section) => (section ? 35 + sum(section.facts, fact) : 0)),
    55 + text(who.note.text),
    who.known ? fact(who.known) : 0,
    who.more ? 30 : 0,
    points.length ? 65 : 0,
    sum(points, (point) => 9 + text(point.text, 17, WIDTH / 2)),
  );
}

function quoteHeight(view: LeaderQuoteView): number {
  const { words, kind, mark, original, speaker, role, said, statedBy, occasion, context, wordings } = view;
  return add(
    mark ? 25 : 0,
    original ? 40 : 0,
    text(words?.text, kind === 'paraphrase' ? 20 : 25),
    27 + text(join(', ', speaker.text, role?.text)),
    small(join(', ', said.text, statedBy, occasion?.text, view.sources.label)),
    context ? 20 + fact(context) : 0,
    wordings ? 58 : 0,
  );
}

function rowHeight(row: RowView): number {
  const { summary, condition, date, voice, quote, context, reply, earlier, sources } = row;
  return add(
    47,
    text(summary?.text),
    text(condition?.text),
    small(join(', ', voice, date, quote?.by, sources.label)),
    sum([context, reply, ...earlier], (each) => (each ? fact(each) : 0)),
  );
}

function listHeight({ question, split, groups }: StanceListView): number {
  return add(
    text(question.text),
    75 + 24 * Math.ceil(split.parts.length / 3),
    sum(groups, ({ size, note, rows }) => (size ? 60 + small(note?.text) + sum(rows, rowHeight) : 0)),
  );
}

/** The height of a frame until it says its own, in pixels: about what the address page needs in that column. */
export function heightOf(view: View): number {
  return Math.round((AROUND + contentHeight(view)) / 10) * 10;
}

function contentHeight(view: View): number {
  switch (view.tag) {
    case 'pledge-counter':
      return pledgeHeight(view);
    case 'leader-quote':
      return quoteHeight(view);
    case 'stance-list':
      return listHeight(view);
  }
}
