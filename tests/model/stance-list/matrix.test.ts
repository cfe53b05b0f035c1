import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOfGroup } from '../../../src/model/stance-list/grouping.js';
import { matrix, plainText, stanceList } from '../../../src/model/index.js';
import type { Story } from '../../../src/story/types.js';
import {
  change,
  cite,
  longDate,
  must,
  on,
  party,
  question,
  retraction,
  silence,
  source,
  stance,
  story,
  today,
  words,
} from '../helpers.js';

const categories = [
  { id: 'aye', label: 'Aye', tone: 'for' as const },
  { id: 'no', label: 'No', tone: 'against' as const },
];

/** Three questions. Only Malta has a stance on each of them. */
const votes = (parts: Partial<Story> = {}) =>
  story({
    sources: [source(), source({ id: 'minutes', title: 'Minutes' })],
    attributes: [{ id: 'sea', label: 'Sea', values: [{ id: 'north', label: 'North Sea' }] }],
    parties: [
      party('peru'),
      party('italy', { name: { en: 'Italy', pl: 'Włochy' } }),
      party('malta', { attributes: { sea: 'north' } }),
      party('chad'),
      party('crews', { kind: 'group', name: 'Five crews', size: 5 }),
    ],
    questions: [
      question([stance('italy', { citations: cite('minutes', 3) }), stance('malta')], {
        id: 'oil',
        text: 'Who shares the oil?',
      }),
      question([silence('peru'), stance('malta', { category: 'opposed' })], { id: 'wicks', text: 'Wicks' }),
      question(
        [
          stance('malta', { category: 'aye', asOf: on('2025-09-08') }),
          stance('italy', { category: 'no', asOf: on('2025-09-09') }),
          stance('crews', { category: 'aye' }),
        ],
        { id: 'fog', text: 'The fog act', categories },
      ),
    ],
    ...parts,
  });
const all = ['oil', 'wicks', 'fog'];
const viewOf = (ids: readonly string[] = all, more = {}, of = votes(), language = 'en') =>
  matrix(of, ids, language, today, more);
const sidesOf = (...given: Parameters<typeof viewOf>) =>
  must(viewOf(...given)).groups.flatMap(entriesOfGroup);
const names = (...given: Parameters<typeof viewOf>) => sidesOf(...given).map(({ name }) => name.text);

