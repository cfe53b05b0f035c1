/**
 * The one definition of the story format, version 1. The TypeScript types (`types/`), the published JSON Schema
 * (`onrecord/schema.json`) and the compact check in the drop-in (`shapes.ts`) are all generated from it. The descriptions
 * are published as documentation. The parts of a story are in the folder `schema/`, a file for each kind of item.
 *
 * Rules that no shape can express (ids are unique, references resolve, dates are in order …) are in `rules.ts`.
 */
import * as v from 'valibot';
import * as pattern from './patterns.js';
import { expected } from './expected.js';
import {
  Day,
  Defaults,
  Id,
  Language,
  Text,
  Url,
  Words,
  about,
  list,
  maybe,
  named,
  oneOf,
  text,
  whole,
} from './schema/values.js';
import { Attribute, Party, Source, Speaker } from './schema/sources.js';
import { Pledge } from './schema/pledge.js';
import { Quote } from './schema/quote.js';
import { Question } from './schema/question.js';

export {
  Id,
  Day,
  Url,
  Language,
  Text,
  PluralForms,
  PluralText,
  Measure,
  Amount,
  Citation,
  PartialDate,
  Defaults,
} from './schema/values.js';
export { Source, Party, Attribute, Speaker, Statement, Count } from './schema/sources.js';
export { Pledger, Pledge } from './schema/pledge.js';
export { Quote } from './schema/quote.js';
export { Category, Stance, Question } from './schema/question.js';

export const Change = v.pipe(
  v.strictObject({
    type: about(
      oneOf(['correction', 'clarification', 'update', 'retraction']),
      'A correction: we were wrong. A clarification: we were unclear. An update: the world changed. A retraction: we take it back.',
    ),
    version: about(whole('positive', 1), 'The version of the story that it came with.'),
    date: about(Day, 'When the change was made.'),
    item: about(
      text('item', pattern.ITEM),
      'The item that changed: "quotes/ID", "pledges/ID", "questions/ID" or, for one stance, "questions/ID/PARTY". A retraction, or an entry of an earlier version, may name an item that is no longer in the story. Embeds of an item that was retracted and removed show its retraction.',
    ),
    was: v.optional(about(Text, 'The fact as it was published before. A correction must have it.')),
    now: v.optional(about(Text, 'The fact as it is now. A correction must have it.')),
    note: about(Text, 'The reason for the change, in one sentence for readers.'),
  }),
  named('change'),
  v.description('A change between two versions of the story.'),
);

export const Story = v.pipe(
  v.strictObject({
    $schema: v.optional(about(Words, 'The address of this schema, for editors.')),
    schemaVersion: v.pipe(v.literal(1, expected.schema), named('schema')),
    id: Id,
    title: Text,
    language: about(Language, 'The language of texts that name none.'),
    version: about(whole('positive', 1), 'Raise it by 1 with each published change.'),
    asOf: about(Day, 'The state of the world that the story describes.'),
    checked: about(Day, 'When someone last compared it with its sources.'),
    reviewBy: v.optional(
      about(Day, 'After this day, the last line of each embed says when the story was last checked.'),
    ),
    status: about(
      oneOf(['live', 'paused', 'final', 'superseded']),
      'The state of the work on the story. live: someone updates it; paused: updates have stopped for now; final: it is complete; superseded: another story replaces it.',
    ),
    supersededBy: v.optional(about(Url, 'The address of the story that replaces this one.')),
    defaults: v.optional(Defaults),
    sources: list(Source, 'The sources that the story cites.'),
    attributes: maybe(Attribute),
    parties: list(Party, 'The sides.'),
    speakers: list(Speaker, 'The people and offices that speak.'),
    pledges: list(Pledge, 'The pledges, for `<pledge-counter>`.'),
    quotes: list(Quote, 'The quotes, for `<leader-quote>`.'),
    questions: list(Question, 'The questions that each side is asked, for `<stance-list>`.'),
    changes: list(Change, 'Corrections, clarifications, updates and retractions.'),
  }),
  named('story'),
  v.title('Onrecord story'),
  v.description(
    'How many have pledged, who said what, and where each side stands. Each fact has its source.',
  ),
);
