/**
 * The story format, version 1: the one definition. The TypeScript types (`types.ts`), the published JSON Schema
 * (`onrecord/schema.json`) and the compact check in the drop-in (`shapes.ts`) are all made from it.
 *
 * What no shape can say (ids are unique, references resolve, dates are in order …) is in `rules.ts`.
 */
import * as v from 'valibot';
import * as pattern from './patterns.js';
import { expected } from './expected.js';
import { isRealDate } from './real-date.js';

/** `shape` names a schema in the compact check; `ref` names the list that an id points into. */
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
const some = <T extends v.GenericSchema>(schema: T) =>
  v.pipe(v.array(schema, expected.list), v.minLength(1, expected.some));
const any = <T extends v.GenericSchema>(schema: T) => v.array(schema, expected.list);
const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(any(schema));
/** A list of the story itself: there is always one, if need be an empty one. */
const list = <T extends v.GenericSchema>(schema: T) => v.optional(any(schema), []);

export const Id = text('id', pattern.ID);
const ref = (target: string) =>
  v.pipe(
    v.string(expected.id),
    v.regex(pattern.ID, expected.id),
    v.metadata({ shape: `@${target}` }),
    v.description(`The id of one of the story's ${target}.`),
  );
export const Day = date('day', pattern.DAY);
export const Url = text('url', pattern.URL);
export const Language = text('language', pattern.LANGUAGE);
const Words = text('words', pattern.WORDS);

export const Text = v.pipe(
  v.union([Words, v.pipe(v.record(Language, Words), v.minEntries(1, expected.text))], expected.text),
  named('text'),
  v.description('One string in the language of the story, or a map from language (BCP 47) to string.'),
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
  v.description('The forms of a noun by CLDR plural category.'),
);
export const PluralText = v.pipe(
  v.record(Language, PluralForms),
  v.minEntries(1, expected.plural),
  named('plural'),
  v.description('A map from language (BCP 47) to the forms of a noun.'),
);

export const Citation = v.pipe(
  v.strictObject({
    source: ref('sources'),
    paragraph: v.optional(about(whole('positive', 1), 'Which paragraph of the source, counted from 1.')),
    passage: v.optional(
      about(
        text('passage', pattern.PASSAGE),
        'A few words of the source, verbatim, at most 300 characters; also makes the text-fragment link.',
      ),
    ),
  }),
  named('citation'),
  v.description('A source, and the place in it that supports the fact.'),
);

export const PartialDate = v.pipe(
  v.strictObject({
    precision: oneOf(['day', 'month', 'year', 'before', 'around', 'unknown']),
    date: v.optional(
      about(
        date('date', pattern.DATE),
        'YYYY-MM-DD, YYYY-MM or YYYY as the precision says; none if unknown.',
      ),
    ),
    citations: v.optional(about(some(Citation), 'The source of the date, if another source gives it.')),
  }),
  named('partial-date'),
  v.description('A date with its precision. An unknown date is said to be unknown.'),
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
    'Where facts come from. It may have no address: then its title and paragraph are shown in place.',
  ),
);

export const Party = v.pipe(
  v.strictObject({
    id: Id,
    kind: oneOf(['country', 'organisation', 'bloc', 'group']),
    name: Text,
    code: v.optional(
      about(text('country', pattern.COUNTRY), 'The country code of ISO 3166-1 alpha-2: "FR".'),
    ),
    size: v.optional(
      about(whole('positive', 1), 'How many are in a group. Groups are counted in no bar or total.'),
    ),
  }),
  named('party'),
  v.description('A side: a country, organisation, bloc, or a group that may be unnamed ("26 nations").'),
);

export const Speaker = v.pipe(
  v.strictObject({
    id: Id,
    name: Text,
    role: v.optional(about(Text, 'What the person was when speaking; a quote may give its own.')),
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
    citations: some(Citation),
  }),
  named('pledger'),
  v.description('A party that has pledged, by name.'),
);

export const Pledge = v.pipe(
  v.strictObject({
    id: Id,
    title: Text,
    unit: about(PluralText, 'What is counted: "nation", "nations".'),
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
    named: about(
      oneOf(['all', 'some', 'none']),
      'Whether the pledgers have been named. With "all" the number is computed and must equal the rows.',
    ),
    namedNote: v.optional(about(Statement, 'What is known of who they are.')),
    pledgers: maybe(Pledger),
    history: maybe(
      v.pipe(
        v.strictObject({ asOf: PartialDate, count: Count, rule: about(Text, 'What was counted then.') }),
        named('point'),
        v.description(
          'An earlier count, with the rule it was made under. Points under different rules are not joined.',
        ),
      ),
    ),
    citations: some(Citation),
  }),
  named('pledge'),
  v.description('How many have pledged what, and what counts.'),
);

export const Quote = v.pipe(
  v.strictObject({
    id: Id,
    speaker: ref('speakers'),
    kind: about(
      oneOf(['direct', 'partial', 'paraphrase', 'secondhand']),
      'A paraphrase is never shown in quotation marks.',
    ),
    text: about(Text, 'The words, without quotation marks. One string, but for a paraphrase.'),
    language: v.optional(about(Language, 'The language of `text`; by default the language of the story.')),
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
        v.description('The same words as another source gives them.'),
      ),
    ),
    citations: some(Citation),
  }),
  named('quote'),
  v.description('What a speaker said: verbatim, or marked as a paraphrase.'),
);

export const Category = v.pipe(
  v.strictObject({
    id: Id,
    label: about(Text, 'Readers see it in the legend and in each row.'),
    description: v.optional(about(Text, 'What a position in this category means.')),
    silence: v.optional(
      about(v.pipe(v.boolean(expected.flag), named('flag')), 'Not a stance: counts as none. Default false.'),
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
    speaker: v.optional(about(ref('speakers'), 'Who voiced it for the party.')),
    statedBy: v.optional(about(ref('speakers'), "Who described the party's position in its place.")),
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
  v.description('Where a party stands, and the quote or citation that it rests on.'),
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
    stances: any(Stance),
  }),
  named('question'),
  v.description('What is asked of every side, and how each answers.'),
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
      'What changed: "quotes/ID", "pledges/ID", "questions/ID" or, for one stance, "questions/ID/PARTY".',
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
    $schema: v.optional(about(Words, 'Where an editor finds this schema.')),
    schemaVersion: v.pipe(v.literal(1, expected.schema), named('schema')),
    id: Id,
    title: Text,
    language: about(Language, 'The language of texts that name none.'),
    version: about(whole('positive', 1), 'Raise it by 1 with each published change.'),
    asOf: about(Day, 'The state of the world that the story describes.'),
    checked: about(Day, 'When someone last compared it with its sources.'),
    reviewBy: v.optional(about(Day, 'After this day, embeds say that the story is due for review.')),
    status: about(
      oneOf(['live', 'paused', 'final', 'superseded']),
      'Whether someone still updates the story.',
    ),
    supersededBy: v.optional(about(Url, 'Where the story that replaces this one is.')),
    sources: list(Source),
    parties: list(Party),
    speakers: list(Speaker),
    pledges: list(Pledge),
    quotes: list(Quote),
    questions: list(Question),
    changes: list(Change),
  }),
  named('story'),
  v.title('Onrecord story'),
  v.description(
    'How many have pledged, who said what, and where each side stands: each fact with its source.',
  ),
);
