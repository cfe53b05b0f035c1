/**
 * What the elements lay out: finished strings, in the reader's language. Nothing in a view object is left to count,
 * filter, sort or format. Every fact brings what it rests on.
 */
import type { Messages } from './language/messages.js';

/** A run of a text, and whether only this one of the two wordings has its words. */
export interface Run {
  readonly text: string;
  readonly own: boolean;
}

/** A string, and its language where that is not the reader's own. */
export interface Phrase {
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string | undefined;
}

/** One source, and where in it. */
export interface CitationView {
  /** The id of the source in the story. */
  readonly source: string;
  readonly title: Phrase;
  /** Publisher, day and paragraph, where the story has them, as they follow the title: ", Africanews, paragraph 2". */
  readonly details: string;
  /** All of it as plain text: "News report of the summit, paragraph 9". */
  readonly text: string;
  /** The passage, in the quotation marks of its language. */
  readonly passage?: Phrase | undefined;
  /** http or https, with a text fragment where there is a passage. A source without an address has none. */
  readonly href?: string | undefined;
  /** What is printed: the address without the passage, or where there is none that of the kept copy. */
  readonly address?: string | undefined;
  /** A kept copy of the source, with what to call it. */
  readonly archived?: { readonly href: string; readonly label: string } | undefined;
}

/** What a fact rests on: a label to tap, and what it opens. */
export interface SourcesView {
  /** "Source", the publisher's name, or "2 sources". */
  readonly label: string;
  /** What the label opens, as plain text, for those who can't see the line it stands in. */
  readonly name: string;
  readonly items: readonly CitationView[];
}

/** A dated or attributed string, and what it rests on. */
export interface Fact extends Phrase {
  /** Whose account it is and when, in the reader's language: "according to …, 4 September 2025". */
  readonly by?: string | undefined;
  readonly sources: SourcesView;
}

/** Something under a heading: "Conditions" and the conditions. */
export interface Section<F extends Fact = Fact> {
  readonly label: string;
  readonly facts: readonly F[];
}

/** A correction, clarification or retraction of what the embed shows. */
export interface ChangeView {
  readonly type: 'correction' | 'clarification' | 'update' | 'retraction';
  /** "Correction, 6 September 2025:", and of what, where that is not what the embed is of. */
  readonly label: string;
  readonly was?: Phrase | undefined;
  readonly now?: Phrase | undefined;
  readonly note: Phrase;
  /** "Was: ", "Now: ": what stands before them. */
  readonly labels: { readonly was: string; readonly now: string };
}

/** The line that ends every embed. */
export interface FootView {
  /** "As of 4 September 2025. Checked 5 September 2025.", staleness and status in words. */
  readonly text: string;
  readonly supersededBy?: { readonly href: string; readonly label: string } | undefined;
  readonly sources: SourcesView;
  /** That the embed is frozen, or that the page was written with another version. */
  readonly note?: string | undefined;
  readonly changes: readonly ChangeView[];
  /** What the embed shows and rests on, as changes name it: `quotes/ID`; what it is of first. */
  readonly about: readonly string[];
}

/** What every view has. */
export interface View {
  readonly id: string;
  /** The language of the interface's words, and its direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the widget is about, in a few words: its accessible name. */
  readonly name: string;
  /** The widget in a sentence or two: fallback, share text, what is announced. */
  readonly sentence: string;
  /** The widget in full, as plain text, with source and date. */
  readonly plainText: string;
  readonly foot: FootView;
}

export interface PledgeCounterView extends View {
  readonly title: Phrase;
  /** What stands in the place of a retracted number, and of all that goes with it; else nothing. */
  readonly retracted: string;
  /** "at least", "about", or nothing. */
  readonly qualifier: string;
  readonly value: string;
  readonly unit: Phrase;
  /** "of 30 to 35 members; sources differ". */
  readonly of?: Fact | undefined;
  /** Who stated the number, and when it stood so. */
  readonly stated: Fact;
  readonly chart: ChartView;
  /** The pledged marks by domain, where those who pledged are named with theirs; else none. */
  readonly groups: readonly GroupedMarks[];
  /** Each count of those who could, where sources differ. */
  readonly range?: Section | undefined;
  readonly domains?: Section | undefined;
  readonly conditions?: Section | undefined;
  readonly rule?: Section | undefined;
  readonly who: WhoView;
  readonly history?: HistoryView | undefined;
}

