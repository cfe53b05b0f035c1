import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, isRetracted } from '../../../src/model/facts/changes.js';
import { sources } from '../../../src/model/facts/citation.js';
import { foot } from '../../../src/model/facts/foot.js';
import { leaderQuote, pledgeCounter, stanceList } from '../../../src/model/index.js';
import type { Change, Citation, Story } from '../../../src/story/types.js';
import { openStory } from '../../../src/story/open.js';
import {
  change,
  cite,
  longDate,
  must,
  party,
  pledge,
  question,
  quote,
  readerIn,
  retraction,
  source,
  stance,
  story,
  today,
  uncheckedStory,
  words,
} from '../helpers.js';

const footOf = (parts: Partial<Story>, day = today, language = 'en') =>
  foot(readerIn(language, uncheckedStory(parts)), [], [], day);

describe('the line that ends every embed', () => {
  it('gives the date that the story describes and the date of the last check', () => {
    assert.equal(
      footOf({}).text,
      'As of 4\u00A0September\u00A02025. Last checked 5\u00A0September\u00A02025.',
    );
    const american = longDate('2025-09-04', 'en-US');
    assert.ok(footOf({}, today, 'en-US').text.startsWith(`As of ${american}. `));
  });

  it('has a notice of the last check from the day after the review date, and says it once', () => {
    const reviewBy = '2025-09-30';
    assert.equal(footOf({ reviewBy }, '2025-09-30').notice, '');
    const late = footOf({ reviewBy }, '2025-10-01');
    assert.equal(late.notice, 'Last checked 5\u00A0September\u00A02025.');
    assert.equal(late.checked, '');
    assert.equal(late.text, 'As of 4\u00A0September\u00A02025. Last checked 5\u00A0September\u00A02025.');
  });

  it('has no such notice if the story is no longer kept up to date', () => {
    for (const status of ['live', 'paused', 'final', 'superseded'] as const) {
      const { notice } = footOf({
        reviewBy: '2025-09-30',
        status,
        supersededBy: 'https://news.example/next',
      });
      assert.equal(notice.includes('Last checked'), status === 'live' || status === 'paused', status);
    }
  });

  it('says whether the story is paused, final or superseded', () => {
    assert.ok(footOf({ status: 'paused' }).text.endsWith(` ${words.status.paused}`));
    assert.ok(footOf({ status: 'final' }).text.endsWith(` ${words.status.final}`));
    const superseded = footOf({ status: 'superseded', supersededBy: 'https://news.example/next' });
    assert.ok(superseded.text.endsWith(` ${words.status.superseded}`));
    assert.deepEqual(superseded.supersededBy, { href: 'https://news.example/next', label: words.newer });
    assert.equal(footOf({}).supersededBy, undefined);
  });

  it('says that there is no date if the story’s own dates are invalid', () => {
    const broken = { ...uncheckedStory({ quotes: [quote()] }), asOf: 'soon', checked: 5 };
    const view = must(leaderQuote(must(openStory(broken).story), 'light', 'en', today));
    assert.equal(view.foot.text, words.asOfUnknown);
  });

  it('has one full stop after each sentence', () => {
    const text = footOf({ reviewBy: '2025-09-06', status: 'paused' }).text;
    assert.match(text, /[^.]\.$/);
    assert.doesNotMatch(text, /\.\.|\.\S/);
  });
});

