/** The view of a quote. */
import type { Messages } from '../language/messages.js';
import type { BaseView, Fact, Phrase, Run, Section, SourcesView } from './shared.js';

/** A quote, for `<leader-quote>`. */
export interface LeaderQuoteView extends BaseView, QuoteView {
  readonly tag: 'leader-quote';
  /** The id of the quote. Of a list: the id of the speaker. */
  readonly id: string;
  /** Set if the view is a list of all quotes of a speaker. The other fields are then those of the latest quote. */
  readonly list?: QuoteListView | undefined;
}

/** All quotes of a speaker. */
export interface QuoteListView {
  /** The latest first, then those with an unknown date, then those that were retracted. */
  readonly quotes: readonly QuoteView[];
  /** How many of the quotes are within the limit. The others are shown when the reader asks for all. */
  readonly shown: number;
  /** "Show all 12". Set only if the limit hides quotes. */
  readonly more?: string | undefined;
}

/** A quote with its speaker and date. It has no foot, because the quotes of a list share one. */
export interface QuoteView extends Omit<BaseView, 'foot'> {
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
  /** Completes the accessible names of the controls, which a page may show for several quotes: the speaker, or in a list the date. */
  readonly subject: string;
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
