/** `npm run generate` writes this file from `schema.json`. */
import type { Citation, PartialDate, Text } from './values.js';
import type { Statement } from './sources.js';

/** The words of a speaker, letter for letter or marked as a paraphrase. */
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
  /** The translator of `text`. */
  translatedBy?: Text | undefined;
  /** The date on which the words were said. */
  said: PartialDate;
  /** The speaker's role at the time, if it was another. */
  role?: Text | undefined;
  /** The occasion on which the words were said: "to reporters", "on social media". */
  occasion?: Text | undefined;
  /** A fact that readers need to understand the words. */
  context?: Statement | undefined;
  /** The verdict of a fact-checker on the words: the rating as `text` ("False"), who gave it as `statedBy`, and the source. Readers see it with the words wherever they appear. */
  verdict?: Statement | undefined;
  /** The speaker who passed the words on, if they were not said in public. */
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
