/** Every sentence of the interface in one language, as a text for people to read. */
import { fallback } from '../../../../src/model/fallback.js';
import { leaderQuote, plainText, pledgeCounter, stanceList } from '../../../../src/model/index.js';
import { withStanding } from '../../../../src/model/facts/changes.js';
import { date, dated, number, plural } from '../../../../src/model/language/format.js';
import { de } from '../../../../src/model/language/locales/de.js';
import type { Messages } from '../../../../src/model/language/messages.js';
import { quoted } from '../../../../src/model/language/quotation.js';
import { fill, type Reader } from '../../../../src/model/language/reader.js';
import { counted } from '../../../../src/model/language/wording.js';
import type { Count, PartialDate, Pledge, Quote, Story } from '../../../../src/story/types.js';
import {
  change,
  cite,
  must,
  on,
  party,
  pledge,
  question,
  quote,
  readerIn,
  silence,
  source,
  speaker,
  stance,
  story as storyOf,
} from '../../helpers.js';
import { texts, type Texts } from './texts.js';

/** The order of the words in the listings. English has none of its own: its words are joined as the code of elements loads. */
const ORDER = Object.keys(de);

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const QUALIFIERS = ['exactly', 'at-least', 'about'] as const;
const DAY = '2025-09-04';
const TODAY = '2025-10-01';

/** Messages that are only parts of sentences. The sentences of the model show them. */
const PARTS = new Set([
  'language',
  'between',
  'qualifier',
  'amount',
  'date',
  'range',
  'either',
  'of',
  'pledged',
]);

/** No-break spaces and isolates are invisible, so they are shown as marks. */
const visible = (text: string) =>
  text
    .replaceAll('\u202F', '⍽')
    .replaceAll('\u00A0', '␣')
    .replaceAll('\u2068', '⸢')
    .replaceAll('\u2069', '⸥')
    .replaceAll('\n', '\n    ');

const section = (title: string, ...lines: readonly string[]) => [
  '',
  `# ${title}`,
  ...[...new Set(lines)].map((line) => `  ${visible(line)}`),
];

const countIn = (value: number, qualifier: Count['qualifier'] = 'exactly', statedBy?: string): Count => ({
  value,
  qualifier,
  citations: cite(),
  ...(statedBy && { statedBy }),
});

/** The story of one language. */
function storyIn(language: string, parts: Partial<Story> = {}): Story {
  const own = texts[language]!;
  return storyOf({
    title: own.title,
    language,
    sources: [source({ title: own.source }), source({ id: 'post', title: own.occasion, publisher: 'Voz' })],
    parties: [
      party('italy', { name: own.italy }),
      party('usa', { name: own.usa }),
      party('twenty-six', { kind: 'group', name: own.group, size: 26 }),
    ],
    speakers: [
      speaker({ name: own.speaker, role: own.role }),
      speaker({ id: 'office', name: own.office, according: own.accordingToOffice }),
      speaker({ id: 'plain', name: own.office }),
    ],
    ...parts,
  });
}

/** All messages with example values, by key. */
function messageLines(reader: Reader, own: Texts): string[] {
  const { messages } = reader;
  const values: Record<string, string> = {
    amount: counted(reader, countIn(10), { [reader.language]: own.unit }),
    count: number(reader, 5),
    domains: 'A · B',
    format: 'BibTeX',
    name: 'Voz',
    number: number(reader, 3),
    numbers: ['5', '6', '9'].join(messages.between.comma),
    search: 'zz',
    shown: number(reader, 3),
    speaker: own.speaker,
    text: own.title,
    title: own.title,
    today: date(reader, on(TODAY)),
    total: number(reader, 9),
    version: number(reader, 5),
    was: '7',
    words: quoted(own.words, reader.language),
  };
  const filled = (text: string) =>
    text.includes('{date}')
      ? dated(reader, text, DAY, { ...values, date: date(reader, on(DAY)) })
      : fill(reader, text, values);
  const lines = (value: unknown, name: string): string[] => {
    if (typeof value === 'string') return value ? [`${name}: ${filled(value)}`] : [];
    if (Object.hasOwn(value as object, 'other')) {
      const forms = value as Messages['sources'];
      const each = COUNTS.map((value) => {
        const count = number(reader, value);
        return fill(reader, plural(reader, forms, value), { ...values, count, total: count });
      });
      return [`${name}: ${[...new Set(each)].join(' | ')}`];
    }
    return Object.entries(value as object).flatMap(([key, each]) => lines(each, `${name}.${key}`));
  };
  return Object.entries(messages)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .filter(([name, value]) => !PARTS.has(name) && typeof value !== 'function')
    .flatMap(([name, value]) => lines(value, name));
}

