/** A pledge, for `<pledge-counter>`. */
import * as v from 'valibot';
import {
  Citation,
  Defaults,
  Id,
  LONG,
  PartialDate,
  PluralText,
  Text,
  about,
  maybe,
  named,
  oneOf,
  ref,
  some,
} from './values.js';
import { Count, Statement } from './sources.js';

export const Pledger = v.pipe(
  v.strictObject({
    party: ref('parties'),
    domains: maybe(about(Id, 'The id of a domain of the pledge.')),
    summary: v.optional(Text),
    asOf: v.optional(PartialDate),
    citations: v.optional(about(some(Citation), 'Required, unless there are citations among the defaults.')),
  }),
  named('pledger'),
  v.description('A party that has pledged, by name.'),
);

export const Pledge = v.pipe(
  v.strictObject({
    id: Id,
    title: Text,
    unit: about(PluralText, 'What is counted, as a noun: "nation", "nations".'),
    says: v.optional(
      about(
        PluralText,
        'What has been done, as a clause with {count} in place of the number: "{count} nations have formally committed". By default a neutral sentence is made from the unit.',
      ),
    ),
    count: Count,
    asOf: about(PartialDate, 'The day for which the count holds.'),
    of: v.optional(
      v.pipe(
        v.strictObject({ unit: PluralText, counts: some(Count) }),
        named('denominator'),
        v.description(
          'The whole that the count is part of: "of 35 members". If sources differ, give more than one count; readers see a range.',
        ),
      ),
    ),
    rule: v.optional(about(Statement, 'What counts as a pledge.')),
    conditions: maybe(about(Statement, 'What the pledge depends on.')),
    domains: maybe(
      v.pipe(
        v.strictObject({ id: Id, label: Text, citations: some(Citation) }),
        named('domain'),
        v.description('A part that a pledger can take: "on land", "at sea".'),
      ),
    ),
    named: v.optional(
      about(
        oneOf(['all', 'some', 'none']),
        'Whether the pledgers are named. If all are, the number of pledgers must equal the count. Leave it out if what is counted has no names, such as barrels or signatures.',
      ),
    ),
    namedNote: v.optional(about(Statement, 'What is known about the pledgers.')),
    defaults: v.optional(Defaults),
    pledgers: maybe(Pledger, LONG),
    history: maybe(
      v.pipe(
        v.strictObject({ asOf: PartialDate, count: Count, rule: about(Text, 'The rule of this count.') }),
        named('point'),
        v.description(
          'An earlier count, with the rule that it was made under. No line joins counts under different rules.',
        ),
      ),
      1000,
    ),
    citations: some(Citation),
  }),
  named('pledge'),
  v.description('How many have pledged what, and the rule that says what counts.'),
);
