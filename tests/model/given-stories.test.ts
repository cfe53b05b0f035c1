/** The stories that a program may pass to `onrecord/model.js`: a file without its empty lists, and values that are not stories. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  latestQuote,
  leaderQuote,
  matrix,
  oneSide,
  pledgeCounter,
  quotesOf,
  stanceList,
  withStanding,
} from '../../src/model/index.js';
import type { Story, StoryFile } from '../../src/story/types.js';
import { must, party, pledge, question, quote, speaker, stance, story, today } from './helpers.js';

/** The functions by name. Each makes something of the story below. */
const functions: Readonly<Record<string, (story: StoryFile) => unknown>> = {
  pledgeCounter: (of) => pledgeCounter(of, 'force', '', today),
  leaderQuote: (of) => leaderQuote(of, 'light', '', today),
  latestQuote: (of) => latestQuote(of, 'ada'),
  quotesOf: (of) => quotesOf(of, 'ada', '', today),
  stanceList: (of) => stanceList(of, 'oil', '', today),
  matrix: (of) => matrix(of, ['oil', 'wicks'], '', today),
  oneSide: (of) => oneSide(of, 'italy', '', today),
};
const whole = story({
  parties: [party('italy')],
  speakers: [speaker({})],
  pledges: [pledge({ id: 'force' })],
  quotes: [quote({})],
  questions: [question([stance('italy')], { id: 'oil' }), question([stance('italy')], { id: 'wicks' })],
});

/** The story as a program reads it from a file that leaves these lists out. */
const file = (...lists: (keyof Story)[]): StoryFile => {
  const copy = JSON.parse(JSON.stringify(whole)) as Partial<Record<keyof Story, unknown>>;
  for (const list of lists) delete copy[list];
  return copy as StoryFile;
};

describe('a story file without some of its lists', () => {
  it('gives the same views as with empty lists', () => {
    assert.equal(whole.changes.length, 0);
    for (const [name, make] of Object.entries(functions)) {
      assert.ok(make(whole), name);
      assert.deepEqual(make(file('changes')), make(whole), name);
    }
  });

  it('has no item of a list that it lacks', () => {
    const empty = file('sources', 'parties', 'speakers', 'pledges', 'quotes', 'questions', 'changes');
    for (const [name, make] of Object.entries(functions)) assert.equal(make(empty), undefined, name);
  });

  it('gives the same view again, as a whole story does', () => {
    const given = file('changes', 'quotes');
    const view = must(stanceList(given, 'oil', '', today));
    assert.equal(stanceList(given, 'oil', '', today, {}, view), view);
  });

  it('may be the story of a view and its newer version', () => {
    const view = must(leaderQuote(whole, 'light', '', today));
    const newer = { version: 2 };
    assert.deepEqual(
      withStanding(view, file('changes'), '', { pin: 1, newer: { ...file('changes'), ...newer } }),
      withStanding(view, whole, '', { pin: 1, newer: { ...whole, ...newer } }),
    );
  });
});

describe('a value that is not a story', () => {
  const first = 'Read the story with parseStory() of onrecord/check.js first: it is of type ';
  const wrong: readonly (readonly [value: unknown, why: string])[] = [
    [undefined, 'undefined, and its "language" is missing or broken.'],
    [null, 'object, and its "language" is missing or broken.'],
    [JSON.stringify(whole), 'string, and its "language" is missing or broken.'],
    [{ story: whole, faults: [] }, 'object, and its "language" is missing or broken.'],
    [{ ...whole, parties: { italy: {} } }, 'object, and its "parties" is missing or broken.'],
  ];
  for (const [value, why] of wrong)
    it(`is an error that says so: it is of type ${why}`, () => {
      for (const [name, make] of Object.entries(functions))
        assert.throws(() => make(value as Story), new TypeError(first + why), name);
    });
});

describe('ids that were given as one string', () => {
  const text = 'for' as unknown as string[];
  const error = (name: string) =>
    new TypeError(`Write "${name}" as a list of ids, such as ["a", "b"]: it is "for".`);

  it('are an error that says to write a list', () => {
    assert.throws(() => stanceList(whole, 'oil', '', today, { filter: text }), error('filter'));
    assert.throws(() => matrix(whole, ['oil', 'wicks'], '', today, { filter: text }), error('filter'));
    assert.throws(() => matrix(whole, text, '', today), error('questions'));
    assert.throws(() => oneSide(whole, 'italy', '', today, text), error('questions'));
  });
});
