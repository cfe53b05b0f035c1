import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOfGroup, haveSameRows } from '../../../src/model/stance-list/grouping.js';
import { plainText, stanceList } from '../../../src/model/index.js';
import type { Entry } from '../../../src/model/stance-list/entry.js';
import type { Question, Stance, Story } from '../../../src/story/types.js';
import {
  change,
  cite,
  isolated,
  must,
  on,
  party,
  question,
  quote,
  retraction,
  silence,
  source,
  speaker,
  stance,
  story,
  stringsIn,
  today,
  words,
} from '../helpers.js';

const basis: Partial<Story> = {
  sources: [source(), source({ id: 'minutes', title: 'Minutes' })],
  parties: [
    party('italy'),
    party('spain'),
    party('malta'),
    party('towns', { kind: 'group', name: 'Seven towns, not named' }),
  ],
  speakers: [speaker({ role: 'Keeper' })],
};

const listOf = (
  stances: readonly Stance[],
  rest: Partial<Story> = {},
  parts: Partial<Question> = {},
  language = 'en',
) =>
  must(
    stanceList(story({ ...basis, questions: [question(stances, parts)], ...rest }), 'share', language, today),
  );

describe('which question', () => {
  it('is the one with the id, or none', () => {
    assert.equal(listOf([]).id, 'share');
    for (const id of ['', 'nothing', 'constructor']) {
      assert.equal(stanceList(story({ questions: [question([])] }), id, 'en', today), undefined);
    }
  });
});

describe('the list', () => {
  it('has the question, in the language of the reader', () => {
    const text = { en: 'Who shares?', pl: 'Kto się dzieli?' };
    assert.deepEqual(listOf([], {}, { text }).question, { text: 'Who shares?' });
    assert.deepEqual(listOf([], {}, { text }, 'pl').question, { text: 'Kto się dzieli?', lang: 'pl' });
    const { lang, dir } = listOf([], {}, {}, 'en-GB');
    assert.deepEqual([lang, dir], ['en-GB', 'ltr']);
  });

  it('has the labels of rows, of the questions and of the columns', () => {
    const { labels, columns } = listOf([]);
    assert.deepEqual(labels, {
      condition: `${words.condition}: `,
      reply: `${words.reply}: `,
      earlier: words.earlier,
      now: words.now,
      questions: words.questions,
    });
    assert.deepEqual(columns, words.columns);
  });

  it('ends with all sources of its rows, each once', () => {
    const earlier = [{ category: 'opposed', citations: cite('minutes', 2) }];
    const { sources } = listOf([stance('italy', { earlier }), stance('spain')]).foot;
    assert.deepEqual(
      sources.entries.map((each) => each.source),
      ['report', 'minutes'],
    );
  });

  it('is empty if there are no stances', () => {
    const view = listOf([]);
    assert.deepEqual(
      [view.groups, view.split, view.more],
      [[], { note: '', sentence: '', parts: [], silences: [] }, undefined],
    );
    assert.equal(view.sentence, 'Who shares the oil?');
    assert.equal(plainText(view), `Who shares the oil?\n${view.foot.text}`);
  });
});

describe('the question in words', () => {
  const stances = [
    stance('towns', { condition: 'At night' }),
    silence('malta'),
    stance('spain', {
      category: 'opposed',
      summary: 'Keeps its oil.',
      statedBy: 'ada',
      asOf: { ...on('2025-09-04'), citations: cite('minutes', 2) },
      context: { text: 'Italy says that Spain has none.', citations: cite('minutes', 3) },
      reply: { text: 'It has.', citations: cite('minutes', 4) },
    }),
    stance('italy', { summary: 'Sends oil' }),
  ];
  const view = listOf(stances);

  it('states the split, and the rows that the split does not count', () => {
    assert.equal(
      view.sentence,
      'Who shares the oil? Committed: 1; Opposed: 1. 2 positions counted, 1 with no statement. Groups: Seven towns, not named (Committed).',
    );
  });

  it('has a full stop after a question that has no mark', () => {
    assert.match(
      listOf([stance('italy')], {}, { text: 'Sharing the oil' }).sentence,
      /^Sharing the oil\. Committed: 1\. /,
    );
  });

  it('has a full text: each side with its attribution, date and source, in the order of the list', () => {
    assert.deepEqual(plainText(view).split('\n'), [
      view.sentence,
      'Italy: Committed. Sends oil. (A report)',
      'Spain: Opposed. Keeps its oil. (according to Ada Lamp, Keeper, 4\u00A0September\u00A02025; A report; Minutes, paragraph 2) ' +
        'Italy says that Spain has none. (Minutes, paragraph 3) Reply: It has. (Minutes, paragraph 4)',
      'Malta: No statement found. (A report)',
      'Groups. Not counted above: the members are not named one by one.',
      'Seven towns, not named: Committed. Condition: At night. (A report)',
      view.foot.text,
    ]);
  });

  it('isolates an Arabic name and category in an English sentence', () => {
    const parties = [
      party('qamaria', { name: { ar: 'قمرية' } }),
      party('islands', { kind: 'group' }),
      party('towns', { kind: 'group', name: { ar: 'سبع مدن' } }),
    ];
    const categories = [{ id: 'yes', label: { ar: 'نعم' } }];
    const list = listOf(
      [
        stance('qamaria', { category: 'yes', summary: { ar: 'مستعدة' }, condition: { ar: 'إذا' } }),
        stance('towns', { category: 'yes' }),
        stance('islands', { category: 'yes' }),
      ],
      { parties },
      { categories, text: { ar: 'سؤال' } },
    );
    const yes = isolated('نعم');
    assert.equal(
      list.sentence,
      `${isolated('سؤال.')} ${yes}: 1. 1 position counted. Groups: ${isolated('سبع مدن')} (${yes}); Islands (${yes}).`,
    );
    const row = `${isolated('قمرية')}: ${yes}. ${isolated('مستعدة')}. Condition: ${isolated('إذا')}. (A report)`;
    assert.equal(plainText(list).split('\n')[1], row);
  });
});

