/** The types of a story. `npm run generate` writes this file from `schema.ts`. */

/** Something that is known of many parties, such as their affiliation. A list can be grouped, filtered and searched by it. */
export interface Attribute {
  id: string;
  /** Readers see it before the value: "Affiliation". */
  label: Text;
  /** The possible values, in the order of the groups. Without them, each party gives a text. */
  values?:
    | {
        id: string;
        label: Text;
      }[]
    | undefined;
}

/** A possible answer to a question. */
export interface Category {
  id: string;
  /** Readers see it in the legend and in each row. */
  label: Text;
  /** What a position in this category means. */
  description?: Text | undefined;
  /** What a position in this category means for the question. It chooses the colour and the mark: blue for "for", brown for "partly", grey for "undecided", purple for "against", and no colour for "silent". Without it, the place in the list chooses them. */
  tone?: 'for' | 'partly' | 'undecided' | 'against' | 'silent' | undefined;
  /** Whether the bar and the totals count this category. The default is true. A category that they do not count, such as "Did not vote", has a line of its own. */
  counted?: boolean | undefined;
  /** For a silence, or a category that is not counted: a clause with {count} in place of the number, such as "{count} did not vote". */
  says?: PluralText | undefined;
  /** Whether this category is a silence, which counts as no stance. The default is false. */
  silence?: boolean | undefined;
}

/** What changed between two versions of the story. */
export interface Change {
  /** A correction: we were wrong. A clarification: we were unclear. An update: the world changed. A retraction: we take it back. */
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  /** The version of the story that it came with. */
  version: number;
  /** When the change was made. */
  date: string;
  /** The item that changed: "quotes/ID", "pledges/ID", "questions/ID" or, for one stance, "questions/ID/PARTY". A retraction, or an entry of an earlier version, may name an item that is no longer in the story. */
  item: string;
  /** What it said before. Required for a correction. */
  was?: Text | undefined;
  /** What it says now. Required for a correction. */
  now?: Text | undefined;
  /** Why, in one sentence for readers. */
  note: Text;
}

/** A source, and the place in it that supports the fact. A list of citations has at most 100 entries. */
export interface Citation {
  /** The id of one of the story's sources. */
  source: string;
  /** The number of the paragraph in the source, counted from 1. */
  paragraph?: number | undefined;
  /** A few words of the source, letter for letter, at most 300 characters. The link to the source leads to them. */
  passage?: string | undefined;
}

/** A number, how exact it is, and who stated it. */
export interface Count {
  /** A whole number, 0 or more. */
  value: number;
  /** How exact the number is. */
  qualifier: 'exactly' | 'at-least' | 'about';
  /** The id of one of the story's speakers. */
  statedBy?: string | undefined;
  citations: Citation[];
}

/** Fields that the rows of a question or a pledge have in common. A field of a row wins over the same field here. A default of a question or a pledge wins over one of the story. */
export interface Defaults {
  /** The date of each row that has no date and rests on no quote. */
  asOf?: PartialDate | undefined;
  /** Who voiced each stance that names no speaker and rests on no quote. */
  speaker?: string | undefined;
  /** The source of each row that has no citations and no quote. */
  citations?: Citation[] | undefined;
  /** For each silence that names none: the sources searched. */
  searched?: string[] | undefined;
}

/** What amounts are measured in: a currency by its code of ISO 4217, "EUR"; or a unit of goods by the forms of its noun, as in `unit`. */
export type Measure = string | PluralText;

/** A date with its precision. An unknown date is shown as unknown. */
export interface PartialDate {
  precision: 'day' | 'month' | 'year' | 'before' | 'around' | 'unknown';
  /** YYYY-MM-DD, YYYY-MM or YYYY, as the precision says. An unknown date has none. */
  date?: string | undefined;
  /** The source of the date, if another source gives it. */
  citations?: Citation[] | undefined;
}

