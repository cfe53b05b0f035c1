/** `npm run generate` writes this file from `schema.json`. */
import type { Defaults, Text } from './values.js';
import type { Attribute, Party, Source, Speaker } from './sources.js';
import type { Pledge } from './pledge.js';
import type { Quote } from './quote.js';
import type { Question } from './question.js';

/** A change between two versions of the story. */
export interface Change {
  /** A correction: we were wrong. A clarification: we were unclear. An update: the world changed. A retraction: we take it back. */
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  /** The version of the story that it came with. */
  version: number;
  /** When the change was made. */
  date: string;
  /** The item that changed: "quotes/ID", "pledges/ID", "questions/ID" or, for one stance, "questions/ID/PARTY". A retraction, or an entry of an earlier version, may name an item that is no longer in the story. Embeds of an item that was retracted and removed show its retraction. */
  item: string;
  /** The fact as it was published before. A correction must have it. */
  was?: Text | undefined;
  /** The fact as it is now. A correction must have it. */
  now?: Text | undefined;
  /** The reason for the change, in one sentence for readers. */
  note: Text;
}

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
  /** The state of the work on the story. live: someone updates it; paused: updates have stopped for now; final: it is complete; superseded: another story replaces it. */
  status: 'live' | 'paused' | 'final' | 'superseded';
  /** The address of the story that replaces this one. */
  supersededBy?: string | undefined;
  defaults?: Defaults | undefined;
  /** The sources that the story cites. At most 20,000; a list that is left out is empty. */
  sources: Source[];
  attributes?: Attribute[] | undefined;
  /** The sides. At most 20,000; a list that is left out is empty. */
  parties: Party[];
  /** The people and offices that speak. At most 20,000; a list that is left out is empty. */
  speakers: Speaker[];
  /** The pledges, for `<pledge-counter>`. At most 20,000; a list that is left out is empty. */
  pledges: Pledge[];
  /** The quotes, for `<leader-quote>`. At most 20,000; a list that is left out is empty. */
  quotes: Quote[];
  /** The questions that each side is asked, for `<stance-list>`. At most 20,000; a list that is left out is empty. */
  questions: Question[];
  /** Corrections, clarifications, updates and retractions. At most 20,000; a list that is left out is empty. */
  changes: Change[];
}
