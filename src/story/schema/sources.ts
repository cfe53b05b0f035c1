/** Where facts come from, whom they are about, and who stated them. */
import * as v from 'valibot';
import * as pattern from '../patterns.js';
import { expected, MAX_ENTRIES } from '../expected.js';
import {
  Citation,
  Day,
  Id,
  Language,
  PartialDate,
  Text,
  Url,
  about,
  maybe,
  named,
  oneOf,
  ref,
  some,
  text,
  whole,
} from './values.js';

export const Source = v.pipe(
  v.strictObject({
    id: Id,
    title: about(Text, 'Readers see it as the name of the source.'),
    kind: oneOf(['report', 'transcript', 'statement', 'document', 'post', 'video', 'audio', 'data']),
    publisher: v.optional(about(Text, 'The publisher: "France 24".')),
    url: v.optional(about(Url, 'The address at which readers can open it.')),
    archivedUrl: v.optional(about(Url, 'A copy in a web archive.')),
    published: v.optional(about(Day, 'When it was published.')),
    language: v.optional(about(Language, 'The language that it is in.')),
  }),
  named('source'),
  v.description('A source of facts. If it has no address, its title and paragraph are shown without a link.'),
);

export const Party = v.pipe(
  v.strictObject({
    id: Id,
    kind: oneOf(['country', 'organisation', 'bloc', 'group', 'person', 'promise']),
    name: Text,
    sortName: v.optional(
      about(Text, 'The name by which the party is sorted, and also found: "Johnson, Mike".'),
    ),
    code: v.optional(
      about(text('country', pattern.COUNTRY), 'The country code of ISO 3166-1 alpha-2: "FR".'),
    ),
    size: v.optional(
      about(whole('positive', 1), 'The number of members of a group. No bar and no total counts groups.'),
    ),
    madeBy: v.optional(about(ref('speakers'), 'For a promise: who made it.')),
    due: v.optional(about(PartialDate, 'For a promise: when it is to be kept.')),
    memberOf: maybe(about(Id, 'The id of a bloc or an organisation that the party is a member of.')),
    attributes: v.optional(
      v.pipe(
        v.record(Id, Text),
        v.maxEntries(MAX_ENTRIES, expected.attributes),
        named('attributes'),
        v.description(
          "The party's attributes: for the id of an attribute of the story, the id of one of its values, or a text if it declares no values.",
        ),
      ),
    ),
  }),
  named('party'),
  v.description(
    'A side: a country, an organisation, a bloc, a person, or a group that may be unnamed ("26 nations"). In a tracker of promises, each promise is a side, and its categories say what became of it.',
  ),
);

export const Attribute = v.pipe(
  v.strictObject({
    id: Id,
    label: about(Text, 'Readers see it before the value: "Affiliation".'),
    values: v.optional(
      about(
        some(
          v.pipe(
            v.strictObject({ id: Id, label: Text }),
            named('value'),
            v.description('A value that several parties can have.'),
          ),
          1000,
        ),
        'The possible values, in the order of the groups. Without them, each party gives a text.',
      ),
    ),
  }),
  named('attribute'),
  v.description(
    'Something that is known of many parties, such as their affiliation. A list can be grouped, filtered and searched by it.',
  ),
);

export const Speaker = v.pipe(
  v.strictObject({
    id: Id,
    name: Text,
    role: v.optional(
      about(
        Text,
        'The role that the speaker has. A quote may give another, if the speaker had another role at the time.',
      ),
    ),
    according: v.optional(
      about(
        Text,
        'The whole phrase that makes this speaker a source, for languages that need another case or article: "laut dem Weißen Haus".',
      ),
    ),
    party: v.optional(ref('parties')),
  }),
  named('speaker'),
  v.description('A person or an office that speaks.'),
);

export const Statement = v.pipe(
  v.strictObject({
    text: Text,
    statedBy: v.optional(ref('speakers')),
    asOf: v.optional(PartialDate),
    citations: some(Citation),
  }),
  named('statement'),
  v.description('Something that a source supports, in our own words.'),
);

export const Count = v.pipe(
  v.strictObject({
    value: about(whole('count', 0), 'A whole number, 0 or more.'),
    qualifier: about(oneOf(['exactly', 'at-least', 'about']), 'How exact the number is.'),
    statedBy: v.optional(ref('speakers')),
    citations: some(Citation),
  }),
  named('tally'),
  v.description('A number, how exact it is, and who stated it.'),
);
