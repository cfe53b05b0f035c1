/** `npm run generate` writes this file from `schema.json`. */
import type { Citation, PartialDate, Text } from './values.js';

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

/** A source of facts. If it has no address, its title and paragraph are shown without a link. */
export interface Source {
  id: string;
  /** Readers see it as the name of the source. */
  title: Text;
  kind: 'report' | 'transcript' | 'statement' | 'document' | 'post' | 'video' | 'audio' | 'data';
  /** The publisher: "France 24". */
  publisher?: Text | undefined;
  /** The address at which readers can open it. */
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

/** Something that a source supports, in our own words. */
export interface Statement {
  text: Text;
  /** The id of one of the story's speakers. */
  statedBy?: string | undefined;
  asOf?: PartialDate | undefined;
  citations: Citation[];
}
