import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText, stanceList, type Arrangement } from '../../../src/model/index.js';
import { cite, longDate, must, party, question, stance, story, today } from '../helpers.js';

const attributes = [
  {
    id: 'affiliation',
    label: { en: 'Affiliation', de: 'Fraktion' },
    values: [
      { id: 'lamps', label: { en: 'Lamp Party', de: 'Lampenpartei' } },
      { id: 'fog', label: 'Fog Union' },
    ],
  },
  { id: 'seat', label: 'Seat' },
];
const member = (id: string, values: Record<string, string> = {}, sortName?: string) =>
  party(id, { kind: 'person', attributes: values, ...(sortName && { sortName }) });

const parties = [
  member('ada-north', { affiliation: 'fog', seat: 'North Quay' }, 'North, Ada'),
  member('bea-west', { affiliation: 'lamps', seat: 'West Pier' }, 'West, Bea'),
  member('cal-east', { affiliation: 'lamps', seat: 'East Pier' }, 'East, Cal'),
  member('dan-solo'),
  party('league', { kind: 'bloc', name: 'The League' }),
  party('aldermere', { memberOf: ['league'] }),
  party('brackwater', { memberOf: ['league'] }),
];
const stances = [
  stance('ada-north', { category: 'opposed' }),
  stance('bea-west'),
  stance('cal-east', { category: 'opposed' }),
  stance('dan-solo'),
  stance('league'),
];
const told = story({ attributes, parties, questions: [question(stances)] });
const listOf = (arrangement: Arrangement = {}, language = 'en') =>
  must(stanceList(told, 'share', language, today, arrangement));
const namesIn = (arrangement: Arrangement) =>
  listOf(arrangement).groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('the attributes of parties', () => {
  it('group the rows in the order of their values, and parties without a value come last', () => {
    const groups = listOf({ groupBy: 'affiliation' }).groups;
    assert.deepEqual(
      groups.map(({ label, rows }) => [label?.text, ...rows.map(({ id }) => id)]),
      [
        ['Lamp Party', 'cal-east', 'bea-west'],
        ['Fog Union', 'ada-north'],
        ['Not stated', 'dan-solo', 'league'],
      ],
    );
  });

  it('do not replace a way to group that has the id of an attribute', () => {
    const ids = ['category', 'kind', 'none'];
    const odd = story({
      attributes: ids.map((id) => ({ id, label: id, values: [{ id: 'x', label: 'X' }] })),
      parties: [
        party('italy', { attributes: Object.fromEntries(ids.map((id) => [id, 'x'])) }),
        party('malta'),
      ],
      questions: [question([stance('italy'), stance('malta')])],
    });
    for (const groupBy of [undefined, ...ids]) {
      const { groups } = must(stanceList(odd, 'share', 'en', today, { groupBy }));
      assert.deepEqual(
        groups.map(({ rows }) => rows.map(({ id }) => id)),
        [['italy', 'malta']],
        groupBy,
      );
    }
  });

  it('group the rows by a text, in the order of the texts', () => {
    assert.deepEqual(
      listOf({ groupBy: 'seat' }).groups.map(({ label }) => label?.text),
      ['East Pier', 'North Quay', 'West Pier', 'Not stated'],
    );
  });

  it('give each group the numbers of its categories', () => {
    const subtotals = (arrangement: Arrangement) =>
      listOf(arrangement).groups.map(({ subtotals }) => subtotals);
    assert.deepEqual(subtotals({ groupBy: 'affiliation' }), [
      'Committed: 1; Opposed: 1',
      'Opposed: 1',
      'Committed: 2',
    ]);
    assert.deepEqual(subtotals({ groupBy: 'kind' }), ['Committed: 1', 'Committed: 2; Opposed: 2']);
    assert.deepEqual(subtotals({}), [undefined, undefined]);
  });

  it('are unknown to the story: the rows are grouped by category', () => {
    assert.deepEqual(
      listOf({ groupBy: 'shoe-size' }).groups.map(({ id }) => id),
      listOf().groups.map(({ id }) => id),
    );
  });

  it('filter the rows, together with categories', () => {
    assert.deepEqual(namesIn({ filter: ['affiliation=lamps'] }), ['bea-west', 'cal-east']);
    assert.deepEqual(namesIn({ filter: ['affiliation=lamps', 'opposed'] }), ['cal-east']);
    assert.deepEqual(namesIn({ filter: ['affiliation=lamps', 'affiliation=fog', 'opposed'] }), [
      'cal-east',
      'ada-north',
    ]);
    assert.deepEqual(namesIn({ filter: ['affiliation=sea'] }).length, 5);
    assert.deepEqual(
      [...must(listOf({ filter: ['affiliation=lamps', 'nobody'] }).controls).categories],
      ['affiliation=lamps'],
    );
  });

  it('can be chosen by a reader if the rows are grouped by them: each value with the number of its rows', () => {
    const valuesOf = (arrangement: Arrangement, language = 'en') =>
      must(listOf({ controls: true, ...arrangement }, language).controls).values;
    const values = [
      { id: 'affiliation=lamps', label: { text: 'Lamp Party' }, count: '2' },
      { id: 'affiliation=fog', label: { text: 'Fog Union' }, count: '1' },
    ];
    assert.deepEqual(valuesOf({ groupBy: 'affiliation' }), { label: 'Affiliation', items: values });
    const narrowed = { groupBy: 'affiliation', filter: ['affiliation=fog'], search: 'ada' };
    assert.deepEqual(valuesOf(narrowed)?.items, values, 'the same while rows are filtered');
    assert.deepEqual(valuesOf({ groupBy: 'affiliation' }, 'de')?.label, 'Fraktion');
    for (const groupBy of ['seat', 'kind', 'category', 'none', 'shoe-size'])
      assert.equal(valuesOf({ groupBy }), undefined, groupBy);
  });

  it('are found by a search, in words of the reader’s language', () => {
    assert.deepEqual(namesIn({ search: 'fog' }), ['ada-north']);
    assert.deepEqual(namesIn({ search: 'pier' }), ['bea-west', 'cal-east']);
    assert.equal(listOf({ search: 'lampenp' }, 'de').groups.flatMap(({ rows }) => rows).length, 2);
  });

  it('stand in the row and in its plain text', () => {
    const row = must(
      listOf({}, 'de')
        .groups.flatMap(({ rows }) => rows)
        .find(({ id }) => id === 'bea-west'),
    );
    assert.deepEqual(
      row.attributes.map(({ label, value }) => label.text + value.text),
      ['Fraktion: Lampenpartei', 'Seat: West Pier'],
    );
    assert.match(plainText(listOf()), /Affiliation: Lamp Party\. Seat: West Pier\./);
    assert.match(plainText(listOf({ groupBy: 'affiliation' })), /^Lamp Party: Committed: 1; Opposed: 1\.$/m);
  });
});

