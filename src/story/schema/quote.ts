/** A quote, for `<leader-quote>`. */
import * as v from 'valibot';
import {
  Citation,
  Id,
  Language,
  PartialDate,
  Text,
  Words,
  about,
  maybe,
  named,
  oneOf,
  ref,
  some,
} from './values.js';
import { Statement } from './sources.js';

export const Quote = v.pipe(
  v.strictObject({
    id: Id,
    speaker: ref('speakers'),
    kind: about(
      oneOf(['direct', 'partial', 'paraphrase', 'secondhand']),
      'direct: whole sentences; partial: a fragment; paraphrase: never shown in quotation marks; secondhand: passed on by someone else.',
    ),
    text: about(
      Text,
      'The words, without quotation marks around them, at most 5,000 characters. Only a paraphrase may have several languages.',
    ),
    language: v.optional(
      about(Language, 'The language of `text`. The default is the language of the story.'),
    ),
    original: v.optional(
      v.pipe(
        v.strictObject({ text: Words, language: Language }),
        named('original'),
        v.description('If `text` is a translation: the words in the language in which they were said.'),
      ),
    ),
    translatedBy: v.optional(about(Text, 'The translator of `text`.')),
    said: about(PartialDate, 'The date on which the words were said.'),
    role: v.optional(about(Text, "The speaker's role at the time, if it was another.")),
    occasion: v.optional(
      about(Text, 'The occasion on which the words were said: "to reporters", "on social media".'),
    ),
    context: v.optional(about(Statement, 'A fact that readers need to understand the words.')),
    verdict: v.optional(
      about(
        Statement,
        'The verdict of a fact-checker on the words: the rating as `text` ("False"), who gave it as `statedBy`, and the source. Readers see it with the words wherever they appear.',
      ),
    ),
    statedBy: v.optional(
      about(ref('speakers'), 'The speaker who passed the words on, if they were not said in public.'),
    ),
    wordings: maybe(
      v.pipe(
        v.strictObject({
          text: Words,
          language: v.optional(Language),
          translatedBy: v.optional(Text),
          citations: some(Citation),
        }),
        named('wording'),
        v.description('The same words as another source gives them. A quote has at most 10 wordings.'),
      ),
      10,
    ),
    citations: some(Citation),
  }),
  named('quote'),
  v.description('The words of a speaker, letter for letter or marked as a paraphrase.'),
);
