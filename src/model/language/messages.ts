/** The plural categories of CLDR. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The words of the interface in one language: whole sentences, with a `{name}` for each value. `P` is the plural categories
 * of the language, so that a locale without one of them does not compile. Each locale has the values of the English one.
 */
export interface Messages<P extends PluralCategory = 'other'> {
  /** BCP 47. */
  readonly language: string;
  /**
   * The separators of the parts of a line, the one after a label, and the one before the denominator: ", ", "; ", ": " and ", ".
   * A language whose denominator is a label, such as German ("Gesamtzahl: 35"), has a semicolon before it.
   */
  readonly between: Readonly<Record<'comma' | 'semicolon' | 'colon' | 'of', string>>;
  /**
   * Formats a date as `Intl` would, or returns `undefined` to leave it to `Intl`, whose first date costs a page 30 ms.
   *
   * @param month from 1; `undefined` for a year alone
   */
  readonly written?: (language: string, year: number, month?: number, day?: number) => string | undefined;
  /** Corrects a date, alone or in a message, by the rules of the language: "le 1er", "dell’8". */
  readonly mend?: (text: string) => string;
  /** Corrects an amount of money that `Intl` has formatted. */
  readonly mendMoney?: (text: string) => string;
  /** Whether a noun says this number by itself, so that no digit precedes it. Arabic has a singular and a dual. */
  readonly nounAlone?: (value: number) => boolean;
  /**
   * The plural category whose form is the genitive, for a number with this category. Set by languages in which `of`, `about` and
   * the month of a date take the genitive: in Polish and Ukrainian, `other` is its singular and `many` its plural.
   */
  readonly oblique?: (category: PluralCategory) => PluralCategory;
  /** How exact the large figure is. Precedes the number. */
  readonly qualifier: Readonly<Record<'exactly' | 'at-least' | 'about', string>>;
  /** How exact a number is, in a sentence: "at least 26 nations". */
  readonly amount: Readonly<Record<'exactly' | 'at-least' | 'about', string>>;
  /** Dates that are bounds, by their precision: articles and cases differ. */
  readonly date: Readonly<Record<'before' | 'around', Readonly<Record<'day' | 'month' | 'year', string>>>> & {
    readonly unknown: string;
  };
  /** Two numbers that sources give: "30 to 35". */
  readonly range: string;
  /** A range whose upper end has a qualifier: "38 or at least 55". */
  readonly either: string;
  /** The denominator: "out of 30 members". */
  readonly of: string;
  /** Follows a range: "30 to 35 members; sources differ". */
  readonly sourcesDiffer: string;
  /** One sentence for `<pledge-counter>`, by number. */
  readonly pledged: Readonly<Record<P, string>>;
  /** A text and its date: "Stated by …, 4 September 2025". */
  readonly statedOn: string;
  /** In place of who stated the number, if it is counted from the named pledgers. */
  readonly computed: string;
  /** Heading: the sum of the amounts of money, with all its digits. The figure has it rounded. */
  readonly sum: string;
  /** The key to a filled mark of the chart: how many pledges it is. */
  readonly marks: string;
  /** The key to open marks: parties that have not pledged. */
  readonly markRest: string;
  /** The key to dashed marks: parties that only some sources count. */
  readonly markDisputed: string;
  /** Heading: the domains of a pledge. */
  readonly domains: string;
  /** Heading: the conditions of a pledge. */
  readonly conditions: string;
  /** Heading: what counts as a pledge. */
  readonly rule: string;
  /** Heading: who has pledged. */
  readonly who: string;
  /** Whether the pledgers were named. `nobody`: no pledge has been made. */
  readonly named: Readonly<Record<'all' | 'some' | 'none' | 'nobody', string>>;
  /** Heading: earlier counts. */
  readonly history: string;
  /** Names the speaker whose account a fact is: "according to Emmanuel Macron". */
  readonly according: string;
  /** Names the speaker who passed on the words of a quote. Follows a date: "as given by her office". */
  readonly givenBy: string;
  /** The kind of the words of a quote. `direct` is empty. */
  readonly kind: Readonly<Record<'direct' | 'partial' | 'paraphrase' | 'secondhand', string>>;
  /** Marks a translation by nobody in particular. */
  readonly translated: string;
  /** Marks a translation by someone. */
  readonly translatedBy: string;
  /** Label: the words in the language that they were said in. */
  readonly original: string;
  /** Heading: the same words as other sources give them. */
  readonly wordings: string;
  /** Label: the quote that a stance rests on. */
  readonly quoted: string;
  /** Label: the verdict of a fact-checker on a quote. */
  readonly verdict: string;
  /** The label of a paraphrase, where a quotation would have `quoted`. */
  readonly reported: string;
  /** In place of retracted words. */
  readonly retracted: string;
  /** In place of a retracted number. */
  readonly retractedCount: string;
  /** The category of a retracted stance. The list retracts it, not the party. */
  readonly retractedEntry: string;
  /** A quote in one line: "Ada Lamp: “Let there be light”". */
  readonly saidBy: string;
  /** Label: the condition of a stance. */
  readonly condition: string;
  /** Label: the reply of a party. */
  readonly reply: string;
  /** Label: earlier stances. */
  readonly earlier: string;
  /**
   * The categories of the default scale, by id: nouns, participles or adverbs, and never a finite verb, because they stand beside
   * names in the singular and the plural, above lists and in the bar.
   */
  readonly scale: Readonly<Record<string, string>>;
  /** Headings of a list that is grouped by kind of party. */
  readonly partyKind: Readonly<
    Record<'country' | 'organisation' | 'bloc' | 'group' | 'person' | 'promise', string>
  >;
  /** Label: the members of a bloc. */
  readonly members: string;
  /** Labels of a promise: who made it, when it is to be kept, and how far it has come. */
  readonly madeBy: string;
  readonly due: string;
  readonly progress: string;
  /** How many parties the bar counts. */
  readonly split: Readonly<Record<P, string>>;
  /** How many parties have made no statement. */
  readonly silent: Readonly<Record<P, string>>;
  /** Label: the groups of parties that the bar does not count. */
  readonly notCounted: string;
  /** Heading: groups of parties, which are not counted. */
  readonly apart: string;
  /** Why groups of parties are not counted. */
  readonly apartNote: string;
  /** Button: shows all rows. */
  readonly showAll: string;
  /** Label of the search field. */
  readonly search: string;
  /** Label of the sort buttons. */
  readonly sortBy: string;
  /** Label of the category filter. */
  readonly filterBy: string;
  /** Button: clears search and filter. */
  readonly clear: string;
  /** The order of the rows by column and direction, for screen readers: "By name, A to Z". */
  readonly sorted: Readonly<
    Record<'name' | 'category' | 'date', Readonly<Record<'ascending' | 'descending', string>>>
  >;
  /** How many rows are shown of how many. */
  readonly found: Readonly<Record<P, string>>;
  /** No row matches the filter. */
  readonly foundNone: string;
  /** No row matches the search. */
  readonly foundNoneFor: string;
  /** The accessible name of the map. */
  readonly map: string;
  /** Above the map: tells the reader that each tile opens. A sentence. */
  readonly mapHint: string;
  /** Heading: parties that are not on the map. */
  readonly beside: string;
  /** The headings of a table. */
  readonly columns: Readonly<Record<'party' | 'category' | 'said' | 'date' | 'source', string>>;
  /** Label of one source that has no publisher. */
  readonly source: string;
  /** The sources that were searched for a statement: "Looked in 2 sources". */
  readonly searched: Readonly<Record<P, string>>;
  /** Label of several sources. */
  readonly sources: Readonly<Record<P, string>>;
  /** The place in a source. */
  readonly paragraph: string;
  /** Several paragraphs of one source. The plural is that of how many paragraphs there are. */
  readonly paragraphs: Readonly<Record<P, string>>;
  /** The accessible name of a numbered mark beside a fact: "Source 3: Voz". */
  readonly sourceNumber: string;
  /** The accessible name of the link from an entry of the list of sources to the mark that led to it. */
  readonly backToText: string;
  /** Link: an archived copy of a source. */
  readonly archived: string;
  /** The date of the story. */
  readonly asOf: string;
  /** The same, if the story has no valid date. */
  readonly asOfUnknown: string;
  /** When someone last checked the story. */
  readonly checked: string;
  /** The status of the story, in a sentence. */
  readonly status: Readonly<Record<'paused' | 'final' | 'superseded', string>>;
  /** Link: the story that replaces this one. */
  readonly newer: string;
  /** The types of changes. */
  readonly change: Readonly<Record<'correction' | 'clarification' | 'update' | 'retraction', string>>;
  /** Label: what an item said before a change. */
  readonly was: string;
  /** Label: what an item says since a change. */
  readonly now: string;
  /** Label: the present stance, after earlier ones. */
  readonly today: string;
  /** The controls of a quote. */
  readonly use: Readonly<
    Record<'translation' | 'copy' | 'copied' | 'notCopied' | 'share' | 'link' | 'cite' | 'onlyHere', string>
  >;
  /** Button: copies a reference in a format. */
  readonly copyAs: string;
  /** The name of the format plain text. */
  readonly plain: string;
  /** Heading: the denominators of sources that differ. */
  readonly differ: string;
  /** The pledges that cover the same domains. */
  readonly ofDomain: string;
  /** Label of the list of questions. */
  readonly questions: string;
  /** In place of the position of a party that a question does not list. */
  readonly unlisted: string;
  /** In place of domains that are not known. */
  readonly noDomain: string;
  /** Heading of a table: the number. */
  readonly count: string;
  /** Why earlier counts have no line. */
  readonly unlined: string;
  /** An embed that shows a published version. */
  readonly frozen: string;
  /** The same, if a newer version is known. */
  readonly behind: string;
  /**
   * A page that was written with version `shown`. `ahead`: the story here is older. `changed`, `same`: whether
   * the item of the embed has changed since.
   */
  readonly pinned: Readonly<Record<'ahead' | 'changed' | 'same', string>>;
  /** Screen readers announce a change to one embed. */
  readonly updated: string;
  /** Screen readers announce changes to several embeds: the first, and how many more. */
  readonly updatedMore: string;
}
