/** The values of fields: ids, texts, dates, citations. Also the functions that the other schemas are made with. */
import * as v from 'valibot';
import * as pattern from '../patterns.js';
import { atMost, expected, MAX_ENTRIES } from '../expected.js';
import { isAddress } from '../link.js';
import { isRealDate } from '../real-date.js';

/** Gives a schema the name that the compact check knows it by. */
export const named = <T>(shape: string) => v.metadata<T, { readonly shape: string }>({ shape });
export const text = (shape: keyof typeof expected, form: RegExp) =>
  v.pipe(v.string(expected[shape]), v.regex(form, expected[shape]), named(shape));
export const date = (shape: 'day' | 'date', form: RegExp) =>
  v.pipe(
    v.string(expected[shape]),
    v.regex(form, expected[shape]),
    v.check(isRealDate, expected[shape]),
    named(shape),
  );
export const whole = (shape: 'count' | 'positive', min: number) =>
  v.pipe(
    v.number(expected[shape]),
    v.safeInteger(expected[shape]),
    v.minValue(min, expected[shape]),
    named(shape),
  );
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.picklist(options, `one of ${options.join(', ')}`);
export const about = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
/** The most entries of a list that can be long: a list of the story, stances, pledgers. */
export const LONG = 20_000;
export const any = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) =>
  v.pipe(v.array(schema, expected.list), v.maxLength(max, atMost(max)));
export const some = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) =>
  v.pipe(v.array(schema, expected.list), v.minLength(1, expected.some), v.maxLength(max, atMost(max)));
export const maybe = <T extends v.GenericSchema>(schema: T, max = MAX_ENTRIES) =>
  v.optional(any(schema, max));
/** A list of the story itself. If it is left out, it is empty. */
export const list = <T extends v.GenericSchema>(schema: T, description: string) =>
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
export const ref = (target: string) =>
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
export const Words = text('words', pattern.WORDS);

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

export const Measure = v.pipe(
  v.union([text('currency', pattern.CURRENCY), PluralText], expected.plural),
  named('measure'),
  v.description(
    'The measure of amounts: a currency by its code of ISO 4217, "EUR", or a unit of goods by the forms of its noun, as in `unit`.',
  ),
);
export const Amount = v.pipe(
  v.number(expected.amount),
  v.minValue(0, expected.amount),
  v.maxValue(1e15, expected.amount),
  named('amount'),
  v.description(
    'A number from 0 to 1e15. It has no unit of its own, so amounts of one pledge never mix units.',
  ),
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

/** Fields that many rows have in common. A story gives them once, so that it does not repeat them in each row. */
export const Defaults = v.pipe(
  v.strictObject({
    asOf: v.optional(about(PartialDate, 'The date of each row that has no date and rests on no quote.')),
    speaker: v.optional(
      about(ref('speakers'), 'The speaker of each stance that names no speaker and rests on no quote.'),
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
    'Fields that the rows of a question or a pledge have in common. A field of a row wins over the same field here. A default of a question or a pledge wins over one of the story.',
  ),
);
