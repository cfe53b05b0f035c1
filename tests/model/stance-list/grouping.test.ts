import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stanceList, type Arrangement } from '../../../src/model/index.js';
import type { Stance } from '../../../src/story/types.js';
import { must, on, party, question, silence, stance, stories, story, today, words } from '../helpers.js';

const parties = [
  party('italy'),
  party('spain'),
  party('malta'),
  party('bloc', { kind: 'bloc', name: 'Baltic Bloc' }),
  party('guild', { kind: 'organisation', name: 'Guild' }),
  party('towns', { kind: 'group', name: 'Towns' }),
  party('asked', { kind: 'group', name: 'Asked in vain' }),
];

const stances = [
  stance('spain', { category: 'opposed', asOf: on('2025-09-01') }),
  stance('guild', { asOf: on('2025-09-04') }),
  silence('malta', { category: 'declined-to-answer' }),
  stance('towns'),
  stance('italy', { asOf: { precision: 'before', date: '2025-09-04' } }),
  stance('bloc', { category: 'opposed' }),
  silence('asked'),
];

const listOf = (arrangement: Arrangement = {}, given: readonly Stance[] = stances, language = 'en') =>
  must(stanceList(story({ parties, questions: [question(given)] }), 'share', language, today, arrangement));
/** The ids of the groups, each with the names of its rows. */
const rowsOf = (arrangement?: Arrangement, given?: readonly Stance[]) =>
  listOf(arrangement, given).groups.map(({ id, rows }) => [id, ...rows.map(({ name }) => name.text)]);

describe('the rows in groups', () => {
  it('are grouped by category in the order of the scale, then silences, then groups of parties', () => {
    assert.deepEqual(rowsOf(), [
      ['category committed', 'Guild', 'Italy'],
      ['category opposed', 'Baltic Bloc', 'Spain'],
      ['silence declined-to-answer', 'Malta'],
      ['groups', 'Asked in vain', 'Towns'],
    ]);
    assert.deepEqual(rowsOf({ groupBy: 'category' }), rowsOf());
  });

  it('are grouped by kind of party, with silences and groups apart', () => {
    assert.deepEqual(rowsOf({ groupBy: 'kind' }), [
      ['kind country', 'Italy', 'Spain'],
      ['kind organisation', 'Guild'],
      ['kind bloc', 'Baltic Bloc'],
      ['silence declined-to-answer', 'Malta'],
      ['groups', 'Asked in vain', 'Towns'],
    ]);
  });

  it('are grouped by kind of party in one order, whichever the story names first', () => {
    const kinds = ['promise', 'person', 'bloc', 'organisation', 'country'] as const;
    const parties = kinds.map((kind) => party(`a-${kind}`, { kind }));
    const given = story({ parties, questions: [question(parties.map(({ id }) => stance(id)))] });
    const view = must(stanceList(given, 'share', 'en', today, { groupBy: 'kind' }));
    assert.deepEqual(
      view.groups.map(({ label }) => label?.text),
      kinds.toReversed().map((kind) => words.partyKind[kind]),
    );
  });

  it('are in one group, with silences and groups apart', () => {
    assert.deepEqual(rowsOf({ groupBy: 'none' }), [
      ['all', 'Baltic Bloc', 'Guild', 'Italy', 'Spain'],
      ['silence declined-to-answer', 'Malta'],
      ['groups', 'Asked in vain', 'Towns'],
    ]);
  });

  it('are listed last if their category is not on the scale', () => {
    const unknown = [
      stance('italy', { category: 'wavering' }),
      stance('spain', { category: 'opposed' }),
      silence('malta'),
    ];
    assert.deepEqual(rowsOf({}, unknown), [
      ['category opposed', 'Spain'],
      ['category wavering', 'Italy'],
      ['silence no-statement-found', 'Malta'],
    ]);
  });

  it('are grouped by silence in the order of the scale', () => {
    const silent = [silence('italy', { category: 'declined-to-answer' }), silence('spain')];
    assert.deepEqual(rowsOf({ groupBy: 'kind' }, silent), [
      ['silence no-statement-found', 'Spain'],
      ['silence declined-to-answer', 'Italy'],
    ]);
  });

  it('are empty if there are no stances', () => {
    assert.deepEqual(rowsOf({}, []), []);
  });
});