describe('a party', () => {
  it('is sorted by its sort name, and found by it', () => {
    assert.deepEqual(namesIn({ groupBy: 'none' }), [
      'dan-solo',
      'cal-east',
      'ada-north',
      'league',
      'bea-west',
    ]);
    assert.deepEqual(namesIn({ search: 'north, a' }), ['ada-north']);
  });

  it('that is a bloc names its members', () => {
    const row = must(
      listOf()
        .groups.flatMap(({ rows }) => rows)
        .find(({ id }) => id === 'league'),
    );
    assert.deepEqual(
      row.attributes.map(({ label, value }) => label.text + value.text),
      ['Members: Aldermere, Brackwater'],
    );
  });
});

describe('a question', () => {
  const categories = [
    { id: 'yes', label: 'In favour' },
    { id: 'no', label: 'Against' },
    {
      id: 'away',
      label: 'Did not vote',
      counted: false,
      says: { en: { one: '{count} did not vote', other: '{count} did not vote' } },
    },
  ];
  const sides = { en: { one: 'member', other: 'members' } };
  const rows = ['ada-north', 'bea-west', 'cal-east', 'dan-solo'].map((party, i) => ({
    party,
    category: ['yes', 'yes', 'no', 'away'][i]!,
  }));
  const defaults = { asOf: { precision: 'day' as const, date: '2025-03-02' }, citations: cite() };
  const asked = (parts: object) =>
    must(
      stanceList(
        story({ parties, questions: [{ ...question([]), categories, sides, stances: rows, ...parts }] }),
        'share',
        'en',
        today,
      ),
    );

  it('may count some categories apart, in a line of the story’s own words', () => {
    const { split, sentence } = asked({ defaults });
    assert.deepEqual(
      split.parts.map(({ id, count }) => [id, count]),
      [
        ['yes', '2'],
        ['no', '1'],
      ],
    );
    assert.deepEqual(
      split.silences.map(({ id, count, index }) => [id, count, index]),
      [['away', '1', undefined]],
    );
    assert.equal(split.note, '3 members. 1 did not vote.');
    assert.match(sentence, /In favour: 2; Against: 1\. 3 members\. 1 did not vote\.$/);
  });

  it('may say once what all its stances share', () => {
    const row = (id: string, parts: object) =>
      must(
        asked(parts)
          .groups.flatMap(({ rows }) => rows)
          .find((each) => each.id === id),
      );
    assert.equal(row('ada-north', { defaults }).date, longDate('2025-03-02'));
    assert.equal(row('ada-north', { defaults }).sources.items.length, 1);
    assert.equal(row('dan-solo', { defaults }).sources.items.length, 1);
    const own = rows.map((each) => ({
      ...each,
      asOf: { precision: 'year', date: '2024' },
      citations: cite('report', 7),
    }));
    assert.equal(row('ada-north', { defaults, stances: own }).date, '2024');
    assert.equal(row('ada-north', { defaults, stances: own }).sources.items[0]?.paragraph, 7);
  });
});