describe('a change', () => {
  it('of a stance shows below its question, and an update does not', () => {
    const list = listOf([stance('italy')], {
      changes: [
        change('questions/share/italy', {
          type: 'correction',
          was: 'Opposed',
          now: 'Committed',
          note: 'Misread.',
        }),
        change('questions/share/italy', { type: 'update', was: 'Opposed', now: 'Committed' }),
      ],
    });
    assert.deepEqual(
      list.foot.changes.map(({ type }) => type),
      ['correction'],
    );
    assert.match(
      plainText(list),
      /^Correction, 6\u00A0September\u00A02025 \(Italy\): Misread\. Was: Opposed\. Now: Committed\.$/m,
    );
  });

  it('that retracts a quote removes its words from the list, and keeps the row', () => {
    const view = listOf([stance('italy', { quote: 'light' })], {
      quotes: [quote({ citations: [{ source: 'report', passage: 'let there be light' }] })],
      changes: [retraction('quotes/light', { was: 'Let there be light' })],
    });
    assert.equal(view.groups[0]?.rows.length, 1);
    for (const [path, text] of stringsIn(view)) assert.doesNotMatch(text, /let there be light/i, path);
    assert.match(plainText(view), /^Retracted, /m);
  });
});

describe('a view that replaces another', () => {
  const stances = ['italy', 'spain', 'malta'].map((side) => stance(side));
  const given = story({ ...basis, questions: [question(stances)] });
  const first = must(stanceList(given, 'share', 'en', today));
  const rowsOf = (view: typeof first) =>
    new Map(view.groups.flatMap(({ rows }) => rows.map((row) => [row.id, row])));
  /** The entries from which the rows are made. The same entry means the same row. */
  const entriesOf = (view: typeof first) =>
    new Map(view.groups.flatMap((group) => entriesOfGroup(group).map((entry) => [entry.id, entry])));
  const next = (story: Story, language = 'en', day = today) =>
    must(stanceList(story, 'share', language, day, { sort: 'date' }, first));

  it('keeps the rows if the story is the same', () => {
    const entries = entriesOf(next(given));
    for (const [id, entry] of entriesOf(first)) assert.equal(entries.get(id), entry, id);
  });

  it('makes new rows only for the stances that a newer story changes', () => {
    const changed = given.questions[0]!.stances.map((each) =>
      each.party === 'spain' ? { ...each, summary: 'Sends oil.' } : each,
    );
    const newer = { ...given, version: 2, questions: [{ ...given.questions[0]!, stances: changed }] };
    const view = next(newer);
    const rows = rowsOf(view);
    assert.equal(entriesOf(view).get('italy'), entriesOf(first).get('italy'));
    assert.notEqual(entriesOf(view).get('spain'), entriesOf(first).get('spain'));
    assert.equal(rows.get('spain')?.summary?.text, 'Sends oil.');
    assert.deepEqual(rows, rowsOf(must(stanceList(newer, 'share', 'en', today, { sort: 'date' }))));
    assert.equal(view.labels, first.labels, 'what is drawn with them holds too');
  });

  it('ends with the sources of the rows that a newer story changes, adds or removes', () => {
    const [italy, spain, malta] = given.questions[0]!.stances as [Stance, Stance, Stance];
    const fromMinutes = { ...spain, citations: cite('minutes') };
    const sourcesOf = (...stances: Stance[]) => {
      const newer = { ...given, version: 2, questions: [{ ...given.questions[0]!, stances }] };
      return next(newer).foot.sources.entries.map((each) => each.source);
    };
    assert.deepEqual(sourcesOf(italy, { ...spain, summary: 'Sends oil.' }, malta), ['report']);
    assert.deepEqual(sourcesOf(italy, fromMinutes, malta), ['report', 'minutes']);
    assert.deepEqual(sourcesOf(italy, spain, malta, { ...fromMinutes, party: 'towns' }), [
      'report',
      'minutes',
    ]);
    assert.deepEqual(sourcesOf(fromMinutes), ['minutes']);
  });

  it('numbers the sources of another question as a list that begins with it', () => {
    const both = story({
      ...basis,
      sources: ['a', 'b', 'c'].map((id) => source({ id })),
      defaults: { citations: ['a', 'b', 'c'].flatMap((id) => cite(id)) },
      questions: [
        question([stance('italy', { citations: undefined })]),
        question([stance('spain', { citations: undefined })], { id: 'lend' }),
      ],
    });
    const share = must(stanceList(both, 'share', 'en', today));
    const numbersIn = (view: NonNullable<ReturnType<typeof stanceList>>) =>
      view.foot.sources.entries.map((each) => [each.number, each.source]);
    const lend = must(stanceList(both, 'lend', 'en', today, {}, share));
    assert.deepEqual(numbersIn(lend), numbersIn(must(stanceList(both, 'lend', 'en', today))));
  });

  it('keeps the rows if a newer story only adds items that no row names', () => {
    const added = {
      ...given,
      version: 2,
      sources: [source({ id: 'memo' }), ...given.sources],
      parties: [party('oslo'), ...given.parties],
      changes: [change('questions/share/italy', { type: 'update' })],
    };
    const entries = entriesOf(next(added));
    for (const [id, entry] of entriesOf(first)) assert.equal(entries.get(id), entry, id);
  });

  it('makes new rows if an item that they may name is changed, removed or retracted', () => {
    const parties = given.parties.map((each) => (each.id === 'italy' ? { ...each } : each));
    const sources = given.sources.map((each, i) => (i ? each : { ...each, publisher: 'Another' }));
    const changes = [retraction('questions/share/italy')];
    for (const parts of [{ parties }, { sources }, { changes }, { sources: [] }]) {
      const newer = { ...given, ...parts };
      const view = next(newer);
      assert.notEqual(entriesOf(view).get('italy'), entriesOf(first).get('italy'));
      assert.deepEqual(rowsOf(view), rowsOf(must(stanceList(newer, 'share', 'en', today, { sort: 'date' }))));
    }
  });

  it('compares rows without making those that are the same', () => {
    const before = next(given);
    const again = next({ ...given, version: 2 });
    const unmade = (entry: Entry) =>
      Object.defineProperty(entry, 'row', { configurable: true, get: () => assert.fail('a row was made') });
    entriesOf(before).forEach(unmade);
    assert.ok(haveSameRows(before.groups, again.groups));
    delete (entriesOf(before).get('spain') as { row?: unknown }).row;
    const withSpain = (parts: Partial<Stance>) => {
      const stances = given.questions[0]!.stances.map((each) =>
        each.party === 'spain' ? { ...each, ...parts } : each,
      );
      const view = next({ ...given, questions: [{ ...given.questions[0]!, stances }] });
      return haveSameRows(before.groups, view.groups);
    };
    assert.ok(withSpain({}), 'another object that says the same');
    assert.ok(!withSpain({ condition: 'If it snows.' }), 'another condition');
    unmade(entriesOf(before).get('spain')!);
    assert.ok(!withSpain({ summary: 'Sends oil.' }), 'other words');
  });

  it('updates everything else that may have changed', () => {
    const renamed = { ...given, parties: given.parties.map((each) => ({ ...each, name: `New ${each.id}` })) };
    assert.deepEqual(
      [...rowsOf(next(renamed)).values()].map(({ name }) => name.text),
      ['New italy', 'New malta', 'New spain'],
    );
    const stale = { ...given, reviewBy: '2020-01-01' };
    assert.match(next(stale).foot.notice, /Last checked/);
    assert.equal(next(given, 'en-US').lang, 'en-US');
    const reviewed = { ...given, reviewBy: '2031-01-01' };
    const before = must(stanceList(reviewed, 'share', 'en', '2030-12-31'));
    const after = must(stanceList(reviewed, 'share', 'en', '2031-01-02', {}, before));
    assert.notEqual(after.foot.notice, before.foot.notice);
  });
});