describe('the sources at the end', () => {
  const reader = readerIn(
    'en',
    story({
      sources: [source({ url: 'https://news.example/report' }), source({ id: 'minutes', title: 'Minutes' })],
    }),
  );
  const listOf = (citations: readonly Citation[]) =>
    foot(reader, [], sources(reader, citations).items, today).sources;

  it('are numbered entries, each source once, with all its paragraphs', () => {
    const { label, entries } = listOf([...cite('report', 9), ...cite('minutes'), ...cite('report', 5)]);
    assert.equal(label, '2 sources');
    assert.deepEqual(
      entries.map(({ number, title, details }) => [number, title.text, details]),
      [
        ['1', 'A report', ', paragraphs 5, 9'],
        ['2', 'Minutes', ''],
      ],
    );
  });

  it('have the numbers of the marks beside the facts', () => {
    const fact = sources(reader, cite('minutes'));
    const entry = listOf([...cite('report'), ...cite('minutes')]).entries.find(
      (each) => each.source === 'minutes',
    );
    assert.deepEqual(
      fact.marks.map(({ number, name }) => [number, name]),
      [[entry?.number, `Source ${entry?.number}: Minutes`]],
    );
  });

  it('link each passage to its words', () => {
    const [entry] = listOf([
      { source: 'report', passage: 'Let there be light' },
      { source: 'report', passage: 'It was dark' },
    ]).entries;
    assert.deepEqual(
      entry?.passages.map(({ text }) => text),
      ['“Let there be light”', '“It was dark”'],
    );
    assert.match(must(entry?.passages[0]?.href), /#:~:text=/);
    assert.equal(entry?.href?.includes(':~:text='), false);
  });

  it('are an empty list if nothing is cited', () => {
    assert.deepEqual(listOf([]).entries, []);
  });
});

describe('a change', () => {
  const items = {
    pledges: [pledge()],
    quotes: [quote(), quote({ id: 'other' })],
    parties: [party('italy'), party('spain')],
    questions: [question([stance('italy', { quote: 'light' }), stance('spain')])],
  };
  /** The changes that each embed shows. */
  const shown = (...changes: Change[]) => {
    const given = story({ ...items, version: 2, changes });
    const types = (view: { foot: { changes: readonly { type: string }[] } } | undefined) =>
      must(view).foot.changes.map(({ type }) => type);
    return {
      pledge: types(pledgeCounter(given, 'oil', 'en', today)),
      quote: types(leaderQuote(given, 'light', 'en', today)),
      other: types(leaderQuote(given, 'other', 'en', today)),
      question: types(stanceList(given, 'share', 'en', today)),
    };
  };
  const nowhere = { pledge: [], quote: [], other: [], question: [] };

  it('of every type but an update shows in the embed of its item', () => {
    const all = (['correction', 'clarification', 'retraction', 'update'] as const).map((type) =>
      change('pledges/oil', { type, was: '25', now: '26' }),
    );
    assert.deepEqual(shown(...all), { ...nowhere, pledge: ['correction', 'clarification', 'retraction'] });
  });

  it('of a stance shows in the embed of the question', () => {
    assert.deepEqual(shown(change('questions/share/italy')), { ...nowhere, question: ['clarification'] });
  });

  it('of a quote also shows in the question whose stance rests on the quote', () => {
    assert.deepEqual(shown(change('quotes/light')), {
      ...nowhere,
      quote: ['clarification'],
      question: ['clarification'],
    });
  });

  it('of a speaker shows in the embeds of everything that the speaker said', () => {
    assert.deepEqual(shown(change('speakers/ada')), {
      ...nowhere,
      quote: ['clarification'],
      other: ['clarification'],
    });
  });

  it('of a party shows in the question on which the party has a stance', () => {
    assert.deepEqual(shown(change('parties/spain')), { ...nowhere, question: ['clarification'] });
  });

  it('of a source shows in every embed that rests on it', () => {
    const every = ['retraction'];
    assert.deepEqual(shown(retraction('sources/report')), {
      pledge: every,
      quote: every,
      other: every,
      question: every,
    });
  });

  it('of an item does not show for another item whose id begins with the same letters', () => {
    const reader = readerIn(
      'en',
      uncheckedStory({ changes: [change('quotes/light-2'), change('quotes/lig')] }),
    );
    assert.deepEqual(
      changesOf(reader, () => ['quotes/light']),
      [],
    );
  });

  it('has a date, a label, and the text before and after', () => {
    const given = story({
      ...items,
      changes: [
        change('pledges/oil', {
          type: 'correction',
          was: '25',
          now: { en: '26', pl: '26!' },
          note: 'Miscounted',
        }),
      ],
    });
    const [view] = must(pledgeCounter(given, 'oil', 'pl', today)).foot.changes;
    assert.equal(view?.label, `Correction, ${longDate('2025-09-06')}:`);
    assert.deepEqual(view?.was, { text: '25.' });
    assert.deepEqual(view?.now, { text: '26!', lang: 'pl' });
    assert.deepEqual(view?.note, { text: 'Miscounted' });
    assert.deepEqual(view?.labels, { was: `${words.was}: `, now: `${words.now}: ` });
  });

  it('retracts a quote only if it names that quote and is a retraction', () => {
    const reader = readerIn(
      'en',
      uncheckedStory({ changes: [change('quotes/light'), retraction('quotes/other')] }),
    );
    assert.equal(isRetracted(reader, 'quotes/light'), false);
    assert.equal(isRetracted(reader, 'quotes/other'), true);
  });

  it('does not repeat retracted words, but still gives earlier numbers', () => {
    const given = story({
      ...items,
      changes: [
        change('quotes/light', { type: 'correction', was: 'Let there be night', now: 'Let there be light' }),
        retraction('quotes/light', { was: 'Let there be light' }),
        retraction('pledges/oil', { was: '26' }),
      ],
    });
    for (const view of must(leaderQuote(given, 'light', 'en', today)).foot.changes) {
      assert.deepEqual([view.was, view.now], [undefined, undefined]);
    }
    assert.deepEqual(must(pledgeCounter(given, 'oil', 'en', today)).foot.changes[0]?.was, { text: '26.' });
  });
});
