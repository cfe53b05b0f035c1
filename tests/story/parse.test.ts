/** The checks that the package exports, `onrecord/check.js`. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkStory, parseStory } from '../../src/story/parse.js';
import { changed, small } from '../fixtures/small.js';

describe('A story with a quote whose speaker does not exist', () => {
  const given = changed('quotes[0].speaker', 'nobody');

  test('has a fault that names the field and what was expected', () => {
    const [fault] = checkStory(given);
    assert.equal(fault?.path, 'quotes[0].speaker');
    assert.match(fault.expected, /speakers/);
  });

  test('is read without the quote, and stays as it is itself', () => {
    const { story, faults } = parseStory(given);
    assert.equal(faults[0]?.path, 'quotes[0].speaker');
    assert.ok(story);
    assert.ok(!story.quotes.some(({ id }) => id === given.quotes[0]!.id));
    assert.equal(given.quotes[0]!.speaker, 'nobody');
  });
});

describe('A value', () => {
  for (const value of [undefined, null, 7, 'story', [], {}])
    test(`that is no story has faults and throws nothing: ${JSON.stringify(value)}`, () => {
      assert.ok(checkStory(value).length);
      assert.equal(parseStory(value).story, undefined);
    });

  test('that is a good story has no faults, and gets the lists that it leaves out', () => {
    const { changes: _, ...rest } = { ...small(), changes: [] };
    assert.deepEqual(checkStory(rest), []);
    assert.deepEqual(parseStory(rest).story?.changes, []);
  });
});
