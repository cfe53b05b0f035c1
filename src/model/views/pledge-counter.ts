/** The view of a pledge. */
import type { BaseView, Fact, Phrase, Section } from './shared.js';

/** A pledge, for `<pledge-counter>`. */
export interface PledgeCounterView extends BaseView {
  readonly tag: 'pledge-counter';
  /** The title of the pledge. */
  readonly title: Phrase;
  /** The text in place of a retracted number. Empty unless the pledge was retracted; then all other facts are empty. */
  readonly retracted: string;
  /** "at least", "about", or empty. */
  readonly qualifier: string;
  /** The number, formatted. For a pledge of money or goods: the sum of the amounts, "€1.2 billion". */
  readonly value: string;
  /** The part of the story's clause that precedes the number. In English there is usually none. */
  readonly lead?: Phrase | undefined;
  /** The words after the number: the rest of the story's clause ("nations have formally committed"), or the noun ("nations"). */
  readonly unit: Phrase;
  /** "of 30 to 35 members; sources differ". For a pledge of money or goods, it begins with how many have pledged. */
  readonly of?: Fact | undefined;
  /** Who stated the number, and its date: "Emmanuel Macron, 4 September 2025". */
  readonly stated: Fact;
  /** The same speaker with their role: "Emmanuel Macron, President of France". */
  readonly speaker?: string | undefined;
  readonly chart: ChartView;
  /** The marks by domain. Empty unless pledgers are named with the domains that they pledged for. */
  readonly groups: readonly GroupedMarks[];
  /** The sum of the amounts with all its digits. Set only if `value` has not all of them. */
  readonly sum?: Section | undefined;
  /** Each source's denominator. Set only if the sources differ. */
  readonly range?: Section | undefined;
  /** The domains that the pledge covers, such as land and sea. */
  readonly domains?: Section | undefined;
  readonly conditions?: Section | undefined;
  /** The rule by which something counts as a pledge. */
  readonly rule?: Section | undefined;
  readonly who: WhoView;
  readonly history?: HistoryView | undefined;
  /** The first condition, which is shown beside the number. */
  readonly condition?: Fact | undefined;
  /** Says that there is no pledge, or that not all pledgers are named. Set only if that is so. */
  readonly unnamed?: Phrase | undefined;
  /** The sections behind the disclosure, beside who has pledged and the history. */
  readonly folded: readonly Section[];
  /** "Conditions · What counts · Earlier counts": the label of the disclosure, of its first parts. Empty if there is nothing behind it. */
  readonly foldedLabel: string;
}

/** Earlier counts of a pledge. */
export interface HistoryView {
  /** The heading. */
  readonly label: string;
  /** In the story's order. Today's count is last, if an earlier count was made under the same rule. */
  readonly points: readonly PointView[];
  /** One line for each rule under which at least two counts have an exact enough date. */
  readonly lines: readonly LineView[];
  /** Says why no line is drawn. Empty if one is. */
  readonly unlined: string;
  /** The headings of the table. */
  readonly columns: Readonly<Record<'date' | 'count' | 'rule', string>>;
}

/** An earlier count. The text is the rule that it was made under. */
export interface PointView extends Fact {
  readonly date: string;
  /** "11 states". */
  readonly count: Phrase;
}

/** The counts made under one rule, as a line over time. The text is the rule. */
export interface LineView extends Fact {
  /** In order of time. */
  readonly steps: readonly StepView[];
}

/** A count on a line. */
export interface StepView {
  /** The first day that the date may mean, in percent of the axis of time. */
  readonly start: number;
  /** The last day. A month or a year has a later one, because its day is not known. */
  readonly end: number;
  /** The height, from 0 to 1 for the highest count of the line. */
  readonly level: number;
  /** The count, formatted. Not set if it would touch the next one. */
  readonly value?: string | undefined;
  /** The date. Not set if it would touch the next one. */
  readonly date?: string | undefined;
}

/** How many marks the chart has. */
export interface ChartView {
  /** Filled marks: pledges made. */
  readonly pledged: number;
  /** Open marks: the rest of the lowest denominator. */
  readonly rest: number;
  /** Dashed marks: those that only some sources count. */
  readonly disputed: number;
  /** How many each mark stands for: 1, 10, 100 and so on. */
  readonly standsFor: number;
  /** The key: "● = 1 nation  ○ other members". */
  readonly caption: string;
}

/** The pledges that cover the same domains. */
export interface GroupedMarks {
  /** "Land and sea: 2". */
  readonly label: string;
  readonly pledged: number;
}

/** Who has pledged. */
export interface WhoView {
  /** The heading. */
  readonly label: string;
  /** Whether the pledgers were named: "They have not been named." */
  readonly note: Phrase;
  /** Facts about pledgers who were not named. */
  readonly known?: Fact | undefined;
  /** In the story's order, or the largest amount first. */
  readonly rows: readonly PledgerView[];
}

/** A party that has pledged. The text says what it pledged. */
export interface PledgerView extends Fact {
  readonly name: Phrase;
  /** Its amount and its domains, to stand between the name and the text: " · €2 million · At sea: ". */
  readonly pledged: string;
}
