/**
 * The one definition of the story format, version 1. The TypeScript types (`types.ts`), the published JSON Schema
 * (`onrecord/schema.json`) and the compact check in the drop-in (`shapes.ts`) are all generated from it. The descriptions
 * are published as documentation.
 *
 * Rules that no shape can express (ids are unique, references resolve, dates are in order …) are in `rules.ts`.
 */
import * as v from 'valibot';
import * as pattern from './patterns.js';
import { atMost, expected, MAX_ENTRIES } from './expected.js';
import { isAddress } from './link.js';
import { isRealDate } from './real-date.js';

/** Gives a schema the name that the compact check knows it by. */
const named = <T>(shape: string) => v.metadata<T, { readonly shape: string }>({ shape });
const text = (shape: keyof typeof expected, form: RegExp) =>
  v.pipe(v.string(expected[shape]), v.regex(form, expected[shape]), named(shape));
const date = (shape: 'day' | 'date', form: RegExp) =>
  v.pipe(
    v.string(expected[shape]),
    v.regex(form, expected[shape]),
    v.check(isRealDate, expected[shape]),
    named(shape),
  );
const whole = (shape: 'count' | 'positive', min: number) =>
  v.pipe(
    v.number(expected[shape]),
    v.safeInteger(expected[shape]),
    v.minValue(min, expected[shape]),
    named(shape),
  );
const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.join(', ')}`);
const about = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
/** The most entries of a list that can be long: a list of the story, stances, pledgers. */
const LONG = 20_000;
const any = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) =>
  v.pipe(v.array(schema, expected.list), v.maxLength(max, atMost(max)));
const some = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) =>
  v.pipe(v.array(schema, expected.list), v.minLength(1, expected.some), v.maxLength(max, atMost(max)));
const maybe = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) => v.optional(any(schema, max));
/** A list of the story itself. If it is left out, it is empty. */
const list = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.optional(
    about(any(schema, LONG), `${description} At most 20,000; a list that is left out is empty.`),
    [],
  );

export const Id = v.pipe(
  v.string(expected.id),
  v.regex(pattern.ID, expected.id),
  named('id'),
  v.description(
    'Lower-case letters and digits, in parts joined by single hyphens, at most 100 characters. An id is unique in its list.',
  ),
);
const ref = (target: string) =>
  v.pipe(
    v.string(expected.id),
    v.regex(pattern.ID, expected.id),
    v.metadata({ shape: `@${target}` }),
    v.description(`The id of one of the story's ${target}.`),
  );
export const Day = date('day', pattern.DAY);
export const Url = v.pipe(
  v.string(expected.url),
  v.regex(pattern.URL, expected.url),
  v.check((address: string) => isAddress(address), expected.url),
  named('url'),
  v.description('An http or https address of at most 2,000 characters, without a user name.'),
);
export const Language = text('language', pattern.LANGUAGE);
const Words = text('words', pattern.WORDS);

export const Text = v.pipe(
  v.union(
    [
      Words,
      v.pipe(
        v.record(Language, Words),
        v.minEntries(1, expected.text),
        v.maxEntries(MAX_ENTRIES, expected.text),
      ),
    ],
    expected.text,
  ),
  named('text'),
  v.description(
    'One string in the language of the story, or a map from at most 100 languages (BCP 47) to strings. Each string has at most 5,000 characters.',
  ),
);

export const PluralForms = v.pipe(
  v.strictObject({
    zero: v.optional(Words),
    one: v.optional(Words),
    two: v.optional(Words),
    few: v.optional(Words),
    many: v.optional(Words),
    other: Words,
  }),
  named('forms'),
  v.description('The forms of a noun, by CLDR plural category.'),
);
export const PluralText = v.pipe(
  v.record(Language, PluralForms),
  v.minEntries(1, expected.plural),
  v.maxEntries(MAX_ENTRIES, expected.plural),
  named('plural'),
  v.description('A map from at most 100 languages (BCP 47) to the forms of a noun.'),
);

export const Citation = v.pipe(
  v.strictObject({
    source: ref('sources'),
    paragraph: v.optional(
      about(whole('positive', 1), 'The number of the paragraph in the source, counted from 1.'),
    ),
    passage: v.optional(
      about(
        text('passage', pattern.PASSAGE),
        'A few words of the source, letter for letter, at most 300 characters. The link to the source leads to them.',
      ),
    ),
  }),
  named('citation'),
  v.description(
    'A source, and the place in it that supports the fact. A list of citations has at most 100 entries.',
  ),
);

export const PartialDate = v.pipe(
  v.strictObject({
    precision: oneOf(['day', 'month', 'year', 'before', 'around', 'unknown']),
    date: v.optional(
      about(
        date('date', pattern.DATE),
        'YYYY-MM-DD, YYYY-MM or YYYY, as the precision says. An unknown date has none.',
      ),
    ),
    citations: v.optional(about(some(Citation), 'The source of the date, if another source gives it.')),
  }),
  named('partial-date'),
  v.description('A date with its precision. An unknown date is shown as unknown.'),
);

