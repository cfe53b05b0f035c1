import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../../src/model/stance-list/search-key.js';
import { plainText, stanceList } from '../../../src/model/index.js';
import type { Arrangement } from '../../../src/model/stance-list/grouping.js';
import type { Story } from '../../../src/story/types.js';
import { must, party, question, readerIn, silence, stance, story, today, words } from '../helpers.js';

const given: Story = story({
  parties: [
    party('turkey', { name: { en: 'Türkiye', pl: 'Turcja', ar: 'تركيا' }, code: 'TR' }),
    party('lodz', { name: 'Łódź on Sea' }),
    party('oland', { name: 'Öland' }),
    party('malta', { name: 'Malta', code: 'MT' }),
    party('towns', { kind: 'group', name: 'Seven towns' }),
  ],
  questions: [
    question([
      stance('turkey', { category: 'opposed' }),
      stance('lodz'),
      stance('oland'),
      silence('malta'),
      stance('towns', { category: 'opposed' }),
    ]),
  ],
});

const view = (arrangement: Arrangement, language = 'en') =>
  must(stanceList(given, 'share', language, today, arrangement));
const found = (arrangement: Arrangement, language?: string) =>
  view(arrangement, language).groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe('a search', () => {
  it('finds a name whatever its capitals and accents', () => {
    for (const search of ['lodz', 'ŁÓDŹ', 'Łódź', ' sea  lod '])
      assert.deepEqual(found({ search }), ['lodz'], search);
    for (const search of ['turkiye', 'TÜRK']) assert.deepEqual(found({ search }), ['turkey'], search);
  });

  it('finds a name whichever apostrophe, hyphen or space it is typed with', () => {
    const names = ['Séamus O’Brien', 'Timor‑Leste', 'Guinea-Bissau', 'Côte d’Ivoire', 'Cabo Verde', 'Al–Nur'];
    const parties = names.map((name, i) => party(`p${i}`, { name }));
    const questions = [question(parties.map(({ id }) => stance(id)))];
    const searched = (search: string) =>
      must(stanceList(story({ parties, questions }), 'share', 'en', today, { search })).groups.flatMap(
        ({ rows }) => rows.map(({ name }) => name.text),
      );
    for (const [name, searches] of [
      [
        'Séamus O’Brien',
        ["o'brien", 'o’brien', 'oʼbrien', 'o‘brien', 'o`brien', 'o´brien', 'obrien', 'o brien'],
      ],
      [
        'Timor‑Leste',
        ['timor-leste', 'timor‑leste', 'timor–leste', 'timor leste', 'Timor\u00a0Leste', 'timor-'],
      ],
      ['Guinea-Bissau', ['guinea‐bissau', 'guinea−bissau', 'guinea bissau']],
      ['Côte d’Ivoire', ["cote d'ivoire", 'divoire']],
      ['Cabo Verde', ['cabo\u00a0verde', 'cabo-verde', 'cabo\u2009verde']],
      ['Al–Nur', ['al-nur', 'al nur', 'al\u200e-nur']],
    ] as const) {
      for (const search of searches) assert.deepEqual(searched(search), [name], search);
    }
  });

  it('finds the start of a word, not the middle', () => {
    const names = {
      italy: 'Italy',
      uk: 'United Kingdom',
      congo: 'Congo (Kinshasa)',
      ivory: 'Côte d’Ivoire',
      greece: 'Ελλάδα',
      russia: 'Российская Федерация',
      brazil: 'البرازيل',
      japan: '日本国',
    };
    const parties = Object.entries(names).map(([id, name]) => party(id, { name }));
    const questions = [question(parties.map(({ id }) => stance(id)))];
    const searched = (search: string) =>
      must(stanceList(story({ parties, questions }), 'share', 'en', today, { search })).groups.flatMap(
        ({ rows }) => rows.map(({ id }) => id),
      );
    for (const [search, ids] of [
      ['it', ['italy']],
      ['king', ['uk']],
      ['kin', ['congo', 'uk']],
      ['(kin', ['congo', 'uk']],
      ['ivo', ['ivory']],
      ['voire', []],
      ['[(', []],
      ['ελλ', ['greece']],
      ['λαδα', []],
      ['фед', ['russia']],
      ['ция', []],
      ['البر', ['brazil']],
      ['برا', ['brazil']],
      ['زيل', []],
      ['本', ['japan']],
    ] as const)
      assert.deepEqual(searched(search), ids, search);
  });

  it('finds a name in any language of the story, and a country by its code', () => {
    for (const search of ['turcja', 'تركيا', 'tr']) assert.deepEqual(found({ search }), ['turkey'], search);
  });

  it('finds sides that match every word', () => {
    assert.deepEqual(found({ search: 'on sea' }), ['lodz']);
    assert.deepEqual(found({ search: 'on malta' }), []);
  });

  it('finds every side if it is empty', () => {
    for (const search of ['', '   ', undefined]) assert.equal(found({ search }).length, 5);
  });

  it('folds capitals as the reader’s language does', () => {
    assert.equal(fold(readerIn('en', given), 'ÆØÅẞ'), 'aeoass');
    assert.equal(fold(readerIn('en', given), 'İIıi'), 'iiii');
  });
});

