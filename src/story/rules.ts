/**
 * The rules that no shape can express, one for each kind of object. `npm run check` and the drop-in share them. A rule
 * gets only objects whose own shape is right. The objects that they refer to may still be missing or broken.
 */
import { defaultsOf } from './defaults.js';
import { defaultScale } from './default-scale.js';
import { find } from './find.js';
import { expected } from './expected.js';
import type {
  Attribute,
  Category,
  Change,
  PartialDate,
  Party,
  Pledge,
  PluralText,
  Question,
  Quote,
  Stance,
  Story,
} from './types.js';

/** Reports a fault: the place below the object, the value there, and what was expected. */
export type Say = (
  below: readonly (string | number)[],
  value: unknown,
  expected: string,
  soft?: boolean,
) => void;
/** Finds an item by its name: `quotes/ID`, `questions/ID/PARTY`. Its shape is not checked yet. */
export type Items = (item: string) => Record<string, unknown> | undefined;
/** The whole story, whose shape is not checked yet. `open.ts` removes broken defaults, and then checks it again. */
type Whole = Readonly<Record<string, unknown>> & Pick<Story, 'defaults'>;
type Scale = readonly Pick<Category, 'id' | 'silence'>[];

/**
 * One pair of quotation marks around the whole text, of any language. A text whose first and last words are in marks of
 * their own has no such pair. An apostrophe is no mark: a text may begin with an elision ("'Twas") and end with a plural
 * ("voters'").
 */
