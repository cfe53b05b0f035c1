/**
 * The view objects that the model returns and the elements lay out. All strings are finished: in the reader's language,
 * formatted, counted and in order. Each fact carries the sources that it rests on.
 */
import type { Messages } from './language/messages.js';

/** Any view, told apart by its `tag`. */
export type View = PledgeCounterView | LeaderQuoteView | StanceListView;

/** The tag names of the three elements. */
export type Tag = View['tag'];

/** A string, and its language if that is not the reader's. */
export interface Phrase {
  readonly text: string;
  /** BCP 47. Set only if the text is in another language than the view. */
  readonly lang?: string | undefined;
}

/** A part of a wording: either words that both wordings have, or words that only this one has. */
export interface Run {
  readonly text: string;
  /** Whether only this wording has these words. */
  readonly own: boolean;
}

/** One source, and the place in it that is cited. */
export interface CitationView {
  /** The cited paragraph, from 1. */
  readonly paragraph?: number | undefined;
  /** The id of the source in the story. */
  readonly source: string;
  /** The title of the source. */
  readonly title: Phrase;
  /** Publisher, day and paragraph, as far as the story has them, to follow the title: ", Africanews, paragraph 2". */
  readonly details: string;
  /** Title and details as plain text: "News report of the summit, paragraph 9". */
  readonly text: string;
  /** The cited passage, in the quotation marks of its language. */
  readonly passage?: Phrase | undefined;
  /** The link: http or https, with a text fragment if a passage is cited. Not set if the source has no address. */
  readonly href?: string | undefined;
  /** The address to print: the source's own without a text fragment, else that of the archived copy. */
  readonly address?: string | undefined;
  /** The link to an archived copy of the source, and the text of that link. */
  readonly archived?: { readonly href: string; readonly label: string } | undefined;
}

/** A numbered mark beside a fact. It leads to an entry of the list of sources that ends the embed. */
export interface MarkView {
  /** The id of the source in the story. */
  readonly source: string;
  /** The number of the source in this embed, in the reader's digits. */
  readonly number: string;
  /** The accessible name: "Source 3: Voz". */
  readonly name: string;
  /** The place in the source, for readers without scripts. Not set if the source has no address. */
  readonly href?: string | undefined;
}

/** The sources of a fact. */
export interface SourcesView {
  /** The publisher's name, else the title of a source that has a link, else "Source"; or "2 sources". */
  readonly label: string;
  /** The label and all places cited, as plain text. */
  readonly name: string;
  /** Each place once, in the order of citation. */
  readonly items: readonly CitationView[];
  /** Each source once. */
  readonly marks: readonly MarkView[];
}

/** The list of sources that ends an embed. */
export interface SourceListView {
  /** "7 sources": opens the list. */
  readonly label: string;
  /** In the order of their numbers. */
  readonly entries: readonly SourceEntryView[];
  /** "Back to the text": the accessible name of the link from an entry to the mark that led to it. */
  readonly back: string;
}

/** One source in the list, with all places in it that the embed cites. */
export interface SourceEntryView extends MarkView {
  readonly title: Phrase;
  /** Publisher, day and paragraphs, to follow the title: ", Voz, 4 September 2025, paragraphs 5 and 6". */
  readonly details: string;
  /** The cited passages, in the quotation marks of their language, each with a link to its words. */
  readonly passages: readonly (Phrase & { readonly href?: string | undefined })[];
  /** The address to print: the source's own without a text fragment, else that of the archived copy. */
  readonly address?: string | undefined;
  /** The link to an archived copy of the source, and the text of that link. */
  readonly archived?: { readonly href: string; readonly label: string } | undefined;
}

/** A text and the sources that it rests on. */
export interface Fact extends Phrase {
  /** Who says so, and when: "according to …, 4 September 2025". */
  readonly by?: string | undefined;
  readonly sources: SourcesView;
}

/** Facts under a heading, such as "Conditions". */
export interface Section<F extends Fact = Fact> {
  /** The heading. */
  readonly label: string;
  readonly facts: readonly F[];
}

/** A change to an item that the embed shows. */
export interface ChangeView {
  readonly type: 'correction' | 'clarification' | 'update' | 'retraction';
  /** Whether it changed the embed's own item, and not a source or another item that it names. */
  readonly isOwn: boolean;
  /** "Correction, 6 September 2025:". Names the changed item if that is not the embed's own. */
  readonly label: string;
  /** The former text of the item. */
  readonly was?: Phrase | undefined;
  /** The new text of the item. */
  readonly now?: Phrase | undefined;
  /** Why it was changed. */
  readonly note: Phrase;
  /** The labels before `was` and `now`: "Was: " and "Now: ". */
  readonly labels: { readonly was: string; readonly now: string };
}