/** A side: a country, an organisation, a bloc, a person, or a group that may be unnamed ("26 nations"). In a tracker of promises, each promise is a side, and its categories say what became of it. */
export interface Party {
  id: string;
  kind: 'country' | 'organisation' | 'bloc' | 'group' | 'person' | 'promise';
  name: Text;
  /** The name by which the party is sorted, and also found: "Johnson, Mike". */
  sortName?: Text | undefined;
  /** The country code of ISO 3166-1 alpha-2: "FR". */
  code?: string | undefined;
  /** The number of members of a group. No bar and no total counts groups. */
  size?: number | undefined;
  /** For a promise: who made it. */
  madeBy?: string | undefined;
  /** For a promise: when it is to be kept. */
  due?: PartialDate | undefined;
  memberOf?: string[] | undefined;
  /** The party's attributes: for the id of an attribute of the story, the id of one of its values, or a text if it declares no values. */
  attributes?: { [key: string]: Text } | undefined;
}

/** How many have pledged what, and the rule that says what counts. */
export interface Pledge {
  id: string;
  title: Text;
  /** What is counted, as a noun: "nation", "nations". */
  unit: PluralText;
  /** What has been done, as a clause with {count} in place of the number: "{count} nations have formally committed". By default a neutral sentence is made from the unit. */
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
  /** What counts as a pledge. */
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
  /** What is known about the pledgers. */
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

/** The forms of a noun, by CLDR plural category. */
export interface PluralForms {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  other: string;
}

/** A map from at most 100 languages (BCP 47) to the forms of a noun. */
export type PluralText = { [key: string]: PluralForms };

/** A question that is put to every side, and the answers. It has at most 20,000 stances. */
export interface Question {
  id: string;
  /** The question itself, as readers see it. */
  text: Text;
  /** The possible answers, in order. Without them, the default scale from "committed" to "declined to answer". */
  categories?: Category[] | undefined;
  /** What the sides are called, as a noun: "member", "members". By default, positions. */
  sides?: PluralText | undefined;
  defaults?: Defaults | undefined;
  stances: Stance[];
}

/** What a speaker said, letter for letter or marked as a paraphrase. */
export interface Quote {
  id: string;
  /** The id of one of the story's speakers. */
  speaker: string;
  /** direct: whole sentences; partial: a fragment; paraphrase: never shown in quotation marks; secondhand: passed on by someone else. */
  kind: 'direct' | 'partial' | 'paraphrase' | 'secondhand';
  /** The words, without quotation marks around them, at most 5,000 characters. Only a paraphrase may have several languages. */
  text: Text;
  /** The language of `text`. The default is the language of the story. */
  language?: string | undefined;
  /** If `text` is a translation: the words in the language in which they were said. */
  original?:
    | {
        text: string;
        language: string;
      }
    | undefined;
  /** Who translated `text`. */
  translatedBy?: Text | undefined;
  /** When the words were said. */
  said: PartialDate;
  /** The speaker's role at the time, if it was another. */
  role?: Text | undefined;
  /** Where the words were said: "to reporters", "on social media". */
  occasion?: Text | undefined;
  /** What readers must know to understand the words. */
  context?: Statement | undefined;
  /** The verdict of a fact-checker on the words: the rating as `text` ("False"), who gave it as `statedBy`, and the source. Readers see it with the words wherever they appear. */
  verdict?: Statement | undefined;
  /** Who passed the words on, if the speaker did not say them in public. */
  statedBy?: string | undefined;
  wordings?:
    | {
        text: string;
        language?: string | undefined;
        translatedBy?: Text | undefined;
        citations: Citation[];
      }[]
    | undefined;
  citations: Citation[];
}

/** Where facts come from. If a source has no address, its title and paragraph are shown without a link. */
export interface Source {
  id: string;
  /** Readers see it as the name of the source. */
  title: Text;
  kind: 'report' | 'transcript' | 'statement' | 'document' | 'post' | 'video' | 'audio' | 'data';
  /** Who published it: "France 24". */
  publisher?: Text | undefined;
  /** Where readers can open it. */
  url?: string | undefined;
  /** A copy in a web archive. */
  archivedUrl?: string | undefined;
  /** When it was published. */
  published?: string | undefined;
  /** The language that it is in. */
  language?: string | undefined;
}

/** A person or an office that speaks. */
export interface Speaker {
  id: string;
  name: Text;
  /** The role that the speaker has. A quote may give another, if the speaker had another role at the time. */
  role?: Text | undefined;
  /** The whole phrase that makes this speaker a source, for languages that need another case or article: "laut dem Weißen Haus". */
  according?: Text | undefined;
  /** The id of one of the story's parties. */
  party?: string | undefined;
}

/** Where a party stands, and the quote or the citations that show it. Each party has one stance. */
export interface Stance {
  /** The id of one of the story's parties. */
  party: string;
  /** The speaker who voiced the stance for the party. */
  speaker?: string | undefined;
  /** The speaker who described the party's position, if the party did not. */
  statedBy?: string | undefined;
  /** The id of a category of the question. */
  category: string;
  /** What was said or done, in our own words. */
  summary?: Text | undefined;
  /** When the party took the position. */
  asOf?: PartialDate | undefined;
  /** The id of the quote that the position rests on. */
  quote?: string | undefined;
  citations?: Citation[] | undefined;
  /** For a promise: how far it has come, in percent. */
  progress?: number | undefined;
  /** What the stance depends on. */
  condition?: Text | undefined;
  /** For a silence: the sources searched. */
  searched?: string[] | undefined;
  earlier?:
    | {
        /** The id of a category of the question. */
        category: string;
        /** What was said or done, in our own words. */
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
  /** What the party answered. */
  reply?: Statement | undefined;
}

/** Something that a source supports, in our own words. */
export interface Statement {
  text: Text;
  /** The id of one of the story's speakers. */
  statedBy?: string | undefined;
  asOf?: PartialDate | undefined;
  citations: Citation[];
}

/** One string in the language of the story, or a map from at most 100 languages (BCP 47) to strings. Each string has at most 5,000 characters. */
export type Text = string | { [key: string]: string };

/** How many have pledged, who said what, and where each side stands. Each fact has its source. */
export interface Story {
  /** The address of this schema, for editors. */
  $schema?: string | undefined;
  schemaVersion: 1;
  id: string;
  title: Text;
  /** The language of texts that name none. */
  language: string;
  /** Raise it by 1 with each published change. */
  version: number;
  /** The state of the world that the story describes. */
  asOf: string;
  /** When someone last compared it with its sources. */
  checked: string;
  /** After this day, the last line of each embed says when the story was last checked. */
  reviewBy?: string | undefined;
  /** Whether someone still updates the story. */
  status: 'live' | 'paused' | 'final' | 'superseded';
  /** Where the story that replaces this one is. */
  supersededBy?: string | undefined;
  defaults?: Defaults | undefined;
  /** The sources that the story cites. At most 20,000; a list that is left out is empty. */
  sources: Source[];
  attributes?: Attribute[] | undefined;
  /** The sides. At most 20,000; a list that is left out is empty. */
  parties: Party[];
  /** The people and offices that speak. At most 20,000; a list that is left out is empty. */
  speakers: Speaker[];
  /** What has been pledged, for `<pledge-counter>`. At most 20,000; a list that is left out is empty. */
  pledges: Pledge[];
  /** What has been said, for `<leader-quote>`. At most 20,000; a list that is left out is empty. */
  quotes: Quote[];
  /** What each side is asked, for `<stance-list>`. At most 20,000; a list that is left out is empty. */
  questions: Question[];
  /** Corrections, clarifications, updates and retractions. At most 20,000; a list that is left out is empty. */
  changes: Change[];
}

/** A story as a file may have it: lists that would be empty may be left out. */
export type StoryFile = Omit<Story, List> & { [Each in List]?: Story[Each] | undefined };

type List = 'sources' | 'parties' | 'speakers' | 'pledges' | 'quotes' | 'questions' | 'changes';

/**
 * A story as a page or a program may give it. A field with a choice of words takes any string, because TypeScript reads a
 * word in an imported JSON file as a string. Onrecord checks the words when it reads the story. Use `satisfies StoryFile` to
 * have TypeScript check them too.
 */
export type StoryInput = Widened<StoryFile>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : T extends object
        ? string extends keyof T
          ? { readonly [key: string]: Widened<T[string & keyof T]> | undefined }
          : { readonly [K in keyof T]: Widened<T[K]> }
        : T;
