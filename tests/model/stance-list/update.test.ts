/** A list that follows its story reuses rows of its last view. It must show the same as a list that is opened now. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stanceList } from '../../../src/model/index.js';
import { entriesOfGroup } from '../../../src/model/stance-list/grouping.js';
import { openStory } from '../../../src/story/open.js';
import type { Party, Stance, Story } from '../../../src/story/types.js';
import { cite, must, party, question, retraction, source, stance, story, today } from '../helpers.js';

type View = NonNullable<ReturnType<typeof stanceList>>;
const viewOf = (story: Story, last?: View) => must(stanceList(story, 'share', 'en', today, {}, last));

/** The numbers in the list of sources and in the rows: "1 a", "spain 1". */
const numbersIn = ({ foot, groups }: View): string[] => [
  ...foot.sources.entries.map((each) => `${each.number} ${each.source}`),
  ...groups.flatMap(({ rows }) => rows.map(({ id, sources }) => `${id} ${sources.marks[0]!.number}`)),
];
/** The entries from which the rows are made. The same entry means the same row. */
const entriesOf = ({ groups }: View) =>
  new Map(groups.flatMap((group) => entriesOfGroup(group).map((entry) => [entry.id, entry])));

describe('the numbers of sources in a list that follows its story', () => {
  const sources = ['a', 'b', 'c', 'd'].map((id) => source({ id }));
  const parties = ['italy', 'spain', 'malta'].map((id) => party(id));
  const citing = (side: string, from: string) => stance(side, { citations: cite(from) });
  const given = (...stances: Stance[]) => story({ sources, parties, questions: [question(stances)] });
  const [italy, spain, malta] = [citing('italy', 'a'), citing('spain', 'b'), citing('malta', 'c')];
  const shown = given(italy, spain, malta);
  const before = viewOf(shown);
  const update = (...stances: Stance[]) => {
    // Like the states of a story that arrive as text, both share no object until they are compared.
    const newer = structuredClone(given(...stances));
    return viewOf(must(openStory(newer, shown).story), before);
  };

  it('begin with 1 after the first source is replaced', () => {
    const now = update(citing('italy', 'd'), spain, malta);
    assert.deepEqual(numbersIn(now), ['1 d', '2 b', '3 c', 'italy 1', 'malta 3', 'spain 2']);
  });

  it('close the gap of a source that is no longer cited', () => {
    assert.deepEqual(numbersIn(update(spain, malta)), ['1 b', '2 c', 'malta 2', 'spain 1']);
  });

  it('follow the order of the stances', () => {
    const now = update(malta, spain, italy);
    assert.deepEqual(numbersIn(now), ['1 c', '2 b', '3 a', 'italy 3', 'malta 1', 'spain 2']);
  });

  it('let the other rows stay if none of their sources has another number', () => {
    for (const from of ['c', 'd', 'a']) {
      const now = update(italy, spain, { ...malta, citations: cite(from), summary: 'Other words' });
      for (const side of ['italy', 'spain'])
        assert.equal(entriesOf(now).get(side), entriesOf(before).get(side));
      assert.notEqual(entriesOf(now).get('malta'), entriesOf(before).get('malta'));
      assert.deepEqual(numbersIn(now), numbersIn(viewOf(given(italy, spain, citing('malta', from)))));
    }
  });
});

describe('the row of a bloc in a list that follows its story', () => {
  const parties = [party('eu', { kind: 'bloc' }), party('france', { memberOf: ['eu'] })];
  const shown = story({ parties, questions: [question([stance('eu'), stance('france')])] });
  const before = viewOf(shown);
  const update = (added: Party) => {
    const newer = structuredClone(shown);
    newer.parties.push(added);
    return viewOf(must(openStory(newer, shown).story), before);
  };

  it('names a member that is added', () => {
    const [eu] = update(party('germany', { memberOf: ['eu'] })).groups[0]!.rows;
    assert.equal(eu!.attributes[0]!.value.text, 'France, Germany');
  });

  it('stays if the party that is added is a member of nothing', () => {
    assert.equal(entriesOf(update(party('norway'))).get('eu'), entriesOf(before).get('eu'));
  });
});

describe('a list that goes on to another question', () => {
  it('does not show the retraction of a stance that both questions hold as one object', () => {
    const shared = [stance('italy')];
    const both = story({
      parties: [party('italy')],
      questions: [question(shared, { id: 'lend' }), question(shared)],
      changes: [retraction('questions/lend/italy')],
    });
    const lend = must(stanceList(both, 'lend', 'en', today));
    assert.deepEqual(viewOf(both, lend), viewOf(both));
  });
});
