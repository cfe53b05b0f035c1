/**
 * What the elements lay out: finished strings, in the reader's language. Nothing in a view object is left to count,
 * filter, sort or format. Every fact brings what it rests on.
 */

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
  /** Publisher, day and paragraph, where the story has them: "Africanews, 4 September 2025, paragraph 2". */
  readonly details: string;
  /** All of it as plain text: "News report of the summit, paragraph 9". */
  readonly text: string;
  /** The passage, in the quotation marks of its language. */
  readonly passage?: Phrase | undefined;
  /** http or https, with a text fragment where there is a passage. A source without an address has none. */
  readonly href?: string | undefined;
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
export interface Section {
  readonly label: string;
  readonly facts: readonly Fact[];
}

/** A correction, clarification or retraction of what the embed shows. */
export interface ChangeView {
  readonly type: 'correction' | 'clarification' | 'update' | 'retraction';
  /** "Correction, 6 September 2025". */
  readonly label: string;
  readonly was?: Phrase | undefined;
  readonly now?: Phrase | undefined;
  readonly note: Phrase;
  /** "was", "now": what stands before them. */
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
  /** What the embed shows and rests on, as changes name it: `quotes/ID`. */
  readonly about: readonly string[];
}

/** What every view has. */
export interface View {
  readonly id: string;
  /** The language of the interface's words, and its direction. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The widget in a sentence or two: fallback, accessible name, share text. */
  readonly sentence: string;
  /** The widget in full, as plain text, with source and date. */
  readonly plainText: string;
  readonly foot: FootView;
}

export interface PledgeCounterView extends View {
  readonly title: Phrase;
  /** "at least", "about", or nothing. */
  readonly qualifier: string;
  readonly value: string;
  readonly unit: Phrase;
  /** "of 30 to 35 members; sources differ". */
  readonly of?: Fact | undefined;
  /** Who stated the number, and when it stood so. */
  readonly stated: Fact;
  readonly chart: ChartView;
  readonly domains?: Section | undefined;
  readonly conditions?: Section | undefined;
  readonly rule?: Section | undefined;
  readonly who: WhoView;
  readonly history?: { readonly label: string; readonly points: readonly PointView[] } | undefined;
}

/** An earlier count: the rule that it was made under, with its date and number. */
export interface PointView extends Fact {
  readonly date: string;
  /** "11 states". */
  readonly count: string;
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

export interface WhoView {
  readonly label: string;
  /** "They have not been named." */
  readonly note: Phrase;
  readonly known?: Fact | undefined;
  readonly rows: readonly PledgerView[];
}

export interface PledgerView extends Fact {
  readonly name: Phrase;
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
  /** "according to her office". */
  readonly statedBy?: string | undefined;
  readonly said: Fact;
  readonly occasion?: Phrase | undefined;
  readonly context?: Fact | undefined;
  readonly wordings?: Section | undefined;
  readonly sources: SourcesView;
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
  readonly quote?: QuotedView | undefined;
  /** What else bears on it, such as what another side says of this one. */
  readonly context?: Fact | undefined;
  readonly reply?: Fact | undefined;
  readonly earlier: readonly EarlierView[];
  readonly sources: SourcesView;
}

/** The words that a stance rests on. */
export interface QuotedView extends Phrase {
  readonly mark: string;
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
  readonly labels: Readonly<Record<'condition' | 'reply' | 'earlier' | 'quote', string>>;
  /** "Show all 26", where a limit leaves rows out. */
  readonly more?: string | undefined;
}
