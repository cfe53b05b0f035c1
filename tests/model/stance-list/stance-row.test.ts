import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../../src/model/stance-list/stance-row.js';
import type { Question, Stance, Story } from '../../../src/story/types.js';
import {
  change,
  cite,
  must,
  on,
  party,
  question,
  quote,
  readerIn,
  retraction,
  silence,
  source,
  speaker,
  stance,
  story,
  stringsIn,
  uncheckedStory,
  words,
} from '../helpers.js';

const basis: Partial<Story> = {
  sources: [source(), source({ id: 'minutes', title: 'Minutes' })],
  parties: [party('italy'), party('spain'), party('towns', { kind: 'group' })],
  speakers: [
    speaker({ role: 'Keeper', party: 'italy' }),
    speaker({ id: 'envoy', name: 'The envoy', role: 'Of the harbour' }),
  ],
};

/** The rows of these stances, in the story's order. */
const entries = (
  stances: readonly Stance[],
  rest: Partial<Story> = {},
  parts: Partial<Question> = {},
  language = 'en',
) => {
  const asked = question(stances, parts);
  return entriesOf(readerIn(language, story({ ...basis, questions: [asked], ...rest })), asked);
};
const entry = (...given: Parameters<typeof entries>) => must(entries(...given)[0], 'a row');
/** The row of Italy. A test names only the parts that matter to it. */
const row = (
  parts: Partial<Stance> = {},
  rest: Partial<Story> = {},
  more: Partial<Question> = {},
  language = 'en',
) => entry([stance('italy', parts)], rest, more, language).row;
const sourcesOf = ({ sources }: { sources: { items: readonly { source: string }[] } }) =>
  sources.items.map((item) => item.source);

describe('a row', () => {
  it('has a party with its position, summary and condition', () => {
    const view = row({ summary: { en: 'Sends oil.', pl: 'Wysyła olej.' }, condition: 'At night' });
    assert.deepEqual([view.id, view.name], ['italy', { text: 'Italy' }]);
    assert.deepEqual([view.summary, view.condition], [{ text: 'Sends oil.' }, { text: 'At night' }]);
    assert.deepEqual(row({ summary: { pl: 'Wysyła olej.' } }).summary, { text: 'Wysyła olej.', lang: 'pl' });
  });

  it('has no more than the story says', () => {
    const { summary, condition, date, voice, quote: said, context, reply, earlier } = row();
    assert.deepEqual([summary, condition, date, voice, said, context, reply], Array(7).fill(undefined));
    assert.deepEqual(earlier, []);
  });

  it('is left out if the story lacks the party', () => {
    const asked = question([stance('nowhere'), stance('italy')]);
    const reader = readerIn('en', uncheckedStory({ ...basis, questions: [asked] }));
    assert.deepEqual(
      entriesOf(reader, asked).map(({ row: { id } }) => id),
      ['italy'],
    );
  });
});

describe('the category of a row', () => {
  it('is on the default scale, in the words of the interface, if the question has no scale', () => {
    assert.deepEqual(row().category, {
      id: 'committed',
      label: { text: words.scale['committed'] },
      description: undefined,
      index: 0,
    });
    // The colour and the mark of the tone "against".
    assert.equal(row({ category: 'opposed' }).category.index, 4);
  });

  it('is on the question’s own scale, with its label, its description and its place among the stances', () => {
    const categories = [
      { id: 'asked', label: 'Asked', silence: true },
      { id: 'yes', label: { en: 'Yes', pl: 'Tak' } },
      { id: 'no', label: 'No', description: { en: 'Says no.' } },
    ];
    assert.deepEqual(row({ category: 'no' }, {}, { categories }).category, {
      id: 'no',
      label: { text: 'No' },
      description: { text: 'Says no.' },
      index: 1,
    });
    assert.deepEqual(row({ category: 'yes' }, {}, { categories }, 'pl').category.label, {
      text: 'Tak',
      lang: 'pl',
    });
  });

  it('is in the question’s own words even if its id is on the default scale', () => {
    const categories = [{ id: 'committed', label: 'All in' }];
    assert.equal(row({}, {}, { categories }).category.label.text, 'All in');
  });

  it('is shown by its id, in neutral form, if it is not on the scale', () => {
    const unknown = entry(
      [stance('italy', { category: 'wavering' })],
      {},
      { categories: [{ id: 'yes', label: 'Yes' }] },
    );
    assert.deepEqual(unknown.row.category, {
      id: 'wavering',
      label: { text: 'wavering' },
      description: undefined,
      index: undefined,
    });
    assert.deepEqual([unknown.silence, unknown.rank], [false, 1], 'a stance, after all others');
    assert.equal(entry([stance('italy', { category: 'wavering' })]).rank, 6);
    const named = entry([stance('italy', { category: 'constructor' })]).row.category.label;
    assert.deepEqual(named, { text: 'constructor' }, 'what every object has is no label');
  });

  it('has no mark or colour if it is a silence, which is not a stance', () => {
    for (const category of ['no-statement-found', 'declined-to-answer']) {
      const view = entry([silence('italy', { category })]);
      assert.deepEqual([view.silence, view.row.category.index], [true, undefined]);
      assert.equal(view.row.category.label.text, words.scale[category]);
    }
  });
});