const precisions = ['before', 'around'] as const;

/** All precisions, and the days and months for which a language has a rule of its own. */
const dateLines = (reader: Reader): string[] =>
  ['2025-09-01', DAY, '2025-08-08', '2025-04-11', '2025-09', '2025-08', '2025']
    .flatMap((iso): PartialDate[] => {
      const exact = ({ 10: 'day', 7: 'month', 4: 'year' } as const)[iso.length as 10 | 7 | 4];
      return [exact, ...precisions].map((precision) => ({ precision, date: iso }));
    })
    .concat({ precision: 'unknown' })
    .map((each) => `${each.precision} ${each.date ?? ''}: ${date(reader, each)}`);

/** The view of one pledge. */
function counterOf(language: string, parts: Partial<Pledge>) {
  const { unit, title } = texts[language]!;
  const made = storyIn(language, {
    pledges: [pledge({ title, unit: { [language]: unit }, asOf: on(DAY), ...parts })],
  });
  return must(pledgeCounter(made, 'oil', language, TODAY));
}

const of = (language: string, ...counts: readonly Count[]) => ({
  unit: { [language]: texts[language]!.member },
  counts: [...counts],
});

function counterSections(language: string): string[] {
  const { says, condition, rule } = texts[language]!;
  const sentences = (parts: Partial<Pledge>) =>
    COUNTS.flatMap((value) =>
      QUALIFIERS.map(
        (qualifier) => counterOf(language, { ...parts, count: countIn(value, qualifier) }).sentence,
      ),
    );
  const figure = (value: number, qualifier: Count['qualifier']) => {
    const {
      lead,
      qualifier: exactness,
      value: large,
      unit,
    } = counterOf(language, {
      count: countIn(value, qualifier),
      says: { [language]: says },
    });
    return [lead?.text, [exactness, large].filter(Boolean).join(' '), unit.text].filter(Boolean).join(' | ');
  };
  const ofText = (...counts: readonly Count[]) =>
    must(counterOf(language, { of: of(language, ...counts) }).of).text;
  const history = must(
    counterOf(language, {
      rule: { text: rule, citations: cite() },
      history: COUNTS.flatMap((value) =>
        QUALIFIERS.map((qualifier) => ({ asOf: on('2025-03-01'), rule, count: countIn(value, qualifier) })),
      ),
    }).history,
  );
  const stated = (by: string) => counterOf(language, { count: countIn(26, 'exactly', by) }).sentence;
  return [
    ...section('The sentence of a pledge', ...sentences({})),
    ...section(
      'The sentence of a pledge with a clause of its own',
      ...sentences({ says: { [language]: says } }),
    ),
    ...section(
      'The large figure',
      ...COUNTS.flatMap((value) => QUALIFIERS.map((each) => figure(value, each))),
    ),
    ...section('An amount', ...history.points.map(({ count }) => count.text)),
    ...section(
      'The denominator',
      ...COUNTS.flatMap((value) => QUALIFIERS.map((each) => ofText(countIn(value, each)))),
    ),
    ...section(
      'The denominator as a range',
      ...[3, 35, 101, 1_000_000].flatMap((high) =>
        QUALIFIERS.map((each) => ofText(countIn(2), countIn(high, each))),
      ),
      ofText(countIn(30, 'about'), countIn(35)),
      ofText(countIn(30, 'about'), countIn(35, 'about')),
    ),
    ...section(
      'A pledge of money',
      counterOf(language, {
        says: { [language]: says },
        count: countIn(26),
        named: 'some',
        amountsIn: 'EUR',
        pledgers: [
          { party: 'italy', amount: 1_200_000_000, citations: cite() },
          { party: 'usa', amount: 34_567_890, citations: cite() },
        ],
      }).sentence,
    ),
    ...section('Who stated the number', stated('ada'), stated('office'), stated('plain')),
    ...section(
      'A pledge as plain text',
      plainText(
        counterOf(language, {
          says: { [language]: says },
          count: countIn(26, 'exactly', 'ada'),
          of: of(language, countIn(30, 'about'), countIn(35, 'exactly', 'office')),
          conditions: [{ text: condition, statedBy: 'office', asOf: on(DAY), citations: cite('report', 5) }],
          rule: { text: rule, citations: cite() },
        }),
      ),
    ),
  ];
}

