/** A newer state of a story reuses the objects of the previous state for everything that is unchanged. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openStory } from '../../src/story/open.js';
import { isUntouched } from '../../src/story/share.js';
import type { Story } from '../../src/story/types.js';
import { small } from '../fixtures/small.js';

/** The small story as it comes from a server, with only new objects. */
function newer(edit: (story: Story) => void = () => {}): Story {
  const story = structuredClone(small());
  story.version += 1;
  edit(story);
  return story;
}

/** The state that was shown, and the state that replaces it. */
function states(edit?: (story: Story) => void): readonly [last: Story, next: Story] {
  const last = openStory(small()).story!;
  return [last, openStory(newer(edit), last).story!];
}

describe('a newer state of a story', () => {
  it('reuses lists in which nothing has changed', () => {
    const [last, next] = states();
    assert.equal(next.version, last.version + 1);
    for (const list of [
      'sources',
      'parties',
      'speakers',
      'pledges',
      'quotes',
      'questions',
      'changes',
    ] as const)
      assert.equal(next[list], last[list], list);
  });

  it('is the previous state itself if nothing at all has changed', () => {
    const last = openStory(small()).story!;
    assert.equal(openStory(structuredClone(small()), last).story, last);
  });

  it('has new objects only for changed entries and for what contains them', () => {
    const [last, next] = states(({ questions }) => (questions[0]!.stances[0]!.summary = 'Wants two.'));
    const [before, now] = [last.questions[0]!, next.questions[0]!];
    assert.equal(now.stances[0]!.summary, 'Wants two.');
    assert.notEqual(before.stances[0]!.summary, 'Wants two.');
    assert.equal(now.stances[0]!.citations, before.stances[0]!.citations);
    assert.deepEqual(
      now.stances.map((stance, i) => stance === before.stances[i]),
      now.stances.map((_, i) => i > 0),
    );
    assert.equal(next.quotes, last.quotes);
  });

  it('recognises an entry by its id or its party, at any position', () => {
    const [last, next] = states(({ quotes, questions }) => {
      quotes.reverse();
      questions[0]!.stances.unshift({ ...questions[0]!.stances.pop()! });
    });
    assert.deepEqual(
      next.quotes.map(({ id }) => id),
      last.quotes.map(({ id }) => id).toReversed(),
    );
    assert.ok(next.quotes.every((quote) => last.quotes.includes(quote)));
    assert.ok(next.questions[0]!.stances.every((stance) => last.questions[0]!.stances.includes(stance)));
  });

  it('has new fields, and not those that were removed', () => {
    const [, next] = states(({ quotes }) => {
      delete quotes[0]!.occasion;
      quotes[1]!.occasion = 'Later';
    });
    assert.deepEqual(
      next.quotes.map(({ occasion }) => occasion),
      [undefined, 'Later'],
    );
    assert.ok(!Object.hasOwn(next.quotes[0]!, 'occasion'));
  });

  it('may gain or lose a whole list', () => {
    for (const [before, now] of [
      [[], {}],
      [{}, []],
      [['a'], { 0: 'a' }],
      [{ 0: 'a' }, ['a']],
    ]) {
      const withMood = (mood: unknown) => newer((story) => Object.assign(story, { mood }));
      const next = openStory(withMood(now), openStory(withMood(before)).story).story!;
      assert.deepEqual((next as unknown as { mood: unknown }).mood, now);
    }
  });

  it('shares nothing with another story', () => {
    const last = openStory(small()).story!;
    const next = openStory(
      newer((story) => (story.id = 'other')),
      last,
    ).story!;
    assert.notEqual(next.quotes, last.quotes);
  });

  it('does not change the given story', () => {
    const given = newer(({ quotes }) => (quotes[0]!.occasion = 'Later'));
    const before = structuredClone(given);
    const quotes = [...given.quotes];
    openStory(given, openStory(small()).story);
    assert.deepEqual(given, before);
    assert.ok(given.quotes.every((quote, i) => quote === quotes[i]));
  });

  it('may be cyclic or deeply nested in fields that the format does not know', () => {
    const round = (story: Story) => Object.assign(story, { mood: { story } });
    const deep = (story: Story) =>
      Object.assign(story, { mood: JSON.parse('['.repeat(9999) + ']'.repeat(9999)) as unknown });
    for (const edit of [round, deep]) {
      const last = openStory(newer(edit)).story!;
      const next = openStory(newer(edit), last).story!;
      assert.equal(next.quotes, last.quotes);
    }
  });
});

describe('an item of a newer state', () => {
  const isSame = (
    edit: (story: Story) => void,
    list: 'quotes' | 'questions' | 'speakers' = 'quotes',
    id = 'rest',
  ) => {
    const [last, next] = states(edit);
    return isUntouched(last, next, list, id);
  };

  it('is unaffected if only others in its list have changed', () => {
    assert.ok(isSame(() => {}));
    assert.ok(isSame(({ quotes }) => (quotes[0]!.occasion = 'Later')));
    assert.ok(isSame(({ quotes }) => quotes.reverse()));
  });

  it('is affected if it was changed, added or removed', () => {
    assert.ok(!isSame(({ quotes }) => (quotes[1]!.occasion = 'Later')));
    assert.ok(!isSame(({ quotes }) => quotes.pop()));
    assert.ok(!isSame(({ quotes }) => quotes.push({ ...quotes[0]!, id: 'new' }), 'quotes', 'new'));
    assert.ok(!isSame(({ quotes }) => (quotes[0]!.occasion = 'Later'), 'quotes', 'rest more'), 'several ids');
  });

  it('is affected by changes in other lists and in the story’s own fields', () => {
    const edits: ((story: Story) => unknown)[] = [
      ({ sources }) => (sources[0]!.publisher = 'Another clerk'),
      ({ speakers }) => (speakers[0]!.name = 'Ada B.'),
      ({ parties }) => parties.pop(),
      ({ changes }) => changes.pop(),
      (story) => (story.checked = '2024-01-09'),
      (story) => delete story.reviewBy,
      (story) => (story.language = 'pl'),
    ];
    for (const edit of edits) assert.ok(!isSame(edit), String(edit));
    assert.ok(!isSame(({ quotes }) => (quotes[0]!.occasion = 'Later'), 'questions', 'more-benches'));
    assert.ok(!isSame(({ quotes }) => (quotes[0]!.occasion = 'Later'), 'speakers', 'ada'));
  });
});
