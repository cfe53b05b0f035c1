/**
 * Estimates the heights of embeds from the lengths of their texts, for a build without a browser. A text has as many lines as
 * its letters fill at an average width, in the sizes and gaps of the elements' default styles.
 */
import { byTag } from '../../model/by-tag.js';
import type {
  GroupView,
  LeaderQuoteView,
  PledgeCounterView,
  StanceListView,
  View,
} from '../../model/views.js';
import type { Story } from '../../story/types.js';
import { widgetsOf } from '../widgets.js';
import type { Heights, Steps } from '../frame-height.js';
import { NARROWEST, WIDEST } from './measure.js';

/** The height is estimated at every tenth pixel of width. */
const STRIDE = 10;
/** The average width of a letter in a serif typeface, in ems. */
const LETTER = 0.44;
/** The average space at the end of a line that no word fills, in ems. */
const RAGGED = 0.8;
/** Chinese, Japanese and Korean characters, which are as wide as they are high. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/g;

/** The size and the line height of a text, in pixels, at the default size of 17 pixels. */
type Type = readonly [size: number, line: number];
const BODY: Type = [17, 24.65];
const HEADING: Type = [20.06, 25.08];
const WORDS: Type = [22.44, 29.17];
const WORDS_NARROW: Type = [20.4, 26.52];
const FRAGMENT: Type = [19.04, 26.66];
const FIGURE: Type = [20.06, 23.07];
const NEWS: Type = [15.3, 20.66];
const SAID: Type = [15.3, 19.89];
const META: Type = [13.26, 19.89];
const FOLD: Type = [13.94, 20.21];
const LABEL: Type = [15.98, 21.57];

/** The width of a text in ems. */
const ems = (text: string): number => {
  const wide = text.match(WIDE)?.length ?? 0;
  return (text.length - wide) * LETTER + wide;
};

/** The number of lines of a text, by its length in ems. */
function lines(length: number, width: number): number {
  if (length <= 0) return 0;
  return length <= width ? 1 : Math.ceil(length / Math.max(width - RAGGED, 1));
}

const block = (text: string | undefined, [size, line]: Type, width: number, gap = 0): number =>
  text ? gap + lines(ems(text), width / size) * line : 0;

/** The least height of a target for a finger, with the rule above it. */
const CONTROL = 45;

/** A label that opens what is folded behind it. */
const fold = (label: string | undefined, width: number): number =>
  label ? 5 + Math.max(CONTROL, 13 + block(label, FOLD, width - 20)) : 0;

/** The changes and the last line. The sources and the controls stand beside its text if there is room for them. */
function foot({ foot }: View, text: string, controls: number, width: number): number {
  const { note, changes, updatesLabel, notice, sources } = foot;
  const shown = changes.filter(({ type }) => !updatesLabel || type !== 'update');
  const above = [
    note,
    ...shown.map(({ label, note, was, now }) => [label, note.text, was?.text, now?.text].join(' ')),
  ];
  const state = [text, notice].filter(Boolean).join(' ');
  const beside = ems(sources.label) * META[0] + 24;
  const wanted = state ? ems(state) * META[0] : controls;
  const first =
    controls && width < controls ? 2 * CONTROL - 2 : state ? 12 + block(state, META, width) : CONTROL - 1;
  return (
    above.reduce((sum, each) => sum + block(each, NEWS, width, 12), 0) +
    fold(updatesLabel, width) +
    (wanted + beside <= width ? CONTROL + 1 : 1 + first + 33)
  );
}

function quoteHeight(view: LeaderQuoteView, width: number): number {
  const { kind, mark, words, original, context, verdict, retracted, dated, occasion, wordings } = view;
  const isFragment = kind === 'partial';
  const type = kind === 'partial' || kind === 'paraphrase' ? FRAGMENT : width <= 320 ? WORDS_NARROW : WORDS;
  const measure = Math.min(width - 10, (isFragment ? 34 : 28) * type[0]);
  return (
    12 +
    block(mark, META, width, 5) +
    (original ? CONTROL + block(original.label, BODY, width, 8) : 0) +
    (isFragment ? block(context?.text, FRAGMENT, measure, 5) : 0) +
    (words ? block(words.text, type, measure) : block(retracted, META, width, 5)) +
    6 +
    block([view.speaker.text, view.role?.text].filter(Boolean).join(', '), BODY, width) +
    block([dated, occasion?.text].filter(Boolean).join(', '), META, width) +
    (isFragment ? 0 : block(context?.text, META, width)) +
    (verdict ? block(verdict.label + verdict.text, NEWS, width) : 0) +
    fold(wordings?.label, width) +
    4 +
    foot(view, '', 268, width)
  );
}

/** Marks stand in fives. */
const marks = (count: number, width: number): number => {
  const rows = Math.ceil(Math.ceil(count / 5) / Math.max(1, Math.floor((width + 12) / 92)));
  return rows * 16.7;
};

