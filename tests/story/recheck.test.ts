import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../../src/story/check.js';
import { openStory } from '../../src/story/open.js';
import { changed, small } from '../fixtures/small.js';

const hard = (faults: readonly Fault[]) => faults.filter(({ soft }) => !soft).map(({ path }) => path);

describe('a story that is checked again because a part of it is broken', () => {
  it('loses the rows that rest on defaults that are broken', () => {
    const given = small();
    const broken = [{ source: 'nope' }];
    given.defaults = { citations: broken };
    for (const stance of given.questions[0]!.stances) delete stance.citations;
    delete given.questions[0]!.stances[0]!.quote;
    // The pledge "benches" has defaults of its own, and "paint" has not.
    for (const pledge of given.pledges) delete pledge.pledgers![0]!.citations;
    delete given.pledges[1]!.defaults;
    const { story, faults } = openStory(given);
    assert.deepEqual(hard(faults), [
      'defaults.citations[0].source',
      'pledges[1].pledgers[0].citations',
      'questions[0].stances[0].quote',
      'changes[0].item',
    ]);
    assert.deepEqual(
      story?.pledges.map(({ id }) => id),
      ['benches'],
    );
    assert.deepEqual(story.questions, []);
    assert.equal(given.defaults.citations, broken, 'the page’s own object has changed');
  });

  it('keeps the rows that need nothing of defaults that are broken', () => {
    const { story, faults } = openStory(changed('defaults', 'none'));
    assert.deepEqual(hard(faults), ['defaults']);
    const { defaults: _defaults, ...rest } = small();
    assert.deepEqual(story, rest);
  });

  it('loses what rests on a broken item even if an empty list is broken too', () => {
    const { story, faults } = openStory({ ...changed('quotes[0].kind', 'tweet'), changes: 'none' });
    assert.deepEqual(hard(faults), ['quotes[0].kind', 'changes', 'questions[0].stances[0].quote']);
    assert.deepEqual(story?.questions, []);
  });
});