function quoteSections(language: string): string[] {
  const { words, fragment, context, occasion } = texts[language]!;
  const view = (parts: Partial<Quote>) => {
    const made = quote({ text: words, language, said: on(DAY), ...parts });
    return must(leaderQuote(storyIn(language, { quotes: [made] }), 'light', language, TODAY));
  };
  const parts: readonly Partial<Quote>[] = [
    { occasion },
    { kind: 'partial', text: fragment, context: { text: context, statedBy: 'office', citations: cite() } },
    { kind: 'paraphrase', occasion },
    { kind: 'secondhand', statedBy: 'office' },
    { kind: 'secondhand', statedBy: 'ada', occasion },
    {
      kind: 'partial',
      text: fragment,
      original: { text: 'Lux.', language: 'la' },
      translatedBy: 'AFP',
      occasion,
    },
    { original: { text: 'Fiat lux.', language: 'la' } },
    ...(['before', 'around'] as const).map((precision) => ({ said: { precision, date: '2025-09' } })),
    { said: { precision: 'unknown' } },
  ];
  const whole = view({ ...parts[5]!, statedBy: 'office', context: { text: context, citations: cite() } });
  return [
    ...section('The sentence of a quote', ...parts.map((each) => view(each).sentence)),
    ...section('The line below a quote', ...parts.map((each) => view({ ...each, statedBy: 'office' }).dated)),
    ...section('A quote as plain text', plainText(whole)),
  ];
}

function listSections(language: string): string[] {
  const { question: text, summary, condition, context } = texts[language]!;
  const categories = ['committed', 'committed-with-conditions', 'has-not-decided', 'opposed'] as const;
  const stances = [
    stance('italy', {
      category: 'opposed',
      summary,
      statedBy: 'office',
      asOf: on(DAY),
      context: { text: context, statedBy: 'ada', asOf: on(DAY), citations: cite() },
    }),
    silence('usa', { searched: ['report', 'post'] }),
    stance('twenty-six', { condition, speaker: 'ada', asOf: { precision: 'around', date: '2025-08' } }),
  ];
  const of = (made: Parameters<typeof question>[0]) =>
    must(stanceList(storyIn(language, { questions: [question(made, { text })] }), 'share', language, TODAY));
  return [
    ...section(
      'The sentence of a list',
      of(stances).sentence,
      ...categories.map(
        (category) => of([stance('italy', { category }), stance('usa', { category })]).sentence,
      ),
      of([silence('usa', { category: 'declined-to-answer' })]).sentence,
    ),
    ...section('A list as plain text', plainText(of(stances))),
  ];
}

/** The notes of frozen and pinned embeds, and the changes. */
function standingSections(language: string): string[] {
  const { note, title, unit, says } = texts[language]!;
  const forms = { unit: { [language]: unit }, says: { [language]: says } };
  const at = (version: number, parts: Partial<Story> = {}) =>
    storyIn(language, { version, pledges: [pledge({ title, ...forms })], ...parts });
  const view = (made: Story, standing: Parameters<typeof withStanding>[3] = {}) =>
    plainText(withStanding(must(pledgeCounter(made, 'oil', language, TODAY)), made, language, standing));
  const changes = (['correction', 'clarification', 'update'] as const).map((type) =>
    change('pledges/oil', { type, version: 2, note, was: '7', now: '8' }),
  );
  const ends = (text: string) => text.split('\n').slice(3).join('\n');
  const newer = at(3, { status: 'final' });
  return [
    ...section('Frozen', ends(view(at(2), { frozen: true })), ends(view(at(2), { frozen: true, newer }))),
    ...section(
      'Pinned',
      ...[1, 5].map((pin) => ends(view(at(2, { changes }), { pin }))),
      ends(view(at(2), { pin: 1 })),
    ),
    ...section(
      'Late, paused, final, replaced',
      ends(view(at(1, { reviewBy: '2025-09-30' }))),
      ...(['paused', 'final', 'superseded'] as const).map((status) =>
        ends(
          view(
            at(1, {
              status,
              ...(status === 'superseded' && { supersededBy: 'https://news.example/next.json' }),
            }),
          ),
        ),
      ),
    ),
    ...section('Retracted', view(at(2, { changes: [change('pledges/oil', { type: 'retraction', note })] }))),
    ...section(
      'The text without our script',
      Object.values(fallback(at(1), must(pledgeCounter(at(1), 'oil', language, TODAY)))).join(' | '),
    ),
  ];
}

/** The listing of one language. */
export function sentencesIn(language: string): string {
  const reader = readerIn(language, storyIn(language));
  const lines = [
    `The sentences of the interface in ${language}. ⍽ is a narrow no-break space, ␣ a no-break space, ⸢ ⸥ are isolates.`,
    ...section('Messages', ...messageLines(reader, texts[language]!)),
    ...section('Dates', ...dateLines(reader)),
    ...counterSections(language),
    ...quoteSections(language),
    ...listSections(language),
    ...standingSections(language),
  ];
  return `${lines.join('\n')}\n`;
}
