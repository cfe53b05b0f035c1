/** CLDR plural categories. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The words of the interface in one language, whole sentences with `{names}` where something goes in. `P` is the
 * plural categories of the language: a locale that leaves one out doesn't compile.
 */
export interface Messages<P extends PluralCategory = 'other'> {
  /** BCP 47. */
  readonly language: string;
  /** What stands between the parts of a line, and after a label: ", ", "; " and ": ". */
  readonly between: Readonly<Record<'comma' | 'semicolon' | 'colon', string>>;
  /**
   * A date as `Intl` writes it, or nothing where it is left to `Intl`, whose first date costs a page 30 ms.
   *
   * @param month from 1; none for a year alone
   */
  readonly written?: (language: string, year: number, month?: number, day?: number) => string | undefined;
  /** Mends a date, alone or in a message, where the language contracts or counts otherwise: "le 1er", "dell’8". */
  readonly mend?: (text: string) => string;
  /** Whether a noun says this number by itself, so that no digit precedes it. Arabic has a singular and a dual. */
  readonly nounAlone?: (value: number) => boolean;
  readonly qualifier: Readonly<Record<'exactly' | 'at-least' | 'about', string>>;
  /** By how exact the date is: articles and cases differ. */
  readonly date: Readonly<Record<'before' | 'around', Readonly<Record<'day' | 'month' | 'year', string>>>> & {
    readonly unknown: string;
  };
  readonly range: string;
  /** A range whose upper end has a qualifier: "38 or at least 55". */
  readonly either: string;
  readonly of: string;
  readonly sourcesDiffer: string;
  /** One sentence for `<pledge-counter>`. */
  readonly pledged: Readonly<Record<P, string>>;
  readonly stated: string;
  readonly statedOn: string;
  readonly computed: string;
  readonly mark: string;
  readonly marks: string;
  readonly markRest: string;
  readonly markDisputed: string;
  readonly domains: string;
  readonly conditions: string;
  readonly rule: string;
  readonly who: string;
  readonly named: Readonly<Record<'all' | 'some' | 'none' | 'nobody', string>>;
  readonly history: string;
  readonly according: string;
  readonly kind: Readonly<Record<'direct' | 'partial' | 'paraphrase' | 'secondhand', string>>;
  readonly translated: string;
  readonly translatedBy: string;
  readonly original: string;
  readonly wordings: string;
  readonly quoted: string;
  readonly retracted: string;
  /** In the place of a number. */
  readonly retractedCount: string;
  /** In the place of a position: it is the list that takes it back, not the side. */
  readonly retractedEntry: string;
  readonly saidBy: string;
  readonly voicedBy: string;
  readonly describedBy: string;
  readonly condition: string;
  readonly reply: string;
  readonly earlier: string;
  readonly scale: Readonly<Record<string, string>>;
  readonly partyKind: Readonly<Record<'country' | 'organisation' | 'bloc' | 'group', string>>;
  readonly split: Readonly<Record<P, string>>;
  readonly silent: Readonly<Record<P, string>>;
  readonly apart: string;
  readonly apartNote: string;
  readonly showAll: string;
  readonly search: string;
  readonly sortBy: string;
  readonly filterBy: string;
  readonly clear: string;
  readonly sorted: Readonly<Record<'ascending' | 'descending', string>>;
  readonly found: Readonly<Record<P, string>>;
  readonly foundNone: string;
  readonly map: string;
  readonly beside: string;
  readonly columns: Readonly<Record<'party' | 'category' | 'said' | 'date' | 'source', string>>;
  readonly source: string;
  readonly searched: string;
  readonly sources: Readonly<Record<P, string>>;
  readonly paragraph: string;
  readonly archived: string;
  readonly asOf: string;
  readonly asOfUnknown: string;
  readonly checked: string;
  /** Names both dates that were compared: the clock of a device may be wrong. */
  readonly stale: string;
  readonly status: Readonly<Record<'paused' | 'final' | 'superseded', string>>;
  readonly newer: string;
  readonly change: Readonly<Record<'correction' | 'clarification' | 'update' | 'retraction', string>>;
  readonly was: string;
  readonly now: string;
  /** What a reader can do with a quote. */
  readonly use: Readonly<
    Record<'translation' | 'copy' | 'copied' | 'notCopied' | 'share' | 'link' | 'cite' | 'onlyHere', string>
  >;
  readonly copyAs: string;
  readonly plain: string;
  readonly differ: string;
  readonly ofDomain: string;
  readonly noDomain: string;
  readonly count: string;
  readonly unlined: string;
  /** An embed that shows a published version as it was. */
  readonly frozen: string;
  /** The same, where a newer version is known. */
  readonly behind: string;
  /** A page that was written with version `shown`: the story is older, has moved, or has moved elsewhere only. */
  readonly pinned: Readonly<Record<'ahead' | 'changed' | 'same', string>>;
  /** Said by screen readers when what is shown changes; of several embeds, the first. */
  readonly updated: string;
  readonly updatedMore: string;
}