/** What several rows share, so that a story need not repeat it. */
export const Defaults = v.pipe(
  v.strictObject({
    asOf: v.optional(about(PartialDate, 'The date of each row that has no date and rests on no quote.')),
    speaker: v.optional(
      about(ref('speakers'), 'Who voiced each stance that names no speaker and rests on no quote.'),
    ),
    citations: v.optional(
      about(some(Citation), 'The source of each row that has no citations and no quote.'),
    ),
    searched: v.optional(
      about(some(ref('sources')), 'For each silence that names none: the sources searched.'),
    ),
  }),
  named('defaults'),
  v.description(
    'What the rows of a question or a pledge share. A field of a row wins over the same field here. A default of a question or a pledge wins over one of the story.',
  ),
);

export const Source = v.pipe(
  v.strictObject({
    id: Id,
    title: about(Text, 'Readers see it as the name of the source.'),
    kind: oneOf(['report', 'transcript', 'statement', 'document', 'post', 'video', 'audio', 'data']),
    publisher: v.optional(about(Text, 'Who published it: "France 24".')),
    url: v.optional(about(Url, 'Where readers can open it.')),
    archivedUrl: v.optional(about(Url, 'A copy in a web archive.')),
    published: v.optional(about(Day, 'When it was published.')),
    language: v.optional(about(Language, 'The language that it is in.')),
  }),
  named('source'),
  v.description(
    'Where facts come from. If a source has no address, its title and paragraph are shown without a link.',
  ),
);

export const Party = v.pipe(
  v.strictObject({
    id: Id,
    kind: oneOf(['country', 'organisation', 'bloc', 'group', 'person']),
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
    'A side: a country, an organisation, a bloc, a person, or a group that may be unnamed ("26 nations").',
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
    translatedBy: v.optional(about(Text, 'Who translated `text`.')),
    said: about(PartialDate, 'When the words were said.'),
    role: v.optional(about(Text, "The speaker's role at the time, if it was another.")),
    occasion: v.optional(about(Text, 'Where the words were said: "to reporters", "on social media".')),
    context: v.optional(about(Statement, 'What readers must know to understand the words.')),
    verdict: v.optional(
      about(
        Statement,
        'The verdict of a fact-checker on the words: the rating as `text` ("False"), who gave it as `statedBy`, and the source. Readers see it with the words wherever they appear.',
      ),
    ),
    statedBy: v.optional(
      about(ref('speakers'), 'Who passed the words on, if the speaker did not say them in public.'),
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
  v.description('What a speaker said, letter for letter or marked as a paraphrase.'),
);

export const Category = v.pipe(
  v.strictObject({
    id: Id,
    label: about(Text, 'Readers see it in the legend and in each row.'),
    description: v.optional(about(Text, 'What a position in this category means.')),
    tone: v.optional(
      about(
        oneOf(['for', 'partly', 'undecided', 'against', 'silent']),
        'What a position in this category means for the question. It chooses the colour and the mark: blue for "for", brown for "partly", grey for "undecided", purple for "against", and no colour for "silent". Without it, the place in the list chooses them.',
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
  summary: v.optional(about(Text, 'What was said or done, in our own words.')),
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
    condition: v.optional(about(Text, 'What the stance depends on.')),
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
    reply: v.optional(about(Statement, 'What the party answered.')),
  }),
  named('stance'),
  v.description(
    'Where a party stands, and the quote or the citations that show it. Each party has one stance.',
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
      about(PluralText, 'What the sides are called, as a noun: "member", "members". By default, positions.'),
    ),
    defaults: v.optional(Defaults),
    stances: any(Stance, LONG),
  }),
  named('question'),
  v.description('A question that is put to every side, and the answers. It has at most 20,000 stances.'),
);

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
      'The item that changed: "quotes/ID", "pledges/ID", "questions/ID" or, for one stance, "questions/ID/PARTY". Only a retraction may name an item that is no longer in the story.',
    ),
    was: v.optional(about(Text, 'What it said before. Required for a correction.')),
    now: v.optional(about(Text, 'What it says now. Required for a correction.')),
    note: about(Text, 'Why, in one sentence for readers.'),
  }),
  named('change'),
  v.description('What changed between two versions of the story.'),
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
      'Whether someone still updates the story.',
    ),
    supersededBy: v.optional(about(Url, 'Where the story that replaces this one is.')),
    defaults: v.optional(Defaults),
    sources: list(Source, 'The sources that the story cites.'),
    attributes: maybe(Attribute),
    parties: list(Party, 'The sides.'),
    speakers: list(Speaker, 'The people and offices that speak.'),
    pledges: list(Pledge, 'What has been pledged, for `<pledge-counter>`.'),
    quotes: list(Quote, 'What has been said, for `<leader-quote>`.'),
    questions: list(Question, 'What each side is asked, for `<stance-list>`.'),
    changes: list(Change, 'Corrections, clarifications, updates and retractions.'),
  }),
  named('story'),
  v.title('Onrecord story'),
  v.description(
    'How many have pledged, who said what, and where each side stands. Each fact has its source.',
  ),
);