/** The line that ends every embed. */
export interface FootView {
  /** "As of 4 September 2025. Last checked 5 September 2025.", then the notice of a status. */
  readonly text: string;
  /** "As of 4 September 2025." */
  readonly asOf: string;
  /** "Last checked 5 September 2025." Empty if the notice says it, or if the story does not. */
  readonly checked: string;
  /** Staleness and status in words. Empty if the story is live and was reviewed in time. */
  readonly notice: string;
  /** The link to the story that replaces this one. */
  readonly supersededBy?: { readonly href: string; readonly label: string } | undefined;
  /** All sources of the embed. */
  readonly sources: SourceListView;
  /** Says that the embed is frozen, or which version the page was written with. */
  readonly note?: string | undefined;
  /** The changes to what the embed shows. */
  readonly changes: readonly ChangeView[];
  /** "Update (22)": the label that the updates are folded behind. Not set for a few. */
  readonly updatesLabel?: string | undefined;
  /** The items that the embed shows or cites, as changes name them (`quotes/ID`). The embed's own item is first. */
  readonly about: readonly string[];
}

/** The fields that all views have. */
export interface BaseView {
  /** The tag name of the element that shows this view. */
  readonly tag: 'pledge-counter' | 'leader-quote' | 'stance-list';
  /** The id of the item in the story: a pledge, a quote or a question. */
  readonly id: string;
  /** The language of the interface's words, BCP 47. */
  readonly lang: string;
  /** The direction of that language. */
  readonly dir: 'ltr' | 'rtl';
  /** The accessible name of the embed. */
  readonly name: string;
  /** The embed in a sentence or two: the fallback, the share text, and what screen readers announce. */
  readonly sentence: string;
  readonly foot: FootView;
}

/** A pledge, for `<pledge-counter>`. */
export interface PledgeCounterView extends BaseView {
  readonly tag: 'pledge-counter';
  /** The title of the pledge. */
  readonly title: Phrase;
  /** The text in place of a retracted number. Empty unless the pledge was retracted; then all other facts are empty. */
  readonly retracted: string;
  /** "at least", "about", or empty. */
  readonly qualifier: string;
  /** The number, formatted. */
  readonly value: string;
  /** The part of the story's clause that precedes the number. In English there is usually none. */
  readonly lead?: Phrase | undefined;
  /** The words after the number: the rest of the story's clause ("nations have formally committed"), or the noun ("nations"). */
  readonly unit: Phrase;
  /** "of 30 to 35 members; sources differ". */
  readonly of?: Fact | undefined;
  /** Who stated the number, and its date: "Emmanuel Macron, 4 September 2025". */
  readonly stated: Fact;
  /** The same speaker with their role: "Emmanuel Macron, President of France". */
  readonly speaker?: string | undefined;
  readonly chart: ChartView;
  /** The marks by domain. Empty unless pledgers are named with the domains that they pledged for. */
  readonly groups: readonly GroupedMarks[];
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
  readonly count: string;
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
  readonly rows: readonly PledgerView[];
}

/** A party that has pledged. The text says what it pledged. */
export interface PledgerView extends Fact {
  readonly name: Phrase;
  /** The domains, to stand between the name and the text: ", land and sea: ". */
  readonly domains: string;
}

/** A quote, for `<leader-quote>`. */
export interface LeaderQuoteView extends BaseView {
  readonly tag: 'leader-quote';
  readonly kind: 'direct' | 'partial' | 'paraphrase' | 'secondhand';
  /** The kind of the words: "Paraphrase", "Part of a sentence". Empty for a whole quotation. */
  readonly mark: string;
  /** The words, in the quotation marks of their language unless they are a paraphrase. Not set once retracted. */
  readonly words?: Phrase | undefined;
  /** The text in place of retracted words. */
  readonly retracted: string;
  /** The words in the language that they were said in, if `words` is a translation. */
  readonly original?: (Phrase & { readonly label: string }) | undefined;
  /** The name of the speaker. */
  readonly speaker: Phrase;
  /** The role of the speaker at the time. */
  readonly role?: Phrase | undefined;
  /** The separator between speaker and role, in the reader's language. */
  readonly comma: string;
  /** "according to her office". */
  readonly statedBy?: string | undefined;
  /** When the words were said, and the sources of that date. */
  readonly said: Fact;
  /** The date and whose account it is, with a capital: "4 September 2025, according to her office". */
  readonly dated: string;
  readonly occasion?: Phrase | undefined;
  readonly context?: Fact | undefined;
  /** The verdict of a fact-checker on the words, with its label: "Rating: ", "False". */
  readonly verdict?: (Fact & { readonly label: string }) | undefined;
  /** The same words as other sources give them. */
  readonly wordings?: Section<WordingView> | undefined;
  readonly sources: SourcesView;
  /** The labels of the controls: copy, share, cite. */
  readonly labels: Messages['use'];
}