export interface HistoryView {
  readonly label: string;
  /** In the story's order; and the count of today last, where one of them was made under the same rule. */
  readonly points: readonly PointView[];
  /** One for each rule under which there are at least two points that have a place in time. */
  readonly lines: readonly LineView[];
  /** Says why, where there is no line. */
  readonly unlined: string;
  /** "Show all 3": opens the table. */
  readonly more: string;
  readonly columns: Readonly<Record<'date' | 'count' | 'rule', string>>;
}

/** An earlier count: the rule that it was made under, with its date and number. */
export interface PointView extends Fact {
  readonly date: string;
  /** "11 states". */
  readonly count: string;
}

/** Counts under one rule, which is its text: the paths of an SVG in a box of 100 by 40. */
export interface LineView extends Fact {
  /** From count to count. */
  readonly steps: string;
  /** A dot for a day; a bar for the month or year in which the day is not known. */
  readonly marks: string;
  /** The first and the last: "1 country, December 2023". */
  readonly from: string;
  readonly to: string;
}

/** A mark for each pledge, and open marks for the rest of those who could. */
export interface ChartView {
  readonly pledged: number;
  /** Those of the denominator who have not pledged. */
  readonly rest: number;
  /** Those that only some sources count. */
  readonly disputed: number;
  /** What a mark stands for: "Each mark is one nation. Open: …". */
  readonly caption: string;
}

/** Those who pledged the same. */
export interface GroupedMarks {
  /** "Land and sea: 2". */
  readonly label: string;
  readonly pledged: number;
}

export interface WhoView {
  readonly label: string;
  /** "They have not been named." */
  readonly note: Phrase;
  readonly known?: Fact | undefined;
  /** "Show all 26": opens the rows. */
  readonly more: string;
  readonly rows: readonly PledgerView[];
}

export interface PledgerView extends Fact {
  readonly name: Phrase;
  /** What stands between the name and the text: ", land and sea: ". */
  readonly domains: string;
}

export interface LeaderQuoteView extends View {
  readonly kind: 'direct' | 'partial' | 'paraphrase' | 'secondhand';
  /** What the words are, where they are not a whole quotation: "Paraphrase", "Part of a sentence". */
  readonly mark: string;
  /** The words with quotation marks of their own language; without, where it is a paraphrase; none once retracted. */
  readonly words?: Phrase | undefined;
  /** What stands in the place of retracted words. */
  readonly retracted: string;
  readonly original?: (Phrase & { readonly label: string }) | undefined;
  readonly speaker: Phrase;
  readonly role?: Phrase | undefined;
  /** What stands between the two. */
  readonly comma: string;
  /** "according to her office". */
  readonly statedBy?: string | undefined;
  readonly said: Fact;
  /** When, and by whose account: "4 September 2025, according to her office." */
  readonly dated: string;
  readonly occasion?: Phrase | undefined;
  readonly context?: Fact | undefined;
  readonly wordings?: Section<WordingView> | undefined;
  readonly sources: SourcesView;
  /** The words of what a reader can do with the quote. */
  readonly labels: Messages['use'];
}

/** The words as another source gives them, with what differs. */
export interface WordingView extends Fact {
  /** The quote's own words, to set beside them; none where the two are in different languages. */
  readonly ours?: readonly Run[] | undefined;
  readonly runs: readonly Run[];
}

/** A quote as a reader takes it elsewhere: one form of it, and what to call that. */
export interface ExportView {
  readonly format: 'text' | 'bibtex' | 'csl-json';
  /** "Copy BibTeX". */
  readonly label: string;
  readonly text: string;
}

export interface CategoryView {
  readonly id: string;
  readonly label: Phrase;
  readonly description?: Phrase | undefined;
  /** Its place among the stances of the scale, from 0: its mark and colour. A silence and an unknown one have none. */
  readonly index?: number | undefined;
}

