/** A question and its stances, for `<stance-list>`. */
import * as v from 'valibot';
import { expected } from '../expected.js';
import {
  Citation,
  Defaults,
  Id,
  LONG,
  PartialDate,
  PluralText,
  Text,
  about,
  any,
  maybe,
  named,
  oneOf,
  ref,
  some,
} from './values.js';
import { Statement } from './sources.js';

export const Category = v.pipe(
  v.strictObject({
    id: Id,
    label: about(Text, 'Readers see it in the legend and in each row.'),
    description: v.optional(about(Text, 'The meaning of a position in this category, in words for readers.')),
    tone: v.optional(
      about(
        oneOf(['for', 'partly', 'undecided', 'against', 'silent']),
        'The meaning of a position in this category for the question. It chooses the colour and the mark: blue for "for", brown for "partly", grey for "undecided", purple for "against", and no colour for "silent". Without it, the place in the list chooses them.',
      ),
    ),
    counted: v.optional(
      about(
        v.pipe(v.boolean(expected.flag), named('flag')),
        'Whether the bar and the totals count this category. The default is true. A category that they do not count, such as "Did not vote", has a line of its own.',
      ),
    ),
    says: v.optional(
      about(
        PluralText,
        'For a silence, or a category that is not counted: a clause with {count} in place of the number, such as "{count} did not vote".',
      ),
    ),
    silence: v.optional(
      about(
        v.pipe(v.boolean(expected.flag), named('flag')),
        'Whether this category is a silence, which counts as no stance. The default is false.',
      ),
    ),
  }),
  named('category'),
  v.description('A possible answer to a question.'),
);

const position = {
  category: about(Id, 'The id of a category of the question.'),
  summary: v.optional(about(Text, 'A summary of what the party said or did, in our own words.')),
  asOf: v.optional(about(PartialDate, 'When the party took the position.')),
  quote: v.optional(about(ref('quotes'), 'The id of the quote that the position rests on.')),
  citations: v.optional(some(Citation)),
};

export const Stance = v.pipe(
  v.strictObject({
    party: ref('parties'),
    speaker: v.optional(about(ref('speakers'), 'The speaker who voiced the stance for the party.')),
    statedBy: v.optional(
      about(ref('speakers'), "The speaker who described the party's position, if the party did not."),
    ),
    ...position,
    progress: v.optional(
      about(
        v.pipe(
          v.number(expected.percent),
          v.safeInteger(expected.percent),
          v.minValue(0, expected.percent),
          v.maxValue(100, expected.percent),
          named('percent'),
        ),
        'For a promise: how far it has come, in percent.',
      ),
    ),
    condition: v.optional(about(Text, 'A condition that the stance depends on.')),
    searched: v.optional(about(some(ref('sources')), 'For a silence: the sources searched.')),
    earlier: maybe(
      v.pipe(
        v.strictObject(position),
        named('earlier'),
        v.description('A position that the party held before.'),
      ),
    ),
    context: v.optional(
      about(Statement, 'Further background, such as what another side says of this party.'),
    ),
    reply: v.optional(about(Statement, 'The answer that the party gave.')),
  }),
  named('stance'),
  v.description(
    'The position of a party, with the quote or the citations that show it. Each party has one stance.',
  ),
);

export const Question = v.pipe(
  v.strictObject({
    id: Id,
    text: about(Text, 'The question itself, as readers see it.'),
    categories: v.optional(
      about(
        some(Category),
        'The possible answers, in order. Without them, the default scale from "committed" to "declined to answer".',
      ),
    ),
    sides: v.optional(
      about(PluralText, 'The noun for the sides: "member", "members". By default, positions.'),
    ),
    defaults: v.optional(Defaults),
    stances: any(Stance, LONG),
  }),
  named('question'),
  v.description('A question that is put to every side, and the answers. It has at most 20,000 stances.'),
);