describe('the heading of a group', () => {
  it('is the category, with its description and the number of rows', () => {
    const categories = [{ id: 'yes', label: 'Yes', description: 'Says yes.' }];
    const given = story({
      parties,
      questions: [question([stance('italy', { category: 'yes' })], { categories })],
    });
    const [group] = must(stanceList(given, 'share', 'en', today)).groups;
    assert.deepEqual(
      [group?.label, group?.note, group?.count],
      [{ text: 'Yes' }, { text: 'Says yes.' }, '1'],
    );
    assert.equal(group?.category?.index, 0);
  });

  it('is the kind of party', () => {
    const [country, organisation, bloc, silent] = listOf({ groupBy: 'kind' }).groups;
    assert.deepEqual(
      [country, organisation, bloc].map((group) => [group?.label?.text, group?.category]),
      [
        [words.partyKind.country, undefined],
        [words.partyKind.organisation, undefined],
        [words.partyKind.bloc, undefined],
      ],
    );
    assert.equal(silent?.label?.text, words.scale['declined-to-answer']);
  });

  it('is missing if all rows are in one group', () => {
    const [all] = listOf({ groupBy: 'none' }).groups;
    assert.deepEqual([all?.label, all?.note, all?.category], [undefined, undefined, undefined]);
  });

  it('is not a category in a table, which names the category in each row', () => {
    const headings = (arrangement: Arrangement) =>
      listOf({ view: 'table', ...arrangement }).groups.map(({ label, category }) => [label?.text, category]);
    assert.deepEqual(headings({}), [
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [words.apart, undefined],
    ]);
    assert.equal(headings({ groupBy: 'kind' })[0]?.[0], words.partyKind.country);
  });

  it('is missing in a table that the reader has sorted, which is sorted as a whole', () => {
    const sorted = { view: 'table', sort: 'name', isReaderSort: true } as const;
    assert.deepEqual(rowsOf(sorted)[0], ['all', 'Baltic Bloc', 'Guild', 'Italy', 'Spain']);
    assert.equal(rowsOf({ ...sorted, groupBy: 'kind' })[0]?.[0], 'kind country');
  });

  it('says of groups of parties that they are not counted', () => {
    const groups = listOf().groups.at(-1);
    assert.deepEqual([groups?.label, groups?.note], [{ text: words.apart }, { text: words.apartNote }]);
  });
});

describe('the order within a group', () => {
  const order = (sort: Arrangement['sort']) => rowsOf({ groupBy: 'none', sort })[0]?.slice(1);

  it('is by name, as the language of the reader sorts', () => {
    assert.deepEqual(order('name'), ['Baltic Bloc', 'Guild', 'Italy', 'Spain']);
    assert.deepEqual(order(undefined), order('name'));
  });

  it('is by date, the latest first, with “before” a day after that day and unknown dates last', () => {
    assert.deepEqual(order('date'), ['Guild', 'Italy', 'Spain', 'Baltic Bloc']);
  });

  it('is by the scale, and by name within it', () => {
    assert.deepEqual(order('category'), ['Guild', 'Italy', 'Baltic Bloc', 'Spain']);
  });

  it('is by name if dates are the same', () => {
    const same = ['italy', 'spain', 'guild'].map((side) => stance(side, { asOf: on('2025-09-04') }));
    assert.deepEqual(rowsOf({ groupBy: 'none', sort: 'date' }, same)[0], ['all', 'Guild', 'Italy', 'Spain']);
  });

  it('can be reversed, except that unknown dates stay last and names in a category keep their order', () => {
    const turned = (sort: Arrangement['sort']) =>
      rowsOf({ groupBy: 'none', sort, reverse: true })[0]?.slice(1);
    assert.deepEqual(turned('name'), ['Spain', 'Italy', 'Guild', 'Baltic Bloc']);
    assert.deepEqual(turned('date'), ['Spain', 'Italy', 'Guild', 'Baltic Bloc']);
    assert.deepEqual(turned('category'), ['Baltic Bloc', 'Spain', 'Guild', 'Italy']);
  });
});

describe('a limit', () => {
  const shown = (limit?: number) => listOf({ limit }).groups.map((group) => group.shown);

  it('shows that number of rows, counted across the groups', () => {
    assert.deepEqual(shown(1), [1, 0, 0, 0]);
    assert.deepEqual(shown(3), [2, 1, 0, 0]);
    assert.deepEqual(shown(6), [2, 2, 1, 1]);
  });

  it('removes no rows, and states the total', () => {
    const view = listOf({ limit: 1 });
    assert.equal(view.groups.flatMap(({ rows }) => rows).length, stances.length);
    assert.equal(view.more, 'Show all 7');
    assert.deepEqual(
      view.groups.map(({ count }) => count),
      ['2', '2', '1', '2'],
    );
  });

  it('is rounded down', () => {
    assert.deepEqual(shown(2.7), shown(2));
    assert.deepEqual(shown(1.999), shown(1));
  });

  it('is ignored if it is not a number of rows', () => {
    for (const limit of [undefined, 0, -1, 0.5, NaN, Infinity]) {
      assert.deepEqual(shown(limit), [2, 2, 1, 2], String(limit));
      assert.equal(listOf({ limit }).more, undefined);
    }
  });

  it('is ignored if there are not more rows', () => {
    for (const limit of [7, 8, 1000]) assert.equal(listOf({ limit }).more, undefined, String(limit));
  });
});

describe('every arrangement', () => {
  it('has every row exactly once', () => {
    const groupings = ['category', 'kind', 'none', undefined] as const;
    const sorts = ['name', 'date', 'category', undefined] as const;
    for (const [name, given] of Object.entries(stories)) {
      for (const { id, stances } of given.questions) {
        for (const groupBy of groupings) {
          for (const sort of sorts) {
            for (const limit of [undefined, 3, 0]) {
              const view = must(stanceList(given, id, 'en', today, { groupBy, sort, limit }));
              const rows = view.groups.flatMap((group) => group.rows.map((row) => row.id));
              const what = `${name} ${id} ${groupBy} ${sort} ${limit}`;
              assert.deepEqual(rows.toSorted(), stances.map(({ party }) => party).toSorted(), what);
              for (const { shown, rows: all } of view.groups)
                assert.ok(shown >= 0 && shown <= all.length, what);
            }
          }
        }
      }
    }
  });
});
