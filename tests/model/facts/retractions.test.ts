/** A retracted item keeps its place and shows the reason, but none of its content. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, pledgeCounter, stanceList } from '../../../src/model/index.js';
import type { Arrangement } from '../../../src/model/stance-list/grouping.js';
import type { Change } from '../../../src/story/types.js';
import {
  change,
  cite,
  longDate,
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
  story,
  stringsIn,
  today,
  words,
} from '../helpers.js';

describe('a retracted pledge', () => {
  const statement = { text: 'Those who pour.', citations: cite() };
  const given = pledge({
    of: { unit: pledge().unit, counts: [{ value: 35, qualifier: 'about', citations: cite() }] },
    rule: statement,
    conditions: [statement],
    domains: [{ id: 'sea', label: 'At sea', citations: cite() }],
    named: 'some',
    namedNote: statement,
    pledgers: [{ party: 'italy', summary: 'One lamp.', citations: cite() }],
    history: [{ asOf: on('2025-01-01'), count: pledge().count, rule: 'Lamps' }],
  });
  const viewOf = (...changes: Change[]) =>
    must(pledgeCounter(story({ parties: [party('italy')], pledges: [given], changes }), 'oil', 'en', today));
  const view = viewOf(retraction('pledges/oil', { note: 'Never pledged.' }));

  it('keeps its title and loses its number with everything that belongs to the number', () => {
    assert.equal(view.title.text, 'Lamp oil');
    assert.equal(view.retracted, words.retractedCount);
    for (const [path, string] of stringsIn({ ...view, foot: { ...view.foot, text: '', changes: [] } }))
      assert.doesNotMatch(string, /26|35|Those who|At sea|Italy|One lamp/, path);
    assert.deepEqual([view.chart.pledged, view.chart.rest, view.who.rows.length], [0, 0, 0]);
    assert.equal(view.of ?? view.rule ?? view.conditions ?? view.domains ?? view.history, undefined);
  });

  it('says that it has been retracted, and gives the reason and the sources', () => {
    assert.equal(view.sentence, `Lamp oil: ${words.retractedCount}`);
    assert.ok(plainText(view).startsWith(view.sentence));
    assert.match(plainText(view), /^Retracted, 6\u00A0September\u00A02025: Never pledged\.$/m);
    assert.equal(view.foot.sources.entries[0]?.title.text, 'A report');
  });

  it('has a change of type retraction, and no other type retracts it', () => {
    for (const type of ['correction', 'clarification', 'update'] as const) {
      const kept = viewOf(change('pledges/oil', { type, was: '25', now: '26' }));
      assert.deepEqual([kept.retracted, kept.value], ['', '26']);
    }
  });
});

describe('a retracted stance', () => {
  const parties = [
    party('italy'),
    party('spain'),
    party('malta'),
    party('towns', { kind: 'group', size: 3 }),
  ];
  const stances = [
    stance('italy', {
      quote: 'light',
      summary: 'Pours oil.',
      condition: 'If it is dark',
      asOf: on('2025-09-01'),
      citations: [{ source: 'report', passage: 'we pour oil' }],
      reply: { text: 'So do we.', citations: cite('minutes') },
      earlier: [{ category: 'opposed', summary: 'Poured none.', citations: cite() }],
    }),
    stance('spain', { asOf: on('2025-09-03') }),
    silence('malta'),
    stance('towns'),
  ];
  const viewOf = (changes: readonly Change[], arrangement: Arrangement = {}) =>
    must(
      stanceList(
        story({
          parties,
          sources: [source(), source({ id: 'minutes', title: 'Minutes' })],
          quotes: [quote()],
          questions: [question(stances)],
          changes: [...changes],
        }),
        'share',
        'en',
        today,
        arrangement,
      ),
    );
  const gone = retraction('questions/share/italy', { note: 'That was Spain.' });
  const view = viewOf([gone]);
  const rowsIn = (of: typeof view) => of.groups.map(({ id, rows }) => [id, ...rows.map(({ id }) => id)]);

  it('is not counted anywhere', () => {
    assert.deepEqual(
      view.split.parts.map(({ id, count }) => [id, count]),
      [['committed', '1']],
    );
    assert.equal(view.split.sentence, '1 position counted, 1 with no statement.');
    assert.match(view.sentence, /Committed: 1\. 1 position counted/);
  });

  it('keeps a row, apart and after all others, in every grouping and order', () => {
    for (const groupBy of ['category', 'kind', 'none'] as const) {
      for (const sort of ['name', 'date', 'category'] as const)
        assert.deepEqual(
          rowsIn(viewOf([gone], { groupBy, sort }))
            .at(-1)
            ?.slice(1),
          ['italy'],
        );
    }
    assert.deepEqual(rowsIn(view), [
      ['category committed', 'spain'],
      ['silence no-statement-found', 'malta'],
      ['groups', 'towns'],
      ['retracted!', 'italy'],
    ]);
  });

  it('shows in its row that it was retracted, why and when, and none of its content', () => {
    const row = must(view.groups.at(-1)?.rows[0]);
    assert.deepEqual(view.groups.at(-1)?.label, { text: words.retractedEntry });
    assert.deepEqual(row.category.label, { text: words.retractedEntry });
    assert.equal(row.category.index, undefined);
    assert.deepEqual([row.context?.text, row.context?.by], ['That was Spain.', longDate('2025-09-06')]);
    for (const [path, string] of stringsIn(row))
      assert.doesNotMatch(string, /Committed|pour|dark|So do we|light/i, path);
    assert.deepEqual([row.quote, row.reply, row.earlier], [undefined, undefined, []]);
    assert.equal(row.sources.items[0]?.title.text, 'A report');
    const line = plainText(view)
      .split('\n')
      .find((each) => each.startsWith('Italy'));
    assert.equal(
      line,
      `Italy: ${words.retractedEntry}. (A report) That was Spain. (${longDate('2025-09-06')})`,
    );
  });

  it('cites the sources of its row, and the list cites no source that is not shown', () => {
    assert.deepEqual(
      view.foot.sources.entries.map(({ title }) => title.text),
      ['A report'],
    );
    assert.match(
      must(viewOf([]))
        .foot.sources.entries.map(({ title }) => title.text)
        .join(),
      /Minutes/,
    );
  });

  it('is not found by a filter for its former category', () => {
    const narrowed = viewOf([gone], { filter: ['committed'] });
    assert.deepEqual(
      narrowed.groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
      ['spain', 'towns'],
    );
  });

  it('includes every stance of a retracted question', () => {
    const none = viewOf([retraction('questions/share')]);
    assert.deepEqual(none.split.parts, []);
    assert.deepEqual(rowsIn(none), [['retracted!', 'italy', 'malta', 'spain', 'towns']]);
  });

  it('is retracted only by a change that names its own question and side', () => {
    const others = ['questions/share/spain', 'parties/italy', 'quotes/light', 'sources/report'];
    for (const item of others) {
      const row = viewOf([retraction(item)]).groups[0]?.rows.find(({ id }) => id === 'italy');
      assert.equal(row?.summary?.text, 'Pours oil.', item);
    }
  });
});

describe('a change of another item that an embed shows', () => {
  const given = story({
    version: 2,
    parties: [party('italy')],
    quotes: [quote({ role: 'Warden' })],
    pledges: [pledge()],
    questions: [question([stance('italy', { quote: 'light' })])],
    changes: [
      'questions/share',
      'questions/share/italy',
      'parties/italy',
      'quotes/light',
      'sources/report',
      'speakers/ada',
      'pledges/oil',
    ].map((item) => change(item, { type: 'correction', was: 'A', now: 'B' })),
  });
  const labels = (view: { foot: { changes: readonly { label: string }[] } } | undefined) =>
    must(view).foot.changes.map(({ label }) =>
      label.replace(/^Correction, 6\u00A0September\u00A02025|:$/g, '').trim(),
    );

  it('names that item: a quote by its speaker, a stance by its side', () => {
    assert.deepEqual(labels(stanceList(given, 'share', 'en', today)), [
      '',
      '(Italy)',
      '(Italy)',
      '(Ada Lamp, Warden, 4\u00A0September\u00A02025)',
      '(A report)',
    ]);
    assert.deepEqual(labels(pledgeCounter(given, 'oil', 'en', today)), ['(A report)', '']);
  });
});
