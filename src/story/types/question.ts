/** `npm run generate` writes this file from `schema.json`. */
import type { Citation, Defaults, PartialDate, PluralText, Text } from './values.js';
import type { Statement } from './sources.js';

/** A possible answer to a question. */
export interface Category {
  id: string;
  /** Readers see it in the legend and in each row. */
  label: Text;
  /** The meaning of a position in this category, in words for readers. */
  description?: Text | undefined;
  /** The meaning of a position in this category for the question. It chooses the colour and the mark: blue for "for", brown for "partly", grey for "undecided", purple for "against", and no colour for "silent". Without it, the place in the list chooses them. */
  tone?: 'for' | 'partly' | 'undecided' | 'against' | 'silent' | undefined;
  /** Whether the bar and the totals count this category. The default is true. A category that they do not count, such as "Did not vote", has a line of its own. */
  counted?: boolean | undefined;
  /** For a silence, or a category that is not counted: a clause with {count} in place of the number, such as "{count} did not vote". */
  says?: PluralText | undefined;
  /** Whether this category is a silence, which counts as no stance. The default is false. */
  silence?: boolean | undefined;
}

/** A question that is put to every side, and the answers. It has at most 20,000 stances. */
export interface Question {
  id: string;
  /** The question itself, as readers see it. */
  text: Text;
  /** The possible answers, in order. Without them, the default scale from "committed" to "declined to answer". */
  categories?: Category[] | undefined;
  /** The noun for the sides: "member", "members". By default, positions. */
  sides?: PluralText | undefined;
  defaults?: Defaults | undefined;
  stances: Stance[];
}

/** The position of a party, with the quote or the citations that show it. Each party has one stance. */
export interface Stance {
  /** The id of one of the story's parties. */
  party: string;
  /** The speaker who voiced the stance for the party. */
  speaker?: string | undefined;
  /** The speaker who described the party's position, if the party did not. */
  statedBy?: string | undefined;
  /** The id of a category of the question. */
  category: string;
  /** A summary of what the party said or did, in our own words. */
  summary?: Text | undefined;
  /** When the party took the position. */
  asOf?: PartialDate | undefined;
  /** The id of the quote that the position rests on. */
  quote?: string | undefined;
  citations?: Citation[] | undefined;
  /** For a promise: how far it has come, in percent. */
  progress?: number | undefined;
  /** A condition that the stance depends on. */
  condition?: Text | undefined;
  /** For a silence: the sources searched. */
  searched?: string[] | undefined;
  earlier?:
    | {
        /** The id of a category of the question. */
        category: string;
        /** A summary of what the party said or did, in our own words. */
        summary?: Text | undefined;
        /** When the party took the position. */
        asOf?: PartialDate | undefined;
        /** The id of the quote that the position rests on. */
        quote?: string | undefined;
        citations?: Citation[] | undefined;
      }[]
    | undefined;
  /** Further background, such as what another side says of this party. */
  context?: Statement | undefined;
  /** The answer that the party gave. */
  reply?: Statement | undefined;
}
