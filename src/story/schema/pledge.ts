/** A pledge, for `<pledge-counter>`. */
import * as v from 'valibot';
import {
  Amount,
  Citation,
  Defaults,
  Id,
  LONG,
  Measure,
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
    amount: v.optional(
      about(
        Amount,
        'How much it has pledged. Leave it out if no source says. A group has none, because no total counts groups.',
      ),
    ),
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
    unit: about(PluralText, 'The noun for the pledgers that are counted: "nation", "nations".'),
    says: v.optional(
      about(
        PluralText,
        'A clause that says what the pledgers have done, with {count} in place of the number: "{count} nations have formally committed". By default the unit makes a neutral sentence.',
      ),
    ),
    count: Count,
    asOf: about(PartialDate, 'The day for which the count holds.'),
    amountsIn: v.optional(
      about(
        Measure,
        'For a pledge of money or goods: a currency of ISO 4217 ("EUR"), or the forms of a noun ("tonne", "tonnes"). The sum of the pledgers’ amounts is then the figure, and the count is the line below it.',
      ),
    ),
    total: v.optional(
      about(
        Amount,
        'The sum that a source states. It is not shown: `npm run check` compares it with the sum of the amounts.',
      ),
    ),
    of: v.optional(
      v.pipe(
        v.strictObject({ unit: PluralText, counts: some(Count) }),
        named('denominator'),
        v.description(
          'The whole that the count is part of: "of 35 members". If sources differ, give more than one count; readers see a range.',
        ),
      ),
    ),
    rule: v.optional(about(Statement, 'The rule by which a pledge is counted, in words for readers.')),
    conditions: maybe(about(Statement, 'A condition that the pledge depends on.')),
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
        'Whether the pledgers are named. If all are, the number of pledgers must equal the count. Leave it out if what is counted has no names, such as barrels or signatures, or if no source says whether the list is complete.',
      ),
    ),
    namedNote: v.optional(about(Statement, 'A note on the pledgers, such as that none has been named.')),
    defaults: v.optional(Defaults),
    pledgers: maybe(Pledger, LONG),
    history: maybe(
      v.pipe(
        v.strictObject({
          asOf: PartialDate,
          count: Count,
          total: v.optional(
            about(
              Amount,
              'For a pledge with amounts: the sum that had been pledged then, as the sources of the count state it.',
            ),
          ),
          rule: about(Text, 'The rule of this count.'),
        }),
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