function pledgeHeight(view: PledgeCounterView, width: number): number {
  const { title, retracted, qualifier, value, lead, unit, of, chart, groups, condition, unnamed, stated } =
    view;
  if (retracted)
    return 19 + block(title.text, HEADING, width) + block(retracted, BODY, width) + foot(view, '', 0, width);
  // The number is more than twice as large as the words beside it.
  const words = [lead?.text, qualifier, unit.text].filter(Boolean).join(' ');
  const figure = lines(ems(words) + 2.5 * ems(value), width / FIGURE[0]) - 1;
  return (
    19 +
    block(title.text, HEADING, width) +
    (width <= 320 ? 43 : 48) +
    figure * FIGURE[1] +
    block(of?.text, NEWS, width, 4) +
    4 +
    (groups.length
      ? groups.reduce((sum, group) => sum + 20 + marks(group.pledged, width), 0)
      : marks(chart.pledged + chart.rest + chart.disputed, width)) +
    block([condition?.text, unnamed?.text].filter(Boolean).join(' '), NEWS, width, 5) +
    fold(view.foldedLabel, width) +
    foot(view, stated.text, 0, width)
  );
}

/** From this width on, the summary of a row stands beside its name. */
const BESIDE = 578;

function rowHeight(name: string, said: string, width: number): number {
  if (width < BESIDE)
    return Math.max(44, 6.8 + block(name, [17, 22.1], width - 30) + block(said, SAID, width - 30));
  return Math.max(44, 6.8 + block(name, [17, 22.1], 161), 8.7 + block(said, SAID, width - 208));
}

/** The number of lines that items of these widths fill, one after the other. */
function packed(widths: readonly number[], width: number): number {
  let [count, filled] = [0, Infinity];
  for (const each of widths) {
    if (filled + each > width) [count, filled] = [count + 1, 0];
    filled += each;
  }
  return count;
}

/** A group of rows. In a long list the names follow each other as in a paragraph. */
function groupHeight({ label, rows, shown, category }: GroupView, isNames: boolean, width: number): number {
  const first = rows.slice(0, shown);
  if (isNames) {
    const heading = label ? [ems(label.text) * LABEL[0] + 40] : [];
    return 9.5 + 24 * packed([...heading, ...first.map(({ name }) => ems(name.text) * FOLD[0] + 14)], width);
  }
  const height = first.reduce((sum, { name, summary, category: held }) => {
    const isNamed = held.id !== category?.id;
    const said = [isNamed ? held.label.text : '', summary?.text].filter(Boolean).join('. ');
    return sum + 1 + rowHeight(name.text, said, width);
  }, 5);
  return height + (label ? 2.6 + block(`${label.text} 00`, LABEL, width) : 0);
}

/** The search and the sort, below a legend whose entries filter. */
function controlsHeight({ parts, silences }: StanceListView['split'], width: number): number {
  const entries = [...parts, ...silences].map(({ label }) => ems(`${label.text} 00`) * FOLD[0] + 40);
  return packed(entries, width) * 44 + 150 + (width < 400 ? 44 : 0);
}

function listHeight(view: StanceListView, width: number): number {
  const { question, split, groups, controls, isNamesOnly, foot: end } = view;
  return (
    12 +
    block(question.text, HEADING, width) +
    (split.parts.length ? 44 + block(split.note, META, width) : 0) +
    (controls ? controlsHeight(split, width) : 0) +
    groups.reduce((sum, group) => sum + groupHeight(group, isNamesOnly, width), 0) +
    foot(view, end.asOf, 0, width)
  );
}

const heightOf = (view: View, width: number): number => {
  switch (view.tag) {
    case 'pledge-counter':
      return pledgeHeight(view, width);
    case 'leader-quote':
      return quoteHeight(view, width);
    case 'stance-list':
      return listHeight(view, width);
  }
};

/** The rows of a list are made anew at each access, so a long list is read once. */
const withRows = (view: View): View =>
  view.tag === 'stance-list'
    ? { ...view, groups: view.groups.map((group) => ({ ...group, rows: group.rows })) }
    : view;

function stepsOf(given: View): Steps {
  const view = withRows(given);
  const steps: Steps = [];
  for (let width = NARROWEST; width <= WIDEST; width += STRIDE) {
    const height = Math.ceil(heightOf(view, width));
    if (height !== steps.at(-1)?.[1]) steps.push([width, height]);
  }
  return steps;
}

/** The estimated heights of all items of a story, by tag and id as they are measured. */
export function estimateHeights(story: Story): Heights {
  const heights: Heights = {};
  for (const [tag, id] of widgetsOf(story))
    (heights[tag] ??= {})[id] = stepsOf(byTag[tag].viewOf(story, id, '', story.checked)!);
  return heights;
}
