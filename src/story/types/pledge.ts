/** `npm run generate` writes this file from `schema.json`. */
import type { Citation, Defaults, Measure, PartialDate, PluralText, Text } from './values.js';
import type { Count, Statement } from './sources.js';

/** How many have pledged what, and the rule that says what counts. */
export interface Pledge {
  id: string;
  title: Text;
  /** The noun for the pledgers that are counted: "nation", "nations". */
  unit: PluralText;
  /** A clause that says what the pledgers have done, with {count} in place of the number: "{count} nations have formally committed". By default the unit makes a neutral sentence. */
  says?: PluralText | undefined;
  count: Count;
  /** The day for which the count holds. */
  asOf: PartialDate;
  /** For a pledge of money or goods: a currency of ISO 4217 ("EUR"), or the forms of a noun ("tonne", "tonnes"). The sum of the pledgers’ amounts is then the figure, and the count is the line below it. */
  amountsIn?: Measure | undefined;
  /** The sum that a source states. It is not shown: `npm run check` compares it with the sum of the amounts. */
  total?: number | undefined;
  /** The whole that the count is part of: "of 35 members". If sources differ, give more than one count; readers see a range. */
  of?:
    | {
        unit: PluralText;
        counts: Count[];
      }
    | undefined;
  /** The rule by which a pledge is counted, in words for readers. */
  rule?: Statement | undefined;
  conditions?: Statement[] | undefined;
  domains?:
    | {
        id: string;
        label: Text;
        citations: Citation[];
      }[]
    | undefined;
  /** Whether the pledgers are named. If all are, the number of pledgers must equal the count. Leave it out if what is counted has no names, such as barrels or signatures, or if no source says whether the list is complete. */
  named?: 'all' | 'some' | 'none' | undefined;
  /** A note on the pledgers, such as that none has been named. */
  namedNote?: Statement | undefined;
  defaults?: Defaults | undefined;
  pledgers?: Pledger[] | undefined;
  history?:
    | {
        asOf: PartialDate;
        count: Count;
        /** For a pledge with amounts: the sum that had been pledged then, as the sources of the count state it. */
        total?: number | undefined;
        /** The rule of this count. */
        rule: Text;
      }[]
    | undefined;
  citations: Citation[];
}

/** A party that has pledged, by name. */
export interface Pledger {
  /** The id of one of the story's parties. */
  party: string;
  /** How much it has pledged. Leave it out if no source says. A group has none, because no total counts groups. */
  amount?: number | undefined;
  domains?: string[] | undefined;
  summary?: Text | undefined;
  asOf?: PartialDate | undefined;
  /** Required, unless there are citations among the defaults. */
  citations?: Citation[] | undefined;
}
