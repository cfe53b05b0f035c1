/** Inputs whose size a page, an attribute or a story decides, and the work that the model does on each. */
import {
  pledgeCounter,
  leaderQuote,
  stanceList,
  latestQuote,
  matrix,
  oneSide,
  quotesOf,
  plainText,
  withStanding,
} from '../../../src/model/index.js';
import { fallback } from '../../../src/model/fallback.js';
import { exportsOf } from '../../../src/model/leader-quote/cite.js';
import type { Arrangement } from '../../../src/model/index.js';
import type { Story } from '../../../src/story/types.js';
import {
  change,
  cite,
  must,
  on,
  party,
  pledge,
  question,
  quote,
  retraction,
  silence,
  source,
  stance,
  today,
  uncheckedStory,
} from '../helpers.js';

interface Case {
  readonly size?: number;
  /** Makes an input of a size and returns the work on it. Only the steps of the work are counted. */
  readonly prepare: (size: number) => () => unknown;
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const languageTags = (count: number) => times(count, (i) => `x${i.toString(36)}`);
/** A text in many invented languages, none of which is the reader's. */
const manyLanguages = (count: number) =>
  Object.fromEntries(languageTags(count).map((tag) => [tag, `Report in ${tag}`]));

const ofPledge = (make: (size: number) => Story, language = 'en', size?: number): Case => ({
  ...(size && { size }),
  prepare: (size) => {
    const story = make(size);
    return () => plainText(must(pledgeCounter(story, 'oil', language, today)));
  },
});
const ofQuote = (make: (size: number) => Story, size?: number): Case => ({
  ...(size && { size }),
  prepare: (size) => {
    const story = make(size);
    return () => {
      const view = must(leaderQuote(story, 'light', 'en', today));
      return [plainText(view), fallback(story, view), exportsOf(story, 'light', 'en')];
    };
  },
});
const ofList = (
  make: (size: number) => Story,
  arrange: (size: number) => Arrangement = () => ({}),
): Case => ({
  prepare: (size) => {
    const [story, arrangement] = [make(size), arrange(size)];
    return () => plainText(must(stanceList(story, 'share', 'en', today, arrangement)));
  },
});
/** The address of a source. A source with an address gets a link to its passage, and building the link takes steps too. */
const url = 'https://news.example/';
const oneQuote = (parts: Parameters<typeof quote>[0], rest: Partial<Story> = {}) =>
  uncheckedStory({ sources: [source({ url })], quotes: [quote(parts)], ...rest });
const onePledge = (parts: Parameters<typeof pledge>[0], rest: Partial<Story> = {}) =>
  uncheckedStory({ pledges: [pledge(parts)], ...rest });
const oneList = (
  stances: Parameters<typeof question>[0],
  parts: Parameters<typeof question>[1] = {},
  rest: Partial<Story> = {},
) =>
  uncheckedStory({
    parties: stances.map((each) => party(each.party)),
    questions: [question(stances, parts)],
    ...rest,
  });
const rows = (count: number) => times(count, (i) => stance(`p${i}`));
/** Words that appear in every name of a list. */
const oftenFound = times(50, (i) => `w${i}`).join(' ');
const count = (value: number) => ({ value, qualifier: 'exactly' as const, citations: cite() });

export const cases: Readonly<Record<string, Case>> = {
  'a language of many subtags': {
    prepare: (size) => {
      const story = onePledge({});
      const tag = `a${'-a'.repeat(size)}`;
      return () => times(20, () => pledgeCounter(story, 'oil', tag, today));
    },
  },
  'a language of one long subtag': {
    prepare: (size) => {
      const story = onePledge({});
      const tag = 'a'.repeat(size);
      return () => times(20, () => pledgeCounter(story, 'oil', tag, today));
    },
  },
  'a quote whose words have full stops within': ofQuote((size) => oneQuote({ text: 'a.'.repeat(size) })),
  'a quote of one letter, repeated': ofQuote((size) => oneQuote({ text: 'a'.repeat(size) })),
  'a quote of spaces and full stops': ofQuote((size) => oneQuote({ text: '. '.repeat(size) })),
  'a quote of characters that isolate': ofQuote((size) => oneQuote({ text: '\u2068'.repeat(size) })),
  'a long quote in another wording': ofQuote(
    (size) =>
      oneQuote({
        text: 'word '.repeat(size),
        wordings: [{ text: 'other '.repeat(size), citations: cite() }],
      }),
    2000,
  ),
  'many wordings of a quote': ofQuote((size) =>
    oneQuote({
      text: 'word '.repeat(900),
      wordings: times(size, (i) => ({ text: `word ${i} `.repeat(5), citations: cite() })),
    }),
  ),
  'as many wordings as words': ofQuote(
    (size) =>
      oneQuote({
        text: 'word '.repeat(size),
        wordings: times(size, (i) => ({ text: `word ${i}`, citations: cite() })),
      }),
    2000,
  ),
  'as many citations as words of a quote': ofQuote(
    (size) =>
      oneQuote(
        {
          text: 'word '.repeat(size),
          citations: times(size, (i) => ({ source: 'report', paragraph: i + 1 })),
        },
        { sources: [source({ url: 'https://news.example/' })] },
      ),
    1000,
  ),
  'a passage that nearly has the words': ofQuote((size) =>
    oneQuote({
      text: `b${'a'.repeat(size)}`,
      citations: [{ source: 'report', passage: 'a'.repeat(2 * size) }],
    }),
  ),
  'as many citations of a title as it has languages': ofQuote((size) =>
    oneQuote(
      { citations: times(size, (i) => ({ source: 'report', paragraph: i + 1 })) },
      { sources: [source({ url, title: manyLanguages(size) })] },
    ),
  ),
  'many changes of one quote': ofQuote((size) =>
    oneQuote({}, { changes: times(size, () => change('quotes/light', { was: 'dark', now: 'light' })) }),
  ),
  'the latest quote among as many retractions': {
    prepare: (size) => {
      const story = uncheckedStory({
        quotes: times(size, (i) => quote({ id: `q${i}` })),
        changes: times(size, (i) => retraction(`quotes/q${size - i}`)),
      });
      return () => latestQuote(story, 'ada');
    },
  },
  'all quotes of a speaker, with as many retractions and other changes': {
    prepare: (size) => {
      const story = uncheckedStory({
        quotes: times(size, (i) => quote({ id: `q${i}`, said: on(`2025-09-0${(i % 9) + 1}`) })),
        changes: times(size, (i) => (i % 2 ? retraction : change)(`quotes/q${size - i}`)),
      });
      return () => quotesOf(story, 'ada', 'en', today, 5);
    },
  },
  'one party across as many questions as there are quotes': {
    prepare: (size) => {
      const story = uncheckedStory({
        parties: [party('italy')],
        quotes: times(size, (i) => quote({ id: `q${i}` })),
        questions: times(size, (i) =>
          question([stance('malta'), stance('italy', { quote: `q${i}` })], { id: `question-${i}` }),
        ),
        changes: times(size, (i) => change(`questions/question-${i}/italy`)),
      });
      const ids = story.questions.map(({ id }) => id);
      return () => oneSide(story, 'italy', 'en', today, ids, { limit: 5 });
    },
  },
  'a matrix of as many sides as there are questions, each with one stance': {
    prepare: (size) => {
      const story = uncheckedStory({
        parties: times(size, (i) => party(`p${i}`)),
        questions: times(size, (i) => question([stance(`p${i}`)], { id: `question-${i}` })),
        changes: times(size, (i) => change(`questions/question-${i}/p${i}`)),
      });
      const ids = story.questions.map(({ id }) => id);
      return () => plainText(must(matrix(story, ids, 'en', today)));
    },
  },
  'a matrix of two questions with many sides, searched': {
    prepare: (size) => {
      const parties = times(size, (i) => party(`p${i}`));
      const stances = parties.map(({ id }) => stance(id));
      const questions = ['oil', 'wicks'].map((id) => question(stances, { id }));
      const story = uncheckedStory({ parties, questions });
      return () => plainText(must(matrix(story, ['oil', 'wicks'], 'en', today, { search: 'p1 p2' })));
    },
  },
  'a frozen quote with many changes since': {
    prepare: (size) => {
      const story = oneQuote({});
      const changes = times(size, (i) => change(`quotes/${i % 2 ? 'light' : i}`, { version: 2 }));
      const newer = { ...story, version: 2, changes };
      const view = must(leaderQuote(story, 'light', 'en', today));
      return () => withStanding(view, story, 'en', { frozen: true, newer });
    },
  },
  'as many pledgers as domains': ofPledge((size) =>
    onePledge(
      {
        named: 'some',
        domains: times(size, (i) => ({ id: `d${i}`, label: `Domain ${i}`, citations: cite() })),
        pledgers: times(size, (i) => ({ party: `p${i}`, domains: [`d${i}`], citations: cite() })),
      },
      { parties: times(size, (i) => party(`p${i}`)) },
    ),
  ),
  'earlier counts, each under a rule of its own': ofPledge((size) =>
    onePledge({
      history: times(size, (i) => ({
        asOf: on('2025-09-01'),
        count: count(i),
        rule: `Rule ${i}`,
      })),
    }),
  ),
  'earlier counts under one rule': ofPledge((size) =>
    onePledge({
      history: times(size, (i) => ({ asOf: on('2025-09-01'), count: count(i), rule: 'Rule' })),
    }),
  ),
  'many denominators': ofPledge((size) =>
    onePledge({
      of: { unit: { en: { other: 'towns' } }, counts: times(size, (i) => count(i + 30)) },
    }),
  ),
  'many conditions': ofPledge((size) =>
    onePledge({ conditions: times(size, (i) => ({ text: `Condition ${i}`, citations: cite() })) }),
  ),
  'a title in many languages': ofPledge((size) => onePledge({ title: manyLanguages(size) })),
  'a list of many parties': ofList((size) => oneList(rows(size))),
  'a list of as many categories': ofList((size) =>
    oneList(
      times(size, (i) => stance(`p${i}`, { category: `c${i}` })),
      { categories: times(size, (i) => ({ id: `c${i}`, label: `Category ${i}` })) },
    ),
  ),
  'a list of silences, each with many sources searched': ofList((size) =>
    oneList(
      times(size, (i) => silence(`p${i}`, { searched: [`s${i}`] })),
      {},
      { sources: times(size, (i) => source({ id: `s${i}` })) },
    ),
  ),
  'a list with as many retractions': ofList((size) =>
    oneList(rows(size), {}, { changes: times(size, (i) => retraction(`questions/share/p${size - i}`)) }),
  ),
  'a filter of as many ids as there are parties': ofList(
    (size) => oneList(rows(size)),
    (size) => ({ filter: times(size, (i) => `c${i}`) }),
  ),
  'a search of as many words as there are parties': ofList(
    (size) =>
      oneList(
        rows(size),
        {},
        { parties: times(size, (i) => party(`p${i}`, { name: `${i} ${oftenFound}` })) },
      ),
    (size) => ({ search: times(size, (i) => `w${i % 50}`).join(' ') }),
  ),
  'a list of dates': ofList(
    (size) => oneList(times(size, (i) => stance(`p${i}`, { asOf: on(`20${String(10 + (i % 80))}-01-01`) }))),
    () => ({ sort: 'date' }),
  ),
  'a map of many parties': ofList(
    (size) => oneList(rows(size)),
    () => ({ view: 'tiles' }),
  ),
  'a party with many earlier stances': ofList((size) =>
    oneList([
      stance('p', {
        earlier: times(size, () => ({ category: 'opposed', citations: cite(), asOf: on('2025-01-01') })),
      }),
    ]),
  ),
};