/** The words as another source gives them. */
export interface WordingView extends Fact {
  /** The quote's own words, to compare. Not set if the two wordings are in different languages. */
  readonly ours?: readonly Run[] | undefined;
  /** This wording. Joined, the runs are the text. */
  readonly runs: readonly Run[];
}

/** A quote in a format to paste elsewhere. */
export interface ExportView {
  readonly format: 'text' | 'bibtex' | 'csl-json';
  /** "Copy BibTeX". */
  readonly label: string;
  readonly text: string;
}

/** A category of the scale, or a silence. */
export interface CategoryView {
  readonly id: string;
  readonly label: Phrase;
  readonly description?: Phrase | undefined;
  /** The colour and the mark, from 0 to 7. Not set for silences and unknown categories. */
  readonly index?: number | undefined;
}

/** The visible part of a closed row: its name and, unless only names are shown, its summary. */
export interface RowHead {
  /** The id of the party. */
  readonly id: string;
  /** The name of the party. */
  readonly name: Phrase;
  readonly category: CategoryView;
  readonly summary?: Phrase | undefined;
}

/** A party and its stance. */
export interface RowView extends RowHead {
  /** Under which condition the stance holds. */
  readonly condition?: Phrase | undefined;
  readonly date?: string | undefined;
  /** "Voiced by …", or "As described by …". */
  readonly voice?: string | undefined;
  /** Voice and date in one line: "Voiced by …, 4 September 2025". */
  readonly byline: string;
  /** The quote that the stance rests on. */
  readonly quote?: QuotedView | undefined;
  /** A further fact about the stance, such as another side's account of it. For a retracted stance, the reason. */
  readonly context?: Fact | undefined;
  readonly reply?: Fact | undefined;
  /** What the story knows of the party: the members of a bloc, and the attributes of the party. */
  readonly attributes: readonly AttributeView[];
  /** Earlier stances of the party, the earliest first. */
  readonly earlier: readonly EarlierView[];
  readonly sources: SourcesView;
  /** Of a silence: the sources that were searched for a statement. */
  readonly searched?: SourcesView | undefined;
}

/** Something that the story knows of a party: "Affiliation: ", "Greens". */
export interface AttributeView {
  readonly label: Phrase;
  readonly value: Phrase;
}

/** The words of a quote that a stance rests on. */
export interface QuotedView extends Phrase {
  /** "Quote", or "Reported words" for a paraphrase: the label of what opens the words. */
  readonly label: string;
  /** The accessible name of the same: "Quote, Italy". */
  readonly name: string;
  /** Who said them, and what they are, unless they are a whole quotation. */
  readonly by: string;
}

/** An earlier stance of a party. The text is its summary. */
export interface EarlierView extends Fact {
  readonly date: string;
  readonly category: CategoryView;
}

/** Rows under one heading. */
export interface GroupView {
  readonly id: string;
  /** The heading. Not set if all rows are in one group, or if a table names the category in each row. */
  readonly label?: Phrase | undefined;
  /** An explanation below the heading. */
  readonly note?: Phrase | undefined;
  /** The category of all rows, if they are grouped by category. */
  readonly category?: CategoryView | undefined;
  /** The number of rows, formatted. */
  readonly count: string;
  /** How the rows are split: "In favour: 30; against: 2". Set only if the rows are grouped by an attribute or a kind. */
  readonly subtotals?: string | undefined;
  /** The number of rows. */
  readonly size: number;
  /** The number of rows without filter and search. */
  readonly whole: number;
  /** The rows, in order. Each access makes them anew. */
  readonly rows: readonly RowView[];
  /** How many of the rows are within the limit. The others are shown when the reader asks for all. */
  readonly shown: number;
}

/** A category, and how many parties hold it. */
export interface CountedCategory extends CategoryView {
  /** The number of parties, formatted. */
  readonly count: string;
}