const inMarks =
  /^\s*(["“”„‟«»「『][^"“”„‟«»「」『』]*["“”«»」』]|(?!['‘](?:t(?:was|is|were|il|ill)|em|cause|bout|\d\ds|[tsnk])\b)['‘‚‹›]([^'‘’‚‹›]|['’](?=\p{L}))*['‘’‹›])\s*$/iu;
const length: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4 };

const rules = {
  story({ asOf, checked, reviewBy, status, supersededBy }: Story, say: Say) {
    if (asOf > checked) say(['checked'], checked, `a day not before asOf, ${asOf}`);
    if (reviewBy && reviewBy < asOf) say(['reviewBy'], reviewBy, `a day not before asOf, ${asOf}`);
    if (status === 'superseded' && !supersededBy) {
      say(['supersededBy'], supersededBy, 'the address of the story that replaces this one');
    }
  },

  party({ id: own, kind, size, memberOf, attributes }: Party, say: Say, items: Items) {
    if (size && kind !== 'group') say(['size'], size, 'no size: only a group has one');
    // A party whose bloc or attribute is unknown can still be shown.
    memberOf?.forEach((id, i) => {
      const whole = items(`parties/${id}`)?.['kind'];
      if (id === own || (whole !== 'bloc' && whole !== 'organisation'))
        say(['memberOf', i], id, 'the id of another party that is a bloc or an organisation', true);
    });
    for (const [id, value] of attributes ? Object.entries(attributes) : []) {
      const attribute = items(`attributes/${id}`) as Partial<Attribute> | undefined;
      if (!attribute) say(['attributes', id], id, 'the id of one of the attributes', true);
      else if (attribute.values?.length && !isOneOf(attribute.values, value))
        say(['attributes', id], value, `the id of one of the values of ${id}`, true);
    }
  },

  'partial-date'({ precision, date }: PartialDate, say: Say) {
    if (precision === 'unknown') {
      if (date) say(['date'], date, 'no date, as it is unknown');
    } else if (!date) say(['date'], date, 'a date');
    else if (length[precision] && date.length !== length[precision]) {
      say(['date'], date, `a date as precise as its precision, ${precision}`);
    }
  },

  pledge(pledge: Pledge, say: Say, items: Items, story: Whole) {
    const { named, says = {}, pledgers = [], count, domains = [] } = pledge;
    clause(says, say);
    const rows = pledgers.filter(({ party }) => items(`parties/${party}`)?.['kind'] !== 'group').length;
    if (named === 'all' && rows !== count.value) {
      say(['pledgers'], rows, `as many pledgers as the count, ${count.value}`);
    }
    if (named === 'some' && !(rows && rows < count.value)) {
      say(['pledgers'], rows, `some pledgers, but fewer than the count, ${count.value}`);
    }
    if (named === 'none' && pledgers.length) say(['pledgers'], rows, 'no pledgers, as none has been named');
    once(pledgers, 'pledgers', say);
    if (!defaultsOf(story, pledge)?.citations) {
      pledgers.forEach(({ citations }, i) => {
        if (!citations) say(['pledgers', i, 'citations'], citations, expected.list);
      });
    }
    pledgers.forEach((pledger, i) =>
      pledger.domains?.forEach((id, j) => {
        if (!find(domains, id)) say(['pledgers', i, 'domains', j], id, 'the id of a domain of the pledge');
      }),
    );
  },

  quote({ kind, text, original, statedBy, wordings = [] }: Quote, say: Say) {
    const bare = (words: string, ...below: (string | number)[]) => {
      if (inMarks.test(words)) say(below, words, 'no quotation marks around it');
    };
    if (typeof text === 'string') bare(text, 'text');
    else if (kind === 'paraphrase')
      Object.keys(text).forEach((language) => bare(text[language]!, 'text', language));
    else say(['text'], text, 'one string: words that were said are not put in other languages here');
    if (original) bare(original.text, 'original', 'text');
    wordings.forEach(({ text }, i) => bare(text, 'wordings', i, 'text'));
    if (kind === 'secondhand' && !statedBy) say(['statedBy'], statedBy, 'who passed the words on');
  },

  category({ silence, counted, says = {} }: Category, say: Say) {
    if (silence && counted) say(['counted'], counted, 'no true: a silence is not counted');
    clause(says, say);
  },

  question(question: Question, say: Say, _: Items, story: Whole) {
    const { categories, stances } = question;
    const defaults = defaultsOf(story, question);
    const scale: Scale = categories ?? defaultScale;
    once(stances, 'stances', say);
    // The loop allocates nothing for a stance without a fault, because a question may have 10,000 stances.
    stances.forEach((stance, i) => {
      const { category, earlier, searched } = stance;
      const held = find(scale, category);
      if (!held) offScale(category, ['stances', i], say);
      if (!held?.silence) {
        if (!defaults?.citations && !rests(stance)) unsupported(stance, ['stances', i], say);
      } else if (!searched && !defaults?.searched)
        say(['stances', i, 'searched'], searched, 'the sources that were searched');
      earlier?.forEach((point, j) => {
        if (!find(scale, point.category)) offScale(point.category, ['stances', i, 'earlier', j], say);
        if (!rests(point)) unsupported(point, ['stances', i, 'earlier', j], say);
      });
    });
  },

  change({ item, version, type, was, now }: Change, say: Say, items: Items, story: Whole) {
    const latest = story['version'];
    if (typeof latest === 'number' && version > latest) {
      say(['version'], version, `at most the version of the story, ${latest}`);
    }
    if (type === 'correction') {
      if (!was) say(['was'], was, 'what it said before');
      if (!now) say(['now'], now, 'what it says now');
    }
    // A retraction may say why an item is gone. Entries of earlier versions stay in the list when their item is removed.
    if (type !== 'retraction' && version === latest && !items(item))
      say(['item'], item, 'an item of the story');
  },
};

/** Whether a party's value is among the values that the attribute declares. They are not checked yet. */
const isOneOf = (values: unknown, value: unknown): boolean =>
  Array.isArray(values) && values.some((each: unknown) => (each as { id?: unknown } | null)?.id === value);

/** A clause of the story's own has a place for the number. */
function clause(says: PluralText, say: Say) {
  for (const [language, { other }] of Object.entries(says)) {
    if (!other.includes('{count}')) say(['says', language, 'other'], other, 'a clause with {count} in it');
  }
}

/** Each party has one row. */
function once(rows: readonly { readonly party: string }[], list: string, say: Say) {
  const seen = new Set<string>();
  rows.forEach(({ party }, i) => {
    const { size } = seen;
    if (seen.add(party).size === size) say([list, i, 'party'], party, 'a party that has no other row here');
  });
}

/** A category that is not on the scale is shown by its id, so the row can stay. */
const offScale = (id: string, below: readonly (string | number)[], say: Say) =>
  say([...below, 'category'], id, 'the id of a category of the question', true);

type Resting = Pick<Stance, 'quote' | 'citations'>;
const rests = ({ quote, citations }: Resting): boolean => !!(quote || citations);
const unsupported = ({ quote }: Resting, below: readonly (string | number)[], say: Say) =>
  say([...below, 'quote'], quote, 'a quote or citations that the stance rests on');

type Rule = (value: object, say: Say, items: Items, story: Whole) => void;
/** The rule for a shape, if there is one. */
export const ruleFor = (shape: string) =>
  (rules as unknown as Readonly<Record<string, Rule | undefined>>)[shape];