export interface RowView {
  /** The party's id. */
  readonly id: string;
  readonly name: Phrase;
  readonly category: CategoryView;
  readonly summary?: Phrase | undefined;
  readonly condition?: Phrase | undefined;
  readonly date?: string | undefined;
  /** "Voiced by …", or "As described by …". */
  readonly voice?: string | undefined;
  /** Both in a line: "Voiced by …, 4 September 2025". */
  readonly byline: string;
  readonly quote?: QuotedView | undefined;
  /** What else bears on it, such as what another side says of this one. */
  readonly context?: Fact | undefined;
  readonly reply?: Fact | undefined;
  readonly earlier: readonly EarlierView[];
  readonly sources: SourcesView;
  /** Where a statement was looked for and not found. */
  readonly searched?: SourcesView | undefined;
}

/** The words that a stance rests on. */
export interface QuotedView extends Phrase {
  /** Who said them, and what they are, where they are no whole quotation. */
  readonly by: string;
}

/** Where a party stood before: what it said or did, with its date and category. */
export interface EarlierView extends Fact {
  readonly date: string;
  readonly category: CategoryView;
}

export interface GroupView {
  readonly id: string;
  /** None where the rows are in one group. */
  readonly label?: Phrase | undefined;
  readonly note?: Phrase | undefined;
  readonly category?: CategoryView | undefined;
  /** How many rows, as printed. */
  readonly count: string;
  readonly size: number;
  /** How many rows there are when none is left out. */
  readonly whole: number;
  /** All of them, each made each time that it is asked for. */
  readonly rows: readonly RowView[];
  /** How many of them come before the limit; the others are shown when the reader asks for all. */
  readonly shown: number;
}

export interface SplitPart extends CategoryView {
  readonly count: string;
  /** Where the part begins and how long it is, in per cent of the bar. */
  readonly start: number;
  readonly size: number;
}

export interface SplitView {
  readonly parts: readonly SplitPart[];
  /** "6 sides counted, 1 with no statement". */
  readonly note: string;
}

export interface StanceListView extends View {
  readonly question: Phrase;
  readonly split: SplitView;
  /** By category, by kind of party, or one. Silences and groups of parties come after, apart, and are never counted. */
  readonly groups: readonly GroupView[];
  readonly columns: Readonly<Record<'party' | 'category' | 'said' | 'date' | 'source', string>>;
  readonly labels: Readonly<Record<'condition' | 'reply' | 'earlier' | 'now' | 'quote', string>>;
  /** "Show all 26", where a limit leaves rows out. */
  readonly more?: string | undefined;
  /** None where there are few rows, all are shown, and the page asked for none. */
  readonly controls?: ControlsView | undefined;
  readonly map?: TileMapView | undefined;
}

/** What a reader narrows and orders the rows by. */
export interface ControlsView {
  /** What stands before each control. */
  readonly search: string;
  readonly sort: string;
  readonly filter: string;
  readonly clear: string;
  /** The ids of the categories that the rows are narrowed to; none where they are not. */
  readonly categories: ReadonlySet<string>;
  readonly sorts: readonly { readonly id: 'name' | 'date' | 'category'; readonly label: string }[];
  readonly sorted: {
    readonly by: 'name' | 'date' | 'category';
    readonly way: 'ascending' | 'descending';
    /** "Sorted by date, descending". */
    readonly text: string;
  };
  /** Whether rows are left out. */
  readonly narrowed: boolean;
  /** "12 of 193 sides shown". */
  readonly found: string;
}

/** The sides on a map of equal tiles, as near to where they lie as tiles can be. */
export interface TileMapView {
  readonly label: string;
  /** From north to south, and in each from west to east; nothing where no side is. */
  readonly rows: readonly (readonly (TileView | undefined)[])[];
  /** Sides that have no place on the map. */
  readonly beside?: { readonly label: string; readonly tiles: readonly TileView[] } | undefined;
}

export interface TileView {
  readonly id: string;
  /** What a small tile shows: the country's code. */
  readonly code: string;
  readonly name: Phrase;
  readonly category: CategoryView;
  /** The category as it is read out after the name: ": Opposed". */
  readonly position: Phrase;
  /** Whether it is among the rows that are shown. */
  readonly shown: boolean;
  readonly row: RowView;
}