describe('a filter', () => {
  it('shows the rows of its categories, in every group', () => {
    assert.deepEqual(found({ filter: ['opposed'] }), ['turkey', 'towns']);
    assert.deepEqual(found({ filter: ['opposed', 'no-statement-found'] }), ['turkey', 'malta', 'towns']);
  });

  it('ignores ids that are not categories of the question', () => {
    assert.deepEqual(found({ filter: ['mood', 'opposed', ''] }), ['turkey', 'towns']);
    assert.equal(found({ filter: ['mood'] }).length, 5);
  });

  it('combines with a search', () => {
    assert.deepEqual(found({ filter: ['opposed'], search: 'towns' }), ['towns']);
  });

  it('does not change the split, the sentence and the sources, which cover the whole question', () => {
    const whole = view({});
    const { split, sentence, foot } = view({ filter: ['opposed'], search: 'x' });
    assert.deepEqual([split, sentence, foot], [whole.split, whole.sentence, whole.foot]);
  });

  it('keeps the groups that it has emptied, without rows', () => {
    const { groups } = view({ filter: ['opposed'] });
    assert.deepEqual(
      groups.map(({ id, size, whole, count }) => [id, size, whole, count]),
      [
        ['category committed', 0, 2, '0'],
        ['category opposed', 1, 1, '1'],
        ['silence no-statement-found', 0, 1, '0'],
        ['groups', 1, 1, '1'],
      ],
    );
  });

  it('limits the rows that it leaves, and states their number', () => {
    assert.equal(view({ filter: ['opposed'], limit: 1 }).more, 'Show all 2');
    assert.equal(view({ filter: ['opposed'], limit: 2 }).more, undefined);
    assert.equal(view({ filter: ['opposed'], limit: 1 }).controls?.found, '1 of 5 shown');
  });

  it('limits the plain text to the rows that it shows', () => {
    const text = plainText(view({ search: 'malta' }));
    assert.match(text, /^Malta: /m);
    assert.doesNotMatch(text, /Öland|Seven towns: /);
    assert.doesNotMatch(text, new RegExp(words.apartNote));
  });
});

describe('the controls', () => {
  it('are missing for a few rows, unless the page asks for them or rows are left out', () => {
    assert.equal(view({}).controls, undefined);
    assert.ok(view({ controls: true }).controls);
    assert.ok(view({ search: 'malta' }).controls);
  });

  it('are shown for more rows than a reader takes in at a glance', () => {
    const many = Array.from({ length: 13 }, (_, i) => `p${i}`);
    const controlsOf = (ids: readonly string[]) =>
      must(
        stanceList(
          story({ parties: ids.map((id) => party(id)), questions: [question(ids.map((id) => stance(id)))] }),
          'share',
          'en',
          today,
        ),
      ).controls;
    assert.equal(controlsOf(many.slice(1)), undefined);
    assert.ok(controlsOf(many));
  });

  const result = (arrangement: Arrangement) =>
    must(view({ ...arrangement, controls: true }).controls, 'controls');

  it('say in one sentence how many rows are shown, or that none is', () => {
    assert.equal(result({}).found, '5 of 5 shown');
    assert.equal(result({ filter: ['opposed'] }).found, '2 of 5 shown');
    assert.equal(result({ filter: ['committed'], search: ' nobody ' }).found, 'No match for “nobody”.');
    assert.deepEqual([result({}).narrowed, result({ search: 'nobody' }).narrowed], [false, true]);
  });

  it('offer only useful orders: no order by category under headings of categories', () => {
    const offered = (arrangement: Arrangement) => result(arrangement).sorts.map(({ id }) => id);
    assert.deepEqual(offered({}), ['name', 'date']);
    for (const groupBy of ['kind', 'none'] as const)
      assert.deepEqual(offered({ groupBy }), ['name', 'category', 'date']);
    assert.deepEqual(offered({ view: 'table' }), ['name', 'category', 'date']);
  });

  it('name the order and its direction', () => {
    const sorted = (arrangement: Arrangement) => {
      const { by, way, text } = result(arrangement).sorted;
      return [by, way, text];
    };
    assert.deepEqual(sorted({}), ['name', 'ascending', 'By name, A to Z']);
    assert.deepEqual(sorted({ reverse: true }), ['name', 'descending', 'By name, Z to A']);
    assert.deepEqual(sorted({ sort: 'date' }), ['date', 'descending', 'By date, latest first']);
    assert.deepEqual(sorted({ sort: 'date', reverse: true }), [
      'date',
      'ascending',
      'By date, earliest first',
    ]);
    assert.deepEqual(sorted({ sort: 'category' })[0], 'name', 'the headings are in that order anyway');
    assert.deepEqual(sorted({ view: 'table' })[0], 'category');
    assert.deepEqual(sorted({ view: 'table', groupBy: 'none', sort: 'category' })[0], 'category');
    assert.deepEqual(sorted({ sort: 'constructor' as 'name' })[0], 'name');
  });
});
