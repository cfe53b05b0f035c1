/** The view of a question and the stances on it. */
import type { BaseView, Fact, Phrase, SourcesView } from './shared.js';

/** A category of the scale, or a silence. */
export interface CategoryView {
  readonly id: string;
  readonly label: Phrase;
  readonly description?: Phrase | undefined;
  /**
   * The colour and the mark, from 0 to 7. Not set for silences and unknown categories. In a matrix, 8 is the mark of a side
   * that a question does not list. It has no colour.
   */
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
  /** Who voiced the stance, or "according to …". */
  readonly voice?: string | undefined;
  /** Voice and date in one line, without what the line below the quote says: "according to …, 4 September 2025". */
  readonly byline: string;
  /** The quote that the stance rests on. */
  readonly quote?: QuotedView | undefined;
  /** A further fact about the stance, such as another side's account of it. For a retracted stance, the reason. */
  readonly context?: Fact | undefined;
  readonly reply?: Fact | undefined;
  /** Facts about the party from the story: the members of a bloc, and the attributes of the party. */
  readonly attributes: readonly AttributeView[];
  /** Earlier stances of the party, the earliest first. */
  readonly earlier: readonly EarlierView[];
  readonly sources: SourcesView;
  /** The sources that were searched for a statement. Only a silence has them. */
  readonly searched?: SourcesView | undefined;
  /** In a matrix: the side's row on each question, named by the question. Questions without a stance of it are left out. */
  readonly stances?: readonly RowView[];
}

/** A fact about a party: "Affiliation: ", "Greens". */
export interface AttributeView {
  readonly label: Phrase;
  readonly value: Phrase;
}

/** The words of a quote that a stance rests on. */
export interface QuotedView extends Phrase {
  /** "Quote", or "Reported words" for a paraphrase: the label of what opens the words. */
  readonly label: string;
  /** Whether the words are a paraphrase. They have no quotation marks, so readers need the label to know that they were said. */
  readonly isReported: boolean;
  /** Whether the words are a part of a sentence. Alone they say nothing, so the context leads. */
  readonly isPartial: boolean;
  /** The circumstances without which the words could be misunderstood. */
  readonly context?: Fact | undefined;
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
  /** The start of the part, in percent of the bar. */
  readonly start: number;
  /** The length of the part, in percent of the bar. */
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

/** A question of a matrix. */
export interface ColumnView {
  /** The id of the question. */
  readonly id: string;
  readonly question: Phrase;
  /** The question and its totals in words. */
  readonly sentence: string;
  /** The totals of the question. The silences include the sides that have no stance on it: "Not listed". */
  readonly split: SplitView;
}

/** A question and the stances on it, for `<stance-list>`. */
export interface StanceListView extends BaseView {
  readonly tag: 'stance-list';
  readonly question: Phrase;
  readonly split: SplitView;
  /** The questions of a matrix, for several questions. The heading is then the story's title, and each row is a side. */
  readonly matrix?: readonly ColumnView[];
  /** By category, by kind of party, or one group. Silences and groups of parties follow; they are never counted. */
  readonly groups: readonly GroupView[];
  /** The headings of the table. */
  readonly columns: Readonly<Record<'party' | 'category' | 'said' | 'date' | 'source', string>>;
  /** The labels within a row, and the label of the questions of a matrix. */
  readonly labels: Readonly<Record<'condition' | 'reply' | 'earlier' | 'now' | 'questions', string>>;
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
  /**
   * The values of the attribute that the rows are grouped by, for switches that filter: `id` is `state=texas`. The label is that
   * of the attribute. Not set for other groups.
   */
  readonly values?:
    { readonly label: string; readonly items: readonly Omit<CountedCategory, 'index'>[] } | undefined;
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