describe('the sources of a row', () => {
  const said = quote({ citations: cite('minutes', 4) });

  it('include its own citations', () => {
    assert.deepEqual(sourcesOf(row({ citations: cite('minutes') })), ['minutes']);
  });

  it('include those of its quote', () => {
    const { citations: _, ...resting } = stance('italy', { quote: 'light' });
    assert.deepEqual(sourcesOf(entry([resting], { quotes: [said] }).row), ['minutes']);
    assert.deepEqual(sourcesOf(row({ quote: 'light' }, { quotes: [said] })), ['report', 'minutes']);
  });

  it('include those of its date', () => {
    assert.deepEqual(sourcesOf(row({ asOf: { ...on('2025-09-04'), citations: cite('minutes') } })), [
      'report',
      'minutes',
    ]);
  });

  it('are the sources searched if it is a silence', () => {
    const view = entry([silence('italy', { searched: ['minutes', 'report'] })]).row;
    assert.deepEqual(view.sources.items, []);
    assert.deepEqual(sourcesOf({ sources: must(view.searched) }), ['minutes', 'report']);
    assert.equal(view.searched?.label, 'Looked in 2 sources');
    assert.equal(view.searched?.name, 'Looked in 2 sources: Minutes; A report');
    const told = entry([silence('italy', { citations: cite('report', 5), searched: ['minutes'] })]).row;
    assert.deepEqual(sourcesOf(told), ['report']);
    assert.equal(told.searched?.label, 'Looked in 1 source');
  });
});

describe('the date of a row', () => {
  const said = quote({ said: { ...on('2025-09-03'), citations: cite('minutes') } });

  it('is its own', () => {
    assert.equal(
      row({ asOf: on('2025-09-04'), quote: 'light' }, { quotes: [said] }).date,
      '4\u00A0September\u00A02025',
    );
  });

  it('is that of its quote if it has none, with the sources of that date', () => {
    const view = row({ quote: 'light' }, { quotes: [said] });
    assert.equal(view.date, '3\u00A0September\u00A02025');
    assert.deepEqual(sourcesOf(view), ['report', 'minutes']);
  });

  it('is said to be unknown only where the story says so', () => {
    assert.equal(row({ asOf: { precision: 'unknown' } }).date, words.date.unknown);
    assert.equal(row().date, undefined);
  });
});

describe('the voice of a row', () => {
  const quotes = [quote({ role: 'Deputy Keeper' })];

  it('is that of the speaker', () => {
    assert.equal(row({ speaker: 'ada' }).voice, 'Ada Lamp, Keeper');
  });

  it('is that of the quote, with the role at the time', () => {
    assert.equal(row({ quote: 'light' }, { quotes }).voice, 'Ada Lamp, Deputy Keeper');
    assert.equal(row({ quote: 'light', speaker: 'ada' }, { quotes }).voice, 'Ada Lamp, Deputy Keeper');
    assert.equal(row({ quote: 'light', speaker: 'envoy' }, { quotes }).voice, 'The envoy, Of the harbour');
  });

  it('is marked if someone else described the position', () => {
    assert.equal(row({ statedBy: 'envoy' }).voice, 'according to The envoy, Of the harbour');
    assert.equal(row({ statedBy: 'envoy', speaker: 'ada' }).voice, 'according to The envoy, Of the harbour');
    assert.equal(row({ statedBy: 'ada', quote: 'light' }, { quotes }).voice, 'according to Ada Lamp, Keeper');
  });

  it('is not repeated below a quote of the same speaker, which has the role', () => {
    const asOf = { precision: 'year', date: '2025' } as const;
    assert.equal(row({ speaker: 'ada', quote: 'light', asOf }, { quotes: [quote()] }).byline, '2025');
    const { quote: said, byline } = row({ statedBy: 'ada', quote: 'light', asOf }, { quotes });
    assert.deepEqual([said?.by, byline], ['Ada Lamp, Deputy Keeper', 'according to Ada Lamp, 2025']);
    assert.equal(
      row({ statedBy: 'envoy', quote: 'light', asOf }, { quotes }).byline,
      'according to The envoy, Of the harbour, 2025',
    );
  });
});

