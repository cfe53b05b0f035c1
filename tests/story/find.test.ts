import assert from 'node:assert/strict';
import { it } from 'node:test';
import { find } from '../../src/story/find.js';

it('finds the first entry with an id, and none without an id', () => {
  const list = [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
    { id: 'a', n: 3 },
  ];
  assert.equal(find(list, 'a'), list[0]);
  assert.equal(find(list, 'b'), list[1]);
  assert.equal(find(list, 'c'), undefined);
  assert.equal(find(list, undefined), undefined);
  assert.equal(find([], 'a'), undefined);
});