/** A part of the bar. */
export interface SplitPart extends CountedCategory {
  /** Where the part begins, in per cent of the bar. */
  readonly start: number;
  /** How long the part is, in per cent of the bar. */
  readonly size: number;
}

/** The bar that shows how the parties are split. */
export interface SplitView {
  readonly parts: readonly SplitPart[];
  /** Silences, such as "No statement found". They are in the legend, and in no part of the bar. */
  readonly silences: readonly CountedCategory[];
  /** The groups of parties that are not counted: "Not counted: 26 nations, not named (Committed)." Without any: "6 positions counted", or "181 members" in the story's own noun. Then the story's own clauses for what is not counted: "12 did not vote." Empty without a bar. */
  readonly note: string;
  /** The counts as sentences: "6 positions counted, 1 with no statement. Did not vote: 2." */
  readonly sentence: string;
}

/** A question and the stances on it, for `<stance-list>`. */
export interface StanceListView extends BaseView {
  readonly tag: 'stance-list';
  readonly question: Phrase;
  readonly split: SplitView;
  /** By category, by kind of party, or one group. Silences and groups of parties follow; they are never counted. */
  readonly groups: readonly GroupView[];
  /** The headings of the table. */
  readonly columns: Readonly<Record<'party' | 'category' | 'said' | 'date' | 'source', string>>;
  /** The labels within a row. */
  readonly labels: Readonly<Record<'condition' | 'reply' | 'earlier' | 'now', string>>;
  /** "Show all 26". Set only if the limit hides rows. */
  readonly more?: string | undefined;
  /** Not set for a short list that shows all rows, unless the page asks for controls. */
  readonly controls?: ControlsView | undefined;
  /** Whether a closed row shows its name alone, without its summary. */
  readonly isNamesOnly: boolean;
  /** Set only if the page asks for tiles and at least twelve of the parties are countries. */
  readonly map?: TileMapView | undefined;
}

/** The controls of a list: search, filter and sort. */
export interface ControlsView {
  /** The label of the search field. */
  readonly search: string;
  /** The label of the sort buttons. */
  readonly sort: string;
  /** The label of the category filter. */
  readonly filter: string;
  /** The label of the button that clears search and filter. */
  readonly clear: string;
  /** The ids of the categories that the rows are filtered by, and the values of attributes: `state=texas`. Empty without a filter. */
  readonly categories: ReadonlySet<string>;
  /** The orders that a reader can choose. */
  readonly sorts: readonly { readonly id: 'name' | 'date' | 'category'; readonly label: string }[];
  /** The current order. */
  readonly sorted: {
    readonly by: 'name' | 'date' | 'category';
    readonly way: 'ascending' | 'descending';
    /** "Sorted by date, descending". */
    readonly text: string;
  };
  /** Whether the search or the filter hides rows. */
  readonly narrowed: boolean;
  /** "12 of 193 sides shown". */
  readonly found: string;
}

/** The parties on a map of equal tiles, about where their countries lie. In a narrow page the tiles stand by category instead. */
export interface TileMapView {
  /** The accessible name of the map. */
  readonly label: string;
  /** "Choose a country for details": says that a tile opens. */
  readonly hint: string;
  /** The number of columns of the map. */
  readonly columns: number;
  /** The tiles by category, in the order of the scale. */
  readonly groups: readonly TileGroupView[];
  /** The categories of tiles that the split does not count. The key lists them after those of the split. */
  readonly key: readonly CategoryView[];
  /** The parties that have no place on the map. */
  readonly beside?: { readonly label: string; readonly tiles: readonly TileView[] } | undefined;
}

/** The tiles of one category, in the order of their names. */
export interface TileGroupView {
  readonly category: CategoryView;
  readonly tiles: readonly PlacedTileView[];
}

/** A party on the map. */
export interface TileView {
  /** The id of the party. */
  readonly id: string;
  /** The text of a small tile: the country's code. */
  readonly code: string;
  readonly name: Phrase;
  readonly category: CategoryView;
  /** The category as screen readers say it after the name: ": Opposed". */
  readonly position: Phrase;
  /** Whether search and filter leave the party in. */
  readonly shown: boolean;
  /** The row of the party. Each access makes it anew. */
  readonly row: RowView;
}

/** A country on the map. */
export interface PlacedTileView extends TileView {
  /** From west to east; the first column is 0. */
  readonly column: number;
  /** From north to south; the first line is 0. */
  readonly line: number;
}