describe('a matrix of several questions', () => {
  it('has a row for each side with a stance, and a cell for each question', () => {
    assert.deepEqual(
      sidesOf().map(({ name, cells }) => [name.text, cells?.map(({ label }) => label.text)]),
      [
        ['Italy', ['Committed', 'Not listed', 'No']],
        ['Malta', ['Committed', 'Opposed', 'Aye']],
        ['Peru', ['Not listed', 'No statement found', 'Not listed']],
        ['Five crews', ['Not listed', 'Not listed', 'Aye']],
      ],
    );
  });

  it('has the marks of each question’s own list', () => {
    for (const [i, id] of all.entries()) {
      const own = must(stanceList(votes(), id, 'en', today)).groups.flatMap(entriesOfGroup);
      const cells = new Map(sidesOf().map(({ id, cells }) => [id, cells?.[i]]));
      for (const entry of own) assert.deepEqual(cells.get(entry.id), entry.category);
    }
  });

  it('has the totals of each question, which count neither silences nor sides that are not listed', () => {
    assert.deepEqual(
      must(viewOf()).matrix?.map(({ id, question, split }) => [
        id,
        question.text,
        [...split.parts, ...split.silences].map(({ label, count }) => `${label.text} ${count}`),
        split.parts.reduce((sum, { size }) => sum + size, 0),
      ]),
      [
        ['oil', 'Who shares the oil?', ['Committed 2', 'Not listed 2'], 100],
        ['wicks', 'Wicks', ['Opposed 1', 'No statement found 1', 'Not listed 2'], 100],
        ['fog', 'The fog act', ['Aye 1', 'No 1', 'Not listed 1'], 100],
      ],
    );
  });

  it('has questions in the order asked for, each once, and leaves out those that the story lacks', () => {
    const ids = (...asked: string[]) => viewOf(asked)?.matrix?.map(({ id }) => id);
    assert.deepEqual(ids('fog', 'oil', 'fog', 'nothing'), ['fog', 'oil']);
    assert.equal(viewOf(['nothing', 'constructor']), undefined);
    assert.equal(viewOf([]), undefined);
    const questions = Array.from({ length: 60 }, (_, i) => question([stance('italy')], { id: `q${i}` }));
    const of = votes({ questions });
    assert.equal(
      viewOf(
        questions.map(({ id }) => id),
        {},
        of,
      )?.matrix?.length,
      50,
    );
  });

  it('opens to the rows of the side, named by the questions, with the facts about the side once', () => {
    const [italy, malta] = sidesOf().map(({ row }) => row);
    assert.deepEqual(
      italy?.stances?.map(({ name, category, date }) => [name.text, category.label.text, date]),
      [
        ['Who shares the oil?', 'Committed', undefined],
        ['The fog act', 'No', longDate('2025-09-09')],
      ],
    );
    assert.deepEqual(
      [malta?.attributes.map(({ value }) => value.text), malta?.stances?.map(({ attributes }) => attributes)],
      [['North Sea'], [[], [], []]],
    );
    const ids = sidesOf().flatMap(({ row }) => row.stances?.map(({ id }) => id) ?? []);
    assert.equal(new Set(ids).size, ids.length, 'no two rows share an id');
  });

  it('sorts sides by name, by their latest date, and by their position on the first question', () => {
    assert.deepEqual(names(all, { sort: 'date' }), ['Italy', 'Malta', 'Peru', 'Five crews']);
    assert.deepEqual(names(all, { sort: 'date', reverse: true }), ['Malta', 'Italy', 'Peru', 'Five crews']);
    assert.deepEqual(names(['fog', 'oil'], { sort: 'category' }), ['Malta', 'Italy', 'Five crews']);
    assert.deepEqual(names(all, { reverse: true }), ['Peru', 'Malta', 'Italy', 'Five crews']);
    const parties = votes().parties.map((each) =>
      each.id === 'malta' ? { ...each, sortName: 'Aaa' } : each,
    );
    assert.equal(names(all, {}, votes({ parties }))[0], 'Malta');
  });

  it('groups sides by kind or attribute, without subtotals, and groups of parties apart', () => {
    const heads = (groupBy: string) =>
      must(viewOf(all, { groupBy, view: 'table' })).groups.map(({ label, count, subtotals }) => [
        label?.text,
        count,
        subtotals,
      ]);
    const apart = [words.apart, '1', undefined];
    assert.deepEqual(heads('sea'), [['North Sea', '1', undefined], [words.noDomain, '2', undefined], apart]);
    assert.deepEqual(heads('kind'), [[words.partyKind.country, '3', undefined], apart]);
    for (const groupBy of ['none', 'category', 'nothing'])
      assert.deepEqual(heads(groupBy), [[undefined, '3', undefined], apart]);
  });

  it('searches names and filters by attributes; categories do not narrow it', () => {
    assert.deepEqual(names(all, { search: 'it' }), ['Italy']);
    assert.deepEqual(names(all, { search: 'north' }), ['Malta']);
    assert.deepEqual(names(all, { filter: ['sea=north'] }), ['Malta']);
    assert.equal(names(all, { filter: ['opposed', 'unlisted!'] }).length, 4);
    assert.equal(must(viewOf(all, { search: 'it', controls: true })).controls?.found, '1 of 4 shown');
  });

  it('shows sides up to a limit', () => {
    const { groups, more } = must(viewOf(all, { limit: 2 }));
    assert.deepEqual([groups.map(({ shown }) => shown), more], [[2, 0], 'Show all 4']);
  });

  it('is named by the story, in the language of the reader', () => {
    const view = must(viewOf(['oil', 'fog'], {}, votes({ title: { en: 'Lamps', pl: 'Lampy' } }), 'pl'));
    assert.deepEqual(
      [view.id, view.name, view.question],
      ['oil fog', 'Lampy', { text: 'Lampy', lang: 'pl' }],
    );
    assert.equal(view.groups.flatMap(entriesOfGroup)[1]?.name.text, 'Włochy');
  });

  it('is in sentences and in plain text, with what is not listed', () => {
    const view = must(viewOf());
    assert.equal(
      view.sentence,
      [
        'Who shares the oil? Committed: 2. 2 positions counted. Not listed: 2.',
        'Wicks. Opposed: 1. 1 position counted, 1 with no statement. Not listed: 2.',
        'The fog act. Aye: 1; No: 1. 2 positions counted. Groups: Five crews (Aye). Not listed: 1.',
      ].join(' '),
    );
    assert.match(
      plainText(view),
      /^Italy: Who shares the oil\? Committed\. .*Minutes, paragraph 3.*\nItaly: The fog act: No\. /m,
    );
  });

  it('has one list of the sources of all rows, and numbers them in it', () => {
    const view = must(viewOf());
    const { entries } = view.foot.sources;
    assert.deepEqual(
      entries.map(({ source }) => source),
      ['minutes', 'report'],
    );
    const [italy] = view.groups.flatMap(({ rows }) => rows);
    assert.deepEqual(
      italy?.stances?.map(({ sources }) => sources.marks.map(({ number }) => number)),
      [['1'], ['2']],
    );
  });

  it('tells the changes of its questions, positions and sides', () => {
    const changes = ['questions/oil/italy', 'questions/fog', 'parties/malta', 'parties/chad'].map((item) =>
      change(item),
    );
    const label = `${words.change.clarification}, ${longDate('2025-09-06')}`;
    assert.deepEqual(
      must(viewOf(all, {}, votes({ changes }))).foot.changes.map((each) => each.label),
      [`${label} (Who shares the oil? Italy):`, `${label} (The fog act):`, `${label} (Malta):`],
    );
  });

  it('has no words of a retracted position, and does not count it', () => {
    const view = must(viewOf(all, {}, votes({ changes: [retraction('questions/oil/italy')] })));
    const [italy] = view.groups.flatMap(entriesOfGroup);
    assert.equal(italy?.cells?.[0]?.label.text, words.retractedEntry);
    assert.equal(italy.row.stances?.[0]?.context?.text, 'It was never said');
    assert.deepEqual(
      view.matrix?.[0]?.split.parts.map(({ count }) => count),
      ['1'],
    );
  });

  it('arranges the same rows again, until the story, the day, the language or the questions change', () => {
    const of = votes();
    const rowOf = (story = of, ids = all, language = 'en', day = today) =>
      must(matrix(story, ids, language, day, { search: 'it' })).groups.flatMap(entriesOfGroup)[0];
    const first = rowOf();
    assert.equal(rowOf(), first);
    for (const other of [
      rowOf({ ...of }),
      rowOf(of, ['fog', 'oil', 'wicks']),
      rowOf(of, all, 'en-US'),
      rowOf(of, all, 'en', '2030-01-01'),
    ])
      assert.notEqual(other, first);
  });
});
