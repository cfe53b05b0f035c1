/** The parts of views that all elements have. */

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

/** The view of an item that the story has retracted and no longer holds: its retraction, in `foot.changes`. */
export interface RemovedView extends Omit<BaseView, 'tag'> {
  /** The text in place of the item: "This quote has been retracted." */
  readonly removed: string;
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
  /** The language of the sentence, BCP 47, if it is not that of the interface: that of the noun that the story counts. */
  readonly sentenceLang?: string | undefined;
  readonly foot: FootView;
}
