/** Decides which stories may mark another as out of date. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { story } from '../../src/story/bundled.js';
import { isWithin, newestOf } from '../../src/story/newest.js';

const version = (version: number, id = 'facts') => ({ ...story, id, version });
const ours = ['https://news.example/facts/', 'https://cdn.example/'];
const from = (address: string | undefined, of = 9) =>
  newestOf(version(3), [{ story: version(of), address }], ours)?.version;

describe('The newest state of a story', () => {
  it('is the bundled story, or one from a trusted address', () => {
    assert.equal(from(undefined), 9);
    assert.equal(from('https://news.example/facts/story.json'), 9);
    assert.equal(from('https://cdn.example/anything.json'), 9);
  });

  it('is never a story from any other address, whatever it claims to be', () => {
    for (const address of [
      'https://other.example/story.json',
      'https://news.example/uploads/story.json',
      'https://news.example.evil.example/facts/story.json',
      'https://news.example@evil.example/facts/story.json',
      'https://cdn.example:8443/story.json',
      'http://cdn.example/story.json',
      '',
    ])
      assert.equal(from(address), undefined, address);
  });

  it('is none when no story is newer, or when its id is another', () => {
    assert.equal(from(undefined, 3), undefined);
    assert.equal(from(undefined, 2), undefined);
    assert.equal(newestOf(version(3), [{ story: version(9, 'other') }], ours), undefined);
    assert.equal(newestOf(version(3), [], ours), undefined);
  });

  it('is the newest of several, in any order', () => {
    const known = [version(5), version(7), version(4)].map((each) => ({ story: each }));
    assert.equal(newestOf(version(3), known, [])?.version, 7);
    assert.equal(newestOf(version(3), known.toReversed(), [])?.version, 7);
  });
});

it('trusts no address when no space is trusted', () => {
  assert.equal(isWithin('https://news.example/', []), false);
});