describe('the quote of a row', () => {
  it('has its words, its kind, its speaker and who passed it on', () => {
    const quotes = [quote({ kind: 'secondhand', statedBy: 'envoy', role: 'Deputy Keeper' })];
    assert.deepEqual(row({ quote: 'light' }, { quotes }).quote, {
      text: '“Let there be light”',
      label: 'Quote',
      isReported: false,
      isPartial: false,
      context: undefined,
      name: 'Quote, Italy',
      by: `Ada Lamp, Deputy Keeper, as given by The envoy; ${words.kind.secondhand}`,
    });
  });

  it('has its context, whose sources the row cites', () => {
    const context = { text: 'She spoke of the harbour.', citations: [{ source: 'minutes' }] };
    const held = entry([stance('italy', { quote: 'light' })], {
      quotes: [quote({ kind: 'partial', context })],
    });
    const { quote: said } = held.row;
    assert.equal(said?.isPartial, true);
    assert.equal(said.context?.text, context.text);
    assert.ok(held.citations.some(({ source }) => source === 'minutes'));
  });

  it('is in its own language', () => {
    const quotes = [quote({ text: 'Хай буде світло', language: 'uk' })];
    const said = row({ quote: 'light' }, { quotes }).quote;
    assert.deepEqual([said?.text, said?.lang, said?.by], ['«Хай буде світло»', 'uk', 'Ada Lamp, Keeper']);
  });

  it('has no words left once it is retracted, not even in a passage', () => {
    const passage = 'let there be light';
    const retracted: Partial<Story> = {
      quotes: [quote({ kind: 'partial', citations: [{ source: 'minutes', passage }] })],
      changes: [change('quotes/light'), retraction('quotes/light')],
    };
    const view = row(
      { quote: 'light', citations: [{ source: 'report', passage }], speaker: 'ada' },
      retracted,
    );
    assert.deepEqual([view.quote?.text, view.quote?.by], [words.retracted, 'Ada Lamp, Keeper']);
    assert.deepEqual(sourcesOf(view), ['report', 'minutes']);
    for (const [path, text] of stringsIn(view)) assert.doesNotMatch(text, /light/i, path);
  });

  it('has no name if the story lacks the speaker', () => {
    const asked = question([stance('italy', { quote: 'light' })]);
    const given = uncheckedStory({ ...basis, quotes: [quote({ speaker: 'nobody' })], questions: [asked] });
    const view = must(entriesOf(readerIn('en', given), asked)[0]).row;
    assert.deepEqual([view.quote?.by, view.voice], ['', undefined]);
  });
});

describe('the context of a row', () => {
  it('has what another side says about the party, and the party’s reply, each with its source', () => {
    const view = row({
      context: { text: 'Spain said that Italy has no oil.', statedBy: 'envoy', citations: cite('minutes') },
      reply: { text: 'It has.', asOf: on('2025-09-05'), citations: cite() },
    });
    assert.deepEqual(
      [view.context?.text, view.context?.by, sourcesOf(must(view.context))],
      ['Spain said that Italy has no oil.', 'according to The envoy', ['minutes']],
    );
    assert.deepEqual([view.reply?.text, view.reply?.by], ['It has.', '5\u00A0September\u00A02025']);
  });

  it('has the earlier stances, the earliest first, with date, category and source', () => {
    const earlier = [
      {
        category: 'opposed',
        summary: 'Kept its oil.',
        asOf: { ...on('2025-08-01'), citations: cite('minutes', 2) },
        citations: cite('minutes', 1),
      },
      { category: 'has-not-decided', quote: 'light' },
      { category: 'wavering', asOf: { precision: 'unknown' as const }, citations: cite() },
      { category: 'opposed', citations: cite() },
    ];
    const view = row({ earlier }, { quotes: [quote({ said: { precision: 'month', date: '2025-07' } })] });
    assert.deepEqual(
      view.earlier.map((each) => [each.category.id, each.text, each.date, sourcesOf(each)]),
      [
        ['wavering', '', words.date.unknown, ['report']],
        ['opposed', '', words.date.unknown, ['report']],
        ['has-not-decided', '', 'July\u00A02025', ['report']],
        ['opposed', 'Kept its oil.', '1\u00A0August\u00A02025', ['minutes', 'minutes']],
      ],
    );
    assert.equal(view.category.id, 'committed');
  });
});
